package dev.nines.source;

import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.model.RecordedTime;
import dev.nines.model.StateSeries;
import dev.nines.time.Interval;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Counts facts and finds the time they cover. */
final class FactSpan {

  private FactSpan() {}

  // an incident counts with each entry of its timeline
  static long records(Facts facts) {
    long events = facts.incidents().stream().mapToLong(i -> i.timeline().size()).sum();
    long samples = facts.series().stream().mapToLong(StateSeries::rows).sum();
    return events
        + samples
        + Stream.<List<?>>of(
                facts.incidents(),
                facts.maintenance(),
                facts.observed(),
                facts.requests(),
                facts.metrics(),
                facts.charges(),
                facts.credits())
            .mapToLong(List::size)
            .sum();
  }

  /**
   * Returns from the first to the last time at which something happened; the stamps of updates say
   * only when something was written and are left out.
   */
  static Optional<Interval> of(Facts facts) {
    Stream<Instant> recorded = times(facts).map(RecordedTime::at);
    return Stream.concat(recorded, ends(facts))
        .map(at -> Interval.of(at, at))
        .reduce(Interval::span);
  }

  // the rows of a series are in order
  private static Stream<Instant> ends(Facts facts) {
    return facts.series().stream()
        .map(StateSeries::samples)
        .filter(samples -> !samples.isEmpty())
        .flatMap(s -> Stream.of(s.get(0).at(), s.get(s.size() - 1).until()));
  }

  private static Stream<RecordedTime> times(Facts facts) {
    return Stream.of(
            facts.incidents().stream().flatMap(FactSpan::times),
            facts.maintenance().stream().flatMap(m -> Stream.of(m.from(), m.to())),
            facts.observed().stream().flatMap(o -> Stream.of(o.from(), o.to())),
            facts.requests().stream().map(r -> r.at()),
            facts.metrics().stream().map(m -> m.at()))
        .flatMap(stream -> stream);
  }

  private static Stream<RecordedTime> times(Incident incident) {
    return Stream.of(
            incident.impact().stream()
                .flatMap(w -> Stream.concat(Stream.of(w.from()), w.to().stream())),
            incident.marks().times().values().stream().flatMap(Collection::stream),
            incident.timeline().stream().map(e -> e.at()))
        .flatMap(stream -> stream);
  }
}
