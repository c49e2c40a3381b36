package dev.nines.credit;

import dev.nines.downtime.DowntimeLedger;
import dev.nines.uptime.Uptime;
import java.util.List;
import java.util.Objects;

/**
 * A ledger that a promise is judged by, and its uptime.
 *
 * @param services the services that it is about: one, or those that are combined instant by instant
 * @param ledger the ledger
 * @param uptime its uptime
 */
public record MemberLedger(List<String> services, DowntimeLedger ledger, Uptime uptime) {

  public MemberLedger {
    services = List.copyOf(services);
    Objects.requireNonNull(ledger, "ledger");
    Objects.requireNonNull(uptime, "uptime");
  }
}
