package dev.nines.source.statuspage;

import dev.nines.model.ImpactWindow;
import dev.nines.model.RecordedTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes windows of impact of the stamps of updates, for a record that says nothing of components:
 * from the first update to the one that declares it resolved, and again from one that declares it
 * open anew. This is when something was posted, not when it happened, and is reported as such.
 *
 * <p>A record that begins with its end was entered afterwards: it begins when the source says that
 * it started, and gives no window where the source does not.
 */
final class StampImpact {

  private final StatusRecord record;
  private final List<ImpactWindow> windows = new ArrayList<>();
  private Optional<StatusUpdate> first = Optional.empty();
  private boolean ended;

  private StampImpact(StatusRecord record) {
    this.record = record;
  }

  /** Returns the windows; none where the updates say no start, or all bear one time. */
  static List<ImpactWindow> of(StatusRecord record) {
    StampImpact impact = new StampImpact(record);
    record.updates().forEach(impact::add);
    impact.first.ifPresent(u -> impact.add(u, u.at(), Optional.empty()));
    return List.copyOf(impact.windows);
  }

  private void add(StatusUpdate update) {
    if (update.isOver()) {
      start().ifPresent(from -> add(first.orElse(update), from, Optional.of(update.at())));
      first = Optional.empty();
      ended = true;
    } else if (first.isEmpty() && begins(update)) {
      first = Optional.of(update);
    }
  }

  private boolean begins(StatusUpdate update) {
    return update.opensAgain() || !ended && !update.word().equals("postmortem");
  }

  private Optional<RecordedTime> start() {
    return first.map(StatusUpdate::at).or(() -> ended ? Optional.empty() : record.said().started());
  }

  private void add(StatusUpdate source, RecordedTime from, Optional<RecordedTime> to) {
    if (to.map(end -> from.at().isBefore(end.at())).orElse(true)) {
      windows.add(
          new ImpactWindow(
              record.components(),
              record.said().impact(),
              from,
              to,
              Optional.empty(),
              Optional.empty(),
              source.provenance()));
    }
  }
}
