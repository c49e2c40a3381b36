package dev.nines.source.page;

import dev.nines.model.TimelineEvent;
import java.time.Instant;
import java.util.Objects;

/**
 * An event of a page's timeline.
 *
 * @param event the event
 * @param hasClock whether the page states its time of day
 */
record TimedEvent(TimelineEvent event, boolean hasClock) {

  TimedEvent {
    Objects.requireNonNull(event, "event");
  }

  Instant at() {
    return event.at().at();
  }

  String text() {
    return event.text();
  }
}
