package dev.nines.report.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.SlaReporting;
import dev.nines.contract.Agreement;
import dev.nines.credit.SlaResult;
import dev.nines.model.EarlierCredit;
import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.money.Fraction;
import dev.nines.report.ReportFormat;
import dev.nines.testing.Agreements;
import dev.nines.testing.Records;
import dev.nines.testing.Terms;
import dev.nines.time.PeriodExpression;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Reckons what is printed of all promises together again, from the printed lines alone. */
class RecomputedTotalTest {

  private static final Instant JULY = Instant.parse("2025-07-01T00:00:00Z");
  private static final int CASES = 10;
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?…?");
  private static final Fraction ELLIPSIS = Fraction.parse("0.00001");
  private static final Fraction HALF_A_CENT = Fraction.parse("0.005");

  private static final String PROMISES =
      """
      contract: c
      currency: USD
      services: {app: {fee: 1000.00}, db: {fee: 333.33}}
      promises:
        - id: uptime
          over: each
          target: 99.9
          credit:
            bands: [{below: 99.9, at-least: 99.0, percent: 10}, {below: 99.0, percent: 25}]
            limits: [{cap: 15 %, per: period}, {cap: 20 %, per: calendar-quarter}]
            least: {above: 40.00}
        - id: repair
          over: any-down
          observe: {times: {from: impact-start, to: impact-end}}
          indicator: each
          target: {at-most: 1 hour}
          credit: {fixed: {amount: 77.77}, limits: [{cap: 50.00, per: outage}]}
        - id: score
          over: any-down
          target: 99.95
          credit: {fixed: {points: 6}, least: {raise-to: 1.00}}
        - id: speed
          over: all-down
          target: 99.99
          credit: {fixed: {points: 5}}
      """;

  static Stream<Arguments> terms() {
    return Stream.of(
        row("plain sum", ""),
        row("highest", "combine: highest"),
        row("lowest", "combine: lowest"),
        row("choice", "combine: customer-choice"),
        row("tree", "combine: {highest: [repair, {add: [uptime, score]}]}"),
        row("per incident", "combine: {lowest: [repair, uptime], per: incident}"),
        row("points", "points: {bands: [{at-least: 10, percent: 2.5}], base: {fee: all}}"),
        row("points in days", "points: {bands: [{at-least: 5, time: 1 day}], base: {fee: all}}"),
        row("limits", "limits: [{cap: 15 %, per: period}, {cap: 300.00, per: calendar-year}]"),
        row("limits of time", "limits: [{cap: 4 days, per: period}, {cap: 1 month, per: period}]"),
        row(
            "all",
            "combine: {highest: [uptime, repair], per: incident}\n"
                + "points: {bands: [{at-least: 10, amount: 5.00}, {at-least: 20, percent: 5}],"
                + " base: {fee: all}}\n"
                + "limits: [{cap: 20 %, per: calendar-quarter}, {cap: 12.3 %, per: period}]"));
  }

  private static Arguments row(String name, String clauses) {
    return Arguments.of(name, clauses);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("terms")
  void everyLine_comesToWhatItSays(String name, String clauses) {
    Agreement agreement = agreement(clauses);
    Random random = new Random(name.hashCode());
    for (int i = 0; i < CASES; i++) {
      SlaResult result = calculate(agreement, facts(random), i % 2 == 0 ? "2025-07" : "2025-Q3");
      ReportFormat format = ReportFormat.of(result.contract().zone(), Locale.ENGLISH);
      List<DerivationStep> steps = Derivation.ofTotal(result, format).steps();

      steps.stream().filter(step -> !isBase(step)).forEach(RecomputedTotalTest::assertComesTo);
      assertBases(steps);
      assertThat(last(steps.get(steps.size() - 1).result().text()))
          .isEqualTo(result.credit().orElseThrow().toFraction());
      result.promises().stream()
          .flatMap(promise -> Derivation.of(promise, result.facts(), format).steps().stream())
          .filter(step -> step.kind() == DerivationStep.Kind.LIMIT)
          .forEach(RecomputedTotalTest::assertComesTo);
    }
  }

  // a base is what the fees before it add up to, and the next line is reckoned of it
  private static void assertBases(List<DerivationStep> steps) {
    Fraction fees = Fraction.ZERO;
    for (int i = 0; i < steps.size(); i++) {
      DerivationStep step = steps.get(i);
      if (step.label().startsWith("Fee, ")) {
        fees = fees.plus(last(step.result().text()));
      } else if (isBase(step)) {
        assertThat(last(step.result().text())).as(step.label()).isEqualTo(fees);
        assertThat(steps.get(i + 1).calculation()).contains(step.result().text());
        fees = Fraction.ZERO;
      }
    }
  }

  private static boolean isBase(DerivationStep step) {
    return step.label().startsWith("Base");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "limits: [{cap: 15 %, per: period}] | July 2025 | 1333.33",
        "limits: [{cap: 15 %, per: period, of: next-period}] | August 2025 | 1333.33",
        "limits: [{cap: 15 %, per: period, of: previous-period}] | June 2025 | 1333.33",
        "limits: [{cap: 15 %, per: calendar-quarter}] | July 2025 to September 2025 | 3999.99",
        "limits: [{cap: 4 days, per: period}] | July 2025 | 1333.33",
        "limits: [{cap: 1 month, per: period}] | July 2025 | 1333.33",
        "points: {bands: [{at-least: 1, percent: 2}], base: {fee: [db]}} | July 2025 | 333.33",
        "points: {bands: [{at-least: 1, time: 2 months}], base: {fee: [db]}} | July 2025 | 1333.33"
      })
  void base_saysWhichFeesOfWhichMonths(String clause, String months, String amount) {
    Facts facts =
        Facts.ofRecords(List.of(down("A", 4, 12), down("B", 8, 11)), List.of(), List.of());
    SlaResult july = calculate(agreement(clause), facts, "2025-07");
    ReportFormat format = ReportFormat.of(july.contract().zone(), Locale.ENGLISH);
    List<DerivationStep> steps = Derivation.ofTotal(july, format).steps();

    DerivationStep base =
        steps.stream().filter(RecomputedTotalTest::isBase).findFirst().orElseThrow();
    assertThat(base.calculation()).startsWith("Fee").endsWith(" for " + months + ", whole");
    assertThat(last(base.result().text())).isEqualTo(Fraction.parse(amount));
    assertThat(base.detail()).isTrue();
    assertBases(steps);
  }

  @Test
  void limits_ofOneFeeSayItOnce() {
    Agreement agreement = agreement("limits: [{cap: 15 %, per: period}, {cap: 12 %, per: period}]");
    Facts facts = Facts.ofRecords(List.of(down("A", 4, 12)), List.of(), List.of());
    SlaResult july = calculate(agreement, facts, "2025-07");
    ReportFormat format = ReportFormat.of(july.contract().zone(), Locale.ENGLISH);

    assertThat(Derivation.ofTotal(july, format).lines(format))
        .containsOnlyOnce(
            "Fee, app: 1,000.00 USD a month × 1 = 1,000.00 USD [services.app.fee: c.yaml:3]",
            "Base of the limit: Fees of app (1,000.00 USD) and db (333.33 USD) for July 2025,"
                + " whole = 1,333.33 USD [limits: c.yaml:26]");
  }

  @Test
  void limit_takesWhatWasGivenAndNotWhatThePromisesAddUpTo() {
    Agreement agreement =
        agreement("combine: highest\nlimits: [{cap: 160.00, per: calendar-quarter}]");
    Facts facts =
        Facts.ofRecords(List.of(down("A", 4, 12), down("B", 36, 12)), List.of(), List.of());
    SlaResult quarter = calculate(agreement, facts, "2025-Q3");
    ReportFormat format = ReportFormat.of(quarter.contract().zone(), Locale.ENGLISH);

    assertThat(Derivation.ofTotal(quarter, format).lines(format))
        .contains(
            "Limit allows, August 2025: 160.00 USD − 150.00 USD given before = 10.00 USD"
                + " [limits: c.yaml:27]",
            "Credit in all: 150.00 USD + 10.00 USD = 160.00 USD");
  }

  // remedies give points only where the contract says what they pay
  private static Agreement agreement(String clauses) {
    String promises =
        clauses.contains("points:")
            ? PROMISES
            : PROMISES.replaceAll("points: (\\d)", "amount: $1.00");
    return Agreements.read(promises + clauses + "\n");
  }

  private static SlaResult calculate(Agreement agreement, Facts facts, String period) {
    PeriodExpression expression = PeriodExpression.parse(period, Terms.PLACE).value().orElseThrow();
    return SlaReporting.calculate(agreement, facts, expression, Results.LATER)
        .value()
        .orElseThrow();
  }

  private static Facts facts(Random random) {
    List<Incident> incidents = new ArrayList<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      incidents.add(down("I" + i, random.nextInt(80), 1 + random.nextInt(14)));
    }
    List<EarlierCredit> given =
        random.nextBoolean()
            ? List.of(
                new EarlierCredit(
                    "2025-02", "uptime", new BigDecimal("170.55"), Records.provenance(9)))
            : List.of();
    return Facts.ofRecords(incidents, List.of(), List.of())
        .withMoneyOf(Facts.ofMoney(List.of(), given));
  }

  private static Incident down(String id, int day, int hours) {
    Instant from = JULY.plusSeconds(86_400L * day + 777);
    Instant to = from.plusSeconds(3_600L * hours);
    String service = hours % 2 == 0 ? "app" : "db";
    return Records.incident(id, Records.window(service, "major_outage", from, to, 3));
  }

  private static void assertComesTo(DerivationStep step) {
    Fraction printed = last(step.result().text());
    String text = step.calculation();
    Fraction reckoned = text.contains(" of ") && isPick(text) ? pick(text) : sum(step);
    Fraction tolerance =
        text.contains("rounded once")
            ? HALF_A_CENT.plus(ELLIPSIS)
            : (text + step.result().text()).contains("…") ? ELLIPSIS : Fraction.ZERO;
    Fraction off = reckoned.minus(printed);
    assertThat(off.max(off.negated()))
        .as("%s = %s", text, step.result().text())
        .isLessThanOrEqualTo(tolerance);
  }

  private static boolean isPick(String text) {
    return text.startsWith("The highest of ")
        || text.startsWith("The lowest of ")
        || text.startsWith("The customer's choice");
  }

  // the amounts stand before their currency
  private static Fraction pick(String text) {
    Stream<Fraction> amounts =
        Pattern.compile("(\\d[\\d,]*\\.\\d+) USD")
            .matcher(text)
            .results()
            .map(match -> PocketCalculator.reckon(match.group(1)));
    return text.startsWith("The lowest")
        ? amounts.reduce(Fraction::min).orElseThrow()
        : amounts.reduce(Fraction::max).orElseThrow();
  }

  private static Fraction sum(DerivationStep step) {
    String text = step.calculation();
    if (step.kind() == DerivationStep.Kind.LIMIT && !PocketCalculator.isArithmetic(text)) {
      return limit(text);
    }
    if (!PocketCalculator.isArithmetic(text)) {
      return last(step.result().text());
    }
    return PocketCalculator.reckon(names(text));
  }

  // "216.66 USD is more than 15 % of the fee in one period (199.99 USD)": the lesser of both
  private static Fraction limit(String text) {
    if (text.contains(" given before uses up ")) {
      return Fraction.ZERO;
    }
    Fraction before = PocketCalculator.reckon(first(text));
    Fraction most =
        PocketCalculator.reckon(text.substring(text.lastIndexOf('(')).replaceAll("[()]", ""));
    assertThat(text.contains("is more than")).isEqualTo(before.isAbove(most));
    return before.min(most);
  }

  private static String first(String text) {
    Matcher matcher = NUMBER.matcher(text);
    assertThat(matcher.find()).isTrue();
    return matcher.group();
  }

  // names of groups hold no arithmetic
  private static String names(String text) {
    String plain = text;
    while (plain.matches("(?s).*\\([^()\\d]*\\).*")) {
      plain = plain.replaceAll("\\([^()\\d]*\\)", "");
    }
    return Arrays.stream(plain.split(", rounded once")).findFirst().orElseThrow();
  }

  private static Fraction last(String text) {
    return PocketCalculator.reckon(text.replace("…", ""));
  }
}
