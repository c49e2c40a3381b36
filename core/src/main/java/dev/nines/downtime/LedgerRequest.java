package dev.nines.downtime;

import dev.nines.contract.Contract;
import dev.nines.contract.Observe;
import dev.nines.contract.Over;
import dev.nines.contract.Promise;
import dev.nines.time.Interval;
import dev.nines.time.IntervalSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What one ledger is made of.
 *
 * @param contract the contract
 * @param promise the promise
 * @param services the services judged together: those of the promise, or one of them
 * @param over how the services are judged together: the promise's rule, or that of one of its
 *     groups
 * @param facts what was recorded of each service of the contract
 * @param period the period
 * @param asOf "now" for impact without an end
 */
public record LedgerRequest(
    Contract contract,
    Promise promise,
    List<String> services,
    Over over,
    Map<String, ServiceFacts> facts,
    Interval period,
    Instant asOf) {

  public LedgerRequest {
    Objects.requireNonNull(contract, "contract");
    Objects.requireNonNull(promise, "promise");
    Objects.requireNonNull(over, "over");
    services = List.copyOf(services);
    facts = Map.copyOf(facts);
    Objects.requireNonNull(asOf, "asOf");
    if (period.isEmpty()) {
      throw new IllegalArgumentException("period " + period + " is empty");
    }
    if (services.isEmpty()) {
      throw new IllegalArgumentException("a ledger of " + promise.id() + " needs a service");
    }
  }

  /** Makes a request under the promise's own rule for several services. */
  public LedgerRequest(
      Contract contract,
      Promise promise,
      List<String> services,
      Map<String, ServiceFacts> facts,
      Interval period,
      Instant asOf) {
    this(contract, promise, services, promise.over(), facts, period, asOf);
  }

  /** Returns the terms of slots that requests or metrics make bad; absent for other promises. */
  Optional<Observe.Slots> slotsByData() {
    return slots().filter(ObservedSlots::areAskedFor);
  }

  /** Returns the terms of slots; absent for a promise that has none. */
  Optional<Observe.Slots> slots() {
    return promise.observe().what() instanceof Observe.Slots slots
        ? Optional.of(slots)
        : Optional.empty();
  }

  /** Returns whether incidents are impact: everywhere but in slots that look at data alone. */
  boolean usesIncidents() {
    return slots()
        .map(s -> s.bad().stream().anyMatch(Observe.BadWhen.Downtime.class::isInstance))
        .orElse(true);
  }

  /** Returns the slots' grid in the contract's zone. */
  SlotGrid grid(Observe.Slots terms) {
    return new SlotGrid(contract.zone(), terms.length());
  }

  /** Returns the part of a stretch of time in which the contract holds. */
  IntervalSet heldIn(Interval stretch) {
    Instant from = contract.validity().from().map(this::midnight).orElse(stretch.from());
    Instant to = contract.validity().to().map(this::midnight).orElse(stretch.to());
    return from.isBefore(to)
        ? IntervalSet.of(Interval.of(from, to)).clampTo(stretch)
        : IntervalSet.none();
  }

  private Instant midnight(LocalDate date) {
    return date.atStartOfDay(contract.zone()).toInstant();
  }
}
