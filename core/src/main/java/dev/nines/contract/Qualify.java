package dev.nines.contract;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What of the impact counts.
 *
 * @param minimum the shortest outage that counts; absent where every second does
 * @param maintenance what maintenance is
 * @param causesExcluded causes whose impact does not count, as words of the incident
 * @param unknownTime what time without data is
 * @param serviceHours when the service is promised
 */
public record Qualify(
    Optional<Minimum> minimum,
    Maintenance maintenance,
    Set<String> causesExcluded,
    UnknownTime unknownTime,
    ServiceHours serviceHours) {

  /**
   * The shortest outage that counts.
   *
   * @param length the length, compared with the whole outage as it happened
   * @param included whether an outage of exactly this length counts: {@code at-least}, not {@code
   *     above}
   * @param excess whether only what exceeds the length counts, in order of time
   * @param joins whether maintenance inside an outage leaves it one outage
   */
  public record Minimum(Duration length, boolean included, boolean excess, boolean joins) {

    /** Returns whether an outage of this length qualifies. */
    public boolean isReachedBy(Duration outage) {
      int comparison = outage.compareTo(length);
      return comparison > 0 || (comparison == 0 && included);
    }
  }

  /** What maintenance is. */
  public sealed interface Maintenance {

    /** Announced maintenance never counts: a notice of zero, no limit. */
    record Excluded() implements Maintenance {}

    /** Maintenance counts as any other impact. */
    record Counts() implements Maintenance {}

    /** By kind; what meets no rule counts. */
    record Rules(List<MaintenanceRule> rules) implements Maintenance {
      public Rules {
        rules = List.copyOf(rules);
      }
    }
  }

  /**
   * A rule for one kind of maintenance.
   *
   * @param kind the kind it is for; absent for any
   * @param notice how long before its start it must be announced; absent for a notice of zero
   * @param allowance how much of it is excluded in a span of time; absent for all
   * @param window the hours in which alone it excludes; absent for any
   */
  public record MaintenanceRule(
      Optional<String> kind,
      Optional<TimeAmount> notice,
      Optional<Allowance> allowance,
      Optional<WeeklyHours> window) {}

  /** How much maintenance is excluded in each span of time. */
  public record Allowance(Duration time, PeriodRule per) {}

  /** What time without data is. */
  public sealed interface UnknownTime {

    /** In service. */
    record Up() implements UnknownTime {}

    /** Down, counted whole. */
    record Down() implements UnknownTime {}

    /** Taken out of the denominator. */
    record Removed() implements UnknownTime {}

    /** The last known state for at most a length, then another rule. */
    record Carry(Duration length, UnknownTime then) implements UnknownTime {
      public Carry {
        if (then instanceof Carry) {
          throw new IllegalArgumentException("carry cannot follow carry");
        }
      }
    }
  }

  /** When the service is promised. */
  public sealed interface ServiceHours {

    /** Always. */
    record Always() implements ServiceHours {}

    /** In the contract's business hours. */
    record Business() implements ServiceHours {}

    /** In any of these hours. */
    record Weekly(List<WeeklyHours> hours) implements ServiceHours {
      public Weekly {
        hours = List.copyOf(hours);
      }
    }
  }

  public Qualify {
    Objects.requireNonNull(minimum, "minimum");
    Objects.requireNonNull(maintenance, "maintenance");
    causesExcluded = Ordered.set(causesExcluded);
    Objects.requireNonNull(unknownTime, "unknownTime");
    Objects.requireNonNull(serviceHours, "serviceHours");
  }
}
