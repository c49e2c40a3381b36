package dev.nines.credit;

import dev.nines.contract.Clock;
import dev.nines.contract.Edges;
import dev.nines.contract.Escalation;
import dev.nines.downtime.DowntimeLedger;
import dev.nines.downtime.Outage;
import dev.nines.downtime.Seconds;
import dev.nines.uptime.UptimeCalculator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The outages that a right looks at: those that last as long as it says, measured as the whole
 * outage happened, like the minimum rule. What shorter outages counted is time in service to it.
 */
final class LastingOutages {

  private final PromiseHistory history;
  private final Optional<Edges> lasting;

  LastingOutages(PromiseHistory history, Escalation terms) {
    this.history = history;
    this.lasting = terms.lasting();
  }

  /** Returns ledgers in which only such outages count. */
  List<MemberLedger> of(List<MemberLedger> members) {
    return lasting.isEmpty() ? members : members.stream().map(this::of).toList();
  }

  private MemberLedger of(MemberLedger member) {
    DowntimeLedger ledger = member.ledger().without(outage -> !isLasting(outage));
    Assessment reported = history.reported();
    Clock.Denominator denominator = reported.promise().clock().denominator();
    return new MemberLedger(
        member.services(),
        ledger,
        UptimeCalculator.calculate(ledger, denominator, reported.contract().zone()));
  }

  private boolean isLasting(Outage outage) {
    return lasting.map(edges -> edges.contains(Seconds.of(outage.span().length()))).orElse(true);
  }

  /** Returns the counted outages of ledgers, in order of time. */
  static List<Outage> counted(List<MemberLedger> members) {
    return members.stream()
        .flatMap(member -> member.ledger().outages().stream())
        .filter(outage -> outage.counted().isPositive())
        .sorted(Comparator.comparing(outage -> outage.span().from()))
        .toList();
  }
}
