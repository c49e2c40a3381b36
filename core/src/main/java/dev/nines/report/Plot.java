package dev.nines.report;

import java.util.List;
import java.util.Objects;

/**
 * A picture of columns of a sheet, drawn by the program that opens the workbook.
 *
 * @param kind how it is drawn
 * @param title what it shows
 * @param alternative the same in words, for those who do not see it
 * @param sheet the name of the sheet that holds the cells
 * @param categories the id of the column whose cells name the values
 * @param series the columns of values, at least one
 * @param first the number of the first row, from 0
 * @param last the number of the last row
 */
public record Plot(
    Kind kind,
    String title,
    String alternative,
    String sheet,
    String categories,
    List<Series> series,
    int first,
    int last) {

  /** How values are drawn. */
  public enum Kind {
    /** Upright bars, those of one category side by side. */
    UPRIGHT,
    /** Upright bars, those of one category on top of each other. */
    STACKED,
    /** Lying bars, one below the other. */
    BARS,
    /** Lying bars, those of one category one behind the other. */
    STACKED_BARS,
    /** Lines through the values. */
    LINES
  }

  /** What values mean, which decides their colour. */
  public enum Meaning {
    DOWN,
    DEGRADED,
    EXCLUDED,
    UNKNOWN,
    FIRST_PHASE,
    SECOND_PHASE,
    THIRD_PHASE,
    /** A figure that is neither good nor bad. */
    FIGURE,
    /** What a figure is held against. */
    TARGET
  }

  /**
   * A column of values.
   *
   * @param column its id
   * @param meaning what its values mean
   */
  public record Series(String column, Meaning meaning) {
    public Series {
      Objects.requireNonNull(column, "column");
      Objects.requireNonNull(meaning, "meaning");
    }
  }

  public Plot {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(alternative, "alternative");
    Objects.requireNonNull(sheet, "sheet");
    Objects.requireNonNull(categories, "categories");
    series = List.copyOf(series);
    if (series.isEmpty() || first < 0 || last < first) {
      throw new IllegalArgumentException("plot of " + series + ", rows " + first + " to " + last);
    }
  }

  /** Returns how many categories it has. */
  public int size() {
    return last - first + 1;
  }
}
