package dev.nines.render.xlsx;

/** The names that ISO/IEC 29500 (transitional) gives vocabularies and relations. */
final class Names {

  private static final String FORMATS = "http://schemas.openxmlformats.org/";
  private static final String OFFICE = FORMATS + "officeDocument/2006/";

  /** The vocabulary of workbooks. */
  static final String MAIN = FORMATS + "spreadsheetml/2006/main";

  /** The vocabulary of references to other parts. */
  static final String RELATIONS = OFFICE + "relationships";

  static final String PACKAGE = FORMATS + "package/2006/";
  static final String DRAWING = FORMATS + "drawingml/2006/main";
  static final String CHART = FORMATS + "drawingml/2006/chart";
  static final String SHEET_DRAWING = FORMATS + "drawingml/2006/spreadsheetDrawing";
  static final String EXTENDED = OFFICE + "extended-properties";

  private Names() {}
}
