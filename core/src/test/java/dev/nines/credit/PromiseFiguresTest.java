package dev.nines.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Contract;
import dev.nines.contract.Figure;
import dev.nines.model.Facts;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.RequestCount;
import dev.nines.money.Fraction;
import dev.nines.testing.Agreements;
import dev.nines.testing.Records;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.Unit;
import dev.nines.uptime.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which value of a figure decides, how it is combined, and how it is shown; July 2025, UTC. */
class PromiseFiguresTest {

  private static final long JULY = 31 * 1440;

  private static PromiseResult app(String promise, Incident... incidents) {
    return Runs.promise(Runs.contract("", promise), "2025-07", incidents);
  }

  private static PromiseResult ofTwo(String promise, Incident... incidents) {
    Contract contract =
        Agreements.read(
                """
                contract: c
                currency: USD
                services: {web: {fee: 1000.00}, db: {fee: 1000.00}}
                promises:
                  - id: p
                """
                    + promise.indent(4))
            .latest();
    return Runs.promise(contract, "2025-07", incidents);
  }

  private static Incident web(long minutes) {
    return Runs.outageOf("web", "w", "2025-07-10T00:00:00Z", minutes);
  }

  private static Incident db(long minutes) {
    return Runs.outageOf("db", "d", "2025-07-20T00:00:00Z", minutes);
  }

  private static Fraction decides(PromiseResult result) {
    return result.indicator().orElseThrow().exact();
  }

  private static Fraction percent(long part, long whole) {
    return Fraction.of(part, whole).times(100);
  }

  private static Facts requests(long total, long failed) {
    return Facts.ofRequests(
        List.of(
            new RequestCount(
                "app",
                Records.time(Instant.parse("2025-07-10T00:00:00Z"), 1),
                total,
                failed,
                Records.provenance(1))));
  }

  @Test
  void ofSeveralOutages_theLongestDecides_whereItMustBeShort() {
    PromiseResult result =
        app(
            "indicator: each-outage\ntarget: {at-most: 30 minutes}\n",
            Runs.outage("a", "2025-07-10T00:00:00Z", 20),
            Runs.outage("b", "2025-07-11T00:00:00Z", 40),
            Runs.outage("c", "2025-07-12T00:00:00Z", 10));

    assertThat(result.values().stream().map(FigureValue::exact))
        .containsExactly(Fraction.of(20 * 60), Fraction.of(40 * 60), Fraction.of(10 * 60));
    assertThat(decides(result)).isEqualTo(Fraction.of(40 * 60));
    assertThat(result.indicator().orElseThrow().outage().orElseThrow().incidents())
        .containsExactly("b");
    assertThat(result.verdict()).isEqualTo(Verdict.MISSED);
  }

  @ParameterizedTest(name = "{0}: {2} of {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "worst uptime | over: worst; indicator: uptime; target: 99.9 | 44520 | 44640",
        "worst share down | over: worst; indicator: downtime-share; target: {at-most: 0.1} | 120"
            + " | 44640",
        "mean uptime | over: mean; indicator: uptime; target: 99.9 | 89100 | 89280",
        "mean share down | over: mean; indicator: downtime-share; target: {at-most: 0.1} | 180"
            + " | 89280",
        "ratio of sums | over: ratio-of-sums; target: 99.9 | 89100 | 89280"
      })
  void percentagesOfServices_areCombined(String name, String promise, long part, long whole) {
    assertThat(decides(ofTwo(promise.replace("; ", "\n"), web(120), db(60))))
        .isEqualTo(percent(part, whole));
  }

  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource({
    "mean, downtime, 10800",
    "mean, longest-outage, 7200",
    "mean, outages, 2",
    "worst, downtime, 7200",
    "worst, longest-outage, 7200",
    "worst, outages, 1"
  })
  void otherFiguresOfServices_areSummed_butForTheLongestAndTheWorst(
      String over, String figure, long value) {
    PromiseResult result =
        ofTwo("over: " + over + "\nindicator: " + figure + "\ntarget: none\n", web(120), db(60));

    assertThat(decides(result)).isEqualTo(Fraction.of(value));
    assertThat(result.values()).hasSize(1);
  }

  @Test
  void outagesOfServices_areJudgedOneByOne() {
    PromiseResult result =
        ofTwo("over: mean\nindicator: each-outage\ntarget: {at-most: 1 hour}\n", web(120), db(60));

    assertThat(result.values().stream().map(FigureValue::exact))
        .containsExactly(Fraction.of(7_200), Fraction.of(3_600));
  }

  @Test
  void noOutage_breaksNoPromiseAboutOutages() {
    assertThat(ofTwo("over: mean\nindicator: each-outage\ntarget: {at-most: 1 hour}\n").verdict())
        .isEqualTo(Verdict.MET);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // 3 of 44,640 minutes are 0.00672 %
        "indicator: uptime; target: none | 99.99",
        "indicator: downtime-share; target: none | 0.01",
        "indicator: downtime-share; target: {at-most: 0.1} | 0.01",
        "indicator: uptime; target: 99.9 | 99.99",
        "indicator: uptime; target: 99.995 | 99.993"
      })
  void shownFigure_neverFlatters(String promise, String shown) {
    PromiseResult result =
        app(promise.replace("; ", "\n"), Runs.outage("a", "2025-07-10T00:00:00Z", 3));

    assertThat(result.shown().orElseThrow()).hasToString(shown);
  }

  @ParameterizedTest(name = "bands by {0}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "uptime | {below: 99.9925, percent: 10} | 99.9932",
        "downtime-share | {above: 0.0125, percent: 10} | 99.99"
      })
  void shownDigits_followTheBandsOfTheSameFigure(String by, String band, String shown) {
    PromiseResult result =
        app(
            "target: 99.9\ncredit: {by: " + by + ", bands: [" + band + "]}\n",
            Runs.outage("a", "2025-07-10T00:00:00Z", 3));

    assertThat(result.shown().orElseThrow()).hasToString(shown);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "target: 99.9 | 99.89995 | 99.89",
        "target: {above: 99.9} | 99.9003 | 99.9003",
        "target: 99.9; credit: {bands: [{below: 99.9475, percent: 5}]} | 99.95 | 99.9500",
        "target: 99.9; credit: {by: downtime, bands: [{above: 1.5 hours, percent: 5}]}"
            + " | 99.95 | 99.95",
        "indicator: downtime-share; target: {at-most: 0.1} | 0.011 | 0.02"
      })
  void anotherValue_isShownOnItsSideOfEveryEdge(String promise, String percent, String shown) {
    PromiseResult result =
        app(promise.replace("; ", "\n"), Runs.outage("a", "2025-07-10T00:00:00Z", 3));
    FigureValue other =
        FigureValue.of(
            result.promise().indicator().is(),
            Unit.PERCENT,
            Optional.empty(),
            Fraction.parse(percent));

    assertThat(result.shown(other)).hasToString(shown);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"uptime, 75", "downtime-share, 25"})
  void requests_makeTheShares(String figure, long percent) {
    Contract contract =
        Runs.contract("", "observe: {requests: {}}\nindicator: " + figure + "\ntarget: none\n");

    assertThat(decides(Runs.run(contract, "2025-07", requests(4, 1)).promises().get(0)))
        .isEqualTo(Fraction.of(percent));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"downtime, 3600", "outages, 1", "longest-outage, 3600"})
  void otherFiguresBesideRequests_areOfTheOutages(String figure, long value) {
    Contract contract =
        Runs.contract("", "observe: {requests: {}}\nindicator: " + figure + "\ntarget: none\n");
    Facts facts = requests(4, 1).and(Runs.facts(Runs.outage("a", "2025-07-10T00:00:00Z", 60)));

    assertThat(decides(Runs.run(contract, "2025-07", facts).promises().get(0)))
        .isEqualTo(Fraction.of(value));
  }

  @Test
  void bounds_areOfTimeAlone() {
    Contract requests =
        Runs.contract("", "observe: {requests: {}}\nindicator: uptime\ntarget: none\n");
    PromiseResult shares = Runs.run(requests, "2025-07", requests(4, 1)).promises().get(0);
    PromiseResult down = app("indicator: downtime\ntarget: {at-most: 1 hour}\n");
    PromiseResult uptime = app("target: 99.9\n", Runs.outage("a", "2025-07-10T00:00:00Z", 60));

    assertThat(shares.ifUp()).isEmpty();
    assertThat(shares.ifDown()).isEmpty();
    assertThat(down.ifUp()).isEmpty();
    assertThat(uptime.ifUp().orElseThrow().exact()).isEqualTo(percent(JULY - 60, JULY));
    assertThat(uptime.ifDown().orElseThrow().figure()).isEqualTo(Figure.Named.UPTIME);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        // the outage states 10 %; the excluded one 50 %
        "the greatest share of what counts | share: affected | 10.00 USD",
        "the whole fee | share: 100 % | 100.00 USD",
        "a quarter of the fee | share: 25 % | 25.00 USD"
      })
  void shareOfTheFee(String name, String share, String amount) {
    String promise =
        """
        qualify: {causes-excluded: [customer]}
        target: 99.9
        credit: {bands: [{below: 99.9, percent: 10}], base: {%s}}
        """;

    PromiseResult result =
        app(
            promise.formatted(share),
            affected("a", "2025-07-10T00:00:00Z", "0.1", "provider"),
            affected("b", "2025-07-11T00:00:00Z", "0.05", "provider"),
            affected("c", "2025-07-12T00:00:00Z", "0.5", "customer"));

    assertThat(result.credit().amount().orElseThrow()).hasToString(amount);
  }

  @Test
  void shareThatNoRecordStates_isTheWhole() {
    PromiseResult result =
        app(
            "target: 99.9\n"
                + "credit: {bands: [{below: 99.9, percent: 10}], base: {share: affected}}\n",
            Runs.outage("a", "2025-07-10T00:00:00Z", 60));

    assertThat(result.credit().amount().orElseThrow()).hasToString("100.00 USD");
  }

  private static Incident affected(String id, String from, String share, String cause) {
    var window = Runs.outage(id, from, 60).impact().get(0);
    return Records.incident(
        id,
        new ImpactWindow(
            window.services(),
            window.level(),
            window.from(),
            window.to(),
            Optional.of(cause),
            Optional.of(Fraction.parse(share)),
            window.provenance()));
  }
}
