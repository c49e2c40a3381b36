package dev.nines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Contract;
import dev.nines.credit.PromiseResult;
import dev.nines.credit.SlaResult;
import dev.nines.model.Facts;
import dev.nines.money.Fraction;
import dev.nines.problem.Problem;
import dev.nines.problem.SourceLocation;
import dev.nines.source.SourceInput;
import dev.nines.source.SourceReaders;
import dev.nines.source.contract.ContractFiles;
import dev.nines.source.contract.ContractReader;
import dev.nines.time.PeriodExpression;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Incidents without a window of impact, under terms that take the times of outages from marks. */
class MarkedOutagesTest {

  private static final long DAY = 86_400;

  private static SlaResult sla(String terms, String incidents) {
    String text =
        """
        contract: c
        services: {shop: {matches: [Checkout, "alertname=Shop*"]}, mail: {}}
        promises:
          - id: uptime
            services: [shop]
            clock: {period: calendar-day}
            target: 99.9
        """
            + terms.indent(4);
    Contract contract =
        ContractReader.read("c.yaml", text, ContractFiles.none()).value().orElseThrow().latest();
    SourceInput input =
        SourceInput.of("i.yaml", ("incidents:\n" + incidents).getBytes(StandardCharsets.UTF_8));
    Facts facts = SourceReaders.installed().read(input).value().orElseThrow();
    PeriodExpression period =
        PeriodExpression.parse("2025-07-01/2025-07-02", SourceLocation.ofFile("--period"))
            .value()
            .orElseThrow();
    return SlaReporting.calculate(contract, facts, period, Instant.parse("2025-07-03T00:00:00Z"))
        .value()
        .orElseThrow();
  }

  private static Fraction down(SlaResult sla) {
    PromiseResult result = sla.promises().get(0);
    return result.totals().down();
  }

  private static final String TERMS = "observe: {outages: {from: detected, to: resolved}}";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "from mark to mark | {detected: 2025-07-01 10:00Z, resolved: 2025-07-01 10:30Z} | 1800",
        "from the first to the last time of a mark | {detected: [2025-07-01 10:05Z,"
            + " 2025-07-01 10:00Z], resolved: [2025-07-01 10:10Z, 2025-07-01 10:30Z]} | 1800",
        "over the edge of the period | {detected: 2025-06-30 23:00Z, resolved: 2025-07-01 01:00Z}"
            + " | 3600",
        "open without an end | {detected: 2025-07-01 23:00Z} | 3600",
        "nothing without a start | {resolved: 2025-07-01 23:00Z} | 0",
        "nothing where the end is before the start | {detected: 2025-07-01 10:00Z,"
            + " resolved: 2025-07-01 09:00Z} | 0"
      })
  void outages_ofMarks(String name, String marks, long seconds) {
    SlaResult sla = sla(TERMS, "  - {id: a, services: Checkout, marks: " + marks + "}\n");

    assertThat(down(sla)).isEqualTo(Fraction.of(seconds));
  }

  @Test
  void outages_ofImpactLeaveMarksAlone() {
    String incident =
        "  - {id: a, services: Checkout, marks: {detected: 2025-07-01 10:00Z,"
            + " resolved: 2025-07-01 11:00Z}}\n";

    assertThat(down(sla("observe: {outages: {waiting: counts}}", incident)))
        .isEqualTo(Fraction.of(0));
  }

  @Test
  void outages_ofAStatedImpactUseIt() {
    String incident =
        "  - {id: a, services: Checkout, impact: {from: 2025-07-01 10:00Z, to: 2025-07-01 10:10Z,"
            + " level: major_outage}}\n";

    assertThat(down(sla(TERMS, incident))).isEqualTo(Fraction.of(600));
  }

  @Test
  void outages_sayWhatIsAssumed() {
    assertThat(
            sla(TERMS, "  - {id: a, title: A, marks: {detected: 2025-07-01 23:00Z}}\n").problems())
        .extracting(Problem::toString)
        .containsExactly(
            "i.yaml:2: warning: Incident \"A\" names no service; it means all of them."
                + " [service-assumed]",
            "i.yaml:2: warning: Incident \"A\" has no mark \"resolved\"; it counts as open until"
                + " as-of. [impact-open]",
            "i.yaml:2: note: Incident \"A\" states no level; it counts as a major outage."
                + " [level-assumed]");
  }

  @Test
  void services_ofTheIncidentSayWhomItConcerns() {
    String incident = "  - {id: a, services: [%s], marks: {detected: 2025-07-01 00:00Z}}\n";

    assertThat(down(sla(TERMS, incident.formatted("mail")))).isEqualTo(Fraction.of(0));
    assertThat(down(sla(TERMS, incident.formatted("shop")))).isEqualTo(Fraction.of(DAY));
    assertThat(sla(TERMS, incident.formatted("Chekout")).problems())
        .extracting(Problem::toString)
        .containsExactly(
            "i.yaml:2: warning: The incident names \"Chekout\", which no service of the contract"
                + " matches; the record is left out. Services: \"shop\", \"mail\"."
                + " [service-unmatched]");
  }

  @Test
  void services_ofTheIncidentHoldForAWindowThatNamesNone() {
    String incident =
        "  - {id: a, services: mail, impact: {from: 2025-07-01 10:00Z, to: 2025-07-01 10:10Z,"
            + " level: major_outage}}\n";

    assertThat(down(sla("observe: {outages: {waiting: counts}}", incident)))
        .isEqualTo(Fraction.of(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{alertname=\"ShopDown\", job=\"web\"} | 86400",
        "{alertname=\"Other\", job=\"Checkout\"} | 0",
        "{alertname=\"shop, \\\"quoted\\\"\"} | 86400"
      })
  void services_ofLabelsAreMatchedPairByPair(String word, long seconds) {
    String incident =
        "  - {id: a, services: ['" + word + "'], marks: {detected: 2025-07-01 00:00Z}}\n";

    assertThat(down(sla(TERMS, incident))).isEqualTo(Fraction.of(seconds));
  }
}
