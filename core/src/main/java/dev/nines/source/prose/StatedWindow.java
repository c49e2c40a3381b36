package dev.nines.source.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of time that a sentence names: {@code from approx 3:27 CDT, to 4:57 CDT}.
 *
 * @param from the start
 * @param to the end
 * @param date the date of the sentence; absent where it names none
 * @param text the words from the start's time to the end's
 */
public record StatedWindow(ClockText from, ClockText to, Optional<DateText> date, String text) {

  private static final Pattern WINDOW =
      Pattern.compile(
          "(?:\\b(?i:from|between)\\s+)(?:(?i:approx(?:imately|\\.)?|about|around|roughly|~)\\s*)?"
              + ClockText.pattern("a")
              + "\\s*,?\\s*(?:\\b(?i:to|and|until|till|through)\\b|[-–—])\\s*"
              + "(?:(?i:approx(?:imately|\\.)?|about|around|roughly|~)\\s*)?"
              + ClockText.pattern("b"));

  public StatedWindow {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(text, "text");
  }

  /** Returns all windows that a text names, in its order. */
  public static List<StatedWindow> in(String text) {
    List<StatedWindow> windows = new ArrayList<>();
    Matcher matcher = WINDOW.matcher(text);
    while (matcher.find()) {
      Optional<ClockText> from = ClockText.of(matcher, "a");
      Optional<ClockText> to = ClockText.of(matcher, "b");
      if (from.isPresent() && to.isPresent()) {
        String words = text.substring(matcher.start("aAll"), matcher.end("bAll")).strip();
        Optional<DateText> date = DateText.first(Sentences.around(text, matcher.start()));
        windows.add(new StatedWindow(from.get(), to.get(), date, words));
      }
    }
    return windows;
  }

  /** Returns where the words begin in the text. */
  public int start() {
    return from.start();
  }
}
