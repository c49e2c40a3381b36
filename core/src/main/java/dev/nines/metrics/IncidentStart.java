package dev.nines.metrics;

import dev.nines.model.Incident;
import dev.nines.model.RecordedTime;
import dev.nines.response.IncidentTimes;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When an incident was: the start of its first impact; without impact its first mark, entry of the
 * timeline or update.
 */
public final class IncidentStart {

  private IncidentStart() {}

  /** Returns the time of an incident; absent where it records none. */
  public static Optional<Instant> of(Incident incident) {
    return IncidentTimes.windows(incident).stream()
        .map(window -> window.from().at())
        .findFirst()
        .or(() -> recorded(incident).map(RecordedTime::at).min(Comparator.naturalOrder()));
  }

  private static Stream<RecordedTime> recorded(Incident incident) {
    return Stream.of(
            incident.marks().times().values().stream().flatMap(List::stream),
            incident.timeline().stream().map(event -> event.at()),
            incident.updates().stream().map(update -> update.at()))
        .flatMap(times -> times);
  }
}
