package dev.nines.render.pdf.page;

/** The standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4) that the documents use. */
public enum Role {
  DOCUMENT("Document"),
  SECTION("Sect"),
  H1("H1"),
  H2("H2"),
  H3("H3"),
  H4("H4"),
  H5("H5"),
  H6("H6"),
  PARAGRAPH("P"),
  SPAN("Span"),
  LINK("Link"),
  CODE("Code"),
  QUOTE("BlockQuote"),
  LIST("L"),
  ITEM("LI"),
  LABEL("Lbl"),
  BODY("LBody"),
  TABLE("Table"),
  TABLE_HEAD("THead"),
  TABLE_BODY("TBody"),
  ROW("TR"),
  HEAD_CELL("TH"),
  CELL("TD"),
  FIGURE("Figure");

  private final String type;

  Role(String type) {
    this.type = type;
  }

  String type() {
    return type;
  }

  /**
   * Returns the heading of a level.
   *
   * @param level 1 for the title; above 6 there is no deeper one than 6
   */
  public static Role heading(int level) {
    return values()[H1.ordinal() + Math.min(level, 6) - 1];
  }
}
