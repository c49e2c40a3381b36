package dev.nines.cli;

import java.util.List;

/** What the commands need of the library; tests put their own in its place. */
interface Engine {

  /** Returns the words that may stand as KIND in {@code KIND=FILE}, in alphabetical order. */
  List<String> kinds();

  /** Makes the postmortem of one incident. */
  Outcome postmortem(PostmortemRequest request);

  /** Makes the SLA report of a period. */
  Outcome sla(SlaRequest request);

  /**
   * Makes the SLA report of a period, one of many; several threads may ask at once.
   *
   * @throws UsageException if the request does not fit the inputs
   */
  SlaRun slaRun(SlaRequest request);

  /** Makes the letter of the credit of a period, which is one page. */
  Outcome letter(SlaRequest request);

  /** Makes the metrics of incidents. */
  Outcome metrics(MetricsRequest request);

  /** Makes the ledger and the derivation of every figure, as text or JSON. */
  Outcome explain(SlaRequest request);

  /** Looks for problems; a file that cannot be read is one. */
  CheckResult check(CheckRequest request);

  /** Makes an incident file of a source, as YAML or JSON. */
  Outcome importFacts(DataSource source, View view);
}
