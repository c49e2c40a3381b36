package dev.nines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Contract;
import dev.nines.credit.PromiseResult;
import dev.nines.downtime.LedgerEntry;
import dev.nines.model.Facts;
import dev.nines.money.Fraction;
import dev.nines.problem.SourceLocation;
import dev.nines.source.contract.ContractFiles;
import dev.nines.source.contract.ContractReader;
import dev.nines.source.incident.IncidentFileWriter;
import dev.nines.source.tool.ToolFiles;
import dev.nines.time.PeriodExpression;
import dev.nines.time.Tile;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the files of tools to a ledger of July 2025, read directly and from their import. */
class ToolLedgerTest {

  private static final Contract CONTRACT =
      ContractReader.read(
              "c.yaml",
              """
              contract: c
              services: {shop: {name: Checkout, matches: ["service=checkout", Payments]}}
              promises:
                - id: uptime
                  observe:
                    outages:
                      from: [impact-start, started, detected, reported]
                      to: [impact-end, resolved, mitigated]
                  target: 99.9
              """,
              ContractFiles.none())
          .value()
          .orElseThrow()
          .latest();

  private static PromiseResult result(Facts facts) {
    PeriodExpression july =
        PeriodExpression.parse("2025-07", SourceLocation.ofFile("--period")).value().orElseThrow();
    return SlaReporting.calculate(CONTRACT, facts, july, Instant.parse("2025-08-01T00:00:00Z"))
        .value()
        .orElseThrow()
        .promises()
        .get(0);
  }

  private static List<String> ledger(PromiseResult result) {
    return result.members().get(0).ledger().tiles().stream().map(ToolLedgerTest::entry).toList();
  }

  private static String entry(Tile<LedgerEntry> piece) {
    return piece.span() + " " + piece.value().state() + " " + piece.value().weight();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    // 09:00:10 to 09:46:40
    "pagerduty-incidents.json, 2790, 0",
    "pagerduty-log.json, 2790, 0",
    "pagerduty-analytics.json, 2790, 0",
    "pagerduty.csv, 2790, 0",
    "pagerduty-maintenance.json, 0, 0",
    // 2790.5 s after it was created, and a second alert open from 20 July 10:00 to as-of
    "opsgenie-alerts.json, 1003590.5, 0",
    // 08:58 to 09:45, as stated
    "incidentio.json, 2820, 0",
    // 08:58 to 09:40, where it was mitigated first
    "firehydrant.json, 2520, 0",
    // 08:58 to 10:00
    "rootly.json, 3720, 0",
    // 09:10 to 09:45
    "dispatch.json, 2100, 0",
    // all of July but from 2 July 23:46:40 to 4 July 10:00
    "uptimerobot.json, 3600, 2555200",
    // and 3 July 10:00 to 11:00, of which nobody knows
    "pingdom.json, 3600, 2558800",
    "alertmanager.jsonl, 2789.623456789, 0"
  })
  void ledger_isTheSameReadDirectlyAndFromAnImport(String name, String down, long unknown) {
    Facts facts = ToolFiles.resource(name).value().orElseThrow();
    PromiseResult direct = result(facts);
    Facts imported = ToolFiles.read(IncidentFileWriter.yaml(facts)).value().orElseThrow();

    assertThat(direct.totals().down()).isEqualTo(Fraction.parse(down));
    assertThat(direct.totals().unknown()).isEqualTo(Fraction.of(unknown));
    assertThat(ledger(result(imported))).isEqualTo(ledger(direct));
  }
}
