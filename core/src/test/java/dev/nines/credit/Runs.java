package dev.nines.credit;

import dev.nines.SlaReporting;
import dev.nines.contract.Agreement;
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
    return outageOf("app", id, from, minutes);
  }

  static Incident outageOf(String service, String id, String from, long minutes) {
    Instant start = Instant.parse(from);
    return Records.incident(
        id, Records.window(service, "major_outage", start, start.plusSeconds(60 * minutes), 7));
  }

  /** Returns the credits of the promises, in the order of the results. */
  static List<String> credits(SlaResult sla) {
    return sla.promises().stream()
        .map(promise -> promise.credit().amount().orElseThrow().toString())
        .toList();
  }

  static SlaResult run(Contract contract, String period, Incident... incidents) {
    return run(Agreement.of(contract), period, facts(incidents));
  }

  static SlaResult run(Contract contract, String period, Facts facts) {
    return run(Agreement.of(contract), period, facts);
  }

  static SlaResult run(Agreement agreement, String period, Facts facts) {
    PeriodExpression expression =
        PeriodExpression.parse(period, SourceLocation.ofFile("--period")).value().orElseThrow();
    return SlaReporting.calculate(agreement, facts, expression, AS_OF).value().orElseThrow();
  }

  static Facts facts(Incident... incidents) {
    return Facts.ofRecords(List.of(incidents), List.of(), List.of());
  }

  /** Returns the same incident with a cause. */
  static Incident causedBy(String cause, Incident incident) {
    return Records.incident(incident.id(), Records.causedBy(cause, incident.impact().get(0)));
  }

  static PromiseResult promise(Contract contract, String period, Incident... incidents) {
    return run(contract, period, incidents).promises().get(0);
  }
}
