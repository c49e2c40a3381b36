package dev.nines.source.probe;

import dev.nines.model.StateSample;
import dev.nines.model.StateSeries;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.source.series.StateRows;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes runs of rows that come sorted, of one series: of rows of one time one counts, as where all
 * rows are in memory. Holds state.
 */
final class SortedSeries {

  private final String file;
  private final ProblemTally problems;
  private final List<StateSample> sameTime = new ArrayList<>();
  private final SeriesRuns runs;
  private long repeated;

  SortedSeries(String file, long atMost, ProblemTally problems) {
    this.file = file;
    this.runs = new SeriesRuns(atMost);
    this.problems = problems;
  }

  void add(SpilledRow row, ProbeState state, long linesBefore) {
    ProbeRun run = ProbeRun.ofRow(row.at(), state, row.line() + linesBefore, row.text());
    StateSample sample = run.sample(file);
    if (!sameTime.isEmpty() && !sameTime.get(0).at().equals(sample.at())) {
      settle();
    }
    sameTime.add(sample);
  }

  private void settle() {
    ProblemLog log = ProblemLog.empty();
    List<StateSample> counting =
        sameTime.size() == 1
            ? sameTime
            : StateRows.ofOneTime(StateSeries.Kind.SAMPLES, sameTime, log);
    StateSample row = counting.get(0);
    repeated +=
        log.problems().stream().filter(p -> p.code() == ProblemCode.DUPLICATE_RECORD).count();
    problems.addAll(log.problems());
    ProbeState said = new ProbeState(row.word(), row.state());
    runs.add(Nanos.of(row.at()), said, new Place(row));
    sameTime.clear();
  }

  private record Place(StateSample row) implements RowPlace {
    @Override
    public long line() {
      return row.provenance().location().line();
    }

    @Override
    public String text() {
      return row.provenance().text();
    }
  }

  /** Returns how many rows stood twice. */
  long repeated() {
    return repeated;
  }

  /** Returns the rows as one piece, which ends this. */
  Piece piece() {
    settle();
    return runs.piece(0);
  }
}
