package dev.nines.report.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.SlaReporting;
import dev.nines.contract.Agreement;
import dev.nines.credit.PromiseResult;
import dev.nines.credit.SlaResult;
import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.problem.SourceLocation;
import dev.nines.report.ReportFormat;
import dev.nines.testing.Agreements;
import dev.nines.testing.Records;
import dev.nines.time.PeriodExpression;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The chain where a figure, a right or a fee looks beyond the reported period. */
class RightStepsTest {

  private static final ReportFormat FORMAT = ReportFormat.of(ZoneOffset.UTC, Locale.ENGLISH);

  private static Incident outage(String id, String from, long minutes) {
    Instant start = Instant.parse(from + "T00:00:00Z");
    return Records.incident(
        id, Records.window("app", "major_outage", start, start.plusSeconds(60 * minutes), 7));
  }

  private static SlaResult july(String contract, Incident... incidents) {
    Agreement agreement =
        Agreements.read("contract: c\ncurrency: USD\nservices: {app: {fee: 1000.00}}\n" + contract);
    PeriodExpression july =
        PeriodExpression.parse("2025-07", SourceLocation.ofFile("--period")).value().orElseThrow();
    Facts facts = Facts.ofRecords(List.of(incidents), List.of(), List.of());
    return SlaReporting.calculate(agreement, facts, july, Instant.parse("2026-01-01T00:00:00Z"))
        .value()
        .orElseThrow();
  }

  private static List<String> lines(SlaResult sla, int index) {
    PromiseResult result = sla.promises().get(index);
    return Derivation.of(result, sla.facts(), FORMAT).lines(FORMAT);
  }

  @Test
  void average_isOfThePeriodsFigures_andRightsSayWhatTheyFound() {
    SlaResult sla =
        july(
            """
            promises:
              - id: uptime
                target: 99.9
                indicator: {is: uptime, averaged-over: 2 periods}
                escalation:
                  - {right: terminate, uptime: {below: 99.5}, in: 2 of 2 periods}
                  - right: replace
                    outages: {at-least: 2}
                    lasting: {above: 30 minutes}
                    in-any: 30 days
                    notice: {within: 30 days, from: outage-end}
                  - {right: meet, downtime: {above: 24 hours}}
            """,
            outage("june", "2025-06-20", 600),
            outage("july", "2025-07-10", 60));

    assertThat(lines(sla, 0))
        .contains(
            "Counted downtime, June 2025: 20 June 2025, 00:00 to 10:00 UTC: 600 × 60 s = 36,000 s"
                + " [observe.outages: default; facts.yaml:7]",
            "Uptime, June 2025: (2,592,000 − 36,000) ÷ 2,592,000 = 2,556,000 ÷ 2,592,000"
                + " = 98.611111…\u00a0% [indicator: c.yaml:7]",
            "Uptime: (2,678,400 − 3,600) ÷ 2,678,400 = 2,674,800 ÷ 2,678,400 = 99.865591…\u00a0%"
                + " [indicator: c.yaml:7]",
            "Uptime, mean of 2 periods: (98.611111…\u00a0% + 99.865591…\u00a0%) ÷ 2"
                + " = 99.238351…\u00a0% [indicator: c.yaml:7]",
            "Uptime, mean of 2 periods, June 2025: (100\u00a0% + 98.611111…\u00a0%) ÷ 2 ="
                + " 99.305555…\u00a0% [indicator: c.yaml:7]",
            "Right, terminate: Uptime below 99.5\u00a0%, in 2 of the last 2 periods. Found: June 2025:"
                + " 99.305555…\u00a0% (Title of june) and July 2025: 99.238351…\u00a0% (Title of july)."
                + " Periods that count: 2: given [escalation: c.yaml:9; facts.yaml:7]",
            "Title of june: 20 June 2025, 00:00 to 10:00 UTC: 600 × 60 s = 36,000 s [escalation:"
                + " c.yaml:10; facts.yaml:7]",
            "Outages, 10 June 2025, 01:00 UTC to 10 July 2025, 01:00 UTC: 2 outages count = 2"
                + " [escalation: c.yaml:10]",
            "Right, replace: Outages at least 2, of outages that last above 30 minutes, in any 30"
                + " days. Found: 10 June 2025, 01:00 UTC to 10 July 2025, 01:00 UTC: 2 (Title of"
                + " june and Title of july). Notice: 30 days from the end of the outage, 10 July"
                + " 2025, 01:00 UTC; last full day Saturday 9 August 2025: given, to be exercised"
                + " before 10 Aug 2025, 00:00 UTC [escalation: c.yaml:10; facts.yaml:7]",
            "Downtime, July 2025: All counted downtime, 1 outage = 3,600 s = 1 h [escalation:"
                + " c.yaml:15]",
            "Right, meet: Downtime above 24 hours, in the period. Found: July 2025: 1 h: not given"
                + " [escalation: c.yaml:15]");
    lines(sla, 0).forEach(PrintedLines::assertComesTo);
  }

  @Test
  void partOfAPeriod_hasItsShareOfTheFee() {
    SlaResult sla = july(PARTS, outage("july", "2025-07-10", 60));

    assertThat(lines(sla, 0))
        .contains(
            "Base: Fee of app for July 2025, whole; for the part of the period 1,000.00 USD"
                + " × 1,296,000 s ÷ 2,678,400 s = 483.870967… USD [credit.base: default]",
            "Amount: 10\u00a0% × 483.870967… USD = 48.387096… USD");
  }

  private static final String PARTS =
      """
      promises: [{id: uptime, target: 99.9, credit: {bands: [{below: 99.9, percent: 10}]}}]
      versions: [{valid: {to: 2025-07-16}}, {valid: {from: 2025-07-16}}]
      """;

  private static String json(SlaResult sla) {
    return JsonText.of(SlaData.of(SlaView.of(sla, List.of(), FORMAT).withoutLedger()));
  }

  @Test
  void data_saysOfWhichPeriodItIsAPart() {
    String json = json(july(PARTS, outage("july", "2025-07-10", 60)));

    assertThat(json)
        .contains(
            "\"period\":{\"from\":\"2025-07-01T00:00:00Z\",\"to\":\"2025-07-16T00:00:00Z\","
                + "\"zone\":\"UTC\",\"seconds\":1296000},"
                + "\"part-of\":{\"from\":\"2025-07-01T00:00:00Z\",\"to\":\"2025-08-01T00:00:00Z\","
                + "\"zone\":\"UTC\",\"seconds\":2678400}");
  }

  @Test
  void data_hasRightsAndTheFiguresOfAnAverage() {
    String json =
        json(
            july(
                """
                promises:
                  - id: uptime
                    target: 99.9
                    indicator: {is: uptime, averaged-over: 2 periods}
                    escalation: {right: terminate, notice: {within: 30 days}}
                    credit: {bands: [{below: 99.9, time: 3 days}], paid: customer-choice}
                """,
                outage("july", "2025-07-10", 600)));

    // 1/2 x (1 + 44,040 / 44,640) = 739/744
    assertThat(json)
        .contains(
            "\"numerator\":\"739\",\"denominator\":\"744\",\"value\":\"99.327956989247\","
                + "\"shown\":\"99.32\",\"averaged\":["
                + "{\"from\":\"2025-06-01T00:00:00Z\",\"to\":\"2025-07-01T00:00:00Z\","
                + "\"numerator\":\"2592000\",\"denominator\":\"2592000\",\"value\":\"100\"},"
                + "{\"from\":\"2025-07-01T00:00:00Z\",\"to\":\"2025-08-01T00:00:00Z\","
                + "\"numerator\":\"2642400\",\"denominator\":\"2678400\","
                + "\"value\":\"98.655913978494\"}]",
            "\"amount\":\"96.77\",\"currency\":\"USD\",\"time\":\"3 days\","
                + "\"paid\":\"customer-choice\"",
            "\"rights\":[{\"right\":\"terminate\",\"given\":true,\"looked-at\":["
                + "{\"from\":\"2025-07-01T00:00:00Z\",\"to\":\"2025-08-01T00:00:00Z\","
                + "\"counts\":true,\"numerator\":\"739\",\"denominator\":\"744\","
                + "\"value\":\"99.327956989247\",\"outages\":["
                + "{\"from\":\"2025-07-10T00:00:00Z\",\"to\":\"2025-07-10T10:00:00Z\"}]}],"
                + "\"exercise\":[{\"from\":\"2025-08-01T00:00:00Z\","
                + "\"until\":\"2025-08-31T00:00:00Z\"}]}]");
  }
}
