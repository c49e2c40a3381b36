package dev.nines.render;

import dev.nines.report.Mark;
import dev.nines.report.ReportFormat;
import dev.nines.report.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * The few words that only a layout can choose: page numbers, what stands where a table breaks, what
 * an icon means where it cannot be drawn.
 *
 * <p>Everything else that a page says comes with the document.
 */
public final class LayoutWords {

  private final Wording words;
  private final ReportFormat format;

  private LayoutWords(Wording words) {
    this.words = words;
    this.format = ReportFormat.of(ZoneOffset.UTC, words);
  }

  /** Returns those among the words of a document. */
  public static LayoutWords in(Wording words) {
    return new LayoutWords(words);
  }

  /** Returns the words in a language that ships with Nines; English where there are none in it. */
  public static LayoutWords in(Locale language) {
    return in(Wording.of(language));
  }

  /** Returns the tag of the language, {@code de-CH}. */
  public String tag() {
    return words.locale().toLanguageTag();
  }

  /** Returns for example {@code Page 1 of 2}. */
  public String page(int number, int total) {
    return say("page", number, total);
  }

  /** Returns for example {@code Outages, continued}. */
  public String continued(String heading) {
    return say("continued", heading);
  }

  /** Returns for example {@code 5 to 18 of 18}. */
  public String rows(int first, int last, int total) {
    return first == last ? say("row", first, total) : say("rows", first, last, total);
  }

  /** Returns for example {@code 4 of 18; continues on page 2}. */
  public String continues(int shown, int total, int page) {
    return say("continues", shown, total, page);
  }

  /** Returns the word of a phase or an impact that has not ended. */
  public String open() {
    return say("open");
  }

  /** Returns the reading aid under a chart whose labels are numbers. */
  public String numbered() {
    return say("numbered");
  }

  /** Returns the head of the column that names the steps of a bridge. */
  public String step() {
    return say("step");
  }

  /** Returns the head of the column with the uptime after each step of a bridge. */
  public String uptimeAfter() {
    return say("uptime-after");
  }

  /** Returns the short name of a month, 1 to 12. */
  public String month(int month) {
    return words.text("month.short." + YearMonth.of(2000, month).getMonthValue());
  }

  /** Returns a day with its year, {@code 5 Jul 2025}. */
  public String dayOfYear(LocalDate date) {
    return format.dateBrief(date);
  }

  /** Returns a day of a year that the reader knows, {@code 5 Jul}. */
  public String day(LocalDate date) {
    return format.dateBriefNoYear(date);
  }

  /** Returns the label of the day row of a calendar. */
  public String day() {
    return say("day");
  }

  /** Returns what an icon means where it cannot be drawn. */
  public String mark(Mark.Icon icon) {
    return say("mark." + icon.name().toLowerCase(Locale.ROOT));
  }

  /** Returns a number of the layout itself, {@code 32,767}. */
  public String number(long number) {
    return format.number(number);
  }

  /** Returns a length in one unit, {@code 90 min}; the unit as {@code unit.minute} names it. */
  public String length(BigDecimal number, String unit) {
    return words.text("length.part", format.number(number), words.text("unit." + unit));
  }

  /** Returns a decimal of the layout itself, {@code 2.5}. */
  public String number(BigDecimal number) {
    return format.number(number);
  }

  /** Returns a percentage of the layout itself, {@code 99.5 %}. */
  public String percent(BigDecimal percent) {
    return format.percent(percent);
  }

  /** Returns the words of {@code layout.KEY} with their placeholders filled. */
  public String say(String key, Object... values) {
    return words.text("layout." + key, values);
  }

  /** Returns the words of {@code layout.KEY} for so many of something, the number being {0}. */
  public String count(String key, long number) {
    return words.count("layout." + key, number, number(number));
  }
}
