package dev.nines.contract;

import dev.nines.time.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A contract with all its versions, oldest first; the days of validity do not overlap.
 *
 * @param versions the versions, at least one
 */
public record Agreement(List<Contract> versions) {

  public Agreement {
    versions = List.copyOf(versions);
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("an agreement needs a version");
    }
  }

  /** Returns the agreement of one version. */
  public static Agreement of(Contract contract) {
    return new Agreement(List.of(contract));
  }

  /** Returns the newest version. */
  public Contract latest() {
    return versions.get(versions.size() - 1);
  }

  /**
   * Returns the part of a stretch of time for which a version speaks; absent where it has none.
   *
   * <p>A version begins at the midnight of its first day and ends at that of the day on which it no
   * longer holds, in its own zone, but only where another version stands on that side: the first
   * version's start and the last one's end do not cut, since what is before and after them is for
   * the clause on part periods to say.
   */
  public Optional<Interval> partOf(Contract version, Interval stretch) {
    Instant from = startOf(version).orElse(Instant.MIN);
    Instant to = endOf(version).orElse(Instant.MAX);
    return from.isBefore(to) ? Interval.of(from, to).intersection(stretch) : Optional.empty();
  }

  /** Returns from when a version holds; absent for the first one, whose start cuts nothing. */
  public Optional<Instant> startOf(Contract version) {
    return version
        .validity()
        .from()
        .filter(day -> versions.indexOf(version) > 0)
        .map(day -> midnight(version, day));
  }

  /** Returns the first instant after a version; absent for the last one, whose end cuts nothing. */
  public Optional<Instant> endOf(Contract version) {
    return version
        .validity()
        .to()
        .filter(day -> versions.indexOf(version) < versions.size() - 1)
        .map(day -> midnight(version, day));
  }

  private static Instant midnight(Contract version, LocalDate day) {
    return day.atStartOfDay(version.zone()).toInstant();
  }
}
