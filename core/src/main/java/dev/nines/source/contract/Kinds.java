package dev.nines.source.contract;

import dev.nines.contract.Escalation;
import dev.nines.contract.TimeAmount;
import dev.nines.contract.TimeAmount.Unit;
import dev.nines.money.Fraction;
import dev.nines.problem.ProblemCode;
import dev.nines.source.tree.ScalarKind;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The single values of contract files. */
final class Kinds {

  private static final Pattern PERCENT_TEXT = Pattern.compile("([+-]?\\d[\\d.]*)\\s*%?");
  private static final Pattern OF_PERIODS = Pattern.compile("(\\d{1,4}) of (\\d{1,4}) periods?");
  private static final Pattern CLOCK_TEXT =
      Pattern.compile("([01]?\\d|2[0-4]):([0-5]\\d)(?::([0-5]\\d))?");

  /** Any number. */
  static final ScalarKind<Fraction> NUMBER =
      ScalarKind.of(ScalarKind.DECIMAL.allowed(), t -> decimal(t));

  /** A share of a whole in per cent; {@code %} may be written. */
  static final ScalarKind<Fraction> SHARE_PERCENT =
      ScalarKind.of("a percentage from 0 to 100", t -> percent(t).filter(Kinds::isShare));

  /** What is paid, in per cent, which may be more than the whole. */
  static final ScalarKind<Fraction> PERCENT =
      ScalarKind.of("a percentage of 0 or more", t -> percent(t).filter(p -> p.signum() >= 0));

  /** Money in the contract's currency. */
  static final ScalarKind<Fraction> MONEY =
      ScalarKind.of(
          "an amount of money such as 1000.00, 0 or more",
          t -> decimal(t).filter(a -> a.signum() >= 0));

  /** A number of points, or a factor. */
  static final ScalarKind<Fraction> NOT_NEGATIVE =
      ScalarKind.of("a number of 0 or more", t -> decimal(t).filter(a -> a.signum() >= 0));

  /** How heavy impact is. */
  static final ScalarKind<Fraction> WEIGHT =
      ScalarKind.of(
          "a weight from 0 to 1",
          t -> decimal(t).filter(w -> w.signum() >= 0 && !w.isAbove(Fraction.ONE)));

  /** A length that is the same whenever it begins, above zero, as written. */
  static final ScalarKind<TimeAmount> LENGTH_AMOUNT =
      time("a length of time such as 5 minutes or 1 hour", a -> isLength(a) && isPositive(a));

  /** A length that is the same whenever it begins, above zero. */
  static final ScalarKind<Duration> LENGTH = map(LENGTH_AMOUNT, TimeAmount::toDuration);

  /** A length that is the same whenever it begins, or in business days. */
  static final ScalarKind<TimeAmount> SPAN =
      time(
          "a time such as 5 minutes or 1 business day",
          a -> isLength(a) || a.unit() == Unit.BUSINESS_DAYS);

  /** A time until a deadline or of a notice. */
  static final ScalarKind<TimeAmount> WAIT =
      time("a time such as 48 hours, 30 days, 3 business days or 2 periods", Kinds::isCountable);

  /** A time of a notice, which no period ends. */
  static final ScalarKind<TimeAmount> NOTICE =
      time(
          "a time such as 48 hours or 5 business days",
          a -> isCountable(a) && a.unit() != Unit.PERIODS);

  /** Whole days, weeks, months or years. */
  static final ScalarKind<TimeAmount> CALENDAR =
      time("a time of the calendar such as 30 days or 12 months", Kinds::isCalendar);

  /** Time of service that is given or capped. */
  static final ScalarKind<TimeAmount> SERVICE_TIME =
      time("a time of service such as 3 days or 1 month", a -> isLength(a) || isCalendar(a));

  /** So many periods, at least one. */
  static final ScalarKind<Integer> PERIODS =
      map(
          time(
              "a number of periods such as 2 periods",
              a -> a.unit() == Unit.PERIODS && isWhole(a) && isPositive(a)),
          TimeAmount::toCount);

  /** So many of so many periods. */
  static final ScalarKind<Escalation.OfPeriods> COUNT_OF_PERIODS =
      ScalarKind.of("a count such as 2 of 3 periods", Kinds::ofPeriods);

  /** The second of a day, by the wall clock. */
  static final ScalarKind<Integer> TIME_OF_DAY =
      ScalarKind.of("a time of day from 00:00 to 24:00", Kinds::secondOfDay);

  /** The second of a day at which hours begin. */
  static final ScalarKind<Integer> START_OF_HOURS =
      ScalarKind.of(
          "a time of day from 00:00 to 23:59", t -> secondOfDay(t).filter(s -> s < 86_400));

  /** A day of the year, by month and day. */
  static final ScalarKind<MonthDay> MONTH_DAY =
      ScalarKind.of("a month and day such as 02-01", Kinds::monthDay);

  /** A currency. */
  static final ScalarKind<Currency> CURRENCY =
      ScalarKind.of("a currency code of ISO 4217 such as USD", Kinds::currency);

  /** A time zone; the nearest one is named. */
  static final ScalarKind<ZoneId> ZONE =
      new ScalarKind<>(
          ScalarKind.ZONE.allowed(), zoneNames(), ProblemCode.ZONE_UNKNOWN, ScalarKind.ZONE.read());

  private Kinds() {}

  /** Returns a kind whose value is made into another. */
  static <S, T> ScalarKind<T> map(ScalarKind<S> kind, Function<S, T> change) {
    return new ScalarKind<>(
        kind.allowed(), kind.words(), kind.code(), text -> kind.read().apply(text).map(change));
  }

  private static ScalarKind<TimeAmount> time(String allowed, Predicate<TimeAmount> fits) {
    return ScalarKind.of(allowed, text -> TimeText.parse(text).filter(fits));
  }

  static Optional<Fraction> decimal(String text) {
    return ScalarKind.DECIMAL.read().apply(text).map(Fraction::of);
  }

  static Optional<Fraction> percent(String text) {
    Matcher matcher = PERCENT_TEXT.matcher(text);
    return matcher.matches() ? decimal(matcher.group(1)) : Optional.empty();
  }

  private static boolean isShare(Fraction percent) {
    return percent.signum() >= 0 && !percent.isAbove(Fraction.HUNDRED);
  }

  // to the nanosecond, so that it is a length on the time-line
  private static boolean isLength(TimeAmount amount) {
    return amount
        .toSeconds()
        .map(s -> s.times(1_000_000_000L).denominator().bitLength() == 1)
        .orElse(false);
  }

  private static boolean isPositive(TimeAmount amount) {
    return amount.number().isPositive();
  }

  private static boolean isWhole(TimeAmount amount) {
    return amount.number().denominator().bitLength() == 1
        && amount.number().numerator().bitLength() < 16;
  }

  private static boolean isCountable(TimeAmount amount) {
    return amount.unit().isClockTime() ? isLength(amount) : isWhole(amount);
  }

  private static boolean isCalendar(TimeAmount amount) {
    return switch (amount.unit()) {
      case DAYS, WEEKS, MONTHS, YEARS -> isWhole(amount) && isPositive(amount);
      default -> false;
    };
  }

  private static Optional<Escalation.OfPeriods> ofPeriods(String text) {
    Matcher matcher = OF_PERIODS.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int count = Integer.parseInt(matcher.group(1));
    int of = Integer.parseInt(matcher.group(2));
    return count < 1 || of < count
        ? Optional.empty()
        : Optional.of(new Escalation.OfPeriods(count, of));
  }

  private static Optional<Integer> secondOfDay(String text) {
    Matcher matcher = CLOCK_TEXT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int seconds = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
    int second =
        Integer.parseInt(matcher.group(1)) * 3_600
            + Integer.parseInt(matcher.group(2)) * 60
            + seconds;
    return second <= 86_400 ? Optional.of(second) : Optional.empty();
  }

  private static Optional<MonthDay> monthDay(String text) {
    try {
      return Optional.of(MonthDay.parse("--" + text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Currency> currency(String text) {
    return Currency.getAvailableCurrencies().stream()
        .filter(currency -> currency.getCurrencyCode().equals(text))
        .findFirst();
  }

  // regions and UTC: the abbreviations that the database also has are no help to anybody
  private static List<String> zoneNames() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.equals("UTC") || id.contains("/"))
        .sorted()
        .toList();
  }
}
