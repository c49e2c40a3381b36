package dev.nines.downtime;

import dev.nines.model.Provenance;
import dev.nines.money.Fraction;
import dev.nines.time.Interval;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Impact on one service with its weight under one promise, as it happened, not cut.
 *
 * @param span when; an impact without an end reaches to as-of
 * @param weight how heavy it is, 0 to 1; 0 is no impact
 * @param cause who or what caused it, in the record's word; absent if unstated
 * @param affected the share that the record states as affected; absent if unstated
 * @param open whether it has not ended
 * @param incident the id of the incident; empty for a series
 * @param level the level or state in the source's own word; empty where it states none
 * @param provenance where it was recorded
 * @param rule the dotted key of the rule that makes it impact, {@code observe.outages} or {@code
 *     observe.slots}
 */
public record Impact(
    Interval span,
    Fraction weight,
    Optional<String> cause,
    Optional<Fraction> affected,
    boolean open,
    String incident,
    String level,
    Provenance provenance,
    String rule) {

  public Impact {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(weight, "weight");
    Objects.requireNonNull(cause, "cause");
    Objects.requireNonNull(affected, "affected");
    Objects.requireNonNull(incident, "incident");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(provenance, "provenance");
    Objects.requireNonNull(rule, "rule");
  }

  /** Returns the reason that this impact gives under a rule. */
  Reason reason(String rule) {
    return new Reason(rule, Optional.of(provenance), incident, level);
  }

  /** Returns the reason that it gives as impact, or as impact of no weight. */
  Reason reason() {
    return reason(weight.isPositive() ? rule : Reason.WEIGHTS);
  }

  /** Returns whether its cause is one of some. */
  boolean isCausedBy(Set<String> causes) {
    return cause.map(causes::contains).orElse(false);
  }

  /** Returns why its cause does not count. */
  Reason whyExcused() {
    return new Reason(Reason.CAUSE, Optional.of(provenance), incident, cause.orElse(""));
  }
}
