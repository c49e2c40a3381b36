package dev.nines.source.csv;

import dev.nines.model.Facts;
import dev.nines.model.RecordedTime;
import dev.nines.problem.Checked;
import dev.nines.problem.ProblemLog;
import dev.nines.source.RowProblems;
import dev.nines.source.SourceInput;
import dev.nines.source.tree.ScalarKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A table of what monitoring recorded while it is read: each row has a time and a service.
 *
 * @param table the columns
 * @param input the file
 * @param log takes the problems
 */
public record MonitoringFile(CsvTable table, SourceInput input, ProblemLog log) {

  private static final String TIME = "timestamp";
  private static final String SERVICE = "service";

  public MonitoringFile {
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(log, "log");
  }

  /** Returns the columns of a table with a time, a service and what was seen. */
  public static CsvTable table(String... seen) {
    List<String> names = new ArrayList<>(List.of(TIME, SERVICE));
    names.addAll(List.of(seen));
    return new CsvTable(names, List.of(), Map.of());
  }

  /**
   * Returns a file to be read; where the user said whose data it is, it need not have a column for
   * that.
   */
  public static MonitoringFile of(CsvTable table, SourceInput input) {
    if (input.service().isEmpty()) {
      return new MonitoringFile(table, input, ProblemLog.empty());
    }
    List<String> needed = table.columns().stream().filter(n -> !n.equals(SERVICE)).toList();
    List<String> more = new ArrayList<>(table.more());
    more.add(SERVICE);
    return new MonitoringFile(
        new CsvTable(needed, more, table.aliases()), input, ProblemLog.empty());
  }

  /** Hands on the rows, one after the other, without those that are reported. */
  public void forEach(Consumer<CsvRow> user) {
    table.forEach(input, log, user);
  }

  /** Returns the time of a row; empty and reported where it has none. */
  public Optional<RecordedTime> time(CsvRow row) {
    return TimeCells.read(row, TIME, cell(row, TIME), log);
  }

  /** Returns whose row it is: what the user says, else what stands there. */
  public String service(CsvRow row) {
    return input.service().orElseGet(() -> cell(row, SERVICE));
  }

  /** Returns the text of a cell; empty where the table has no such column. */
  public String cell(CsvRow row, String column) {
    return table.cell(row, column);
  }

  /** Returns the value of a cell; empty and reported, with its row left out, where it is none. */
  public <T> Optional<T> cell(CsvRow row, String column, ScalarKind<T> kind) {
    return table.cell(row, column, kind, log);
  }

  /** Returns the same file with another log. */
  public MonitoringFile with(ProblemLog other) {
    return new MonitoringFile(table, input, other);
  }

  /** Returns facts with the problems of the file, many of a kind made short. */
  public Checked<Facts> with(Facts facts) {
    return Checked.of(facts, RowProblems.shortened(log.problems()));
  }
}
