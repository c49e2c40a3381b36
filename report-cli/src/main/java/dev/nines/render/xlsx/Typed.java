package dev.nines.render.xlsx;

/**
 * A value as Excel holds it.
 *
 * @param number the number in the cell
 * @param format the format code that shows it
 * @param width how many characters it takes when shown
 * @param remark what the number cannot say; empty for nothing
 */
record Typed(double number, String format, int width, String remark) {

  Typed(double number, String format, int width) {
    this(number, format, width, "");
  }
}
