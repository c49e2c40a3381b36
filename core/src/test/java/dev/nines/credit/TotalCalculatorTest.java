package dev.nines.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Contract;
import dev.nines.model.EarlierCredit;
import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.money.Fraction;
import dev.nines.problem.Problem;
import dev.nines.testing.Agreements;
import dev.nines.testing.Records;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What all promises come to: points, limits of the whole contract, and limits that remember. */
class TotalCalculatorTest {

  private static final Incident JULY = Runs.outage("jul", "2025-07-10T00:00:00Z", 60);
  private static final Incident AUGUST = Runs.outage("aug", "2025-08-10T00:00:00Z", 60);
  private static final Incident SEPTEMBER = Runs.outage("sep", "2025-09-10T00:00:00Z", 60);

  private static final String TEN_PERCENT =
      "target: 99.9\ncredit: {bands: [{below: 99.9, percent: 10}]%s}\n";

  private static Contract limited(String limits) {
    return Runs.contract("limits: [" + limits + "]\n", TEN_PERCENT.formatted(""));
  }

  private static Contract points(String scheme) {
    return Runs.contract(
        "points: {" + scheme + "}\n",
        "target: 99.9\ncredit: {bands: [{below: 99.9, points: 10}]}\n");
  }

  private static String owed(SlaResult sla) {
    return sla.credit().orElseThrow().toString();
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a percentage of the fee | {at-least: 10, percent: 2} | 20.00 USD",
        "a sum | {at-least: 10, amount: 7.50} | 7.50 USD",
        "days of July's 31 | {at-least: 10, time: 3.1 days} | 100.00 USD",
        "a month | {at-least: 10, time: 2 months} | 2000.00 USD",
        "of two bands the one that pays most"
            + " | {at-least: 5, amount: 30.00}, {at-least: 10, percent: 2} | 30.00 USD",
        "too few | {above: 10, percent: 2} | 0.00 USD"
      })
  void points_payWhatTheirSchemeSays(String name, String bands, String amount) {
    SlaResult sla = Runs.run(points("bands: [" + bands + "], base: {fee: all}"), "2025-07", JULY);

    assertThat(owed(sla)).isEqualTo(amount);
    assertThat(sla.total().forPoints().orElseThrow()).hasToString(amount);
    assertThat(sla.total().sum().orElseThrow()).hasToString("0.00 USD");
  }

  @Test
  void noPoints_payNothing_evenWhereTheSchemeBeginsAtZero() {
    SlaResult sla =
        Runs.run(points("bands: [{at-least: 0, amount: 5.00}], base: {fee: all}"), "2025-07");

    assertThat(owed(sla)).isEqualTo("0.00 USD");
  }

  @Test
  void contractWithoutPoints_hasNoSumForThem() {
    assertThat(Runs.run(limited(""), "2025-07", JULY).total().forPoints()).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "percentage of the fee | {cap: 5 %, per: period} | 50.00 USD",
        "sum | {cap: 60.00, per: period} | 60.00 USD",
        "days, of July's 31 | {cap: 1.55 days, per: period} | 50.00 USD",
        "a month, never reached | {cap: 1 month, per: period} | 100.00 USD",
        "the tighter of two | {cap: 60.00, per: period}, {cap: 5 %, per: period} | 50.00 USD",
        "of the month before | {cap: 10 %, per: period, of: previous-period} | 70.00 USD",
        "of the month after | {cap: 10 %, per: period, of: next-period} | 80.00 USD"
      })
  void limitOfTheContract_holdsTheSum(String name, String limits, String amount) {
    assertThat(owed(Runs.run(byMonth(limits), "2025-07", JULY))).isEqualTo(amount);
  }

  private static Contract byMonth(String limits) {
    return Agreements.read(
            """
            contract: c
            currency: USD
            services: {app: {fee: {2025-06: 700.00, 2025-07: 1000.00, 2025-08: 800.00}}}
            promises:
              - id: uptime
                target: 99.9
                credit: {bands: [{below: 99.9, percent: 10}]}
            limits: [%s]
            """
                .formatted(limits))
        .latest();
  }

  @ParameterizedTest(name = "{0}: {2}, of which {3} in September")
  @CsvSource(
      delimiter = '|',
      value = {
        "a sum in a quarter | {cap: 250.00, per: calendar-quarter} | 250.00 USD | 50.00 USD",
        // 5 % of three fees of 1,000.00
        "a percentage of the quarter's fee | {cap: 5 %, per: calendar-quarter} | 150.00 USD"
            + " | 0.00 USD",
        "of the fee of the month before | {cap: 25 %, per: calendar-quarter, of: previous-period}"
            + " | 250.00 USD | 50.00 USD",
        "never reached | {cap: 1000.00, per: calendar-year} | 300.00 USD | 100.00 USD"
      })
  void limitOfALongerSpan_remembersWhatWasGiven(
      String name, String limit, String quarter, String september) {
    SlaResult sla = Runs.run(limited(limit), "2025-Q3", JULY, AUGUST, SEPTEMBER);

    assertThat(owed(sla)).isEqualTo(quarter);
    assertThat(sla.total().limits()).hasSize(3);
    assertThat(sla.total().limits().get(2).after())
        .isEqualTo(Fraction.parse(september.split(" ")[0]));
  }

  @Test
  void limitOfALongerSpan_ofTheMonthBefore_isOfTheMonthBeforeTheOneThatIsJudged() {
    // 10 % of July's 1,000.00 hold August's 80.00, though June cost 700.00 alone
    Contract contract = byMonth("{cap: 10 %, per: calendar-quarter, of: previous-period}");

    assertThat(owed(Runs.run(contract, "2025-08", AUGUST))).isEqualTo("80.00 USD");
  }

  @Test
  void limitOfAPromise_remembersTheMonthsBefore() {
    Contract contract =
        Runs.contract(
            "", TEN_PERCENT.formatted(", limits: [{cap: 250.00, per: calendar-quarter}]"));

    SlaResult sla = Runs.run(contract, "2025-Q3", JULY, AUGUST, SEPTEMBER);

    assertThat(Runs.credits(sla)).containsExactly("100.00 USD", "100.00 USD", "50.00 USD");
    assertThat(owed(sla)).isEqualTo("250.00 USD");
  }

  @ParameterizedTest(name = "{0}: {3}")
  @CsvSource({
    "in the same quarter, 2025-08, uptime, 50.00 USD",
    "in the quarter before, 2025-06, uptime, 100.00 USD",
    "of another promise, 2025-08, repair, 100.00 USD"
  })
  void creditsOfAFile_useUpTheLimitOfTheirPromise(
      String name, String period, String promise, String amount) {
    Contract contract =
        Runs.contract(
            "", TEN_PERCENT.formatted(", limits: [{cap: 250.00, per: calendar-quarter}]"));
    Facts earlier = earlier(List.of(period + " " + promise + " 200.00"));

    SlaResult sla = Runs.run(contract, "2025-09", Runs.facts(SEPTEMBER).and(earlier));

    assertThat(Runs.credits(sla)).containsExactly(amount);
  }

  @Test
  void creditsOfAFile_useUpTheLimitOfTheContract_whateverTheirPromise() {
    Facts earlier = earlier(List.of("2025-07 uptime 100.00", "2025-08 repair 120.00"));

    SlaResult sla =
        Runs.run(
            limited("{cap: 250.00, per: calendar-quarter}"),
            "2025-09",
            Runs.facts(SEPTEMBER).and(earlier));

    assertThat(owed(sla)).isEqualTo("30.00 USD");
  }

  private static Facts earlier(List<String> rows) {
    return Facts.ofMoney(
        List.of(),
        rows.stream()
            .map(row -> row.split(" "))
            .map(r -> new EarlierCredit(r[0], r[1], new BigDecimal(r[2]), Records.provenance(4)))
            .toList());
  }

  @Test
  void creditWithAPeriodThatIsNone_isSaid() {
    SlaResult sla =
        Runs.run(limited(""), "2025-07", Runs.facts(JULY).and(earlier(List.of("July uptime 9"))));

    assertThat(sla.problems().stream().map(Problem::message))
        .containsExactly(
            "The period \"July\" of an earlier credit is none of 2025-07, 2025-Q3, 2025, or"
                + " FROM/TO as dates or instants, TO left out.");
  }

  @Test
  void stretchThatIsNoPeriod_isNotLimited() {
    SlaResult sla = Runs.run(limited("{cap: 5 %, per: period}"), "2025-07-09/2025-07-12", JULY);

    assertThat(sla.total().limits()).isEmpty();
    assertThat(owed(sla)).isEqualTo("0.00 USD");
  }

  @Test
  void contractWithoutCurrency_owesNoMoney() {
    Contract contract =
        Agreements.read("contract: c\nservices: {app: {}}\npromises: [{id: p, target: 99.9}]\n")
            .latest();

    SlaResult sla = Runs.run(contract, "2025-07", JULY);

    assertThat(sla.credit()).isEmpty();
    assertThat(sla.total()).isEqualTo(TotalCredit.none());
    assertThat(sla.promises().get(0).effects().get(0).creditWithout()).isEmpty();
    assertThat(sla.promises().get(0).effects().get(0).share()).isEmpty();
  }
}
