package dev.nines.downtime;

import dev.nines.model.Provenance;
import java.util.Objects;
import java.util.Optional;

/**
 * Why an instant is what it is: a rule of the contract and the fact it was applied to.
 *
 * @param rule the dotted key of the rule in the contract file, for example {@code observe.outages}
 * @param fact the fact; absent where the rule needs none, such as service hours
 * @param incident the id of the incident or maintenance the fact belongs to; empty for none
 * @param detail what the source says of it in its own word, such as the level or cause; may be
 *     empty
 */
public record Reason(String rule, Optional<Provenance> fact, String incident, String detail) {

  /** Impact as recorded. */
  public static final String IMPACT = "observe.outages";

  /** A level that has no weight in the contract. */
  public static final String WEIGHTS = "observe.outages.weights";

  /** A slot that is judged as a whole. */
  public static final String SLOTS = "observe.slots";

  /** An outage shorter than the contract counts. */
  public static final String MINIMUM = "qualify.minimum";

  /** Maintenance that the contract does not count. */
  public static final String MAINTENANCE = "qualify.maintenance";

  /** A cause that the contract does not count. */
  public static final String CAUSE = "qualify.causes-excluded";

  /** Outside the hours of the promise. */
  public static final String SERVICE_HOURS = "qualify.service-hours";

  /** Not yet or no longer provided. */
  public static final String PART_PERIOD = "clock.part-period";

  /** No data. */
  public static final String UNKNOWN_TIME = "qualify.unknown-time";

  public Reason {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(fact, "fact");
    Objects.requireNonNull(incident, "incident");
    Objects.requireNonNull(detail, "detail");
  }

  /** Returns a reason that needs no fact. */
  public static Reason of(String rule) {
    return new Reason(rule, Optional.empty(), "", "");
  }
}
