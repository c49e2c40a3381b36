package dev.nines.render.xlsx;

import dev.nines.report.Cell;
import dev.nines.report.Mark;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/** Writes a cell as a number where it has one, as text otherwise; never as a formula. */
final class CellWriter {

  private final Styles styles;
  private final Remarks remarks;

  CellWriter(Styles styles, Remarks remarks) {
    this.styles = styles;
    this.remarks = remarks;
  }

  void number(XSSFCell target, Typed typed, Look look) {
    target.setCellValue(typed.number());
    target.setCellStyle(styles.of(look.withFormat(typed.format())));
    if (!typed.remark().isEmpty()) {
      remarks.add(place(target), typed.remark());
    }
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
