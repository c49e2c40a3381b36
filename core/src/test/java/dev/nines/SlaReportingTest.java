package dev.nines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Claim;
import dev.nines.contract.Edges;
import dev.nines.contract.Figure;
import dev.nines.contract.Over;
import dev.nines.contract.PeriodRule;
import dev.nines.contract.Quantity;
import dev.nines.contract.TimeAmount;
import dev.nines.credit.PromiseResult;
import dev.nines.credit.SlaResult;
import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.money.Fraction;
import dev.nines.problem.Problem;
import dev.nines.problem.SourceLocation;
import dev.nines.source.SourceInput;
import dev.nines.source.incident.IncidentFileReader;
import dev.nines.source.incident.IncidentFileWriter;
import dev.nines.source.page.PageReader;
import dev.nines.testing.Records;
import dev.nines.testing.Terms;
import dev.nines.time.PeriodExpression;
import dev.nines.uptime.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlaReportingTest {

  private static final Instant FIREWALL_STOPS = Instant.parse("2025-07-05T20:27:00Z");
  private static final Instant FIREWALL_WORKS = Instant.parse("2025-07-05T21:57:00Z");
  private static final Instant AS_OF = Instant.parse("2025-09-01T00:00:00Z");

  private static Terms sample() {
    return Terms.of()
        .usualBands()
        .claim(
            new Claim.OnRequest(
                List.of(
                    new Claim.Deadline(
                        "", TimeAmount.of(30, TimeAmount.Unit.DAYS), Claim.PERIOD_END))));
  }

  private static Incident firewall() {
    return Records.incident(
        "firewall", Records.window("app", "major_outage", FIREWALL_STOPS, FIREWALL_WORKS, 23));
  }

  private static SlaResult run(Terms terms, String period, Instant asOf, Incident... incidents) {
    Facts facts = Facts.ofRecords(List.of(incidents), List.of(), List.of());
    PeriodExpression expression =
        PeriodExpression.parse(period, SourceLocation.ofFile("--period")).value().orElseThrow();
    return SlaReporting.calculate(terms.contract(), facts, expression, asOf).value().orElseThrow();
  }

  @Test
  void chargeOver_july2025() {
    SlaResult sla = run(sample(), "2025-07", AS_OF, firewall());
    PromiseResult promise = sla.promises().get(0);

    assertThat(promise.totals().all()).isEqualTo(Fraction.of(31 * 86_400));
    assertThat(promise.totals().counted()).isEqualTo(Fraction.of(90 * 60));
    assertThat(promise.indicator().orElseThrow().exact().toDecimal(12, RoundingMode.DOWN))
        .isEqualTo(new BigDecimal("99.798387096774"));
    assertThat(promise.shown()).contains(new BigDecimal("99.79"));
    assertThat(promise.verdict()).isEqualTo(Verdict.MISSED);
    assertThat(promise.credit().amount().orElseThrow()).hasToString("100.00 USD");
    assertThat(promise.credit().percent()).contains(Fraction.of(10));
    assertThat(promise.claims().get(0).until()).isEqualTo("2025-08-31T05:00:00Z");
    assertThat(promise.claims().get(0).lastDay()).contains(LocalDate.of(2025, 8, 30));
    assertThat(promise.provisional()).isFalse();
    assertThat(sla.credit().orElseThrow()).hasToString("100.00 USD");
    assertThat(sla.problems()).isEmpty();
  }

  @Test
  void importedPage_hasTheLedgersOfThePage() throws IOException {
    Facts page;
    try (InputStream in = getClass().getResourceAsStream("/pages/chargeover.txt")) {
      page =
          new PageReader()
              .read(SourceInput.of("page.txt", in.readAllBytes()))
              .value()
              .orElseThrow();
    }
    byte[] file = IncidentFileWriter.yaml(page).getBytes(StandardCharsets.UTF_8);
    Facts imported =
        new IncidentFileReader().read(SourceInput.of("i.yaml", file)).value().orElseThrow();
    SlaResult ofPage = run(sample(), "2025-07", AS_OF, page.incidents().get(0));
    SlaResult ofImport = run(sample(), "2025-07", AS_OF, imported.incidents().get(0));

    assertThat(ofPage.promises().get(0).totals().counted()).isEqualTo(Fraction.of(90 * 60));
    assertThat(ofImport.promises().get(0).members())
        .usingRecursiveComparison()
        .ignoringFieldsOfTypes(SourceLocation.class)
        .isEqualTo(ofPage.promises().get(0).members());
  }

  @Test
  void cleanMonth_creditIsStatedAsZero() {
    SlaResult sla = run(sample(), "2025-07", AS_OF);
    PromiseResult promise = sla.promises().get(0);

    assertThat(promise.verdict()).isEqualTo(Verdict.MET);
    assertThat(promise.shown()).contains(new BigDecimal("100.00"));
    assertThat(promise.credit().amount().orElseThrow()).hasToString("0.00 USD");
    assertThat(promise.claims()).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1} s down pay {2}")
  @CsvSource({
    "nothing, 0, 0.00",
    "exactly the target, 2678, 0.00",
    "a second more than the target allows, 2679, 100.00",
    "exactly the second band's edge, 26784, 100.00",
    "a second beyond it, 26785, 250.00",
    "all of it, 2678400, 250.00"
  })
  void bands_areComparedExact(String name, long seconds, String expected) {
    Instant start = Instant.parse("2025-07-01T05:00:00Z");
    Incident outage =
        Records.incident(
            "A", Records.window("app", "major_outage", start, start.plusSeconds(seconds), 7));

    assertThat(run(sample(), "2025-07", AS_OF, outage).credit().orElseThrow())
        .hasToString(expected + " USD");
  }

  @Test
  void equality_keepsThePromise() {
    // 43,200 s in a day: half of it is exactly 50 %
    Instant start = Instant.parse("2025-07-01T05:00:00Z");
    Terms half =
        Terms.of()
            .period(new PeriodRule.CalendarDay())
            .target(Edges.atLeast(Quantity.ofNumber("50")));
    Incident outage =
        Records.incident(
            "A", Records.window("app", "major_outage", start, start.plusSeconds(43_200), 7));

    PromiseResult day = run(half, "2025-07-01/2025-07-02", AS_OF, outage).promises().get(0);

    assertThat(day.verdict()).isEqualTo(Verdict.MET);
    assertThat(
            run(
                    half.target(Edges.above(Quantity.ofNumber("50"))),
                    "2025-07-01/2025-07-02",
                    AS_OF,
                    outage)
                .promises()
                .get(0)
                .verdict())
        .isEqualTo(Verdict.MISSED);
  }

  @Test
  void target100_isBrokenByAnySecond() {
    Instant start = Instant.parse("2025-07-01T05:00:00Z");
    Terms all = sample().target(Edges.atLeast(Quantity.ofNumber("100")));
    Incident second =
        Records.incident(
            "A", Records.window("app", "major_outage", start, start.plusSeconds(1), 7));

    PromiseResult broken = run(all, "2025-07", AS_OF, second).promises().get(0);

    assertThat(broken.verdict()).isEqualTo(Verdict.MISSED);
    assertThat(broken.shown()).contains(new BigDecimal("99.99"));
    assertThat(run(all, "2025-07", AS_OF).promises().get(0).verdict()).isEqualTo(Verdict.MET);
  }

  @Test
  void quarter_reportsEachMonthThatEndsInside() {
    SlaResult sla = run(sample(), "2025-Q3", AS_OF, firewall());

    assertThat(sla.promises().stream().map(p -> p.period().from().toString()))
        .containsExactly("2025-07-01T05:00:00Z", "2025-08-01T05:00:00Z", "2025-09-01T05:00:00Z");
    assertThat(sla.promises().stream().map(PromiseResult::verdict))
        .containsExactly(Verdict.MISSED, Verdict.MET, Verdict.MET);
    assertThat(sla.credit().orElseThrow()).hasToString("100.00 USD");
  }

  @Test
  void stretchThatIsNoPeriod_hasUptimeWithoutVerdictAndCredit() {
    PromiseResult week =
        run(sample(), "2025-07-01/2025-07-08", AS_OF, firewall()).promises().get(0);

    assertThat(week.verdict()).isEqualTo(Verdict.NOT_JUDGED);
    assertThat(week.totals().all()).isEqualTo(Fraction.of(7 * 86_400));
    assertThat(week.indicator()).isPresent();
    assertThat(week.credit().amount().orElseThrow()).hasToString("0.00 USD");
  }

  @Test
  void promiseWithoutAPeriodInside_saysSo() {
    SlaResult sla =
        run(sample().period(new PeriodRule.CalendarQuarter()), "2025-07", AS_OF, firewall());

    assertThat(sla.promises()).isEmpty();
    assertThat(sla.problems().stream().map(Problem::toString))
        .containsExactly(
            "contract.yaml:1: note: No period of promise \"uptime\" ends inside 2025-07."
                + " [no-period]");
  }

  @Test
  void each_isJudgedAndPaidAlone() {
    SlaResult sla = run(sample().services("app", "api"), "2025-07", AS_OF, firewall());

    assertThat(sla.promises().stream().map(PromiseResult::single))
        .containsExactly(Optional.of("app"), Optional.of("api"));
    assertThat(sla.promises().stream().map(p -> p.credit().amount().orElseThrow().toString()))
        .containsExactly("100.00 USD", "0.00 USD");
  }

  @Test
  void combinedFigures_areOfExactFigures() {
    Terms pair = sample().services("app", "api");
    Fraction app = Fraction.of(2_678_400 - 5_400, 2_678_400).times(100);
    Fraction mean = app.plus(Fraction.HUNDRED).dividedBy(Fraction.of(2));

    assertThat(figure(pair.over(new Over.Mean()))).isEqualTo(mean);
    assertThat(figure(pair.over(new Over.RatioOfSums())))
        .isEqualTo(Fraction.of(2 * 2_678_400 - 5_400, 2 * 2_678_400).times(100));
    assertThat(figure(pair.over(new Over.Worst()))).isEqualTo(app);
  }

  private static Fraction figure(Terms terms) {
    return run(terms, "2025-07", AS_OF, firewall())
        .promises()
        .get(0)
        .indicator()
        .orElseThrow()
        .exact();
  }

  @Test
  void openOutage_isProvisionalAndAsOfMatters() {
    Incident open =
        Records.incident(
            "A",
            Records.open(Records.window("app", "major_outage", FIREWALL_STOPS, FIREWALL_WORKS, 7)));

    SlaResult sla = run(sample(), "2025-07", FIREWALL_STOPS.plusSeconds(600), open);

    assertThat(sla.asOfMatters()).isTrue();
    assertThat(sla.promises().get(0).provisional()).isTrue();
    assertThat(sla.promises().get(0).totals().counted()).isEqualTo(Fraction.of(600));
    assertThat(run(sample(), "2025-07", AS_OF, firewall()).asOfMatters()).isFalse();
  }

  @Test
  void periodThatIsNotOver_isProvisionalAndAsOfMatters() {
    Instant end = Instant.parse("2025-08-01T05:00:00Z");
    SlaResult running = run(sample(), "2025-07", end.minusSeconds(1), firewall());
    SlaResult over = run(sample(), "2025-07", end, firewall());

    assertThat(running.promises().get(0).provisional()).isTrue();
    assertThat(running.asOfMatters()).isTrue();
    assertThat(over.promises().get(0).provisional()).isFalse();
    assertThat(over.asOfMatters()).isFalse();
  }

  @Test
  void incidentOutsideThePeriod_isANote() {
    SlaResult sla = run(sample(), "2025-08", AS_OF, firewall());

    assertThat(sla.problems().stream().map(Problem::toString))
        .containsExactly(
            "facts.yaml:23: note: The impact of \"Title of firewall\" starts 2025-07-05 and"
                + " touches no reported period. [outside-period]");
  }

  @Test
  void eachOutage_isJudgedOneByOne() {
    Terms half =
        Terms.of()
            .indicator(Figure.Named.EACH_OUTAGE)
            .target(Edges.atMost(Quantity.ofTime(TimeAmount.of(30, TimeAmount.Unit.MINUTES))));

    assertThat(run(half, "2025-07", AS_OF, firewall()).promises().get(0).verdict())
        .isEqualTo(Verdict.MISSED);
    assertThat(run(half, "2025-07", AS_OF).promises().get(0).verdict()).isEqualTo(Verdict.MET);
  }
}
