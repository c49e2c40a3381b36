package dev.nines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Agreement;
import dev.nines.credit.EscalationResult;
import dev.nines.credit.PromiseResult;
import dev.nines.credit.SlaResult;
import dev.nines.model.Charge;
import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.money.Fraction;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.SourceLocation;
import dev.nines.testing.Agreements;
import dev.nines.testing.Records;
import dev.nines.time.PeriodExpression;
import dev.nines.uptime.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A contract whose terms change in the middle of July 2025: 99.9 % before the 16th, 99 % after. */
class VersionsTest {

  private static final Instant AS_OF = Instant.parse("2026-01-01T00:00:00Z");

  private static final String HEAD = "contract: c\ncurrency: USD\nzone: UTC\n";

  private static final Agreement CHANGED = versions("{fee: 1000.00}", "{fee: 1000.00}", "");

  private static Agreement versions(String oldFee, String newFee, String creditTerms) {
    return Agreements.read(
        HEAD
            + """
            versions:
              - valid: {from: 2025-01-01, to: 2025-07-16}
                services: {app: %s}
                promises:
                  - id: uptime
                    target: 99.9
                    credit: {bands: [{below: 99.9, percent: 10}]%s}
                    claim: {within: 30 days}
              - valid: {from: 2025-07-16}
                services: {app: %s}
                promises:
                  - id: uptime
                    target: 99
                    credit: {bands: [{below: 99, percent: 50}]%s}
                    claim: {within: 10 days}
            """
                .formatted(oldFee, creditTerms, newFee, creditTerms));
  }

  private static Incident outage(String from, long minutes) {
    Instant start = Instant.parse(from + ":00Z");
    return Records.incident(
        from, Records.window("app", "major_outage", start, start.plusSeconds(60 * minutes), 7));
  }

  private static Checked<SlaResult> checked(
      Agreement agreement, String period, Incident... incidents) {
    PeriodExpression expression =
        PeriodExpression.parse(period, SourceLocation.ofFile("--period")).value().orElseThrow();
    Facts facts = Facts.ofRecords(List.of(incidents), List.of(), List.of());
    return SlaReporting.calculate(agreement, facts, expression, AS_OF);
  }

  private static SlaResult run(Agreement agreement, String period, Incident... incidents) {
    return checked(agreement, period, incidents).value().orElseThrow();
  }

  private static List<String> credits(SlaResult sla) {
    return sla.promises().stream().map(p -> p.credit().amount().orElseThrow().toString()).toList();
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "before the change, 2025-06, 2025-06-10T00:00, 100.00 USD",
    "after the change, 2025-08, 2025-08-10T00:00, 0.00 USD"
  })
  void wholePeriod_isJudgedByTheVersionThatHolds(
      String name, String period, String at, String credit) {
    // 60 minutes are 0.14 % of a month
    SlaResult sla = run(CHANGED, period, outage(at, 60));

    assertThat(credits(sla)).containsExactly(credit);
    assertThat(sla.promises().get(0).isPart()).isFalse();
    assertThat(sla.problems()).isEmpty();
  }

  @Test
  void periodOfTwoVersions_hasTwoParts_eachUnderItsOwnTerms() {
    SlaResult sla = run(CHANGED, "2025-07", outage("2025-07-10T00:00", 60));

    assertThat(sla.promises().stream().map(p -> p.period().toString()))
        .containsExactly(
            "2025-07-01T00:00:00Z/2025-07-16T00:00:00Z",
            "2025-07-16T00:00:00Z/2025-08-01T00:00:00Z");
    assertThat(sla.promises().stream().map(PromiseResult::verdict))
        .containsExactly(Verdict.MISSED, Verdict.MET);
    assertThat(sla.promises().get(0).indicator().orElseThrow().exact())
        .isEqualTo(Fraction.of(15 * 1440 - 60, 15 * 1440).times(100));
    assertThat(sla.promises().stream().map(p -> p.whole().toString()).distinct())
        .containsExactly("2025-07-01T00:00:00Z/2025-08-01T00:00:00Z");
    assertThat(sla.promises()).allMatch(PromiseResult::isPart);
  }

  @Test
  void monthlyFee_isSharedByLength() {
    // 10 % of 1,000.00 x 15/31 = 48.387...; 50 % of 1,000.00 x 16/31 = 258.064...
    SlaResult sla =
        run(CHANGED, "2025-07", outage("2025-07-10T00:00", 600), outage("2025-07-20T00:00", 600));

    assertThat(credits(sla)).containsExactly("48.39 USD", "258.06 USD");
    assertThat(sla.promises().get(0).credit().exact())
        .isEqualTo(Fraction.of(1000).times(Fraction.of(15, 31)).dividedBy(Fraction.of(10)));
    assertThat(sla.credit().orElseThrow()).hasToString("306.45 USD");
  }

  @Test
  void targetChangedInTheMiddle_neverReachesBack() {
    // 60 minutes on the 20th miss 99.9 but keep 99: the old target has no say any more
    SlaResult after = run(CHANGED, "2025-07", outage("2025-07-20T00:00", 60));
    // and on the 10th they miss 99.9, though the newer target is lower
    SlaResult before = run(CHANGED, "2025-07", outage("2025-07-10T00:00", 60));

    assertThat(after.promises().stream().map(PromiseResult::verdict))
        .containsExactly(Verdict.MET, Verdict.MET);
    assertThat(before.promises().stream().map(PromiseResult::verdict))
        .containsExactly(Verdict.MISSED, Verdict.MET);
  }

  @Test
  void outageAcrossTheChange_countsInEachPartWhatLiesInIt() {
    SlaResult sla = run(CHANGED, "2025-07", outage("2025-07-15T23:30", 90));

    assertThat(sla.promises().stream().map(p -> p.totals().counted()))
        .containsExactly(Fraction.of(30 * 60), Fraction.of(60 * 60));
    assertThat(sla.promises().get(0).outages().get(0).span().length()).hasMinutes(90);
  }

  @Test
  void minimum_looksAtTheWholeOutageAcrossTheChange() {
    Agreement five =
        Agreements.read(
            HEAD
                + """
                services: {app: {}}
                promises: [{id: uptime, target: 99.9, qualify: {minimum: {at-least: 5 minutes}}}]
                versions:
                  - valid: {to: 2025-07-16}
                  - valid: {from: 2025-07-16}
                """);

    assertThat(run(five, "2025-07", outage("2025-07-15T23:58", 5)).promises())
        .extracting(promise -> promise.totals().counted())
        .containsExactly(Fraction.of(2 * 60), Fraction.of(3 * 60));
  }

  @Test
  void part_isSaidSo() {
    List<Problem> problems = run(CHANGED, "2025-07", outage("2025-07-10T00:00", 60)).problems();

    assertThat(problems.stream().map(Problem::toString))
        .containsExactly(
            "c.yaml:8: note: A new version of the contract begins inside a period of promise"
                + " \"uptime\"; the part from 2025-07-01 through 2025-07-15 is judged and paid by"
                + " itself, under the version that holds in it. [version-changed]",
            "c.yaml:15: note: A new version of the contract begins inside a period of promise"
                + " \"uptime\"; the part from 2025-07-16 through 2025-07-31 is judged and paid by"
                + " itself, under the version that holds in it. [version-changed]");
  }

  @Test
  void claim_isCountedFromTheEndOfThePart() {
    SlaResult sla =
        run(CHANGED, "2025-07", outage("2025-07-10T00:00", 600), outage("2025-07-20T00:00", 600));

    assertThat(sla.promises().stream().map(p -> p.claims().get(0).until().toString()))
        .containsExactly("2025-08-15T00:00:00Z", "2025-08-11T00:00:00Z");
  }

  @Test
  void feePerHour_isThatOfThePartsOwnHours() {
    Agreement hourly = versions("{fee: 1.00 per hour}", "{fee: 2.00 per hour}", "");

    // 10 % of 15 x 24 hours at 1.00
    assertThat(credits(run(hourly, "2025-07", outage("2025-07-10T00:00", 600))))
        .containsExactly("36.00 USD", "0.00 USD");
  }

  @Test
  void feeThatChangesWithTheVersion_isEachVersionsOwn() {
    Agreement dearer = versions("{fee: 3100.00}", "{fee: 6200.00}", "");

    // 10 % of 3,100 x 15/31 and 50 % of 6,200 x 16/31
    assertThat(
            credits(
                run(
                    dearer,
                    "2025-07",
                    outage("2025-07-10T00:00", 600),
                    outage("2025-07-20T00:00", 600))))
        .containsExactly("150.00 USD", "1600.00 USD");
  }

  @Test
  void capOfThePeriodsFee_isSharedToo() {
    Agreement capped =
        versions("{fee: 3100.00}", "{fee: 3100.00}", ", limits: [{cap: 5 %, per: period}]");

    // 5 % of 3,100 x 15/31
    assertThat(credits(run(capped, "2025-07", outage("2025-07-10T00:00", 600))))
        .containsExactly("75.00 USD", "0.00 USD");
  }

  @Test
  void proRata_paysASecondTheSameInAPartAsInTheWhole() {
    Agreement proRata =
        Agreements.read(
            HEAD
                + """
                services: {app: {fee: 3100.00}}
                promises:
                  - {id: uptime, target: 100, credit: {pro-rata: {times: 1}}}
                versions:
                  - valid: {to: 2025-07-16}
                  - valid: {from: 2025-07-16}
                """);

    // a day is a 31st of the fee
    assertThat(credits(run(proRata, "2025-07", outage("2025-07-10T00:00", 1440))))
        .containsExactly("100.00 USD", "0.00 USD");
  }

  @Test
  void proRata_ofAFeeThatCoversAFixedTime_isOfTheWholeFee() {
    Agreement fixed =
        Agreements.read(
            HEAD
                + """
                services: {app: {fee: 3000.00}}
                promises:
                  - id: uptime
                    target: 100
                    credit: {pro-rata: {times: 1}, base: {fee-covers: 30 days}}
                versions:
                  - valid: {to: 2025-07-16}
                  - valid: {from: 2025-07-16}
                """);

    assertThat(credits(run(fixed, "2025-07", outage("2025-07-10T00:00", 1440))))
        .containsExactly("100.00 USD", "0.00 USD");
  }

  @Test
  void quarter_isInOrderOfTime() {
    SlaResult sla = run(CHANGED, "2025-Q3", outage("2025-07-10T00:00", 60));

    assertThat(sla.promises().stream().map(p -> p.period().from().toString()))
        .containsExactly(
            "2025-07-01T00:00:00Z",
            "2025-07-16T00:00:00Z",
            "2025-08-01T00:00:00Z",
            "2025-09-01T00:00:00Z");
  }

  @Test
  void stretchThatIsNoPeriod_isCutAtTheChangeAndNotJudged() {
    SlaResult sla = run(CHANGED, "2025-07-10/2025-07-20", outage("2025-07-10T00:00", 60));

    assertThat(sla.promises().stream().map(PromiseResult::verdict))
        .containsExactly(Verdict.NOT_JUDGED, Verdict.NOT_JUDGED);
    assertThat(sla.promises().stream().map(PromiseResult::isPart)).containsExactly(false, false);
    assertThat(sla.promises().stream().map(p -> p.totals().all()))
        .containsExactly(Fraction.of(6 * 86_400), Fraction.of(4 * 86_400));
  }

  @Test
  void effectOfAnIncident_isThatOfTheVersionThatHeld() {
    Incident june = outage("2025-06-10T00:00", 60);
    Facts facts = Facts.ofRecords(List.of(june), List.of(), List.of());

    SlaResult effect =
        SlaReporting.effectOf(june, CHANGED, facts, AS_OF).orElseThrow().value().orElseThrow();

    assertThat(credits(effect)).containsExactly("100.00 USD");
    assertThat(effect.contract()).isEqualTo(CHANGED.versions().get(0));
  }

  @Test
  void oneVersion_isTheContractItself() {
    Agreement one =
        Agreements.read(
            HEAD
                + """
                valid: {from: 2025-07-16}
                services: {app: {fee: 1000.00}}
                promises:
                  - {id: uptime, target: 99.9, credit: {bands: [{below: 99.9, percent: 10}]}}
                """);

    SlaResult sla = run(one, "2025-07", outage("2025-07-20T00:00", 60));

    // the clause on part periods rules: the denominator shrinks, the fee is the month's
    assertThat(sla.promises()).hasSize(1);
    assertThat(sla.promises().get(0).totals().denominator()).isEqualTo(Fraction.of(16 * 86_400));
    assertThat(credits(sla)).containsExactly("100.00 USD");
  }

  @Test
  void nameThatOneVersionKnows_isNoProblemOfTheOther() {
    Agreement renamed =
        Agreements.read(
            HEAD
                + """
                promises: [{id: uptime, target: 99.9}]
                versions:
                  - {valid: {to: 2025-07-16}, services: {app: {}}}
                  - {valid: {from: 2025-07-16}, services: {web: {}}}
                """);

    assertThat(run(renamed, "2025-07", outage("2025-07-10T00:00", 60)).problems())
        .extracting(problem -> problem.code().id())
        .containsExactly("version-changed", "version-changed");
  }

  @Test
  void twoCurrencies_cannotBeAdded() {
    Agreement euro =
        Agreements.read(
            """
            contract: c
            services: {app: {fee: 1000.00}}
            promises: [{id: uptime, target: 99.9, credit: {bands: [{below: 99.9, percent: 10}]}}]
            versions:
              - {valid: {to: 2025-07-16}, currency: USD}
              - {valid: {from: 2025-07-16}, currency: EUR}
            """);

    Checked<SlaResult> july = checked(euro, "2025-07");

    assertThat(july.value()).isEmpty();
    assertThat(july.problems().stream().filter(Problem::isError).map(Problem::message))
        .containsExactly(
            "The versions that hold in the reported time pay in USD and EUR, which cannot be"
                + " added; report them apart.");
    assertThat(checked(euro, "2025-06").value()).isPresent();
  }

  @Test
  void chargesOfAMonth_areSharedByLength() {
    Agreement charged = versions("{fee: from-data}", "{fee: from-data}", "");
    Facts facts =
        Facts.ofRecords(List.of(outage("2025-07-10T00:00", 600)), List.of(), List.of())
            .and(
                new Facts(
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(
                        new Charge(
                            YearMonth.of(2025, 7),
                            "app",
                            new BigDecimal("620.00"),
                            Records.provenance(3))),
                    List.of(),
                    List.of()));
    PeriodExpression july =
        PeriodExpression.parse("2025-07", SourceLocation.ofFile("--period")).value().orElseThrow();

    SlaResult sla = SlaReporting.calculate(charged, facts, july, AS_OF).value().orElseThrow();

    // 10 % of 620.00 x 15/31
    assertThat(credits(sla)).containsExactly("30.00 USD", "0.00 USD");
  }

  private static Agreement withRights(String oldTerms, String newTerms) {
    return Agreements.read(
        HEAD
            + """
            versions:
              - valid: {from: 2025-01-01, to: 2025-07-16}
                services: {app: {}}
                promises: [{id: uptime, %s}]
              - valid: {from: 2025-07-16}
                services: {app: {}}
                promises: [{id: uptime, %s}]
            """
                .formatted(oldTerms, newTerms));
  }

  private static EscalationResult right(Agreement agreement, String period, Incident... outages) {
    return run(agreement, period, outages).promises().get(0).rights().get(0);
  }

  private static List<String> spans(EscalationResult right) {
    return right.stretches().stream()
        .map(stretch -> stretch.span() + (stretch.counts() ? " counts" : ""))
        .toList();
  }

  @ParameterizedTest(name = "99.58 % in June and a target of {0} then")
  @CsvSource({"99.9, true", "99, false"})
  void rights_lookBackOverEarlierVersionsEachByItsOwnTarget(String target, boolean given) {
    Agreement agreement =
        withRights(
            "target: " + target, "target: 99.9, escalation: [{right: leave, in: 2 of 3 periods}]");

    EscalationResult right =
        right(
            agreement, "2025-08", outage("2025-06-14T00:00", 180), outage("2025-08-01T00:00", 90));

    assertThat(spans(right))
        .containsExactly(
            "2025-06-01T00:00:00Z/2025-07-01T00:00:00Z" + (given ? " counts" : ""),
            "2025-07-01T00:00:00Z/2025-07-16T00:00:00Z",
            "2025-07-16T00:00:00Z/2025-08-01T00:00:00Z",
            "2025-08-01T00:00:00Z/2025-09-01T00:00:00Z counts");
    assertThat(right.given()).isEqualTo(given);
  }

  @Test
  void rights_aPeriodInTwoPartsCountsOnce() {
    Agreement agreement =
        withRights(
            "target: 99.9", "target: 99.9, escalation: [{right: leave, in: 2 of 2 periods}]");
    Incident[] both = {outage("2025-07-14T00:00", 90), outage("2025-07-20T00:00", 90)};

    SlaResult july = run(agreement, "2025-07", both);
    EscalationResult right = july.promises().get(1).rights().get(0);

    assertThat(right.triggers()).hasSize(2);
    assertThat(right.counting()).isEqualTo(1);
    assertThat(right.given()).isFalse();
  }

  @ParameterizedTest(name = "then below {0} %")
  @CsvSource({"99.6, true", "95, false"})
  void rights_anEarlierVersionHasItsOwnConditionOfTheSameRight(String below, boolean given) {
    String right =
        "target: 99.9, escalation: [{right: leave, uptime: {below: %s}, in: 2 of 3 periods}]";
    Agreement agreement = withRights(right.formatted(below), right.formatted("99.9"));

    assertThat(
            right(
                    agreement,
                    "2025-08",
                    outage("2025-06-14T00:00", 180),
                    outage("2025-08-01T00:00", 90))
                .given())
        .isEqualTo(given);
  }

  @ParameterizedTest(name = "outages of {0} and {1} minutes, those of {2} count then: {3}")
  @CsvSource({"90, 90, major_outage, 2", "90, 90, none, 1"})
  void rights_anyWindowCountsOfEachVersionWhatThatVersionCounts(
      long first, long second, String counted, int outages) {
    String weight = counted.equals("none") ? "0" : "1";
    Agreement agreement =
        withRights(
            "target: 99.9, observe: {outages: {weights: {major_outage: " + weight + "}}}",
            "target: 99.9, escalation: [{right: leave, outages: {at-least: 2}, in-any: 30 days}]");

    EscalationResult right =
        right(
            agreement,
            "2025-08",
            outage("2025-07-14T00:00", first),
            outage("2025-08-01T00:00", second));

    assertThat(right.stretches().get(0).value().orElseThrow().exact())
        .isEqualTo(Fraction.of(outages));
    assertThat(right.given()).isEqualTo(outages == 2);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"outages, 1", "downtime, 7200"})
  void rights_anOutageAcrossTheChangeIsOne(String figure, long value) {
    String edge = figure.equals("outages") ? "1" : "1 hour";
    Agreement agreement =
        withRights(
            "target: 99.9",
            "target: 99.9, escalation: [{right: leave, %s: {at-least: %s}, in-any: 30 days}]"
                .formatted(figure, edge));

    SlaResult july = run(agreement, "2025-07", outage("2025-07-15T23:00", 120));
    EscalationResult right = july.promises().get(1).rights().get(0);

    assertThat(right.stretches().get(0).value().orElseThrow().exact())
        .isEqualTo(Fraction.of(value));
  }

  @Test
  void averages_takeEachPartOfAPeriodByItsLength() {
    String terms = "indicator: {is: uptime, averaged-over: 2 periods}, target: 99.9";
    Agreement agreement = withRights("target: 99.9", terms);

    SlaResult august =
        run(agreement, "2025-08", outage("2025-07-14T00:00", 150), outage("2025-08-10T00:00", 310));

    Fraction first = Fraction.ONE.minus(Fraction.of(150, 15 * 1440)).times(Fraction.of(15, 31));
    Fraction second = Fraction.of(16, 31);
    Fraction own = Fraction.ONE.minus(Fraction.of(310, 31 * 1440));
    assertThat(august.promises().get(0).indicator().orElseThrow().exact())
        .isEqualTo(first.plus(second).plus(own).dividedBy(Fraction.of(2)).times(Fraction.HUNDRED));
    assertThat(august.promises().get(0).averaged())
        .extracting(figure -> figure.weight())
        .containsExactly(Fraction.of(15, 31), Fraction.of(16, 31), Fraction.ONE);
  }

  @Test
  void averages_endWhereAnotherFigureWasPromised() {
    Agreement agreement =
        withRights(
            "indicator: outages, target: {at-most: 1}",
            "indicator: {is: uptime, averaged-over: 3 periods}, target: 99.9");

    SlaResult august = run(agreement, "2025-08", outage("2025-06-14T00:00", 150));

    assertThat(august.promises().get(0).indicator().orElseThrow().exact())
        .isEqualTo(Fraction.HUNDRED);
    assertThat(august.promises().get(0).averaged()).hasSize(2);
  }
}
