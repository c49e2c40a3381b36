package dev.nines.source.csv;

import dev.nines.model.Provenance;
import dev.nines.problem.SourceLocation;
import java.util.List;
import java.util.Objects;

/**
 * A row of a table.
 *
 * @param cells the cells, as many as there are columns, without white space around them
 * @param text the row as it stands
 * @param location the line on which it begins
 */
public record CsvRow(List<String> cells, String text, SourceLocation location) {

  public CsvRow {
    cells = List.copyOf(cells);
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(location, "location");
  }

  /** Returns where the facts of the row come from. */
  public Provenance provenance() {
    return new Provenance(location, text);
  }
}
