package dev.nines.metrics;

import dev.nines.statistics.Evenness;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How many incidents there were when.
 *
 * @param unit what the parts are
 * @param parts the parts of the whole span, those without incidents included
 * @param evenness how often chance alone is as uneven; absent for fewer than two parts, or without
 *     incidents
 */
public record Counts(CalendarUnit unit, List<CountedPart> parts, Optional<Evenness> evenness) {

  public Counts {
    Objects.requireNonNull(unit, "unit");
    parts = List.copyOf(parts);
    Objects.requireNonNull(evenness, "evenness");
  }
}
