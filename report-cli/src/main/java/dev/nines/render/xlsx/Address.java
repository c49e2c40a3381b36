package dev.nines.render.xlsx;

/** Names of cells, such as {@code C7}; rows and columns are counted from 0. */
final class Address {

  private static final int LETTERS = 26;

  private Address() {}

  /** Returns the letters of a column: A to Z, then AA. */
  static String column(int column) {
    String last = String.valueOf((char) ('A' + column % LETTERS));
    return column < LETTERS ? last : column(column / LETTERS - 1) + last;
  }

  /** Returns a cell. */
  static String of(int row, int column) {
    return column(column) + (row + 1);
  }

  /** Returns a cell that stays the same where a formula is copied. */
  static String fixed(int row, int column) {
    return "$" + column(column) + "$" + (row + 1);
  }

  /** Returns the cells from one corner to another. */
  static String area(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    return of(firstRow, firstColumn) + ":" + of(lastRow, lastColumn);
  }

  /** Returns a sheet's name as formulas mean it. */
  static String sheet(String name) {
    return "'" + name.replace("'", "''") + "'";
  }
}
