package dev.nines.source.statuspage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.SlaReporting;
import dev.nines.contract.Agreement;
import dev.nines.downtime.LedgerEntry;
import dev.nines.downtime.Reason;
import dev.nines.model.Facts;
import dev.nines.model.Provenance;
import dev.nines.problem.SourceLocation;
import dev.nines.source.incident.IncidentFileWriter;
import dev.nines.testing.Agreements;
import dev.nines.time.PeriodExpression;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is imported from a status page or monitor reads back to the same facts and ledger. */
class ImportedStatusTest {

  private static final RecursiveComparisonConfiguration PLACES_APART =
      RecursiveComparisonConfiguration.builder()
          .withIgnoredFieldsOfTypes(SourceLocation.class)
          .withIgnoredFields("inputs")
          .build();

  private static final Agreement CONTRACT =
      Agreements.read(
          """
          contract: any
          provider: Ledgerly
          customer: {id: acme, name: Acme}
          zone: UTC
          services:
            app: {name: App, matches: ["*"]}
          promises:
            - id: uptime
              target: 99.9
              qualify:
                maintenance: {notice: 24 hours}
              observe:
                outages: {weights: {under_maintenance: 1, degraded_performance: 0.5}}
          """);

  private static List<String> ledger(Facts facts, int year) {
    PeriodExpression period =
        new PeriodExpression.Dates(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    return SlaReporting.calculate(CONTRACT, facts, period, Instant.parse("2026-06-01T00:00:00Z"))
        .value()
        .orElseThrow()
        .promises()
        .stream()
        .flatMap(promise -> promise.members().stream())
        .flatMap(member -> member.ledger().tiles().stream())
        .map(tile -> tile.span() + " " + line(tile.value()))
        .toList();
  }

  private static String line(LedgerEntry entry) {
    return entry.state()
        + " "
        + entry.weight()
        + " "
        + entry.because().stream().map(w -> why(w)).toList();
  }

  private static String why(Reason reason) {
    return reason.rule()
        + reason.incident()
        + reason.detail()
        + reason.fact().map(Provenance::text);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "incidents.json, 2025, 14",
    "maintenances.json, 2025, 4",
    "mirror.jsonl, 2025, 4",
    "history.atom, 2025, 4",
    "damaged.jsonl, 2025, 4",
    "better-stack.json, 2025, 4",
    "gatus.json, 2025, 4",
    "upptime-log.txt, 2025, 4",
    "upptime-rows.csv, 2025, 4",
    "upptime-issues.json, 2025, 4",
    "upptime-file.yml, 2025, 2",
    "yandex.json, 2024, 3"
  })
  void imported_readsBackToTheSameFactsAndLedger(String name, int year, int atLeast) {
    Facts facts = StatusFiles.resource(name).value().orElseThrow();
    Facts yaml = StatusFiles.text("i.yaml", IncidentFileWriter.yaml(facts)).value().orElseThrow();
    Facts json = StatusFiles.text("i.json", IncidentFileWriter.json(facts)).value().orElseThrow();

    assertThat(yaml).usingRecursiveComparison(PLACES_APART).isEqualTo(facts);
    assertThat(json).usingRecursiveComparison(PLACES_APART).isEqualTo(facts);
    assertThat(ledger(facts, year)).hasSizeGreaterThanOrEqualTo(atLeast);
    assertThat(ledger(yaml, year)).isEqualTo(ledger(facts, year));
  }
}
