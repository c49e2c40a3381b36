package dev.nines.credit;

import dev.nines.downtime.DowntimeLedger;
import dev.nines.uptime.Uptime;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** A ledger that a promise is judged by, and its uptime. */
public final class MemberLedger {

  private final List<String> services;
  private final Supplier<DowntimeLedger> maker;
  private final Uptime uptime;
  private DowntimeLedger ledger;

  /**
   * Makes a member.
   *
   * @param services the services that it is about: one, or those that are combined instant by
   *     instant
   * @param ledger the ledger
   * @param uptime its uptime
   */
  public MemberLedger(List<String> services, DowntimeLedger ledger, Uptime uptime) {
    this(services, () -> ledger, uptime);
  }

  // what an outage did is asked of every outage: most figures need no ledger without it
  private MemberLedger(List<String> services, Supplier<DowntimeLedger> maker, Uptime uptime) {
    this.services = List.copyOf(services);
    this.maker = Objects.requireNonNull(maker, "maker");
    this.uptime = Objects.requireNonNull(uptime, "uptime");
  }

  /** Returns a member whose ledger is made only if it is asked for. */
  static MemberLedger lazy(List<String> services, Supplier<DowntimeLedger> maker, Uptime uptime) {
    return new MemberLedger(services, maker, uptime);
  }

  /** Returns the services that it is about. */
  public List<String> services() {
    return services;
  }

  /** Returns the ledger. */
  public synchronized DowntimeLedger ledger() {
    if (ledger == null) {
      ledger = maker.get();
    }
    return ledger;
  }

  /** Returns its uptime. */
  public Uptime uptime() {
    return uptime;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MemberLedger that
        && services.equals(that.services)
        && uptime.equals(that.uptime)
        && ledger().equals(that.ledger());
  }

  @Override
  public int hashCode() {
    return Objects.hash(services, uptime, ledger());
  }

  @Override
  public String toString() {
    return "MemberLedger[" + services + ", " + uptime + "]";
  }
}
