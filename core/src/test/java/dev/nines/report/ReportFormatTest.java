package dev.nines.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.money.Fraction;
import dev.nines.money.Money;
import dev.nines.money.RoundingRule;
import dev.nines.time.Interval;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportFormatTest {

  private static final ReportFormat CHICAGO = in("America/Chicago");

  private static ReportFormat in(String zone) {
    return ReportFormat.of(ZoneId.of(zone), Locale.ENGLISH);
  }

  @ParameterizedTest
  @CsvSource({
    "nothing,            0,         0 min",
    "half a second,      1/2,       0.5 s",
    "seconds,            59,        59 s",
    "a minute,           60,        1 min",
    "90 minutes,         5400,      1 h 30 min",
    "an allowance,       13392/5,   44 min 38.4 s",
    "an hour and 20 s,   3620,      1 h 20 s",
    "a day and more,     102600,    1 d 4 h 30 min",
    "a month,            2678400,   31 d",
    "digits never end,   61/3,      20.333333… s",
    "less than nothing,  -60,       −1 min",
  })
  void length_isExact(String name, String seconds, String shown) {
    assertThat(CHICAGO.length(fraction(seconds))).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "America/Chicago,      2025-07-05T20:27:00Z, 15:27 CDT",
    "America/Chicago,      2025-01-05T20:27:00Z, 14:27 CST",
    "Europe/Berlin,        2025-07-05T20:27:00Z, 22:27 CEST",
    "UTC,                  2025-07-05T20:27:00Z, 20:27 UTC",
    "Z,                    2025-07-05T20:27:00Z, 20:27 UTC",
    "Europe/London,        2025-07-05T20:27:00Z, 21:27 BST",
    "Asia/Kolkata,         2025-07-05T20:27:00Z, 01:57 IST",
    "Asia/Dubai,           2025-07-05T20:27:00Z, 00:27 UTC+4",
    "Australia/Lord_Howe,  2025-07-05T20:27:00Z, 06:57 UTC+10:30",
    "America/Sao_Paulo,    2025-07-05T20:27:00Z, 17:27 UTC−3",
    "+02:00,               2025-07-05T20:27:00Z, 22:27 UTC+2",
    "America/Chicago,      2025-07-05T20:27:30Z, 15:27:30 CDT",
    "America/Chicago,      2025-07-05T20:27:30.5Z, 15:27:30.5 CDT",
  })
  void time_namesTheZoneOfItsDate(String zone, Instant at, String shown) {
    assertThat(in(zone).time(at)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "English | en | 1 August 2025  | Fri 1 Aug      | Sat 5 Jul 15:27     | 31 Aug 2025   ",
        "French  | fr | 1er_août 2025  | ven. 1er_août  | sam. 5_juil. 15:27  | 31_août 2025  ",
        "German  | de | 1._August 2025 | Fr. 1._Aug.    | Sa. 5._Juli 15:27   | 31._Aug. 2025  ",
        "Austria | de-AT | 1._August 2025 | Fr. 1._Aug. | Sa. 5._Juli 15:27   | 31._Aug. 2025  ",
        "US      | en-US | August 1, 2025 | Fri Aug 1   | Sat Jul 5 15:27     | Aug 31, 2025   ",
        "Japanese | ja | 2025年8月1日   | 8月1日（金）    | 7月5日（土） 15:27   | 2025年8月31日  ",
        "Spanish | es | 1 de agosto de 2025 | vie 1 ago | sáb 5 jul 15:27     | 31 ago 2025   ",
      })
  void dates_areWrittenAsTheLanguageDoes(
      String name, String language, String first, String brief, String inTable, String end) {
    ReportFormat format =
        ReportFormat.of(ZoneId.of("America/Chicago"), Locale.forLanguageTag(language));
    assertThat(format.date(LocalDate.of(2025, 8, 1))).isEqualTo(first.replace('_', '\u00a0'));
    assertThat(format.weekdayBrief(LocalDate.of(2025, 8, 1)))
        .isEqualTo(brief.replace('_', '\u00a0'));
    assertThat(format.momentInTable(Instant.parse("2025-07-05T20:27:00Z")))
        .isEqualTo(inTable.replace('_', '\u00a0'));
    assertThat(format.dateBrief(LocalDate.of(2025, 8, 31))).isEqualTo(end.replace('_', '\u00a0'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "English, none   | en | 0   | 0 hours   ",
        "English, half   | en | 1/2 | 0.5 hours ",
        "English, one    | en | 1   | 1 hour    ",
        "French, none    | fr | 0   | 0 heure   ",
        "French, half    | fr | 1/2 | 0,5 heure ",
        "French, one     | fr | 1   | 1 heure   ",
        "French, 3 of 2  | fr | 3/2 | 1,5 heure ",
        "French, two     | fr | 2   | 2 heures  ",
        "Spanish, none   | es | 0   | 0 horas   ",
        "Spanish, half   | es | 1/2 | 0,5 horas ",
      })
  void count_takesTheFormOfTheLanguage(String name, String language, String number, String shown) {
    ReportFormat format = ReportFormat.of(ZoneId.of("UTC"), Locale.forLanguageTag(language));
    Fraction hours = fraction(number);
    assertThat(format.words().count("time.hours", hours, format.number(hours))).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "digits are kept | 99.0    | 99,0      ",
        "grouped         | 12000.5 | 12\u202f000,5 ",
        "other text      | 5 min   | 5 min     ",
      })
  void asWritten_hasTheSignsOfTheLanguage(String name, String written, String shown) {
    ReportFormat french = ReportFormat.of(ZoneId.of("UTC"), Locale.FRENCH);
    assertThat(french.asWritten(written)).isEqualTo(shown);
  }

  @Test
  void timeBoth_sayUtcOnce() {
    Instant at = Instant.parse("2025-07-05T20:27:00Z");
    assertThat(CHICAGO.timeBoth(at)).isEqualTo("15:27 CDT (20:27 UTC)");
    assertThat(in("UTC").timeBoth(at)).isEqualTo("20:27 UTC");
  }

  @Test
  void days_areWrittenAsDesigned() {
    LocalDate day = LocalDate.of(2025, 7, 5);
    Instant at = Instant.parse("2025-07-05T20:27:00Z");
    assertThat(CHICAGO.weekday(day)).isEqualTo("Saturday 5 July 2025");
    assertThat(CHICAGO.weekdayBrief(day)).isEqualTo("Sat 5 Jul");
    assertThat(CHICAGO.momentInTable(at)).isEqualTo("Sat 5 Jul 15:27");
    assertThat(CHICAGO.moment(at)).isEqualTo("5 July 2025, 15:27 CDT");
    assertThat(CHICAGO.month(YearMonth.of(2025, 7))).isEqualTo("July 2025");
    assertThat(CHICAGO.deadline(Instant.parse("2025-08-31T05:00:00Z")))
        .isEqualTo("31 Aug 2025, 00:00 CDT");
    assertThat(CHICAGO.deadlineBrief(Instant.parse("2025-08-31T05:00:00Z")))
        .isEqualTo("31 Aug, 00:00");
  }

  @ParameterizedTest
  @CsvSource({"99.79, 99.79 %", "100.00, 100 %", "99.900001, 99.900001 %", "0.00, 0.00 %"})
  void percent_keepsItsDigits(BigDecimal percent, String shown) {
    assertThat(CHICAGO.percent(percent)).isEqualTo(shown.replace(' ', '\u00a0'));
  }

  @ParameterizedTest
  @CsvSource({
    "whole,        100,             100 %",
    "exact,        999/10,          99.9 %",
    "never ending, 334125/3348,     99.798387… %",
    "just below,   299999999999/3000000000, 99.999999… %",
  })
  void percent_isCutAndSaysSo(String name, String percent, String shown) {
    assertThat(CHICAGO.percent(fraction(percent))).isEqualTo(shown.replace(' ', '\u00a0'));
  }

  @ParameterizedTest
  @CsvSource({
    "USD, 1000,  '1,000.00 USD'",
    "USD, 1/3,   0.333333… USD",
    "USD, 0,     0.00 USD",
    "JPY, 12345, '12,345 JPY'",
    "BHD, 1/2,   0.500 BHD",
    "USD, 1/8,   0.125 USD",
  })
  void money_isExactUntilRounded(String currency, String amount, String shown) {
    assertThat(CHICAGO.money(fraction(amount), Currency.getInstance(currency))).isEqualTo(shown);
  }

  @Test
  void money_roundedHasTheDigitsOfItsCurrency() {
    Money money = Money.of(Currency.getInstance("USD"), Fraction.of(1_000), RoundingRule.HALF_UP);
    assertThat(CHICAGO.money(money)).isEqualTo("1,000.00 USD");
  }

  @ParameterizedTest
  @CsvSource({"999, 999", "1000, '1,000'", "2678400, '2,678,400'", "-210, −210"})
  void number_isGroupedFromFourDigits(long number, String shown) {
    assertThat(CHICAGO.number(number)).isEqualTo(shown);
  }

  @Test
  void minutes_andSecondsStandAlone() {
    assertThat(CHICAGO.minutes(Fraction.of(5_400))).isEqualTo("90");
    assertThat(CHICAGO.seconds(Fraction.of(5_400))).isEqualTo("5,400 s");
  }

  @ParameterizedTest
  @CsvSource({
    "America/Chicago, 2025-07-01T05:00:00Z, 2025-08-01T05:00:00Z, 'America/Chicago (CDT, UTC−5)'",
    "America/Chicago, 2025-11-01T05:00:00Z, 2025-12-01T06:00:00Z,"
        + " 'America/Chicago (CDT, from 2 Nov 02:00 CST)'",
    "UTC, 2025-07-01T00:00:00Z, 2025-08-01T00:00:00Z, UTC",
    "Asia/Dubai, 2025-07-01T00:00:00Z, 2025-08-01T00:00:00Z, Asia/Dubai (UTC+4)",
  })
  void zoneLine_namesEachChange(String zone, Instant from, Instant to, String shown) {
    assertThat(in(zone).zoneLine(Interval.of(from, to))).isEqualTo(shown);
  }

  private static Fraction fraction(String text) {
    String[] parts = text.split("/");
    Fraction numerator = Fraction.parse(parts[0]);
    return parts.length == 1 ? numerator : numerator.dividedBy(Fraction.parse(parts[1]));
  }
}
