package dev.nines.credit;

import dev.nines.contract.Contract;
import dev.nines.contract.Promise;
import dev.nines.downtime.ServiceFacts;
import dev.nines.model.Facts;
import dev.nines.time.Interval;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What one promise is assessed by.
 *
 * @param contract the contract
 * @param promise the promise
 * @param services the services judged together, or one of them
 * @param facts everything that was recorded
 * @param byService what was recorded of each service
 * @param period the period
 * @param judged whether the period is one of the promise's own, so that there is a verdict
 * @param asOf "now" for impact without an end
 * @param whole the promise's own period of which {@code period} is a part, where a new version of
 *     the contract begins or ends inside it; else {@code period}
 * @param version for what time this version of the contract speaks; what was before is judged by
 *     the terms of the version before
 * @param shared what it shares with the other assessments of the same run
 */
public record Assessment(
    Contract contract,
    Promise promise,
    List<String> services,
    Facts facts,
    Map<String, ServiceFacts> byService,
    Interval period,
    boolean judged,
    Instant asOf,
    Interval whole,
    VersionSpan version,
    SharedWork shared) {

  public Assessment {
    Objects.requireNonNull(shared, "shared");
    Objects.requireNonNull(contract, "contract");
    Objects.requireNonNull(promise, "promise");
    services = List.copyOf(services);
    Objects.requireNonNull(facts, "facts");
    byService = Map.copyOf(byService);
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(version, "version");
    if (!whole.encloses(period)) {
      throw new IllegalArgumentException("period " + period + " is no part of " + whole);
    }
  }

  /** Makes an assessment of a whole period. */
  public Assessment(
      Contract contract,
      Promise promise,
      List<String> services,
      Facts facts,
      Map<String, ServiceFacts> byService,
      Interval period,
      boolean judged,
      Instant asOf) {
    this(
        contract,
        promise,
        services,
        facts,
        byService,
        period,
        judged,
        asOf,
        period,
        VersionSpan.ALWAYS,
        SharedWork.on(facts));
  }

  /** Returns the same promise in another stretch of time, which is whole. */
  Assessment in(Interval other) {
    return new Assessment(
        contract, promise, services, facts, byService, other, judged, asOf, other, version, shared);
  }

  /** Returns the part of a stretch for which the version speaks; absent where it has none. */
  Optional<Interval> ownPart(Interval stretch) {
    return version.partOf(stretch);
  }

  /** Returns the whole period that a period is part of: its own, but for the reported one. */
  Interval whole(Interval of) {
    return of.equals(period) ? whole : of;
  }
}
