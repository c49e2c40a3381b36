package dev.nines.credit;

import dev.nines.time.Interval;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The time for which a version of a contract speaks, and the same promise under the version before.
 *
 * @param from its first instant; absent where no version came before
 * @param to the first instant after it; absent where no version follows
 * @param before the promise under the version before, in the last of its periods; absent where
 *     there is none, or where it judged the services in another form
 */
public record VersionSpan(
    Optional<Instant> from, Optional<Instant> to, Optional<Assessment> before) {

  /** The span of the only version. */
  public static final VersionSpan ALWAYS =
      new VersionSpan(Optional.empty(), Optional.empty(), Optional.empty());

  public VersionSpan {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(before, "before");
  }

  /** Returns the part of a stretch for which the version speaks; absent where it has none. */
  Optional<Interval> partOf(Interval stretch) {
    Instant start = from.filter(stretch.from()::isBefore).orElse(stretch.from());
    Instant end = to.filter(stretch.to()::isAfter).orElse(stretch.to());
    return start.isBefore(end) ? Optional.of(Interval.of(start, end)) : Optional.empty();
  }
}
