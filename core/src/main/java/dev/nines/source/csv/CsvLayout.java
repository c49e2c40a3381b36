package dev.nines.source.csv;

import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the columns of a table stand in one file.
 *
 * @param count how many columns the file has
 * @param places where each column of the table stands, counted from 0; -1 for one that is not there
 */
public record CsvLayout(int count, List<Integer> places) {

  public CsvLayout {
    places = List.copyOf(places);
  }

  /** Returns a line as a row; empty for a blank line and, reported, for a damaged one. */
  public Optional<CsvRow> row(String line, SourceLocation place, ProblemLog log) {
    return CsvParser.row(line, place, log).flatMap(row -> ordered(row, log));
  }

  Optional<CsvRow> ordered(CsvRow row, ProblemLog log) {
    if (row.cells().size() != count) {
      log.add(ofOtherLength(row, count));
      return Optional.empty();
    }
    List<String> cells = new ArrayList<>(places.size());
    for (int place : places) {
      cells.add(place < 0 ? "" : GuardedCell.read(row.cells().get(place)));
    }
    return Optional.of(new CsvRow(cells, row.text(), row.location()));
  }

  private static Problem ofOtherLength(CsvRow row, int columns) {
    String message =
        "The row has %s cells, not %s, and is left out: \"%s\"."
            .formatted(row.cells().size(), columns, row.text());
    return new Problem(
        ProblemCode.ROW_DAMAGED, row.location(), row.text(), columns + " cells", message);
  }
}
