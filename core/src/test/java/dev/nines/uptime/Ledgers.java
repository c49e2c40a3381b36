package dev.nines.uptime;

import dev.nines.contract.Contract;
import dev.nines.downtime.Attribution;
import dev.nines.downtime.DowntimeCalculator;
import dev.nines.downtime.DowntimeLedger;
import dev.nines.downtime.LedgerRequest;
import dev.nines.model.Facts;
import dev.nines.problem.Checked;
import dev.nines.source.SourceInput;
import dev.nines.source.SourceReaders;
import dev.nines.testing.Agreements;
import dev.nines.time.Interval;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Thursday 10 July 2025, UTC, of the service app, in the words of the files that users write. */
final class Ledgers {

  static final Instant MIDNIGHT = Instant.parse("2025-07-10T00:00:00Z");
  static final Interval DAY = Interval.of(MIDNIGHT, MIDNIGHT.plus(Duration.ofDays(1)));

  private Ledgers() {}

  static Contract contract(String promise) {
    return Agreements.read(
            "contract: c\nservices: {app: {}}\npromises:\n  - id: p\n" + promise.indent(4))
        .latest();
  }

  /** Returns what an incident file says, its clock times being those of the day. */
  static Facts facts(String yaml) {
    String dated = yaml.replaceAll("\\b(\\d\\d:\\d\\d)\\b", "2025-07-10 $1");
    byte[] bytes = ("zone: UTC\n" + dated).getBytes(StandardCharsets.UTF_8);
    Checked<Facts> facts = SourceReaders.installed().read(SourceInput.of("facts.yaml", bytes));
    return facts.value().orElseThrow(() -> new AssertionError(facts.problems().toString()));
  }

  static DowntimeLedger ledger(Contract contract, Facts facts) {
    return DowntimeCalculator.calculate(
            new LedgerRequest(
                contract,
                contract.promises().get(0),
                List.of("app"),
                Attribution.attribute(facts, contract.services()).services(),
                DAY,
                DAY.to()))
        .ledger();
  }
}
