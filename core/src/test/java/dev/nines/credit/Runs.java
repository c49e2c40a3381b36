package dev.nines.credit;

import dev.nines.SlaReporting;
import dev.nines.contract.Contract;
import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.problem.SourceLocation;
import dev.nines.testing.Agreements;
import dev.nines.testing.Records;
import dev.nines.time.PeriodExpression;
import java.time.Instant;
import java.util.List;

/** Runs of one promise on the service app, of a contract in UTC, with outages of a minute on. */
final class Runs {

  static final Instant AS_OF = Instant.parse("2026-01-01T00:00:00Z");

  private Runs() {}

  /** Returns a contract around a promise's further lines, each indented by four. */
  static Contract contract(String head, String promise) {
    return Agreements.read(
            """
            contract: c
            currency: USD
            services: {app: {fee: 1000.00}}
            """
                + head
                + "promises:\n  - id: uptime\n"
                + promise.indent(4))
        .latest();
  }

  static Incident outage(String id, String from, long minutes) {
    Instant start = Instant.parse(from);
    return Records.incident(
        id, Records.window("app", "major_outage", start, start.plusSeconds(60 * minutes), 7));
  }

  static SlaResult run(Contract contract, String period, Incident... incidents) {
    Facts facts = Facts.ofRecords(List.of(incidents), List.of(), List.of());
    PeriodExpression expression =
        PeriodExpression.parse(period, SourceLocation.ofFile("--period")).value().orElseThrow();
    return SlaReporting.calculate(contract, facts, expression, AS_OF).value().orElseThrow();
  }

  static PromiseResult promise(Contract contract, String period, Incident... incidents) {
    return run(contract, period, incidents).promises().get(0);
  }
}
