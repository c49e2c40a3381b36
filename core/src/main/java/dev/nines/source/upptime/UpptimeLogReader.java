package dev.nines.source.upptime;

import dev.nines.model.Facts;
import dev.nines.model.StateSeries;
import dev.nines.problem.Checked;
import dev.nines.problem.ProblemLog;
import dev.nines.source.RowProblems;
import dev.nines.source.SourceInput;
import dev.nines.source.SourcePeek;
import dev.nines.source.SourceReader;
import dev.nines.source.Sureness;
import dev.nines.source.series.StateRows;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Collections;
import java.util.List;

/**
 * Reads the history of an Upptime repository, which is its {@code git log}: Upptime commits where a
 * state changes and now and then besides, so that a commit holds to the next one of its site.
 */
public final class UpptimeLogReader implements SourceReader {

  /** Makes a reader; it keeps nothing between two files. */
  public UpptimeLogReader() {}

  @Override
  public String kind() {
    return "upptime-log";
  }

  @Override
  public String title() {
    return "Upptime git log";
  }

  @Override
  public Sureness sureness(SourcePeek peek) {
    boolean says = peek.head().contains("[upptime]") && CommitLog.begins(peek.head().lines());
    return says ? Sureness.CERTAIN : Sureness.NO;
  }

  @Override
  public Checked<Facts> read(SourceInput input) {
    ProblemLog log = ProblemLog.empty();
    StateRows rows = new StateRows(StateSeries.Kind.CHANGES);
    try (BufferedReader text = new BufferedReader(input.reader())) {
      for (CommitLog.Row row : oldestFirst(new CommitLog(input.name(), log).read(text))) {
        rows.add(input.service().orElse(row.site()), "", row.sample());
      }
    } catch (IOException e) {
      return Checked.failed(input.unreadable(e));
    }
    return Checked.of(
        Facts.ofMonitoring(rows.series(input, log), List.of(), List.of()),
        RowProblems.shortened(log.problems()));
  }

  private static List<CommitLog.Row> oldestFirst(List<CommitLog.Row> rows) {
    int last = rows.size() - 1;
    boolean newestFirst =
        last > 0 && rows.get(last).sample().at().isBefore(rows.get(0).sample().at());
    if (newestFirst) {
      Collections.reverse(rows);
    }
    return rows;
  }
}
