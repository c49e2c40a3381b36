package dev.nines.report;

import java.util.Objects;

/**
 * A column of a table.
 *
 * @param id a stable name, unique in its table, for workbooks and tests
 * @param heading the head as shown; empty for none
 * @param align where its cells stand
 * @param weight the share of the width that it would like, against its neighbours; above 0
 */
public record Column(String id, String heading, Align align, int weight) {

  /** Where the text of a column stands. */
  public enum Align {
    LEFT,
    RIGHT
  }

  public Column {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(heading, "heading");
    Objects.requireNonNull(align, "align");
    if (weight < 1) {
      throw new IllegalArgumentException("weight " + weight + " of column " + id + " is below 1");
    }
  }

  /** Returns a column of text. */
  public static Column left(String id, String heading, int weight) {
    return new Column(id, heading, Align.LEFT, weight);
  }

  /** Returns a column of numbers, durations, money or places. */
  public static Column right(String id, String heading, int weight) {
    return new Column(id, heading, Align.RIGHT, weight);
  }
}
