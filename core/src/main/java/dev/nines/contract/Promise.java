package dev.nines.contract;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A promised level of service and what follows where it is missed.
 *
 * @param id its id, unique in the contract
 * @param clause where the paper says it; empty where the file does not say
 * @param conditions sentences that a person must check; printed, never computed
 * @param services the ids of its services, in the order of the contract; at least one
 * @param over how several services are judged together
 * @param clock by which time it is reckoned
 * @param observe what the data say
 * @param qualify what of it counts
 * @param indicator the figure that is promised
 * @param target the values that keep the promise; absent where it is only measured
 * @param credit what a missed promise pays; absent for a promise without remedy
 * @param claim whether a credit must be asked for
 * @param escalation rights that follow from the history
 * @param text which clauses are stated, and where
 */
public record Promise(
    String id,
    String clause,
    List<String> conditions,
    List<String> services,
    Over over,
    Clock clock,
    Observe observe,
    Qualify qualify,
    Indicator indicator,
    Optional<Edges> target,
    Optional<Credit> credit,
    Claim claim,
    List<Escalation> escalation,
    ClauseText text) {

  public Promise {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(clause, "clause");
    conditions = List.copyOf(conditions);
    services = List.copyOf(services);
    Objects.requireNonNull(over, "over");
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(observe, "observe");
    Objects.requireNonNull(qualify, "qualify");
    Objects.requireNonNull(indicator, "indicator");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(credit, "credit");
    Objects.requireNonNull(claim, "claim");
    escalation = List.copyOf(escalation);
    Objects.requireNonNull(text, "text");
    if (services.isEmpty()) {
      throw new IllegalArgumentException("promise " + id + " has no service");
    }
  }
}
