package dev.nines.source.contract;

import dev.nines.contract.TimeAmount;
import dev.nines.contract.TimeAmount.Unit;
import dev.nines.money.Fraction;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads times as contract files write them: {@code 30 days}, {@code 7.2 hours}, {@code PT5M}. */
final class TimeText {

  private static final Pattern WORDS =
      Pattern.compile(
          "(\\d{1,12}(?:\\.\\d{1,12})?)\\s+"
              + "(second|minute|hour|day|week|business day|month|year|period)s?");

  private TimeText() {}

  /** Returns the time of a text; absent where it is none. */
  static Optional<TimeAmount> parse(String text) {
    Matcher words = WORDS.matcher(text);
    if (words.matches()) {
      return Optional.of(new TimeAmount(Fraction.parse(words.group(1)), unit(words.group(2))));
    }
    return text.startsWith("P") ? period(text).or(() -> duration(text)) : Optional.empty();
  }

  private static Unit unit(String word) {
    return Unit.valueOf(word.replace(' ', '_').toUpperCase(Locale.ROOT) + "S");
  }

  // of one calendar unit; P1M15D has no single unit and is refused
  private static Optional<TimeAmount> period(String text) {
    try {
      Period period = Period.parse(text);
      return single(period.getYears(), Unit.YEARS, period.getMonths() + period.getDays())
          .or(() -> single(period.getMonths(), Unit.MONTHS, period.getDays()))
          .or(() -> single(period.getDays(), Unit.DAYS, period.getMonths()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<TimeAmount> single(int number, Unit unit, int rest) {
    return number > 0 && rest == 0 ? Optional.of(TimeAmount.of(number, unit)) : Optional.empty();
  }

  private static Optional<TimeAmount> duration(String text) {
    try {
      return Optional.of(Duration.parse(text)).filter(d -> !d.isNegative()).map(TimeText::amount);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static TimeAmount amount(Duration duration) {
    if (duration.getNano() != 0) {
      Fraction nanos = Fraction.of(duration.getNano(), 1_000_000_000L);
      return new TimeAmount(Fraction.of(duration.getSeconds()).plus(nanos), Unit.SECONDS);
    }
    long seconds = duration.getSeconds();
    if (seconds % 3_600 == 0) {
      return TimeAmount.of(seconds / 3_600, Unit.HOURS);
    }
    return seconds % 60 == 0
        ? TimeAmount.of(seconds / 60, Unit.MINUTES)
        : TimeAmount.of(seconds, Unit.SECONDS);
  }
}
