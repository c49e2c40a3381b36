package dev.nines.report.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Base;
import dev.nines.contract.Clock;
import dev.nines.contract.Contract;
import dev.nines.contract.Credit;
import dev.nines.contract.Edges;
import dev.nines.contract.Figure;
import dev.nines.contract.Indicator;
import dev.nines.contract.Limit;
import dev.nines.contract.Over;
import dev.nines.contract.Payment;
import dev.nines.contract.Qualify;
import dev.nines.contract.Quantity;
import dev.nines.contract.Remedy;
import dev.nines.contract.TimeAmount;
import dev.nines.credit.SlaResult;
import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.model.ObservedState;
import dev.nines.money.Fraction;
import dev.nines.money.RoundingRule;
import dev.nines.testing.Agreements;
import dev.nines.testing.Records;
import dev.nines.testing.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivationTest {

  private static final Instant JUL_05_1527 = Results.START;
  private static final Instant JUL_10_0000 = Instant.parse("2025-07-10T05:00:00Z");

  @Test
  void lines_ofTheSample() {
    assertThat(Results.derivation(Results.chargeOver()))
        .containsExactly(
            "Period: 1 July 2025, 00:00 CDT to 1 August 2025, 00:00 CDT: 31 days × 86,400 s"
                + " = 2,678,400 s [clock.period: default]",
            "Counted downtime: 5 July 2025, 15:27 to 16:57 CDT: 90 × 60 s = 5,400 s"
                + " [observe.outages: default; page.txt:21]",
            "Excluded, unknown: No exclusion applies and no time is unknown: 0 s",
            "Uptime: (2,678,400 − 5,400) ÷ 2,678,400 = 2,673,000 ÷ 2,678,400 = 99.798387…\u00a0%"
                + " [indicator: default]",
            "Shown as: Cut after 2 decimals, never rounded up: 99.79\u00a0%",
            "Verdict: 99.798387…\u00a0% is below 99.9\u00a0%. Compared exact, before any cut: missed"
                + " [target: contract.yaml:12]",
            "Band: at least 99.0\u00a0% and below 99.9\u00a0%: 10\u00a0%"
                + " [credit.bands: contract.yaml:14]",
            "Fee, app: 1,000.00 USD a month × 1 = 1,000.00 USD",
            "Base: Fee of app for July 2025, whole = 1,000.00 USD [credit.base: default]",
            "Credit: 10\u00a0% × 1,000.00 USD = 100.00 USD",
            "Claim: 30 days from the end of the period, 1 August 2025, 00:00 CDT;"
                + " last full day Saturday 30 August 2025: before 31 Aug 2025, 00:00 CDT"
                + " [claim: contract.yaml:17]");
  }

  @Test
  void lines_monthWithoutOutage() {
    SlaResult clean =
        Results.calculate(Results.chargeOverTerms().contract(), Facts.none(), "2025-07");
    assertThat(Results.derivation(clean))
        .contains(
            "Counted downtime: No impact counts = 0 s [observe.outages: default]",
            "Uptime: (2,678,400 − 0) ÷ 2,678,400 = 2,678,400 ÷ 2,678,400 = 100\u00a0%"
                + " [indicator: default]",
            "Shown as: Exact with 2 decimals: 100\u00a0%",
            "Verdict: 100\u00a0% is above 99.9\u00a0%. Compared exact, before any cut: met"
                + " [target: contract.yaml:12]",
            "Credit: The figure lies in no band that pays: 0.00 USD [credit: contract.yaml:13]");
  }

  @Test
  void lines_periodWithClockChange() {
    SlaResult march = Results.calculate(Terms.of().contract(), Facts.none(), "2025-03");
    assertThat(Results.derivation(march).get(0))
        .isEqualTo(
            "Period: 1 March 2025, 00:00 CST to 1 April 2025, 00:00 CDT: 31 days × 86,400 s"
                + " − 3,600 s as clocks go forward = 2,674,800 s [clock.period: default]");
    SlaResult november = Results.calculate(Terms.of().contract(), Facts.none(), "2025-11");
    assertThat(Results.derivation(november).get(0))
        .isEqualTo(
            "Period: 1 November 2025, 00:00 CDT to 1 December 2025, 00:00 CST: 30 days × 86,400 s"
                + " + 3,600 s as clocks go back = 2,595,600 s [clock.period: default]");
  }

  @Test
  void lines_excludedMaintenanceLeavesTheDenominator() {
    Facts facts =
        Facts.ofRecords(
            List.of(
                Records.incident(
                    "a",
                    Records.window(
                        "app", "major_outage", JUL_10_0000, JUL_10_0000.plusSeconds(7_200), 5))),
            List.of(
                Records.maintenance(
                    "app",
                    "planned",
                    JUL_10_0000,
                    JUL_10_0000.plusSeconds(3_600),
                    Optional.of(JUL_05_1527))),
            List.of());
    SlaResult result =
        Results.calculate(
            Terms.of()
                .maintenance(new Qualify.Maintenance.Excluded())
                .stated("qualify.maintenance", 8)
                .denominator(new Clock.Denominator.MinusExcluded())
                .contract(),
            facts,
            "2025-07");
    assertThat(Results.derivation(result))
        .contains(
            "Denominator: 2,678,400 s − 3,600 s excluded = 2,674,800 s [clock.denominator: default]",
            "Counted downtime: 10 July 2025, 00:00 to 02:00 CDT: 60 × 60 s = 3,600 s"
                + " [observe.outages: default; facts.yaml:5]",
            "Not counted: Maintenance that the contract excludes: 3,600 s"
                + " [qualify.maintenance: contract.yaml:8; facts.yaml:2]",
            "Uptime: (2,674,800 − 3,600) ÷ 2,674,800 = 2,671,200 ÷ 2,674,800 = 99.865410…\u00a0%"
                + " [indicator: default]",
            "Credit: The contract pays no credit for this promise: 0.00 USD [credit: default]");
  }

  @Test
  void lines_weightsAndSeveralOutages() {
    SlaResult result =
        Results.calculate(
            Terms.of()
                .weights(Map.of("degraded_performance", Fraction.of(1, 2)))
                .minimum(Duration.ofMinutes(5), true, false, true)
                .contract(),
            Facts.ofRecords(
                List.of(
                    outage("a", "major_outage", JUL_05_1527, 5_400, 5),
                    outage("b", "degraded_performance", JUL_10_0000, 1_250, 6),
                    outage("c", "major_outage", JUL_10_0000.plusSeconds(86_400), 60, 7)),
                List.of(),
                List.of()),
            "2025-07");
    assertThat(Results.derivation(result))
        .contains(
            "Counted downtime: 5 July 2025, 15:27 to 16:57 CDT: 90 × 60 s = 5,400 s"
                + " [observe.outages: default; facts.yaml:5]",
            "Counted downtime: 10 July 2025, 00:00 to 00:20:50 CDT: 1,250 s × 0.5 = 625 s"
                + " [observe.outages: default; facts.yaml:6]",
            "Counted downtime: 5,400 s + 625 s = 6,025 s [observe.outages: default]",
            "Not counted: Shorter than the contract counts: 60 s"
                + " [qualify.minimum: default; facts.yaml:7]",
            "Not counted: Impact that counts in part: the rest of its length: 625 s"
                + " [observe.outages.weights: default; facts.yaml:6]");
  }

  @Test
  void lines_unknownTimeCountedAsDown() {
    SlaResult result =
        Results.calculate(
            Terms.of().unknown(new Qualify.UnknownTime.Down()).contract(),
            Facts.ofRecords(
                List.of(),
                List.of(),
                List.of(
                    Records.observed(
                        "app",
                        ObservedState.UP,
                        Instant.parse("2025-07-01T05:00:00Z"),
                        Instant.parse("2025-08-01T04:00:00Z")))),
            "2025-07");
    assertThat(Results.derivation(result))
        .contains(
            "Counted downtime: 3,600 s unknown = 3,600 s [observe.outages: default]",
            "Unknown: Time without data, taken as down: 3,600 s [qualify.unknown-time: default]");
  }

  @Test
  void lines_meanOfServices() {
    SlaResult result =
        Results.calculate(
            Terms.of().services("app", "api").over(new Over.Mean()).contract(),
            Facts.ofRecords(
                List.of(outage("a", "major_outage", JUL_05_1527, 5_400, 5)), List.of(), List.of()),
            "2025-07");
    assertThat(Results.derivation(result))
        .contains(
            "Uptime, app: (2,678,400 − 5,400) ÷ 2,678,400 = 2,673,000 ÷ 2,678,400"
                + " = 99.798387…\u00a0% [indicator: default]",
            "Uptime, api: (2,678,400 − 0) ÷ 2,678,400 = 2,678,400 ÷ 2,678,400 = 100\u00a0%"
                + " [indicator: default]",
            "Uptime: (99.798387…\u00a0% + 100\u00a0%) ÷ 2 = 99.899193…\u00a0% [over: default]");
  }

  @Test
  void lines_roundedBeforeComparison() {
    Indicator rounded =
        new Indicator(
            Figure.Named.UPTIME,
            Optional.of(new Indicator.Rounding(Fraction.parse("0.1"), RoundingRule.HALF_UP)),
            1);
    SlaResult result =
        Results.calculate(
            Terms.of().indicator(rounded).contract(), Results.chargeOverFacts(), "2025-07");
    assertThat(Results.derivation(result))
        .contains(
            "Rounded: To 0.1\u00a0%, half up, before every comparison: 99.8\u00a0% [indicator: default]",
            "Verdict: 99.8\u00a0% is below 99.9\u00a0%. Compared as rounded above: missed"
                + " [target: default]");
  }

  @Test
  void lines_blocks() {
    Remedy.Blocks blocks =
        new Remedy.Blocks(
            time(30, TimeAmount.Unit.MINUTES),
            new Payment.Percent(Fraction.of(5)),
            Remedy.Part.IGNORED,
            time(10, TimeAmount.Unit.MINUTES),
            Remedy.Of.ALL,
            Fraction.of(2));
    assertThat(paidBy(Figure.Named.DOWNTIME, blocks))
        .containsSubsequence(
            "Blocks: Downtime 5,400 s: At once: 2\u00a0% [credit.blocks: default]",
            "Blocks: Downtime 5,400 s: (5,400 s − 600 s) ÷ 1,800 s = 2.666666…, full ones only:"
                + " 2 × 5\u00a0% = 10\u00a0% [credit.blocks: default]",
            "Base: Fee of app for July 2025, whole = 1,000.00 USD [credit.base: default]",
            "Credit: 2\u00a0% × 1,000.00 USD + 10\u00a0% × 1,000.00 USD = 120.00 USD");
  }

  @Test
  void lines_linear() {
    Remedy.Linear linear =
        new Remedy.Linear(
            Quantity.ofNumber("0.05"), new Payment.Sum(Fraction.of(7)), Remedy.Part.COUNTS);
    assertThat(paidBy(Figure.Named.UPTIME, linear))
        .containsSubsequence(
            "Steps: (99.9\u00a0% − 2,673,000 ÷ 2,678,400) ÷ 0.05\u00a0% = 2.032258…,"
                + " a part counts as one: 3 × 7.00 USD = 21.00 USD [credit.linear: default]",
            "Credit: 3 × 7.00 USD = 21.00 USD");
  }

  @Test
  void lines_proRata() {
    assertThat(paidBy(Figure.Named.DOWNTIME, new Remedy.ProRata(Fraction.of(10), Remedy.Of.EXCESS)))
        .containsSubsequence(
            "Time paid: Downtime 5,400 s: 5,400 s − 2,678.4 s = 2,721.6 s"
                + " [credit.pro-rata: default]",
            "Base: Fee of app for July 2025, whole = 1,000.00 USD [credit.base: default]",
            "Amount: 10 × 1,000.00 USD × 2,721.6 s ÷ 2,678,400 s = 10.161290… USD",
            "Credit: 10.161290… USD, rounded once, half up = 10.16 USD"
                + " [credit.rounding: default]");
  }

  @Test
  void lines_fixedTime() {
    Remedy fixed = new Remedy.Fixed(new Payment.Time(TimeAmount.of(3, TimeAmount.Unit.DAYS)));
    assertThat(paidBy(Figure.Named.UPTIME, fixed))
        .containsSubsequence(
            "Remedy: The same whatever the figure: 3 days of service [credit.fixed: default]",
            "Amount: 1,000.00 USD × 259,200 s ÷ 2,678,400 s = 96.774193… USD",
            "Credit: 96.774193… USD, rounded once, half up = 96.77 USD [credit.rounding: default]");
  }

  @ParameterizedTest(name = "by {0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "uptime | the 30 days before the end of the period, whole = 200.00 USD",
        "each-outage | the 30 days before the outage, whole = 100.00 USD"
      })
  void lines_baseBeforeTheOutage_namesItOnlyWhereTheFigureHasOne(String by, String base) {
    Contract contract =
        Agreements.read(
                """
                contract: c
                currency: USD
                zone: America/Chicago
                services: {app: {fee: {2025-06: 100.00, 2025-07: 200.00}}}
                promises:
                  - id: p
                    target: 99.9
                    credit:
                      by: %s
                      fixed: {percent: 10}
                      base: {of: {trailing: 30 days, before: outage}}
                """
                    .formatted(by))
            .latest();
    Incident outage =
        Records.incident(
            "I1",
            Records.window("app", "major_outage", JUL_05_1527, JUL_05_1527.plusSeconds(5_400), 21));
    Facts facts = Facts.ofRecords(List.of(outage), List.of(), List.of());

    assertThat(Results.derivation(Results.calculate(contract, facts, "2025-07")))
        .contains("Base: Fee of app for " + base + " [credit.base: c.yaml:11]");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "calendar-month | 2025-07 | July 2025 | 7,440.00",
        "calendar-day | 2025-07-06/2025-07-07 | 6 July 2025 | 240.00"
      })
  void lines_baseOfADay_namesTheDay(String period, String written, String when, String fee) {
    Contract contract =
        Agreements.read(
                """
                contract: c
                currency: USD
                zone: UTC
                services: {app: {fee: 10.00 per hour}}
                promises:
                  - id: p
                    target: 99.9
                    clock: {period: %s}
                    credit: {fixed: {percent: 10}}
                """
                    .formatted(period))
            .latest();
    Incident outage =
        Records.incident("I1", Records.window("app", "major_outage", JUL_05_1527, JUL_10_0000, 21));
    Facts facts = Facts.ofRecords(List.of(outage), List.of(), List.of());

    assertThat(Results.derivation(Results.calculate(contract, facts, written)))
        .contains(
            "Base: Fee of app for " + when + ", whole = " + fee + " USD [credit.base: default]");
  }

  @Test
  void lines_eachOutageWithLimits() {
    Remedy bands =
        new Remedy.Bands(
            List.of(
                new Remedy.Band(
                    Edges.above(time(1, TimeAmount.Unit.HOURS)),
                    new Payment.Sum(Fraction.of(300)))));
    Limit outage =
        new Limit(
            new Limit.Cap.Sum(Fraction.of(200)),
            new Limit.Per.Outage(),
            new Base.FeePeriod.ThisPeriod());
    Limit period =
        new Limit(
            new Limit.Cap.Percent(Fraction.of(30)),
            new Limit.Per.Period(),
            new Base.FeePeriod.ThisPeriod());
    SlaResult result =
        Results.calculate(
            Terms.of()
                .indicator(Figure.Named.EACH_OUTAGE)
                .target(Edges.atMost(time(1, TimeAmount.Unit.HOURS)))
                .pays(Figure.Named.EACH_OUTAGE, bands, outage, period)
                .contract(),
            Facts.ofRecords(
                List.of(
                    outage("a", "major_outage", JUL_05_1527, 5_400, 5),
                    outage("b", "major_outage", JUL_10_0000, 7_200, 6)),
                List.of(),
                List.of()),
            "2025-07");
    assertThat(Results.derivation(result))
        .containsSubsequence(
            "Each outage: Each outage is judged alone; the longest of 2 = 7,200 s = 2 h"
                + " [indicator: default]",
            "Verdict: 2 h is above 1 hour. Compared exact, before any cut: missed [target: default]",
            "Band: 5 July 2025, 15:27 to 16:57 CDT: above 1 hour: 300.00 USD"
                + " [credit.bands: default]",
            "Band: 10 July 2025, 00:00 to 02:00 CDT: above 1 hour: 300.00 USD"
                + " [credit.bands: default]",
            "Amount: 300.00 USD + 300.00 USD = 600.00 USD",
            "Limit: 300.00 USD is more than 200.00 USD in one outage (200.00 USD): 200.00 USD"
                + " [credit.limits: default]",
            "Limit: 400.00 USD is more than 30\u00a0% of the fee in one period (300.00 USD): 300.00 USD"
                + " [credit.limits: default]",
            "Credit: As above; no rounding is needed: 300.00 USD");
  }

  @Test
  void lines_leastAmountAndShareOfTheFee() {
    Credit credit =
        new Credit(
            Figure.Named.UPTIME,
            new Remedy.Fixed(new Payment.Percent(Fraction.of(1))),
            false,
            new Base(
                new Base.FeeOf.All(),
                new Base.FeePeriod.PreviousPeriod(),
                new Base.Share.Percent(Fraction.of(50)),
                new Base.FeeCovers.DenominatorTime()),
            Credit.Paid.MONEY,
            List.of(),
            Optional.of(new Credit.Least.RaiseTo(Fraction.of(20))),
            RoundingRule.HALF_UP);
    SlaResult result =
        Results.calculate(
            Terms.of().services("app", "api").over(new Over.AnyDown()).credit(credit).contract(),
            Results.chargeOverFacts(),
            "2025-07");
    assertThat(Results.derivation(result))
        .containsSubsequence(
            "Base: Fees of app (1,000.00 USD) and api (1,000.00 USD) for June 2025,"
                + " 50\u00a0% of 2,000.00 USD = 1,000.00 USD [credit.base: default]",
            "Amount: 1\u00a0% × 1,000.00 USD = 10.00 USD",
            "Least amount: At least 20.00 USD: 20.00 USD [credit.least: default]",
            "Credit: As above; no rounding is needed: 20.00 USD");
  }

  private static List<String> paidBy(Figure by, Remedy remedy) {
    return Results.derivation(
        Results.calculate(
            Terms.of().pays(by, remedy).contract(), Results.chargeOverFacts(), "2025-07"));
  }

  private static Quantity time(long number, TimeAmount.Unit unit) {
    return Quantity.ofTime(TimeAmount.of(number, unit));
  }

  private static Incident outage(String id, String level, Instant from, long seconds, int line) {
    return Records.incident(
        id, Records.window("app", level, from, from.plusSeconds(seconds), line));
  }
}
