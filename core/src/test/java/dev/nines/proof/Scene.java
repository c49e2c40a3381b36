package dev.nines.proof;

import dev.nines.SlaReporting;
import dev.nines.contract.Contract;
import dev.nines.credit.PromiseResult;
import dev.nines.credit.SlaResult;
import dev.nines.model.Facts;
import dev.nines.problem.Checked;
import dev.nines.problem.SourceLocation;
import dev.nines.source.SourceInput;
import dev.nines.source.SourceReaders;
import dev.nines.source.contract.ContractFiles;
import dev.nines.source.contract.ContractReader;
import dev.nines.time.PeriodExpression;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** A promise and what happened, in the words of the files that users write. */
final class Scene {

  private String zone = "UTC";
  private String services = "{app: {fee: 1000.00}}";
  private String terms = "";
  private String target = "99.9";
  private String records = "incidents: []\n";
  private String period = "2025-07";
  private String asOf = "2026-01-01T00:00:00Z";

  private Scene() {}

  /** Returns a promise of 99.9 % on the service {@code app} in July 2025, UTC. */
  static Scene of() {
    return new Scene();
  }

  Scene zone(String id) {
    zone = id;
    return this;
  }

  Scene services(String mapping) {
    services = mapping;
    return this;
  }

  /** Adds lines to the promise. */
  Scene terms(String lines) {
    terms += lines + "\n";
    return this;
  }

  Scene target(String value) {
    target = value;
    return this;
  }

  Scene period(String expression) {
    period = expression;
    return this;
  }

  Scene asOf(String instant) {
    asOf = instant;
    return this;
  }

  /** Adds an outage of the service {@code app}. */
  Scene down(String from, String to) {
    return impact("app", "major_outage", from, to);
  }

  Scene impact(String service, String level, String from, String to) {
    String end = to.isEmpty() ? "" : ", to: " + to;
    return incident(
        "impact: [{services: [%s], level: %s, from: %s%s}]".formatted(service, level, from, end));
  }

  /** Adds an incident with the given keys. */
  Scene incident(String keys) {
    records = records.replace("incidents: []", "incidents:");
    int at = records.indexOf("incidents:\n") + "incidents:\n".length();
    String line = "  - {id: I%d, %s}%n".formatted(records.length(), keys);
    records = records.substring(0, at) + line + records.substring(at);
    return this;
  }

  /** Adds a list of records beside the incidents. */
  Scene records(String lines) {
    records += lines + "\n";
    return this;
  }

  SlaResult run() {
    Facts facts = valueOf(SourceReaders.installed().read(input("incidents.yaml", records())));
    return valueOf(
        SlaReporting.calculate(
            contract(),
            facts,
            valueOf(PeriodExpression.parse(period, SourceLocation.ofFile("--period"))),
            Instant.parse(asOf)));
  }

  /** Returns the result of the only promise. */
  PromiseResult judged() {
    return run().promises().get(0);
  }

  private String records() {
    return "zone: " + zone + "\n" + records;
  }

  private Contract contract() {
    String text =
        """
        contract: c
        currency: USD
        zone: %s
        services: %s
        promises:
          - id: p
            target: %s
        """
            .formatted(zone, services, target);
    String whole = text + terms.indent(4);
    return valueOf(ContractReader.read("contract.yaml", whole, ContractFiles.none())).latest();
  }

  private static SourceInput input(String name, String text) {
    return SourceInput.of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static <T> T valueOf(Checked<T> checked) {
    return checked.value().orElseThrow(() -> new AssertionError(checked.problems().toString()));
  }
}
