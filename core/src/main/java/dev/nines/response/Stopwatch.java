package dev.nines.response;

import dev.nines.measurement.Anchor;
import dev.nines.measurement.Anchor.Occurrence;
import dev.nines.measurement.Measurement;
import dev.nines.measurement.SupportHours;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.RecordedTime;
import dev.nines.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Takes the time of one measurement at one incident after the other. */
final class Stopwatch {

  private static final Comparator<RecordedTime> BY_TIME = Comparator.comparing(RecordedTime::at);

  private final Measurement measurement;
  private final Instant asOf;
  // one text for all incidents, of which there may be a million
  private final String noStart;
  private final String noEnd;

  /** Returns a stopwatch; {@code asOf} is "now" for an impact without an end. */
  Stopwatch(Measurement measurement, Instant asOf) {
    this.measurement = measurement;
    this.asOf = asOf;
    this.noStart = missing(measurement.from());
    this.noEnd = missing(measurement.to());
  }

  MeasuredTime measure(Incident incident) {
    List<ImpactWindow> windows = IncidentTimes.windows(incident);
    Optional<RecordedTime> from = time(incident, windows, measurement.from());
    if (from.isEmpty()) {
      return new MeasuredTime.LeftOut(incident, noStart, false);
    }
    Optional<RecordedTime> to = time(incident, windows, measurement.to());
    if (to.isPresent()) {
      return between(incident, from.get(), to.get());
    }
    return windows.stream().anyMatch(ImpactWindow::isOpen)
        ? soFar(incident, from.get())
        : new MeasuredTime.LeftOut(incident, noEnd, false);
  }

  private MeasuredTime between(Incident incident, RecordedTime from, RecordedTime to) {
    if (to.at().isBefore(from.at())) {
      String reason =
          "%s (\"%s\") is before %s (\"%s\")"
              .formatted(
                  measurement.to().mark(), to.text(), measurement.from().mark(), from.text());
      return new MeasuredTime.LeftOut(incident, reason, true);
    }
    return new MeasuredTime.Ended(incident, length(from.at(), to.at()));
  }

  private MeasuredTime soFar(Incident incident, RecordedTime from) {
    Instant now = asOf.isBefore(from.at()) ? from.at() : asOf;
    return new MeasuredTime.Open(incident, length(from.at(), now));
  }

  private Duration length(Instant from, Instant to) {
    Interval whole = Interval.of(from, to);
    Optional<SupportHours> hours = measurement.hours();
    return hours.map(calendar -> calendar.within(whole)).orElseGet(whole::length);
  }

  private static String missing(Anchor anchor) {
    boolean ofImpact =
        anchor.mark().equals(Anchor.IMPACT_START) || anchor.mark().equals(Anchor.IMPACT_END);
    return ofImpact ? "no impact" : "no mark \"" + anchor.mark() + "\"";
  }

  private static Optional<RecordedTime> time(
      Incident incident, List<ImpactWindow> windows, Anchor anchor) {
    boolean first = anchor.occurrence() == Occurrence.FIRST;
    return switch (anchor.mark()) {
      case Anchor.IMPACT_START -> pick(first, windows.stream().map(ImpactWindow::from).toList());
      case Anchor.IMPACT_END -> end(first, windows);
      default -> pick(first, incident.marks().all(anchor.mark()));
    };
  }

  // the last end is still to come while a window is open; the first has come where one is over
  private static Optional<RecordedTime> end(boolean first, List<ImpactWindow> windows) {
    return !first && windows.stream().anyMatch(ImpactWindow::isOpen)
        ? Optional.empty()
        : pick(first, windows.stream().flatMap(window -> window.to().stream()).toList());
  }

  private static Optional<RecordedTime> pick(boolean first, List<RecordedTime> times) {
    return first ? times.stream().min(BY_TIME) : times.stream().max(BY_TIME);
  }
}
