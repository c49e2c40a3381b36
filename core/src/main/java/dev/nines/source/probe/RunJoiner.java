package dev.nines.source.probe;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins runs that say the same and lie near enough. Of rows that are not up, the last of a run
 * stays by itself, for its text is quoted. Holds state.
 */
final class RunJoiner {

  private final long allowed;
  private final List<ProbeRun> joined = new ArrayList<>();
  // runs that go on, and the one behind them
  private ProbeRun current;
  private ProbeRun behind;

  RunJoiner(long allowed) {
    this.allowed = allowed;
  }

  void add(ProbeRun run) {
    ProbeRun last = behind == null ? current : behind;
    if (last == null || !last.saysAs(run) || run.from() - last.until() > allowed) {
      end();
      current = run;
    } else if (run.state().isUp()) {
      current = current.and(run);
    } else {
      current = behind == null ? current : current.and(behind);
      behind = run;
    }
  }

  // joins only what lies at the same distance as the rows before, so that every time is known
  void addEven(ProbeRun row) {
    boolean isEven =
        current != null
            && row.state().isUp()
            && (current.count() == 1 || row.from() - current.until() == current.widest());
    if (!isEven) {
      end();
    }
    add(row);
  }

  /** Ends the run that goes on, and returns all. */
  List<ProbeRun> end() {
    if (current != null) {
      joined.add(current);
    }
    if (behind != null) {
      joined.add(behind);
    }
    current = null;
    behind = null;
    return joined;
  }
}
