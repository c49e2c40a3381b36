package dev.nines.model;

import dev.nines.money.Fraction;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A stretch of time in which services did not work as agreed, as recorded.
 *
 * @param services the words by which the source names the services; empty where it names none
 * @param level the level in the source's word, for example {@code major_outage}; absent if unstated
 * @param from the start, included
 * @param to the end, excluded; absent while it lasts
 * @param cause who or what caused it, for example {@code provider}; absent if unstated
 * @param affected the share that was affected, 0 to 1; absent if unstated
 * @param provenance where it comes from
 */
public record ImpactWindow(
    List<String> services,
    Optional<String> level,
    RecordedTime from,
    Optional<RecordedTime> to,
    Optional<String> cause,
    Optional<Fraction> affected,
    Provenance provenance) {

  public ImpactWindow {
    services = List.copyOf(services);
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(cause, "cause");
    Objects.requireNonNull(affected, "affected");
    Objects.requireNonNull(provenance, "provenance");
    to.ifPresent(
        end -> {
          if (end.at().isBefore(from.at())) {
            throw new IllegalArgumentException("to " + end.at() + " is before from " + from.at());
          }
        });
  }

  /** Returns the same stretch of other services. */
  public ImpactWindow withServices(List<String> other) {
    return new ImpactWindow(other, level, from, to, cause, affected, provenance);
  }

  /** Returns the same stretch, coming from elsewhere. */
  public ImpactWindow withProvenance(Provenance other) {
    return new ImpactWindow(services, level, from, to, cause, affected, other);
  }

  /** Returns whether it has no end yet. */
  public boolean isOpen() {
    return to.isEmpty();
  }
}
