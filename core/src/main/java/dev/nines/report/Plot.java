package dev.nines.report;

import java.util.List;
import java.util.Objects;

/**
 * A picture of columns of a sheet, drawn by the program that opens the workbook.
 *
 * @param kind how it is drawn
 * @param title what it shows
 * @param alternative the same in words, for those who do not see it
 * @param categories the id of the column whose cells name the values
 * @param series the ids of the columns of values, at least one
 * @param first the number of the first row, from 0
 * @param last the number of the last row
 */
public record Plot(
    Kind kind,
    String title,
    String alternative,
    String categories,
    List<String> series,
    int first,
    int last) {

  /** How values are drawn. */
  public enum Kind {
    /** Upright bars, those of one category side by side. */
    UPRIGHT,
    /** Lying bars, one below the other. */
    BARS
  }

  public Plot {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(alternative, "alternative");
    Objects.requireNonNull(categories, "categories");
    series = List.copyOf(series);
    if (series.isEmpty() || first < 0 || last < first) {
      throw new IllegalArgumentException("plot of " + series + ", rows " + first + " to " + last);
    }
  }
}
