package dev.nines.source.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds all times of day in a text. */
public final class ClockTexts {

  private static final Pattern CLOCK = Pattern.compile(ClockText.pattern("t"));

  private ClockTexts() {}

  /** Returns the times of day in a text, in its order. */
  public static List<ClockText> in(String text) {
    List<ClockText> found = new ArrayList<>();
    Matcher matcher = CLOCK.matcher(text);
    while (matcher.find()) {
      ClockText.of(matcher, "t").ifPresent(found::add);
    }
    return found;
  }
}
