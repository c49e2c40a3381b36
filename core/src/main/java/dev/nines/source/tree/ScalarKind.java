package dev.nines.source.tree;

import dev.nines.problem.ProblemCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How the text of a scalar becomes a value.
 *
 * @param <T> the kind of value
 * @param allowed what is allowed, for a sentence: {@code a date such as 2025-07-31}
 * @param words the words that are allowed, where they can be listed; else empty
 * @param code the problem if the text is something else
 * @param read the value of a text; empty where it has none
 */
public record ScalarKind<T>(
    String allowed, List<String> words, ProblemCode code, Function<String, Optional<T>> read) {

  private static final Pattern DECIMAL_TEXT = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?");
  private static final Pattern WHOLE_TEXT = Pattern.compile("[+-]?\\d{1,18}");

  /** Any text, also an empty one. */
  public static final ScalarKind<String> TEXT = of("a text", Optional::of);

  /** A decimal number without exponent, exact and with its trailing zeros. */
  public static final ScalarKind<BigDecimal> DECIMAL =
      of("a number such as 99.9", matching(DECIMAL_TEXT, BigDecimal::new));

  /** A whole number of at most 18 digits. */
  public static final ScalarKind<Long> WHOLE =
      of("a whole number", matching(WHOLE_TEXT, t -> new BigInteger(t).longValueExact()));

  /** A calendar date. */
  public static final ScalarKind<LocalDate> DATE =
      of("a date such as 2025-07-31", guarded(LocalDate::parse));

  /** A calendar month. */
  public static final ScalarKind<YearMonth> MONTH =
      of("a month such as 2025-07", guarded(YearMonth::parse));

  /** A time zone of the IANA database, {@code UTC} or {@code Z}. */
  public static final ScalarKind<ZoneId> ZONE =
      new ScalarKind<>(
          "a time zone such as America/Chicago or UTC",
          List.of(),
          ProblemCode.ZONE_UNKNOWN,
          guarded(ScalarKind::region));

  /** The words {@code yes}, {@code no}, {@code true} and {@code false}, in lower case. */
  public static final ScalarKind<Boolean> YES_NO = oneOf(yesNo());

  public ScalarKind {
    Objects.requireNonNull(allowed, "allowed");
    words = List.copyOf(words);
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(read, "read");
  }

  /** Returns a kind whose other texts are an {@link ProblemCode#INVALID_VALUE}. */
  public static <T> ScalarKind<T> of(String allowed, Function<String, Optional<T>> read) {
    return new ScalarKind<>(allowed, List.of(), ProblemCode.INVALID_VALUE, read);
  }

  /** Returns a kind that takes the given words and no other. */
  public static <T> ScalarKind<T> oneOf(Map<String, T> values) {
    Map<String, T> copy = new LinkedHashMap<>(values);
    String allowed =
        copy.keySet().stream().map(w -> '"' + w + '"').collect(Collectors.joining(", "));
    return new ScalarKind<>(
        "one of " + allowed,
        List.copyOf(copy.keySet()),
        ProblemCode.INVALID_VALUE,
        text -> Optional.ofNullable(copy.get(text)));
  }

  /** Returns a kind that takes the constants of an enum, each by its word. */
  public static <E extends Enum<E>> ScalarKind<E> oneOf(E[] constants, Function<E, String> word) {
    Map<String, E> values = new LinkedHashMap<>();
    Arrays.stream(constants).forEach(constant -> values.put(word.apply(constant), constant));
    return oneOf(values);
  }

  private static <T> Function<String, Optional<T>> matching(
      Pattern pattern, Function<String, T> make) {
    return text ->
        pattern.matcher(text).matches() ? Optional.of(make.apply(text)) : Optional.empty();
  }

  // what throws on a text has no value for it
  private static <T> Function<String, Optional<T>> guarded(Function<String, T> make) {
    return text -> {
      try {
        return Optional.of(make.apply(text));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    };
  }

  private static ZoneId region(String text) {
    return ZoneId.of(text.equals("Z") ? "UTC" : text);
  }

  private static Map<String, Boolean> yesNo() {
    Map<String, Boolean> words = new LinkedHashMap<>();
    words.put("yes", true);
    words.put("no", false);
    words.put("true", true);
    words.put("false", false);
    return words;
  }
}
