package dev.nines.render.xlsx;

import dev.nines.render.LayoutWords;
import dev.nines.report.Cell;
import dev.nines.report.Formula;
import dev.nines.report.Mark;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.Optional;

/** Writes a cell as a number where it has one, as text otherwise; text is never a formula. */
final class CellWriter {

  private final Xml xml;
  private final Styles styles;
  private final Remarks remarks;
  private final FormulaText formulas;
  private final LayoutWords words;

  CellWriter(Xml xml, Styles styles, Remarks remarks, FormulaText formulas, LayoutWords words) {
    this.words = words;
    this.xml = xml;
    this.styles = styles;
    this.remarks = remarks;
    this.formulas = formulas;
  }

  /** Writes a cell; the value stays beside a formula, for programs that do not compute. */
  void write(String place, Cell cell, Optional<Typed> number, Look look) throws IOException {
    write(new At(place, cell.live().formula().flatMap(f -> formula(place, f))), cell, number, look);
  }

  /** Where a cell stands, and the formula in it in the language of the file. */
  record At(String place, Optional<String> formula) {}

  /** Writes a cell with a formula of the workbook's own. */
  void write(At at, Cell cell, Optional<Typed> number, Look look) throws IOException {
    String place = at.place();
    Optional<String> formula = at.formula();
    if (number.isPresent()) {
      number(place, number.get(), formula, look);
    } else {
      text(place, cell, formula, look);
    }
  }

  private Optional<String> formula(String place, Formula formula) {
    Optional<String> text = formulas.of(formula);
    if (text.isEmpty()) {
      remarks.add(place, words.say("not-formula"));
    }
    return text;
  }

  private void number(String place, Typed typed, Optional<String> formula, Look look)
      throws IOException {
    open(place, look.withFormat(typed.format()));
    xml.raw(">");
    follow(formula);
    xml.raw("<v>").number(typed.number()).raw("</v></c>");
    typed.twice().ifPresent(time -> remarks.add(place, twice(time)));
  }

  // a wall-clock time that a change of the clocks repeats does not say which of the two it is
  private String twice(ZonedDateTime time) {
    String offset = "UTC" + time.getOffset().getId().replace('-', '−');
    return words.say("twice", time.toLocalTime(), offset);
  }

  private void text(String place, Cell cell, Optional<String> formula, Look look)
      throws IOException {
    SafeText safe = SafeText.of(text(cell));
    open(place, look.asQuoted(safe.looksLikeFormula()));
    if (safe.text().isEmpty()) {
      xml.raw("/>");
    } else if (formula.isPresent()) {
      xml.raw(" t=\"str\">");
      follow(formula);
      xml.raw("<v>").text(safe.text()).raw("</v></c>");
    } else {
      xml.raw(" t=\"inlineStr\"><is>");
      words(safe.text(), cell);
      xml.raw("</is></c>");
    }
    remarks.addFor(place, safe);
  }

  private void open(String place, Look look) throws IOException {
    xml.raw("<c r=\"").raw(place).raw("\"").attribute("s", styles.of(look));
  }

  private void follow(Optional<String> formula) throws IOException {
    if (formula.isPresent()) {
      xml.raw("<f>").text(formula.get()).raw("</f>");
    }
  }

  // the line under a text is smaller and quieter
  private void words(String text, Cell cell) throws IOException {
    int note = SafeText.of(cell.note()).text().length();
    if (note == 0 || note >= text.length() || text.length() == SafeText.LONGEST) {
      words(text);
      return;
    }
    int from = text.length() - note;
    xml.raw("<r>");
    words(text.substring(0, from));
    xml.raw("</r><r><rPr>").raw(Styles.note()).raw("</rPr>");
    words(text.substring(from));
    xml.raw("</r>");
  }

  private void words(String text) throws IOException {
    xml.raw("<t xml:space=\"preserve\">").text(text).raw("</t>");
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
}
