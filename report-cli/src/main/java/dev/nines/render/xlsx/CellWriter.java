package dev.nines.render.xlsx;

import dev.nines.render.LayoutWords;
import dev.nines.report.Cell;
import dev.nines.report.Formula;
import dev.nines.report.Mark;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** Writes a cell as a number where it has one, as text otherwise; text is never a formula. */
final class CellWriter {

  private final Styles styles;
  private final Remarks remarks;
  private final FormulaText formulas;
  private final LayoutWords words;

  CellWriter(Styles styles, Remarks remarks, FormulaText formulas, LayoutWords words) {
    this.words = words;
    this.styles = styles;
    this.remarks = remarks;
    this.formulas = formulas;
  }

  /**
   * Gives a cell that holds its value already the formula that it follows by. The value stays, as
   * what a program shows that does not compute.
   */
  void formula(XSSFCell target, Formula formula) {
    Optional<String> text = formulas.of(formula);
    if (text.isEmpty()) {
      remarks.add(place(target), words.say("not-formula"));
      return;
    }
    CTCell cell = target.getCTCell();
    if (target.getCellType() == CellType.STRING) {
      String words = target.getStringCellValue();
      cell.setT(STCellType.STR);
      cell.setV(words);
    }
    cell.addNewF().setStringValue(text.get());
  }

  void number(XSSFCell target, Typed typed, Look look) {
    target.setCellValue(typed.number());
    target.setCellStyle(styles.of(look.withFormat(typed.format())));
    typed.twice().ifPresent(time -> remarks.add(place(target), twice(time)));
  }

  // a wall-clock time that a change of the clocks repeats does not say which of the two it is
  private String twice(ZonedDateTime time) {
    String offset = "UTC" + time.getOffset().getId().replace('-', '−');
    return words.say("twice", time.toLocalTime(), offset);
  }

  void text(XSSFCell target, Cell cell, Look look) {
    SafeText safe = SafeText.of(text(cell));
    target.setCellStyle(styles.of(look.asQuoted(safe.looksLikeFormula())));
    if (!safe.text().isEmpty()) {
      target.setCellValue(rich(safe.text(), cell));
    }
    remarks.addFor(place(target), safe);
  }

  /** Returns the text of a cell with what stands before and under it. */
  static String text(Cell cell) {
    String text = letter(cell).map(letter -> letter + "  ").orElse("") + cell.text();
    return cell.note().isEmpty() ? text : text + "\n" + cell.note();
  }

  // only letters are written: an icon stands beside its word, which says the same
  private static Optional<String> letter(Cell cell) {
    return cell.mark()
        .filter(Mark.Letter.class::isInstance)
        .map(Mark.Letter.class::cast)
        .map(Mark.Letter::letter);
  }

  private XSSFRichTextString rich(String text, Cell cell) {
    XSSFRichTextString rich = new XSSFRichTextString(text);
    int note = SafeText.of(cell.note()).text().length();
    if (note > 0 && note < text.length() && text.length() < SafeText.LONGEST) {
      rich.applyFont(text.length() - note, text.length(), styles.note());
    }
    return rich;
  }

  private static String place(XSSFCell cell) {
    return cell.getAddress().formatAsString();
  }
}
