package dev.nines.render.xlsx;

import java.util.Objects;

/**
 * What can be chosen of a workbook.
 *
 * @param paper the paper that its sheets are printed on
 * @param rowLimit how many rows a sheet may have in all, 200 to 1,048,576; more are continued on a
 *     further sheet
 */
public record XlsxOptions(Paper paper, int rowLimit) {

  /** The paper sizes. */
  public enum Paper {
    A4,
    LETTER
  }

  /** The number of rows that Excel gives a sheet. */
  public static final int EXCEL_ROWS = 1_048_576;

  /** A4 and Excel's own limit. */
  public static final XlsxOptions DEFAULT = new XlsxOptions(Paper.A4, EXCEL_ROWS);

  public XlsxOptions {
    Objects.requireNonNull(paper, "paper");
    if (rowLimit < 200 || rowLimit > EXCEL_ROWS) {
      throw new IllegalArgumentException("row limit " + rowLimit + " is not in 200 to 1048576");
    }
  }

  /** Returns the same options for another paper. */
  public XlsxOptions with(Paper newPaper) {
    return new XlsxOptions(newPaper, rowLimit);
  }

  /** Returns the same options with another limit of rows. */
  public XlsxOptions withRowLimit(int newRowLimit) {
    return new XlsxOptions(paper, newRowLimit);
  }
}
