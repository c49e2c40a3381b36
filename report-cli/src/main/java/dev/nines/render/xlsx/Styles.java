package dev.nines.render.xlsx;

import dev.nines.render.Palette;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps one style for each look and one font for each face: Excel has a limit of 64,000. */
final class Styles {

  /** The face of text: every Excel has it, and LibreOffice brings one of the same widths. */
  static final String FACE = "Arial";

  private static final String MONO_FACE = "Consolas";

  private static final double SIZE = 10;
  private static final double SMALL = 9;
  private static final double TITLE_SIZE = 14;

  // below are the numbers of formats that every program knows
  private static final int FIRST_FORMAT = 164;

  private static final String NO_FILL = "<patternFill patternType=\"none\"/>";
  private static final String NO_BORDER = "<left/><right/><top/><bottom/><diagonal/>";

  /** A face; its XML inside of {@code font} or, with another name of the face, of {@code rPr}. */
  private record Face(String name, double points, Palette ink, boolean bold, boolean italic) {

    String xml(String nameTag) {
      return (bold ? "<b/>" : "")
          + (italic ? "<i/>" : "")
          + "<sz val=\""
          + Xml.digits(points)
          + "\"/>"
          + colour("color", ink.hex())
          + "<"
          + nameTag
          + " val=\""
          + name
          + "\"/><family val=\"2\"/>";
    }
  }

  private final Map<Look, Integer> styles = new LinkedHashMap<>();
  private final Map<String, Integer> cells = new LinkedHashMap<>();
  private final Map<String, Integer> fonts = new LinkedHashMap<>();
  private final Map<String, Integer> fills = new LinkedHashMap<>();
  private final Map<String, Integer> borders = new LinkedHashMap<>();
  private final Map<String, Integer> formats = new LinkedHashMap<>();
  private final Map<String, Integer> rules = new LinkedHashMap<>();

  Styles() {
    number(fonts, new Face(FACE, SIZE, Palette.INK, false, false).xml("name"));
    number(fills, NO_FILL);
    number(fills, "<patternFill patternType=\"gray125\"/>");
    number(borders, NO_BORDER);
    number(cells, "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>");
  }

  /** Returns the number of the style of a look. */
  int of(Look look) {
    Integer known = styles.get(look);
    if (known == null) {
      known = number(cells, cell(look));
      styles.put(look, known);
    }
    return known;
  }

  /** Returns the number of the style of a rule: an ink on a ground. */
  int rule(Palette ink, String ground) {
    String font = "<font>" + colour("color", ink.hex()) + "</font>";
    String fill = "<fill><patternFill>" + colour("bgColor", ground) + "</patternFill></fill>";
    return number(rules, "<dxf>" + font + fill + "</dxf>");
  }

  /** Returns the properties of the line under a text. */
  static String note() {
    return new Face(FACE, SMALL, Palette.INK2, false, false).xml("rFont");
  }

  /** Writes the part of the styles, once all looks are known. */
  void write(Xml xml) throws IOException {
    xml.raw("<styleSheet xmlns=\"" + Names.MAIN + "\">");
    if (!formats.isEmpty()) {
      xml.raw("<numFmts").attribute("count", formats.size()).raw(">");
      for (Map.Entry<String, Integer> format : formats.entrySet()) {
        xml.raw("<numFmt").attribute("numFmtId", FIRST_FORMAT + format.getValue());
        xml.attribute("formatCode", format.getKey()).raw("/>");
      }
      xml.raw("</numFmts>");
    }
    list(xml, "fonts", "font", fonts);
    list(xml, "fills", "fill", fills);
    list(xml, "borders", "border", borders);
    xml.raw("<cellStyleXfs count=\"1\">");
    xml.raw("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>");
    list(xml, "cellXfs", "", cells);
    xml.raw("<cellStyles count=\"1\">");
    xml.raw("<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>");
    list(xml, "dxfs", "", rules);
    xml.raw("</styleSheet>");
  }

  private static void list(Xml xml, String name, String item, Map<String, Integer> items)
      throws IOException {
    xml.raw("<").raw(name).attribute("count", items.size()).raw(">");
    for (String one : items.keySet()) {
      xml.raw(item.isEmpty() ? one : "<" + item + ">" + one + "</" + item + ">");
    }
    xml.raw("</").raw(name).raw(">");
  }

  private String cell(Look look) {
    int format = look.format().isEmpty() ? 0 : FIRST_FORMAT + number(formats, look.format());
    return "<xf numFmtId=\""
        + format
        + "\" fontId=\""
        + number(fonts, face(look).xml("name"))
        + "\" fillId=\""
        + number(fills, fill(look.part()))
        + "\" borderId=\""
        + number(borders, border(look.part()))
        + "\" xfId=\"0\""
        + (format == 0 ? "" : " applyNumberFormat=\"1\"")
        + " applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\""
        + (look.quoted() ? " quotePrefix=\"1\"" : "")
        + "><alignment horizontal=\""
        + (look.right() ? "right" : "left")
        + "\" vertical=\""
        + vertical(look)
        + "\""
        + (wraps(look) ? " wrapText=\"1\"" : "")
        + (look.indented() ? " indent=\"1\"" : "")
        + "/></xf>";
  }

  private static int number(Map<String, Integer> known, String xml) {
    return known.computeIfAbsent(xml, missing -> known.size());
  }

  private static Face face(Look look) {
    double points =
        switch (look.part()) {
          case TITLE -> TITLE_SIZE;
          case CONTEXT, HEAD, REMARK -> SMALL;
          case BODY, INPUT, FIRST_TOTAL, TOTAL -> look.mono() ? SMALL : SIZE;
        };
    String name = look.mono() ? MONO_FACE : FACE;
    return new Face(name, points, look.colour(), look.bold(), look.italic());
  }

  private static String vertical(Look look) {
    return switch (look.part()) {
      case HEAD -> "bottom";
      case TITLE -> "center";
      case CONTEXT, REMARK -> "top";
      case BODY, INPUT, FIRST_TOTAL, TOTAL -> look.low() ? "center" : "top";
    };
  }

  // numbers never wrap: Excel would show them as a row of hash signs all the same
  private static boolean wraps(Look look) {
    return switch (look.part()) {
      case TITLE, HEAD -> true;
      case BODY, INPUT, FIRST_TOTAL, TOTAL -> look.format().isEmpty();
      case CONTEXT, REMARK -> false;
    };
  }

  private static String fill(Look.Part part) {
    return part == Look.Part.INPUT
        ? "<patternFill patternType=\"solid\">"
            + colour("fgColor", Palette.SURFACE.hex())
            + "</patternFill>"
        : NO_FILL;
  }

  private static String border(Look.Part part) {
    return switch (part) {
      case HEAD -> border("<top/>", line("bottom", Palette.INK));
      case BODY, TOTAL -> border("<top/>", line("bottom", Palette.HAIR));
      case INPUT -> border("<top/>", line("bottom", Palette.RULE));
      case FIRST_TOTAL -> border(line("top", Palette.INK), line("bottom", Palette.HAIR));
      case TITLE, CONTEXT, REMARK -> NO_BORDER;
    };
  }

  private static String border(String top, String bottom) {
    return "<left/><right/>" + top + bottom + "<diagonal/>";
  }

  private static String line(String side, Palette colour) {
    return "<" + side + " style=\"thin\">" + colour("color", colour.hex()) + "</" + side + ">";
  }

  private static String colour(String tag, String hex) {
    return "<" + tag + " rgb=\"FF" + hex + "\"/>";
  }
}
