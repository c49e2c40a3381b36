package dev.nines.metrics;

import dev.nines.measurement.Anchor;
import dev.nines.measurement.Measurement;
import dev.nines.model.Incident;
import dev.nines.model.IncidentKind;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.time.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes the metrics of incidents: takes the times, makes groups, counts, compares.
 *
 * <p>Only real incidents are counted and grouped; a measurement that asks for drills or tests has
 * them in its own figures alone.
 */
public final class IncidentMetrics {

  private final MetricsInput input;
  private final List<Incident> inside;
  private final List<Incident> outside;
  private final List<Incident> real;

  private IncidentMetrics(MetricsInput input) {
    this.input = input;
    this.inside = input.incidents().stream().filter(this::isInside).toList();
    this.outside = input.incidents().stream().filter(i -> !isInside(i)).toList();
    this.real = inside.stream().filter(IncidentMetrics::isReal).toList();
  }

  /** Returns the metrics. */
  public static MetricsResult of(MetricsInput input) {
    return new IncidentMetrics(input).result();
  }

  static boolean isReal(Incident incident) {
    return incident.kind() == IncidentKind.REAL;
  }

  private boolean isInside(Incident incident) {
    return input.period().isEmpty()
        || IncidentStart.of(incident).filter(input.period().get()::contains).isPresent();
  }

  private MetricsResult result() {
    GroupMetrics overall = GroupMaker.group("", inside, input);
    List<GroupMetrics> groups =
        input.by() == Grouping.NONE ? List.of(overall) : GroupMaker.groups(inside, input);
    int lead = lead(overall);
    Optional<Interval> span = span();
    return new MetricsResult(
        input,
        span,
        overall,
        groups,
        lead,
        span.map(s -> CountMaker.counts(real, input, input.measurements().get(lead), s)),
        Failures.of(real, input.asOf()),
        CauseShares.of(real, input),
        overall.measurements().stream()
            .filter(m -> m.sample().isPresent())
            .map(SeverityRelation::of)
            .toList(),
        span.map(s -> PlanMaker.plans(overall, s)).orElse(List.of()),
        compared(span),
        inside.stream().filter(i -> !isReal(i)).toList(),
        outside,
        problems(overall));
  }

  private Optional<ComparedSides> compared(Optional<Interval> span) {
    return input.compared().isEmpty()
        ? Optional.empty()
        : Optional.of(new SidesMaker(input, inside, span).compare());
  }

  // the first that ends with the impact and has a time, else the one with the most times
  private static int lead(GroupMetrics overall) {
    List<MeasuredSummary> all = overall.measurements();
    int most = 0;
    for (int i = 0; i < all.size(); i++) {
      Measurement measurement = all.get(i).measured().measurement();
      if (measurement.to().mark().equals(Anchor.IMPACT_END) && all.get(i).sample().isPresent()) {
        return i;
      }
      most = times(all.get(i)) > times(all.get(most)) ? i : most;
    }
    return most;
  }

  private static int times(MeasuredSummary summary) {
    return summary.measured().ended().size();
  }

  private Optional<Interval> span() {
    Optional<Interval> whole = input.period().or(this::months);
    return whole
        .filter(span -> span.from().isBefore(input.asOf()))
        .map(span -> input.asOf().isBefore(span.to()) ? until(span.from()) : span);
  }

  private Interval until(Instant from) {
    return Interval.of(from, input.asOf());
  }

  private Optional<Interval> months() {
    List<Instant> starts =
        real.stream().flatMap(i -> IncidentStart.of(i).stream()).sorted().toList();
    return starts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Interval.of(
                start(month(starts.get(0))),
                start(month(starts.get(starts.size() - 1)).plusMonths(1))));
  }

  private LocalDate month(Instant at) {
    return CalendarUnit.MONTH.first(at.atZone(input.zone()).toLocalDate());
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(input.zone()).toInstant();
  }

  private List<Problem> problems(GroupMetrics overall) {
    List<Problem> problems = new ArrayList<>();
    overall.measurements().forEach(m -> problems.addAll(m.measured().problems()));
    inside.stream().filter(i -> !isReal(i)).map(IncidentMetrics::leftOut).forEach(problems::add);
    undated().map(IncidentMetrics::undated).forEach(problems::add);
    return problems.stream().distinct().sorted(Comparator.comparing(Problem::severity)).toList();
  }

  private Stream<Incident> undated() {
    return input.incidents().stream().filter(i -> IncidentStart.of(i).isEmpty());
  }

  private static Problem leftOut(Incident incident) {
    String kind = incident.kind() == IncidentKind.DRILL ? "a drill" : "a test";
    return Problem.of(
        ProblemCode.INCIDENT_LEFT_OUT,
        incident.provenance().location(),
        "Incident \"" + incident.id() + "\" is " + kind + " and is left out of the figures.");
  }

  private static Problem undated(Incident incident) {
    return Problem.of(
        ProblemCode.MARK_MISSING,
        incident.provenance().location(),
        "Incident \"" + incident.id() + "\" records no time and is in no count of a period.");
  }
}
