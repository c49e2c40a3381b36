package dev.nines.source.contract.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.catalog.Catalog;
import dev.nines.contract.Agreement;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.source.contract.ContractFiles;
import dev.nines.source.contract.ContractReader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractFileWriterTest {

  private static final String EVERY_VARIANT =
      """
      contract: every-variant
      customer: {id: acme, name: Acme Corp}
      currency: USD
      zone: America/Chicago
      source: {document: "https://example.org/sla", date: 2025-01-01}
      valid: {from: 2025-01-01, to: 2026-01-01}
      business-hours: {days: MON-FRI, from: 09:00, to: 17:30, holidays: [2025-07-04]}
      services:
        a: {fee: 1000.00, matches: ["a*"], provided: {from: 2025-02-01}}
        b: {fee: 50000.00 per year}
        c: {fee: 0.10 per hour}
        d: {fee: 500.00 once}
        e: {fee: {2025-06: 900.00, 2025-07: 950.00}}
        f: {fee: from-data}
      promises:
        - id: outages
          clause: "4.2"
          conditions: [runs in two zones]
          services: [a, b, c]
          over: {any-down: [a, {all-down: [b, c]}]}
          clock: {period: {billing-month: 15}, denominator: 43200 minutes, part-period: assume-up}
          observe:
            outages: {from: [detected, reported], weights: {partial_outage: 0.5}, waiting: excluded}
            stale-after: 10 minutes
          qualify:
            minimum: {above: 5 minutes, counts: excess, joins: no}
            maintenance:
              - kind: emergency
                notice: 48 hours
                allowance: {time: 1 hour, per: calendar-quarter}
                window: {days: SUN, from: 02:00, to: 06:00}
            causes-excluded: [customer]
            unknown-time: {carry: 10 minutes, then: down}
            service-hours: [{days: MON-SAT, from: 08:00, to: 18:00}]
          indicator: {is: uptime, round: {to: 0.1, mode: half-up}, averaged-over: 2 periods}
          target: 99.9
          credit:
            linear: {each: 0.1, percent: 1, part: counts}
            base: {fee: [a, b], of: previous-period, share: affected, fee-covers: 30 days}
            paid: customer-choice
            limits: [{cap: 15 days, per: {trailing: 12 months}, of: next-period}, {cap: 500.00}]
            least: {above: 1.00}
            rounding: half-even
          claim: [{step: report, within: 3 business days, from: outage-end}, {within: 30 days}]
          escalation:
            - {right: terminate, uptime: {below: 98.5}, in: 2 of 3 periods}
            - {right: leave, outages: {at-least: 3}, lasting: {above: 30 minutes}, in-any: 30 days}
        - id: blocks
          services: [d]
          target: 100
          credit:
            blocks: {each: 30 minutes, time: 1 day, part: proportional, after: 5 minutes, at-start: 2}
        - id: times
          services: [e]
          observe: {times: {from: reported, to: restored, severities: [high], hours: business}}
          indicator: {beyond: 4 hours}
          target: {at-most: 1}
          credit: {fixed: {amount: 50.00}, when: always}
        - id: slots
          services: [f]
          observe: {slots: {length: 1 minute, bad: [{error-rate: {above: 5}}], empty: unknown}}
          target: 99.5
          credit: {by: downtime, pro-rata: {times: 10, of: excess}}
        - id: latency
          services: [a]
          observe: {metric: {name: latency, while: up}}
          indicator: p95
          target: {at-most: 300}
          credit: {bands: [{above: 300, at-most: 500, points: 1}, {above: 500, points: 5}]}
        - id: requests
          services: [b]
          observe: {requests: {slot: 5 minutes}}
          target: none
      combine: {per: incident, highest: [blocks, {add: [times, slots]}]}
      limits: [{cap: 100 %, per: calendar-year}]
      points: {bands: [{at-least: 5, percent: 2}], base: {fee: all}}
      """;

  static Stream<String> contracts() {
    return Stream.concat(
        Stream.of(EVERY_VARIANT),
        Catalog.ids().stream().map(id -> Catalog.entry(id).orElseThrow().text()));
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void yaml_readsBackToTheSameTerms(String text) {
    Agreement original = read(text);

    assertThat(terms(read(ContractFileWriter.yaml(original)))).isEqualTo(terms(original));
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void json_readsBackToTheSameTerms(String text) {
    Agreement original = read(text);

    assertThat(terms(read(ContractFileWriter.json(original)))).isEqualTo(terms(original));
  }

  @Test
  void yaml_keepsLineEndsThatAreNoLineFeed() {
    Agreement original = read(EVERY_VARIANT.replace("\"4.2\"", "\"4.2\\r\\x85a\\u2028b\""));

    assertThat(terms(read(ContractFileWriter.yaml(original)))).isEqualTo(terms(original));
    assertThat(original.latest().promises().get(0).clause()).isEqualTo("4.2\r\u0085a\u2028b");
  }

  @Test
  void yaml_isStable() {
    String once = ContractFileWriter.yaml(read(EVERY_VARIANT));

    assertThat(ContractFileWriter.yaml(read(once))).isEqualTo(once);
  }

  private static Agreement read(String text) {
    Checked<Agreement> read = ContractReader.read("c.yaml", text, ContractFiles.none());
    List<String> errors =
        read.problems().stream().filter(Problem::isError).map(Problem::toString).toList();
    assertThat(errors).isEmpty();
    return read.value().orElseThrow();
  }

  // the terms without the places where they stand and the clauses that were left to a default
  private static String terms(Agreement agreement) {
    return agreement.toString().replaceAll("ClauseText\\[stated=\\{.*?\\}, location=[^]]*]", "");
  }
}
