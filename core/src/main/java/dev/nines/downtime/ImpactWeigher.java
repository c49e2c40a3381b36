package dev.nines.downtime;

import static java.util.Comparator.naturalOrder;

import dev.nines.contract.Observe;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.Observation;
import dev.nines.model.ObservedState;
import dev.nines.model.RecordedTime;
import dev.nines.money.Fraction;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.time.Interval;
import dev.nines.time.IntervalSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes impact with weights of what was recorded of a service, as one promise observes it. */
final class ImpactWeigher {

  private static final String UNSTATED_LEVEL = "major_outage";

  private final Observe.Outages terms;
  private final Instant asOf;
  private final Set<Problem> problems = new LinkedHashSet<>();
  private final Map<Incident, Ends> ends = new IdentityHashMap<>();

  ImpactWeigher(Observe.Outages terms, Instant asOf) {
    this.terms = terms;
    this.asOf = asOf;
  }

  /** Returns all impact of a service, in order of time, with what series report of it. */
  List<Impact> impactOf(ServiceFacts facts, List<HeldState> states) {
    List<Impact> all = new ArrayList<>();
    for (ServiceFacts.Recorded recorded : facts.windows()) {
      all.addAll(impactOf(recorded.incident(), recorded.window()));
    }
    MarkedImpact marked = new MarkedImpact(terms, problems);
    for (Incident incident : facts.incidents()) {
      marked.of(incident).ifPresent(window -> all.addAll(markedImpactOf(incident, window)));
    }
    for (HeldState state : states) {
      levelOf(state.observation().state()).ifPresent(level -> all.add(impactOf(state, level)));
    }
    all.sort(Comparator.comparing((Impact impact) -> impact.span().from()));
    return all;
  }

  /** Returns what was met so far, without repetition. */
  Set<Problem> problems() {
    return problems;
  }

  private List<Impact> impactOf(Incident incident, ImpactWindow window) {
    Instant from = boundary(incident, terms.from(), window.from(), ends(incident).isFirst(window));
    Instant to =
        window
            .to()
            .map(end -> boundary(incident, terms.to(), end, ends(incident).isLast(window)))
            .orElse(asOf);
    return impactOf(incident, window, from, to);
  }

  private List<Impact> markedImpactOf(Incident incident, ImpactWindow window) {
    Instant to = window.to().map(RecordedTime::at).orElse(asOf);
    return impactOf(incident, window, window.from().at(), to);
  }

  private List<Impact> impactOf(Incident incident, ImpactWindow window, Instant from, Instant to) {
    if (!from.isBefore(to)) {
      return List.of();
    }
    IntervalSet parts = IntervalSet.of(Interval.of(from, to)).minus(waitingOf(incident));
    return parts.intervals().stream().map(part -> impact(incident, window, part)).toList();
  }

  private Impact impact(Incident incident, ImpactWindow window, Interval part) {
    return new Impact(
        part,
        weightOf(window),
        window.cause(),
        window.affected(),
        window.isOpen(),
        incident.id(),
        window.level().orElse(""),
        window.provenance(),
        Reason.IMPACT);
  }

  private Impact impactOf(HeldState state, String level) {
    Observation observation = state.observation();
    return new Impact(
        Interval.of(observation.from().at(), observation.to().at()),
        weightOf(level).orElse(Fraction.ONE),
        Optional.empty(),
        Optional.empty(),
        state.open(),
        "",
        observation.word(),
        observation.provenance(),
        Reason.IMPACT);
  }

  private static Optional<String> levelOf(ObservedState state) {
    return switch (state) {
      case DOWN, MAINTENANCE -> Optional.of("major_outage");
      case PARTIAL -> Optional.of("partial_outage");
      case DEGRADED -> Optional.of("degraded_performance");
      case UP, UNKNOWN -> Optional.empty();
    };
  }

  private Fraction weightOf(ImpactWindow window) {
    if (terms.weights() instanceof Observe.Weights.Affected) {
      return window.affected().orElse(Fraction.ONE);
    }
    String level = window.level().orElse(UNSTATED_LEVEL);
    Optional<Fraction> weight = weightOf(level);
    if (weight.isEmpty()) {
      problems.add(unweighted(level, window));
    }
    return weight.orElse(Fraction.ONE);
  }

  private Optional<Fraction> weightOf(String level) {
    Map<String, Fraction> stated =
        terms.weights() instanceof Observe.Weights.ByLevel byLevel ? byLevel.weights() : Map.of();
    return Optional.ofNullable(stated.getOrDefault(level, Observe.Weights.USUAL.get(level)));
  }

  // a level without a weight is taken as whole: a typing error must not make an outage vanish
  private Problem unweighted(String level, ImpactWindow window) {
    return new Problem(
        ProblemCode.LEVEL_UNKNOWN,
        window.provenance().location(),
        level,
        String.join(", ", Observe.Weights.USUAL.keySet().stream().sorted().toList()),
        "The level \"" + level + "\" has no weight in the contract; it is counted in full.");
  }

  // of several windows, a start mark moves the first and an end mark the last
  private static Instant boundary(
      Incident incident, List<String> marks, RecordedTime own, boolean applies) {
    if (!applies) {
      return own.at();
    }
    return marks.stream()
        .flatMap(mark -> timeOf(incident, mark, own).stream())
        .map(RecordedTime::at)
        .min(Comparator.naturalOrder())
        .orElse(own.at());
  }

  private static Optional<RecordedTime> timeOf(Incident incident, String mark, RecordedTime own) {
    return mark.equals("impact-start") || mark.equals("impact-end")
        ? Optional.of(own)
        : incident.marks().first(mark);
  }

  // looked for once, as an incident may have thousands of windows
  private Ends ends(Incident incident) {
    return ends.computeIfAbsent(incident, Ends::of);
  }

  /** The first start and the last end of an incident's impact, which open impact has not. */
  private record Ends(Instant first, Instant last) {

    static Ends of(Incident incident) {
      return new Ends(
          incident.impact().stream()
              .map(w -> w.from().at())
              .min(naturalOrder())
              .orElse(Instant.MAX),
          incident.impact().stream().map(Ends::end).max(naturalOrder()).orElse(Instant.MIN));
    }

    private static Instant end(ImpactWindow window) {
      return window.to().map(RecordedTime::at).orElse(Instant.MAX);
    }

    boolean isFirst(ImpactWindow window) {
      return !first.isBefore(window.from().at());
    }

    boolean isLast(ImpactWindow window) {
      return !last.isAfter(end(window));
    }
  }

  private IntervalSet waitingOf(Incident incident) {
    if (terms.waitingCounts()) {
      return IntervalSet.none();
    }
    return IntervalSet.unionOf(
        incident.waiting().stream()
            .map(w -> Interval.of(w.from().at(), w.to().map(RecordedTime::at).orElse(asOf)))
            .toList());
  }
}
