package dev.nines.downtime;

import dev.nines.money.Fraction;
import dev.nines.time.SharedList;
import java.util.List;
import java.util.Objects;

/**
 * What the ledger says of a stretch of time.
 *
 * @param state the state
 * @param weight how heavily it counts, 0 to 1
 * @param ceiling how heavily it would count if all that is unknown had been down, {@code weight} to
 *     1
 * @param inDenominator whether it is part of the whole by which uptime is reckoned
 * @param because the rules and facts that made it; empty for plain time in service
 * @param dropped how heavily it would count if the minimum rule let its outage count; 0 where that
 *     rule changes nothing
 */
public record LedgerEntry(
    LedgerState state,
    Fraction weight,
    Fraction ceiling,
    boolean inDenominator,
    List<Reason> because,
    Fraction dropped) {

  public LedgerEntry {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(dropped, "dropped");
    // thousands of facts at a time are named by thousands of entries, which share the list
    because = because instanceof SharedList<Reason> ? because : List.copyOf(because);
    if (weight.signum() < 0 || weight.isAbove(ceiling) || ceiling.isAbove(Fraction.ONE)) {
      throw new IllegalArgumentException(
          "weight " + weight + " and ceiling " + ceiling + " are not in order in 0 to 1");
    }
    if (state == LedgerState.DOWN && !weight.equals(Fraction.ONE)) {
      throw new IllegalArgumentException("down with weight " + weight);
    }
  }

  /** Makes an entry that the minimum rule does not touch. */
  LedgerEntry(
      LedgerState state,
      Fraction weight,
      Fraction ceiling,
      boolean inDenominator,
      List<Reason> because) {
    this(state, weight, ceiling, inDenominator, because, Fraction.ZERO);
  }

  /** Returns a stretch that counts for nothing. */
  static LedgerEntry uncounted(LedgerState state, boolean inDenominator, List<Reason> because) {
    return new LedgerEntry(state, Fraction.ZERO, Fraction.ZERO, inDenominator, because);
  }

  /** Returns a stretch of counted impact, down or degraded by its weight. */
  static LedgerEntry counted(Fraction weight, Fraction ceiling, List<Reason> because) {
    LedgerState state = weight.equals(Fraction.ONE) ? LedgerState.DOWN : LedgerState.DEGRADED;
    return new LedgerEntry(state, weight, ceiling, true, because);
  }

  /** Returns whether it is counted impact. */
  public boolean isCounted() {
    return state == LedgerState.DOWN || state == LedgerState.DEGRADED;
  }

  /** Returns whether a rule is among its reasons. */
  public boolean isBecauseOf(String rule) {
    return because.stream().anyMatch(reason -> reason.rule().equals(rule));
  }

  /** Returns the same entry, dropped by the minimum rule with the weight that it has. */
  LedgerEntry droppedWith(Fraction net) {
    return new LedgerEntry(state, weight, ceiling, inDenominator, because, net);
  }
}
