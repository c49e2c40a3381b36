package dev.nines.report.sla;

import dev.nines.model.Provenance;
import dev.nines.report.Cell;
import java.util.List;
import java.util.Objects;

/**
 * The values that a step of a derivation sums up or counts, one by one, each with its records.
 *
 * @param title what they are, with the service where there are several
 * @param heads the names of the columns of cells
 * @param items the values; of a percentile in order of size, else in order of time
 */
public record Listing(String title, List<String> heads, List<Item> items) {

  /**
   * One value.
   *
   * @param about what it is a value of: an incident, or a time
   * @param cells its figures, one a column
   * @param facts where it was recorded
   */
  public record Item(String about, List<Cell> cells, List<Provenance> facts) {

    public Item {
      Objects.requireNonNull(about, "about");
      cells = List.copyOf(cells);
      facts = List.copyOf(facts);
    }
  }

  public Listing {
    Objects.requireNonNull(title, "title");
    heads = List.copyOf(heads);
    items = List.copyOf(items);
  }
}
