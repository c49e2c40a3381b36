package dev.nines.render;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * The few words that only a layout can choose: page numbers, and what stands where a table breaks.
 *
 * <p>Everything else that a page says comes with the document.
 */
public final class LayoutWords {

  private static final Control NO_FALLBACK =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private final ResourceBundle bundle;
  private final Locale language;

  private LayoutWords(Locale language) {
    this.language = language;
    this.bundle = ResourceBundle.getBundle("dev.nines.render.layout", language, NO_FALLBACK);
  }

  /** Returns the words in a language; English where there are none in it. */
  public static LayoutWords in(Locale language) {
    return new LayoutWords(language);
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
    return say("month." + month);
  }

  /** Returns the label of the day row of a calendar. */
  public String day() {
    return say("day");
  }

  // numbers go in as text, so that no locale groups them
  private String say(String key, Object... values) {
    Object[] texts = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      texts[i] = values[i].toString();
    }
    return new MessageFormat(bundle.getString(key), language).format(texts);
  }
}
