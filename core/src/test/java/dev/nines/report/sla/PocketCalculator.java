package dev.nines.report.sla;

import dev.nines.money.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reckons the arithmetic in a printed line again, knowing nothing but the line: numbers, the four
 * signs, brackets, and that percentages and percentage points are hundredths.
 */
final class PocketCalculator {

  private static final Pattern TOKEN =
      Pattern.compile("(\\d[\\d,]*(?:\\.\\d+)?…?)(\\u00a0?\\s?%|\\spercentage points)?|[()×÷+−]");

  private final List<String> tokens = new ArrayList<>();
  private int next;

  private PocketCalculator(String expression) {
    Matcher matcher = TOKEN.matcher(expression);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
  }

  /** Returns whether a text holds something to reckon. */
  static boolean isArithmetic(String text) {
    return text.matches("(?s).*[×÷+−].*");
  }

  /** Returns what an expression comes to. */
  static Fraction reckon(String expression) {
    PocketCalculator calculator = new PocketCalculator(expression);
    Fraction value = calculator.sum();
    if (calculator.next != calculator.tokens.size()) {
      throw new IllegalArgumentException("'" + expression + "' cannot be reckoned to its end");
    }
    return value;
  }

  private Fraction sum() {
    Fraction value = product();
    while (is("+") || is("−")) {
      boolean plus = take().equals("+");
      Fraction part = product();
      value = plus ? value.plus(part) : value.minus(part);
    }
    return value;
  }

  private Fraction product() {
    Fraction value = factor();
    while (is("×") || is("÷")) {
      boolean times = take().equals("×");
      Fraction part = factor();
      value = times ? value.times(part) : value.dividedBy(part);
    }
    return value;
  }

  private Fraction factor() {
    if (is("−") || is("+")) {
      return take().equals("−") ? factor().negated() : factor();
    }
    if (is("(")) {
      take();
      Fraction inner = sum();
      take();
      return inner;
    }
    return number(take());
  }

  private static Fraction number(String token) {
    boolean percent = token.endsWith("%") || token.endsWith("points");
    Fraction value = Fraction.parse(token.replaceAll("[^0-9.]", ""));
    return percent ? value.dividedBy(Fraction.HUNDRED) : value;
  }

  private boolean is(String sign) {
    return next < tokens.size() && tokens.get(next).equals(sign);
  }

  private String take() {
    return tokens.get(next++);
  }
}
