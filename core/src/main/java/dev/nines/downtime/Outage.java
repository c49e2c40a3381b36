package dev.nines.downtime;

import dev.nines.model.Provenance;
import dev.nines.money.Fraction;
import dev.nines.time.Interval;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An outage as it happened: impact without a break, before any cut at the period's edge.
 *
 * @param span from its first to its last instant, whatever is excluded of it
 * @param qualifies whether the minimum rule lets it count
 * @param open whether it has not ended
 * @param counted its weighted seconds that count inside the period, zero or greater
 * @param recorded its seconds inside the period, whatever the weight
 * @param affected the greatest share that its records state as affected; absent if unstated
 * @param incidents the ids of its incidents, in order of time
 * @param facts what was recorded of it, in order of time
 */
public record Outage(
    Interval span,
    boolean qualifies,
    boolean open,
    Fraction counted,
    Fraction recorded,
    Optional<Fraction> affected,
    List<String> incidents,
    List<Provenance> facts) {

  public Outage {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(counted, "counted");
    Objects.requireNonNull(recorded, "recorded");
    Objects.requireNonNull(affected, "affected");
    incidents = List.copyOf(incidents);
    facts = List.copyOf(facts);
  }
}
