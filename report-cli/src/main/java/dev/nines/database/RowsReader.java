package dev.nines.database;

import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes a result down row by row, whatever its length in the same memory. Holds state. */
final class RowsReader {

  private static final int SHOWN = 20;

  private final Query query;
  private final List<ResultColumn> columns;
  private final Set<String> needed = new HashSet<>();
  private final ProblemLog log;
  private long leftOut;

  /**
   * Prepares to read.
   *
   * @param query what was asked
   * @param columns the columns of the result
   * @param log takes the problems
   */
  RowsReader(Query query, List<ResultColumn> columns, ProblemLog log) {
    this.query = query;
    this.columns = List.copyOf(columns);
    this.log = log;
  }

  /** Returns whether the columns can be read; reported where not. */
  boolean fits(Optional<String> forced, boolean ofKnownService) {
    List<String> names = names();
    Optional<RowKind> kind = RowKind.of(names, forced, ofKnownService);
    if (kind.isEmpty()) {
      log.add(ofNoKind(names));
    }
    kind.ifPresent(k -> needed.addAll(k.columns(ofKnownService)));
    Set<String> met = new HashSet<>();
    names.stream().filter(n -> !met.add(n)).forEach(n -> log.add(twice(n)));
    columns.stream()
        .filter(c -> c.type() == ResultColumn.Type.LOCAL_TIME && needed.contains(c.name()))
        .forEach(c -> log.add(withoutZone(c)));
    return !log.hasErrors();
  }

  private List<String> names() {
    return columns.stream().map(ResultColumn::name).toList();
  }

  /** Writes all rows. */
  RowsFile write(ResultSet rows) throws SQLException, IOException {
    try (RowsFile file = new RowsFile(names())) {
      for (long number = 1; rows.next(); number++) {
        file.row(cells(rows, number));
      }
      if (leftOut > SHOWN) {
        log.add(more());
      }
      return file;
    }
  }

  // none for a row that is left out
  private List<String> cells(ResultSet row, long number) throws SQLException {
    List<String> cells = new ArrayList<>();
    for (ResultColumn column : columns) {
      Optional<String> text = column.text(row);
      if (text.isEmpty() && needed.contains(column.name())) {
        leaveOut(number, column, "NULL", "a value");
        return List.of();
      }
      if (text.isPresent() && text.get().chars().anyMatch(c -> c == '\n' || c == '\r')) {
        leaveOut(number, column, text.get().replaceAll("[\r\n]+", " "), "one line");
        return List.of();
      }
      cells.add(text.orElse(""));
    }
    return cells;
  }

  private void leaveOut(long number, ResultColumn column, String found, String allowed) {
    if (++leftOut <= SHOWN) {
      String message =
          "\"%s\" is \"%s\"; allowed is %s. The row is left out."
              .formatted(column.name(), found, allowed);
      log.add(new Problem(ProblemCode.ROW_DAMAGED, query.row(number), found, allowed, message));
    }
  }

  private Problem more() {
    String message =
        (leftOut - SHOWN) + " more rows are NULL where a value must be, or hold lines.";
    return Problem.of(ProblemCode.ROW_DAMAGED, query.row(0), message);
  }

  private Problem ofNoKind(List<String> names) {
    String found = names.stream().map(n -> '"' + n + '"').collect(Collectors.joining(", "));
    String message =
        "The query \"%s\" has the columns %s; it must have those of one of these: %s."
            .formatted(query.name(), found, RowKind.allowed());
    return new Problem(
        ProblemCode.QUERY_UNFIT, query.location(), found, RowKind.allowed(), message);
  }

  private Problem twice(String name) {
    String message = "The query \"%s\" has the column \"%s\" twice.".formatted(query.name(), name);
    return Problem.of(ProblemCode.QUERY_UNFIT, query.location(), message);
  }

  private Problem withoutZone(ResultColumn column) {
    String message =
        "The column \"%s\" of the query \"%s\" has times without a zone; say in the SQL which zone"
            + " they are in, as in: seen AT TIME ZONE 'UTC' AS \"timestamp\".";
    return Problem.of(
        ProblemCode.QUERY_UNFIT, query.location(), message.formatted(column.name(), query.name()));
  }
}
