package dev.nines.downtime;

import dev.nines.model.Observation;
import dev.nines.model.ObservedState;
import dev.nines.model.Provenance;
import dev.nines.money.Fraction;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.time.Interval;
import dev.nines.time.IntervalSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Compares what several records say of one service (CALCULATION 6).
 *
 * <p>An incident and a series disagree where the series says up and the incident says impact; the
 * impact counts; so do two series, of which one says impact. Two records of one outage overlap
 * where two incidents have impact at the same time; it counts once. Only incidents whose impact
 * touches the period are compared. Each pair gives one warning with the whole length; of many
 * records at one time each is named beside the one that lasts longest, so that the work grows with
 * n log n.
 */
final class RecordComparison {

  private final String service;
  private final List<HeldState> held;
  private final Set<Provenance> counting;
  private final Map<String, String> titles = new HashMap<>();
  private final List<Disputed> disputes = new ArrayList<>();
  private final List<Overlap> overlaps = new ArrayList<>();

  // an incident that a series says nothing of
  private record Disputed(List<Impact> incident, Observation up, Duration length) {}

  /**
   * Compares, once for all periods.
   *
   * @param service the id of the service
   * @param facts what was recorded of it
   * @param held the states of its series, for as long as they hold
   * @param impacts its impact with weights, in order of time
   */
  RecordComparison(String service, ServiceFacts facts, List<HeldState> held, List<Impact> impacts) {
    this.service = service;
    facts.incidents().forEach(incident -> titles.putIfAbsent(incident.id(), incident.title()));
    List<Impact> recorded =
        impacts.stream()
            .filter(impact -> !impact.incident().isEmpty() && impact.weight().isPositive())
            .toList();
    this.held = held;
    this.counting =
        impacts.stream()
            .filter(impact -> impact.incident().isEmpty() && impact.weight().isPositive())
            .map(Impact::provenance)
            .collect(Collectors.toSet());
    withSeries(held, recorded);
    amongIncidents(recorded);
  }

  /** Returns where records of the service disagree or overlap, of incidents in a period. */
  Set<Problem> problemsIn(Interval period) {
    Set<Problem> problems = new LinkedHashSet<>();
    for (Disputed disputed : disputes) {
      if (touches(period, disputed.incident())) {
        problems.add(disagreement(disputed.incident().get(0), disputed.up(), disputed.length()));
      }
    }
    problems.addAll(SeriesComparison.compare(service, period, held, this::counts));
    Map<Set<String>, Overlap> pairs = new LinkedHashMap<>();
    overlaps.stream()
        .filter(pair -> touches(period, List.of(pair.first(), pair.second())))
        .forEach(pair -> pairs.merge(pair.keys(), pair, Overlap::plus));
    pairs.values().forEach(pair -> problems.add(overlap(pair)));
    return problems;
  }

  private static boolean touches(Interval period, List<Impact> incident) {
    return incident.stream().anyMatch(impact -> impact.span().overlaps(period));
  }

  private boolean counts(Observation seen) {
    return seen.state() != ObservedState.UP
        && seen.state() != ObservedState.UNKNOWN
        && counting.contains(seen.provenance());
  }

  private void withSeries(List<HeldState> held, List<Impact> impacts) {
    for (List<Observation> up : upByFile(held).values()) {
      NavigableMap<Instant, Interval> spans = new TreeMap<>();
      spans(up).intervals().forEach(span -> spans.put(span.from(), span));
      for (List<Impact> incident : byIncident(impacts)) {
        Duration disputed = disputed(incident, spans);
        if (!disputed.isZero()) {
          disputes.add(new Disputed(incident, up.get(0), disputed));
        }
      }
    }
  }

  private static Duration disputed(List<Impact> incident, NavigableMap<Instant, Interval> up) {
    IntervalSet impact = IntervalSet.unionOf(incident.stream().map(Impact::span).toList());
    Duration sum = Duration.ZERO;
    for (Interval part : impact.intervals()) {
      Instant first = Optional.ofNullable(up.floorKey(part.from())).orElse(part.from());
      for (Interval span : up.subMap(first, true, part.to(), false).values()) {
        sum = sum.plus(part.intersection(span).map(Interval::length).orElse(Duration.ZERO));
      }
    }
    return sum;
  }

  private static Map<String, List<Observation>> upByFile(List<HeldState> held) {
    Map<String, List<Observation>> files = new LinkedHashMap<>();
    held.stream()
        .map(HeldState::observation)
        .filter(observation -> observation.state() == ObservedState.UP)
        .forEach(o -> files.computeIfAbsent(file(o.provenance()), f -> new ArrayList<>()).add(o));
    return files;
  }

  private static IntervalSet spans(List<Observation> observations) {
    return IntervalSet.unionOf(
        observations.stream().map(o -> Interval.of(o.from().at(), o.to().at())).toList());
  }

  private static List<List<Impact>> byIncident(List<Impact> impacts) {
    Map<String, List<Impact>> incidents = new LinkedHashMap<>();
    impacts.forEach(i -> incidents.computeIfAbsent(key(i), k -> new ArrayList<>()).add(i));
    return List.copyOf(incidents.values());
  }

  // two files may give different incidents the same id
  private static String key(Impact impact) {
    return file(impact.provenance()) + "\n" + impact.incident();
  }

  private static String file(Provenance place) {
    return place.location().file();
  }

  // the impact so far that lasts longest stands for all that a later one could overlap
  private void amongIncidents(List<Impact> impacts) {
    Optional<Impact> longest = Optional.empty();
    for (Impact impact : impacts) {
      Optional<Impact> before = longest;
      before
          .filter(other -> !key(other).equals(key(impact)))
          .flatMap(other -> other.span().intersection(impact.span()))
          .ifPresent(common -> overlaps.add(new Overlap(before.get(), impact, common.length())));
      longest = before.filter(other -> !impact.span().to().isAfter(other.span().to()));
      longest = longest.isPresent() ? longest : Optional.of(impact);
    }
  }

  private record Overlap(Impact first, Impact second, Duration length) {

    Set<String> keys() {
      return Set.of(key(first), key(second));
    }

    Overlap plus(Overlap other) {
      return new Overlap(first, second, length.plus(other.length));
    }
  }

  private Problem disagreement(Impact impact, Observation up, Duration disputed) {
    return new Problem(
        ProblemCode.SOURCES_DISAGREE,
        impact.provenance().location(),
        impact.provenance().text(),
        up.provenance().location() + ": " + up.word(),
        "Two sources disagree on \""
            + service
            + "\" for "
            + seconds(disputed)
            + ": \""
            + name(impact)
            + "\" says impact where "
            + file(up.provenance())
            + " says \""
            + up.word()
            + "\"; the impact counts.");
  }

  private Problem overlap(Overlap overlap) {
    return new Problem(
        ProblemCode.RECORD_OVERLAP,
        overlap.second().provenance().location(),
        overlap.second().incident(),
        overlap.first().incident(),
        "Two records of \""
            + service
            + "\" overlap for "
            + seconds(overlap.length())
            + ": \""
            + name(overlap.first())
            + "\" and \""
            + name(overlap.second())
            + "\"; the time counts once.");
  }

  // the id, and the title where it says more
  private String name(Impact impact) {
    String title = titles.getOrDefault(impact.incident(), impact.incident());
    return title.equals(impact.incident()) ? title : impact.incident() + " (" + title + ")";
  }

  private static String seconds(Duration length) {
    Fraction seconds = Seconds.of(length);
    return seconds.toExactDecimal().orElseThrow().toPlainString() + " s";
  }
}
