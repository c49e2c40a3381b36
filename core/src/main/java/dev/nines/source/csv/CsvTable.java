package dev.nines.source.csv;

import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.source.SourceInput;
import dev.nines.source.SourcePeek;
import dev.nines.source.Sureness;
import dev.nines.source.tree.ScalarKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * A table with named columns, whose broken rows are reported and left out.
 *
 * @param columns the names of the columns that it must have, in lower case, in the order in which
 *     the cells of a row are handed on
 */
record CsvTable(List<String> columns) {

  CsvTable {
    columns = List.copyOf(columns);
  }

  static CsvTable of(String... columns) {
    return new CsvTable(List.of(columns));
  }

  /** Returns whether a file begins with just these columns, in whatever order. */
  Sureness sureness(SourcePeek peek) {
    List<String> names =
        Arrays.stream(peek.firstLine().split(",")).map(CsvTable::name).sorted().toList();
    return names.equals(columns.stream().sorted().toList()) ? Sureness.CERTAIN : Sureness.NO;
  }

  /**
   * Returns what each row is; none for one that is reported.
   *
   * @param fact the value of a row whose cells stand in the order of the columns; empty for one
   *     that it has reported
   */
  <T> List<T> read(
      SourceInput input, String text, ProblemLog log, Function<CsvRow, Optional<T>> fact) {
    List<CsvRow> rows = log.take(CsvParser.parse(input.name(), text)).orElse(List.of());
    if (rows.isEmpty()) {
      return List.of();
    }
    List<String> names = rows.get(0).cells().stream().map(CsvTable::name).toList();
    if (!names.containsAll(columns)) {
      log.add(withoutColumns(rows.get(0), names));
      return List.of();
    }
    return rows.stream()
        .skip(1)
        .flatMap(row -> ordered(row, names, log).stream())
        .flatMap(row -> fact.apply(row).stream())
        .toList();
  }

  private Optional<CsvRow> ordered(CsvRow row, List<String> names, ProblemLog log) {
    if (row.cells().size() != names.size()) {
      log.add(ofOtherLength(row, names.size()));
      return Optional.empty();
    }
    List<String> cells = new ArrayList<>();
    columns.forEach(column -> cells.add(row.cells().get(names.indexOf(column))));
    return Optional.of(new CsvRow(cells, row.text(), row.location()));
  }

  /** Returns the value of a cell; empty and reported, with its row left out, where it is none. */
  <T> Optional<T> cell(CsvRow row, String column, ScalarKind<T> kind, ProblemLog log) {
    String text = row.cells().get(columns.indexOf(column));
    Optional<T> value = kind.read().apply(text);
    if (value.isEmpty()) {
      String message =
          "\"%s\" is \"%s\"; allowed is %s. The row is left out."
              .formatted(column, text, kind.allowed());
      log.add(new Problem(ProblemCode.ROW_DAMAGED, row.location(), text, kind.allowed(), message));
    }
    return value;
  }

  private Problem withoutColumns(CsvRow header, List<String> names) {
    String wanted = String.join(",", columns);
    String message =
        "The columns are \"%s\"; they must be \"%s\".".formatted(String.join(",", names), wanted);
    return new Problem(ProblemCode.MISSING_KEY, header.location(), header.text(), wanted, message);
  }

  private static Problem ofOtherLength(CsvRow row, int columns) {
    String message =
        "The row has %s cells, not %s, and is left out: \"%s\"."
            .formatted(row.cells().size(), columns, row.text());
    return new Problem(
        ProblemCode.ROW_DAMAGED, row.location(), row.text(), columns + " cells", message);
  }

  private static String name(String cell) {
    return cell.strip().replace("\"", "").toLowerCase(Locale.ROOT);
  }
}
