package dev.nines.render.xlsx;

import dev.nines.brand.Colour;
import dev.nines.brand.Colours;
import dev.nines.render.Palette;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDxf;

/** Makes the part of the styles with Apache POI, in a workbook of which nothing else is kept. */
final class StyleSheet {

  /** The face of text: every Excel has it, and LibreOffice brings one of the same widths. */
  static final String FACE = "Arial";

  private static final String MONO_FACE = "Consolas";

  private static final double SIZE = 10;
  private static final double SMALL = 9;
  private static final double TITLE_SIZE = 14;

  private final XSSFWorkbook workbook;
  private final Colours brand;
  private final Map<Face, XSSFFont> fonts = new HashMap<>();

  private record Face(String name, double points, Palette colour, boolean bold, boolean italic) {}

  private StyleSheet(XSSFWorkbook workbook, Colours brand) {
    this.workbook = workbook;
    this.brand = brand;
    setUp(workbook.getFontAt(0), new Face(FACE, SIZE, Palette.INK, false, false));
  }

  /** Returns the part: the styles of looks, numbered from 1, and those of rules, from 0. */
  static byte[] bytes(Styles.Key key) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      StyleSheet sheet = new StyleSheet(workbook, key.brand());
      key.looks().forEach(sheet::make);
      key.rules().forEach(sheet::make);
      workbook.getStylesSource().writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return out.toByteArray();
  }

  private void make(Styles.Rule rule) {
    CTDxf style = CTDxf.Factory.newInstance();
    style.addNewFont().addNewColor().setRgb(rgb(rule.ink()));
    style.addNewFill().addNewPatternFill().addNewBgColor().setRgb(rgb(rule.ground()));
    workbook.getStylesSource().putDxf(style);
  }

  private static byte[] rgb(String hex) {
    return HexFormat.of().parseHex("FF" + hex);
  }

  private void make(Look look) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font(face(look)));
    style.setAlignment(look.right() ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
    style.setIndention((short) (look.indented() ? 1 : 0));
    style.setVerticalAlignment(vertical(look));
    style.setWrapText(wraps(look));
    style.setQuotePrefixed(look.quoted());
    if (!look.format().isEmpty()) {
      style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
    }
    rules(style, look.part());
    if (look.part() == Look.Part.TITLE) {
      brand.text().ifPresent(c -> title(style.getFont(), c));
    }
    if (look.part() == Look.Part.HEAD) {
      brand.graphics().ifPresent(c -> style.setBottomBorderColor(colour(c.hex())));
    }
  }

  // no other part has letters of this size, so nothing else shares the font
  private static void title(XSSFFont font, Colour colour) {
    font.setColor(colour(colour.hex()));
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

  private static VerticalAlignment vertical(Look look) {
    return switch (look.part()) {
      case HEAD -> VerticalAlignment.BOTTOM;
      case TITLE -> VerticalAlignment.CENTER;
      case CONTEXT, REMARK -> VerticalAlignment.TOP;
      case BODY, INPUT, FIRST_TOTAL, TOTAL ->
          look.low() ? VerticalAlignment.CENTER : VerticalAlignment.TOP;
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

  private static void rules(XSSFCellStyle style, Look.Part part) {
    switch (part) {
      case HEAD -> bottom(style, Palette.INK);
      case BODY, TOTAL -> bottom(style, Palette.HAIR);
      case INPUT -> {
        bottom(style, Palette.RULE);
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(colour(Palette.SURFACE));
      }
      case FIRST_TOTAL -> {
        bottom(style, Palette.HAIR);
        style.setBorderTop(BorderStyle.THIN);
        style.setTopBorderColor(colour(Palette.INK));
      }
      case TITLE, CONTEXT, REMARK -> {}
    }
  }

  private static void bottom(XSSFCellStyle style, Palette colour) {
    style.setBorderBottom(BorderStyle.THIN);
    style.setBottomBorderColor(colour(colour));
  }

  private XSSFFont font(Face face) {
    return fonts.computeIfAbsent(face, missing -> setUp(workbook.createFont(), missing));
  }

  private static XSSFFont setUp(XSSFFont font, Face face) {
    font.setFontName(face.name());
    font.setFontHeight(face.points());
    font.setColor(colour(face.colour()));
    font.setBold(face.bold());
    font.setItalic(face.italic());
    return font;
  }

  private static XSSFColor colour(Palette colour) {
    return colour(colour.hex());
  }

  // Excel wants four bytes, the first of which says that nothing shines through
  private static XSSFColor colour(String hex) {
    return new XSSFColor(rgb(hex), null);
  }
}
