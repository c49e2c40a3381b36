package dev.nines.report;

import dev.nines.downtime.Seconds;
import dev.nines.money.Fraction;
import dev.nines.money.Money;
import dev.nines.time.Interval;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The display rules that all documents share: how lengths, times, percentages and money are written
 * in one zone and one language. Exact values stay exact: nothing is rounded, what is cut says so
 * with an ellipsis.
 */
public final class ReportFormat {

  private static final Pattern PLAIN = Pattern.compile("-?\\d+(\\.\\d+)?");

  private final ZoneId zone;
  private final Wording words;
  private final Numbers numbers;
  private final Lengths lengths;
  private final Dates dates;

  private ReportFormat(ZoneId zone, Wording words) {
    this.zone = Objects.requireNonNull(zone, "zone");
    this.words = words;
    this.numbers = new Numbers(words);
    this.lengths = new Lengths(words, numbers);
    this.dates = new Dates(words);
  }

  /** Returns the rules for a zone and a language. */
  public static ReportFormat of(ZoneId zone, Locale locale) {
    return of(zone, Wording.of(locale));
  }

  /** Returns the rules for a zone and words. */
  public static ReportFormat of(ZoneId zone, Wording words) {
    return new ReportFormat(zone, Objects.requireNonNull(words, "words"));
  }

  /** Returns the same rules in another zone. */
  public ReportFormat in(ZoneId other) {
    return new ReportFormat(other, words);
  }

  /** Returns the zone in which times are shown. */
  public ZoneId zone() {
    return zone;
  }

  /** Returns the words of the language. */
  public Wording words() {
    return words;
  }

  /** Returns a difference in words: no difference, or the words with plus or minus before them. */
  public String signed(Fraction difference, String words) {
    if (difference.isZero()) {
      return text("comparison.same");
    }
    return text(difference.isPositive() ? "comparison.plus" : "comparison.minus", words);
  }

  /** Returns words of the language; the same as {@link Wording#text}. */
  public String text(String key, Object... values) {
    return words.text(key, values);
  }

  /** Returns a sentence of the library in the language; the same as {@link Wording#say}. */
  public String say(String english) {
    return words.say(english);
  }

  /** Returns words for so many of something, the number being {0}. */
  public String count(String key, long number) {
    return words.count(key, number, number(number));
  }

  /** Returns a length: {@code 1 h 30 min}, {@code 44 min 38.4 s}, {@code 0 min}. */
  public String length(Duration length) {
    return lengths.of(Seconds.of(length));
  }

  /** Returns a length in seconds as days, hours, minutes and seconds. */
  public String length(Fraction seconds) {
    return lengths.of(seconds);
  }

  /** Returns a length in seconds alone: {@code 5,400 s}. */
  public String seconds(Fraction seconds) {
    return words.text("length.part", number(seconds), words.text("unit.second"));
  }

  /** Returns a length in minutes without its unit: {@code 90}, {@code 0.5}. */
  public String minutes(Fraction seconds) {
    return number(seconds.dividedBy(Fraction.of(60)));
  }

  /** Returns a whole number: {@code 2,678,400}. */
  public String number(long number) {
    return numbers.plain(BigInteger.valueOf(number));
  }

  /** Returns a decimal with all its digits. */
  public String number(BigDecimal number) {
    return numbers.plain(number);
  }

  /** Returns a number exactly; where its digits never end, six decimals and an ellipsis. */
  public String number(Fraction number) {
    return numbers.exact(number);
  }

  /** Returns a number that a contract writes, with its digits; other text as it is. */
  public String asWritten(String text) {
    return PLAIN.matcher(text).matches() ? number(new BigDecimal(text)) : text;
  }

  /** Returns a percentage with the digits it has: {@code 99.79 %}, with a no-break space. */
  public String percent(BigDecimal percent) {
    boolean whole = percent.compareTo(new BigDecimal(100)) == 0;
    return words.text("percent", numbers.plain(whole ? new BigDecimal(100) : percent));
  }

  /** Returns a percentage exactly: {@code 99.9 %}, {@code 99.798387… %}. */
  public String percent(Fraction percent) {
    return words.text("percent", number(percent));
  }

  /** Returns an amount: {@code 1,000.00 USD}. */
  public String money(Money money) {
    String amount = numbers.money(money.amount());
    return words.text("money", amount, money.currency().getCurrencyCode());
  }

  /** Returns an amount before its rounding: at least the currency's digits, exact or cut. */
  public String money(Fraction exact, Currency currency) {
    int digits = Math.max(0, currency.getDefaultFractionDigits());
    String amount =
        exact
            .toExactDecimal()
            .filter(decimal -> decimal.scale() <= digits)
            .map(decimal -> numbers.money(decimal.setScale(digits, RoundingMode.UNNECESSARY)))
            .orElseGet(() -> number(exact));
    return words.text("money", amount, currency.getCurrencyCode());
  }

  /** Returns the time of day: {@code 15:27}. */
  public String clock(Instant at) {
    return dates.clock(local(at).toLocalTime());
  }

  /** Returns a time of the wall clock: {@code 15:27}. */
  public String clockOf(LocalTime time) {
    return dates.clock(time);
  }

  /** Returns the time of day with its zone: {@code 15:27 CDT}. */
  public String time(Instant at) {
    return words.text("length.part", clock(at), zoneName(at));
  }

  /** Returns the time of day in UTC: {@code 20:27 UTC}. */
  public String timeUtc(Instant at) {
    return in(ZoneOffset.UTC).time(at);
  }

  /** Returns both: {@code 15:27 CDT (20:27 UTC)}; one where the zone is UTC. */
  public String timeBoth(Instant at) {
    return isUtc() ? time(at) : words.text("time.both", time(at), timeUtc(at));
  }

  /** Returns {@code 5 July 2025, 15:27 CDT}. */
  public String moment(Instant at) {
    return words.text("date.with-time", date(day(at)), time(at));
  }

  /** Returns {@code 31 Aug 2025, 00:00 CDT}: how a deadline is written. */
  public String deadline(Instant at) {
    return words.text("date.with-time", dates.brief(day(at)), time(at));
  }

  /** Returns {@code 31 Aug, 00:00}: a deadline beside others that say year and zone. */
  public String deadlineBrief(Instant at) {
    return words.text("date.with-time", dates.briefNoYear(day(at)), clock(at));
  }

  /** Returns {@code Sat 5 Jul 15:27}: how a table writes a time, its head saying the zone. */
  public String momentInTable(Instant at) {
    return words.text("date.with-time.short", weekdayBrief(day(at)), clock(at));
  }

  /**
   * Returns a stretch of time: {@code 5 July 2025, 15:27 to 16:57 CDT}, or both days where it
   * reaches into another.
   */
  public String span(Interval span) {
    boolean oneDay = day(span.from()).equals(day(span.to()));
    boolean oneName = zoneName(span.from()).equals(zoneName(span.to()));
    String from = oneDay && oneName ? clock(span.from()) : moment(span.from());
    String to = oneDay ? time(span.to()) : moment(span.to());
    return oneDay && oneName
        ? text("date.with-time", date(day(span.from())), text("range", from, to))
        : text("range.dates", from, to);
  }

  /** Returns several words as a list: {@code a, b and c}. */
  public String list(List<String> items) {
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : text("list", String.join(text("list.between"), items.subList(0, last)), items.get(last));
  }

  /** Returns the calendar day of an instant. */
  public LocalDate day(Instant at) {
    return local(at).toLocalDate();
  }

  /** Returns {@code Saturday 5 July 2025}. */
  public String weekday(LocalDate date) {
    return dates.withWeekday(date);
  }

  /** Returns {@code Saturday 5 July}. */
  public String weekdayNoYear(LocalDate date) {
    return dates.withWeekdayNoYear(date);
  }

  /** Returns {@code Sat 5 Jul}. */
  public String weekdayBrief(LocalDate date) {
    return dates.shortWithWeekday(date);
  }

  /** Returns the letter over a column of days: {@code S}. */
  public String weekdayLetter(LocalDate date) {
    return dates.weekdayLetter(date);
  }

  /** Returns {@code 5 July 2025}. */
  public String date(LocalDate date) {
    return dates.plain(date);
  }

  /** Returns {@code 5 July}. */
  public String dateNoYear(LocalDate date) {
    return dates.plainNoYear(date);
  }

  /** Returns {@code 5 Jul 2025}. */
  public String dateBrief(LocalDate date) {
    return dates.brief(date);
  }

  /** Returns {@code 5 Jul}. */
  public String dateBriefNoYear(LocalDate date) {
    return dates.briefNoYear(date);
  }

  /** Returns {@code July 2025}. */
  public String month(YearMonth month) {
    return dates.month(month);
  }

  /** Returns {@code July}. */
  public String monthNoYear(YearMonth month) {
    return dates.month(month.atDay(1));
  }

  /** Returns the abbreviation of the zone at an instant, {@code CDT}; else {@code UTC−5}. */
  public String zoneName(Instant at) {
    return ZoneNames.abbreviation(zone, at).orElseGet(() -> offset(at));
  }

  /** Returns the offset at an instant: {@code UTC−5}, {@code UTC+5:30}, {@code UTC}. */
  public String offset(Instant at) {
    int minutes = zone.getRules().getOffset(at).getTotalSeconds() / 60;
    if (minutes == 0) {
      return words.text("zone.utc");
    }
    String sign = minutes < 0 ? words.text("number.minus") : "+";
    int rest = Math.abs(minutes) % 60;
    String hours = Integer.toString(Math.abs(minutes) / 60);
    return words.text(
        "zone.offset", sign + hours + (rest == 0 ? "" : ":" + (rest < 10 ? "0" : "") + rest));
  }

  /**
   * Returns the zone and its abbreviations in a stretch of time: {@code America/Chicago (CDT,
   * UTC−5)}, and {@code America/Chicago (CDT, from 2 Nov 02:00 CST)} where clocks change in it.
   */
  public String zoneLine(Interval stretch) {
    return ZoneLine.of(this, stretch);
  }

  /** Returns whether the zone is UTC itself. */
  public boolean isUtc() {
    return ZoneNames.isUtc(zone);
  }

  private ZonedDateTime local(Instant at) {
    return at.atZone(zone);
  }
}
