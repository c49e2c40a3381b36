package dev.nines.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Contract;
import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.model.IncidentKind;
import dev.nines.model.Marks;
import dev.nines.model.RequestCount;
import dev.nines.money.Fraction;
import dev.nines.testing.Records;
import dev.nines.uptime.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a promise pays, and how its limits follow one another. */
class CreditCalculatorTest {

  private static final Incident HOUR = Runs.outage("a", "2025-07-10T00:00:00Z", 60);

  private static PromiseResult july(String promise, Incident... incidents) {
    return Runs.promise(Runs.contract("", promise), "2025-07", incidents);
  }

  private static String amount(PromiseResult result) {
    return result.credit().amount().orElseThrow().toString();
  }

  private static Incident repaired(String id, String from, int hours) {
    Instant start = Instant.parse(from);
    return Records.incident(
        id,
        IncidentKind.REAL,
        new Marks(
            Map.of(
                "reported", List.of(Records.time(start, 9)),
                "restored", List.of(Records.time(start.plusSeconds(3_600L * hours), 9)))),
        List.of());
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "bands decide by themselves | bands: [{below: 99.9, percent: 10}] | 100.00 USD",
        "always | fixed: {percent: 10}, when: always | 100.00 USD"
      })
  void measuredFigure_pays(String name, String credit, String amount) {
    PromiseResult result = july("target: none\ncredit: {" + credit + "}\n", HOUR);

    assertThat(result.verdict()).isEqualTo(Verdict.NOT_JUDGED);
    assertThat(amount(result)).isEqualTo(amount);
  }

  @Test
  void measuredFigure_isPartOfTheTotal() {
    Contract contract =
        Runs.contract("", "target: none\ncredit: {bands: [{below: 99.9, percent: 10}]}\n");

    assertThat(Runs.run(contract, "2025-07", HOUR).credit().orElseThrow())
        .hasToString("100.00 USD");
  }

  @Test
  void promiseWithoutData_paysNothing_evenAlways() {
    PromiseResult result =
        july(
            """
            observe: {requests: {}}
            target: 99.9
            credit: {by: downtime, fixed: {percent: 10}, when: always}
            """,
            HOUR);

    assertThat(result.verdict()).isEqualTo(Verdict.NOT_JUDGED);
    assertThat(amount(result)).isEqualTo("0.00 USD");
  }

  @Test
  void keptTarget_paysNothing_butAlways() {
    String kept = "target: 99\ncredit: {fixed: {percent: 10}%s}\n";

    assertThat(amount(july(kept.formatted(""), HOUR))).isEqualTo("0.00 USD");
    assertThat(amount(july(kept.formatted(", when: always"), HOUR))).isEqualTo("100.00 USD");
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "only what is late | fixed: {percent: 5} | 50.00 USD",
        "all of them | fixed: {percent: 5}, when: always | 100.00 USD",
        "bands of what is late | bands: [{above: 4 hours, percent: 5}] | 50.00 USD"
      })
  void repairs_areJudgedAndPaidOneByOne(String name, String credit, String amount) {
    PromiseResult result =
        july(
            """
            observe: {times: {from: reported, to: restored}}
            indicator: each
            target: {at-most: 4 hours}
            credit: {%s}
            """
                .formatted(credit),
            repaired("late", "2025-07-01T00:00:00Z", 5),
            repaired("quick", "2025-07-02T00:00:00Z", 4));

    assertThat(amount(result)).isEqualTo(amount);
  }

  @Test
  void outagesOfAnotherFigure_arePaidAll() {
    // the target is on uptime: no single outage can miss it
    PromiseResult result =
        july(
            "target: 99.9\ncredit: {by: each-outage, fixed: {percent: 5}}\n",
            HOUR,
            Runs.outage("b", "2025-07-12T00:00:00Z", 1));

    assertThat(amount(result)).isEqualTo("100.00 USD");
    assertThat(result.credit().percent()).contains(Fraction.of(2 * 5));
  }

  @Test
  void excess_isWhatGoesBeyondTheTargetsEdge() {
    // 5 hours down, 2 allowed: 3 blocks of 4 %
    PromiseResult result =
        july(
            """
            indicator: downtime
            target: {at-most: 2 hours}
            credit: {by: downtime, blocks: {each: 1 hour, percent: 4, of: excess}}
            """,
            Runs.outage("a", "2025-07-10T00:00:00Z", 5 * 60));

    assertThat(amount(result)).isEqualTo("120.00 USD");
    assertThat(result.credit().lines().get(0).times()).isEqualTo(Fraction.of(5 - 2));
  }

  @Test
  void requestsWithoutTarget_payForTheirShare() {
    Facts facts =
        Facts.ofRequests(
            List.of(
                new RequestCount(
                    "app",
                    Records.time(Instant.parse("2025-07-10T00:00:00Z"), 1),
                    200,
                    3,
                    Records.provenance(1))));
    Contract contract =
        Runs.contract(
            "",
            """
            observe: {requests: {}}
            indicator: downtime-share
            target: {at-most: 1}
            credit: {linear: {each: 0.1, percent: 1}}
            """);

    PromiseResult result = Runs.run(contract, "2025-07", facts).promises().get(0);

    // 1.5 % of the requests failed, 0.5 beyond 1 %: five steps
    assertThat(result.indicator().orElseThrow().exact()).isEqualTo(Fraction.of(3, 2));
    assertThat(result.verdict()).isEqualTo(Verdict.MISSED);
    assertThat(amount(result)).isEqualTo("50.00 USD");
  }
}
