package dev.nines.report.postmortem;

import dev.nines.problem.SourceLocation;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A row of the timeline: an event with the marks that fall on it, or marks that no event tells.
 *
 * @param at when
 * @param text the author's words; empty where no event stands there
 * @param marks the keys of the marks, in order
 * @param internal whether it is for the organisation alone
 * @param place where it stands
 */
record TimelineRow(
    Instant at, String text, List<String> marks, boolean internal, SourceLocation place) {

  TimelineRow {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(text, "text");
    marks = List.copyOf(marks);
    Objects.requireNonNull(place, "place");
  }
}
