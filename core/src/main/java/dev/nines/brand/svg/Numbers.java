package dev.nines.brand.svg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers as SVG writes them, one or a list. */
final class Numbers {

  private static final String NUMBER = "[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,3})?";
  private static final Pattern LENGTH = Pattern.compile("\\s*(" + NUMBER + ")(?:px)?\\s*");
  static final Pattern NEXT = Pattern.compile("[\\s,]*(" + NUMBER + ")");
  private static final double MOST = 1e7;

  private Numbers() {}

  /** Returns a length without unit or in px; empty for anything else. */
  static Optional<Double> length(String text) {
    Matcher matcher = LENGTH.matcher(text);
    return matcher.matches() ? sensible(matcher.group(1)) : Optional.empty();
  }

  /** Returns all numbers of a list; empty where something else stands between them. */
  static Optional<List<Double>> parse(String text) {
    List<Double> numbers = new ArrayList<>();
    Matcher matcher = NEXT.matcher(text);
    int end = 0;
    while (matcher.find() && matcher.start() == end) {
      end = matcher.end();
      Optional<Double> number = sensible(matcher.group(1));
      if (number.isEmpty()) {
        return Optional.empty();
      }
      numbers.add(number.get());
    }
    boolean rest = !text.substring(end).replace(',', ' ').isBlank();
    return rest ? Optional.empty() : Optional.of(numbers);
  }

  // far greater ones would only overflow on the page
  static Optional<Double> sensible(String digits) {
    double number = Double.parseDouble(digits);
    return Math.abs(number) <= MOST ? Optional.of(number) : Optional.empty();
  }
}
