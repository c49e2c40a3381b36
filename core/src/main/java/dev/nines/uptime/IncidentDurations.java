package dev.nines.uptime;

import dev.nines.contract.Contract;
import dev.nines.contract.Observe;
import dev.nines.contract.ServiceTimes;
import dev.nines.downtime.Seconds;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.Marks;
import dev.nines.model.RecordedTime;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.time.Interval;
import dev.nines.time.IntervalSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The time between two marks of each incident, in seconds (INTERFACE, observe.times).
 *
 * <p>An incident belongs to the period in which its start mark lies. Of a mark with several times a
 * start is the first and an end as {@link Marks#end} says. A missing mark stays missing: the
 * incident is left out and said so; only where its impact has not ended is its time so far, up to
 * as-of, a value, as else the worst case would go unseen. A negative time is left out and reported.
 */
public final class IncidentDurations {

  private final Contract contract;
  private final Observe.Times terms;
  private final Instant asOf;
  private final Set<Problem> problems = new LinkedHashSet<>();

  private IncidentDurations(Contract contract, Observe.Times terms, Instant asOf) {
    this.contract = contract;
    this.terms = terms;
    this.asOf = asOf;
  }

  /** The values of the incidents of a period, and what was left out. */
  public record Result(List<Sample> samples, List<Problem> problems) {}

  /** Returns the times of the incidents whose start mark lies in a period. */
  public static Result of(
      List<Incident> incidents,
      Observe.Times terms,
      Contract contract,
      Interval period,
      Instant asOf) {
    IncidentDurations stage = new IncidentDurations(contract, terms, asOf);
    List<Sample> samples = new ArrayList<>();
    for (Incident incident : incidents) {
      stage.sample(incident, period).ifPresent(samples::add);
    }
    return new Result(samples, List.copyOf(stage.problems));
  }

  private Optional<Sample> sample(Incident incident, Interval period) {
    if (!isOfSeverity(incident)) {
      return Optional.empty();
    }
    Optional<Instant> from = time(incident, terms.from(), incident.marks()::first);
    if (from.isEmpty()) {
      problems.add(missing(incident, terms.from()));
      return Optional.empty();
    }
    return from.filter(period::contains).flatMap(start -> sample(incident, start));
  }

  private Optional<Sample> sample(Incident incident, Instant from) {
    Optional<Instant> to =
        time(incident, terms.to(), incident.marks()::end).or(() -> soFar(incident));
    if (to.isEmpty()) {
      problems.add(missing(incident, terms.to()));
      return Optional.empty();
    }
    if (to.get().isBefore(from)) {
      problems.add(negative(incident, from, to.get()));
      return Optional.empty();
    }
    Interval whole = Interval.of(from, to.get());
    return Optional.of(
        new Sample(
            Seconds.of(counted(incident, whole).length()),
            incident.id(),
            Optional.of(whole),
            Optional.of(incident.provenance())));
  }

  private IntervalSet counted(Incident incident, Interval whole) {
    IntervalSet counted = IntervalSet.of(whole);
    if (terms.businessHours() && !whole.isEmpty()) {
      counted = ServiceTimes.of(List.of(contract.businessHours()), contract.zone()).in(whole);
    }
    return terms.waitingCounts() ? counted : counted.minus(waiting(incident));
  }

  private IntervalSet waiting(Incident incident) {
    return IntervalSet.unionOf(
        incident.waiting().stream()
            .map(w -> Interval.of(w.from().at(), w.to().map(RecordedTime::at).orElse(asOf)))
            .toList());
  }

  private boolean isOfSeverity(Incident incident) {
    return terms.severities().isEmpty()
        || incident.severity().map(terms.severities()::contains).orElse(false);
  }

  private Optional<Instant> soFar(Incident incident) {
    return incident.impact().stream().anyMatch(ImpactWindow::isOpen)
        ? Optional.of(asOf)
        : Optional.empty();
  }

  private static Optional<Instant> time(
      Incident incident, List<String> marks, Function<String, Optional<RecordedTime>> times) {
    return marks.stream()
        .flatMap(mark -> time(incident, mark, times).stream())
        .min(Comparator.naturalOrder());
  }

  private static Optional<Instant> time(
      Incident incident, String mark, Function<String, Optional<RecordedTime>> times) {
    return switch (mark) {
      case "impact-start" ->
          incident.impact().stream()
              .map(window -> window.from().at())
              .min(Comparator.naturalOrder());
      case "impact-end" -> end(incident);
      default -> times.apply(mark).map(RecordedTime::at);
    };
  }

  private static Optional<Instant> end(Incident incident) {
    return incident.impact().stream().anyMatch(ImpactWindow::isOpen)
        ? Optional.empty()
        : incident.impact().stream()
            .flatMap(window -> window.to().stream())
            .map(RecordedTime::at)
            .max(Comparator.naturalOrder());
  }

  private static Problem missing(Incident incident, List<String> marks) {
    return new Problem(
        ProblemCode.MARK_MISSING,
        incident.provenance().location(),
        "",
        String.join(", ", marks),
        "Incident \""
            + incident.title()
            + "\" has no mark \""
            + String.join("\" or \"", marks)
            + "\" and is left out of the times.");
  }

  private static Problem negative(Incident incident, Instant from, Instant to) {
    return new Problem(
        ProblemCode.MARK_ORDER,
        incident.provenance().location(),
        to.toString(),
        "at or after " + from,
        "Incident \""
            + incident.title()
            + "\" ends its time at "
            + to
            + ", before it starts at "
            + from
            + "; it is left out of the times.");
  }
}
