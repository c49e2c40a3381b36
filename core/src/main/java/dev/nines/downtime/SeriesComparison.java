package dev.nines.downtime;

import dev.nines.contract.Observe.SoftStates;
import dev.nines.contract.Observe.StaleAfter;
import dev.nines.model.Facts;
import dev.nines.model.Observation;
import dev.nines.model.ObservedState;
import dev.nines.model.StateSample;
import dev.nines.model.StateSeries;
import dev.nines.money.Fraction;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.time.Interval;
import dev.nines.time.IntervalSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds where several monitoring series of one service disagree: one says impact where another says
 * up. The impact counts (CALCULATION 2.2), and each series that says such impact is a warning with
 * the whole length.
 */
public final class SeriesComparison {

  private static final StaleAfter USUAL = new StaleAfter.Times(Fraction.of(5));
  private static final Set<ObservedState> IMPACT =
      Set.of(ObservedState.DOWN, ObservedState.PARTIAL, ObservedState.DEGRADED);

  private SeriesComparison() {}

  /**
   * Returns where series that use the same word for what they watch disagree, whatever a contract
   * would say: samples hold for five times their usual distance, soft states do not count.
   */
  public static List<Problem> ofSeries(Facts facts) {
    Map<String, List<StateSeries>> byWord = new LinkedHashMap<>();
    facts.series().stream()
        .filter(series -> !series.samples().isEmpty())
        .forEach(s -> byWord.computeIfAbsent(key(s), word -> new ArrayList<>()).add(s));
    return byWord.values().stream().filter(l -> l.size() > 1).flatMap(l -> compared(l)).toList();
  }

  private static String key(StateSeries series) {
    return series.service().strip().toLowerCase(Locale.ROOT);
  }

  private static Stream<Problem> compared(List<StateSeries> series) {
    ServiceFacts facts =
        new ServiceFacts(List.of(), List.of(), List.of(), List.of(), series, List.of(), List.of());
    Interval span =
        series.stream().map(SeriesComparison::span).reduce(Interval::span).orElseThrow();
    List<HeldState> held = new SeriesStates(USUAL, SoftStates.IGNORED, span.to()).of(facts);
    return compare(series.get(0).service(), span, held, o -> IMPACT.contains(o.state())).stream();
  }

  private static Interval span(StateSeries series) {
    List<StateSample> rows = series.samples();
    Instant last = rows.get(rows.size() - 1).until();
    return Interval.of(rows.get(0).at(), last);
  }

  /**
   * Returns where series of a service disagree inside a period.
   *
   * @param service the service
   * @param period the period
   * @param held the states of its series, for as long as they hold
   * @param counts whether a stretch is impact
   */
  static List<Problem> compare(
      String service, Interval period, List<HeldState> held, Predicate<Observation> counts) {
    List<HeldState> up = held.stream().filter(h -> isUp(h.observation())).toList();
    IntervalSet spans = IntervalSet.unionOf(up.stream().map(h -> span(h)).toList());
    Map<String, List<HeldState>> impact = new LinkedHashMap<>();
    held.stream()
        .filter(h -> counts.test(h.observation()))
        .forEach(h -> impact.computeIfAbsent(h.source(), s -> new ArrayList<>()).add(h));
    List<Problem> problems = new ArrayList<>();
    for (List<HeldState> source : impact.values()) {
      IntervalSet disputed =
          IntervalSet.unionOf(source.stream().map(h -> span(h)).toList())
              .intersection(spans)
              .clampTo(period);
      disputed.intervals().stream()
          .findFirst()
          .ifPresent(
              first -> problems.add(problem(service, disputed, in(source, first), in(up, first))));
    }
    return problems;
  }

  private static boolean isUp(Observation observation) {
    return observation.state() == ObservedState.UP;
  }

  private static Interval span(HeldState state) {
    return Interval.of(state.observation().from().at(), state.observation().to().at());
  }

  // the first to begin of those that last there
  private static HeldState in(List<HeldState> states, Interval part) {
    Optional<HeldState> first =
        states.stream()
            .filter(h -> span(h).overlaps(part))
            .min(Comparator.comparing(h -> span(h).from()));
    return first.orElseThrow();
  }

  private static Problem problem(
      String service, IntervalSet disputed, HeldState impact, HeldState up) {
    Duration length =
        disputed.intervals().stream().map(Interval::length).reduce(Duration.ZERO, Duration::plus);
    String message =
        "Two sources disagree on \"%s\" for %s s, first at %s: %s says \"%s\" where %s says \"%s\";"
            + " the impact counts.";
    return new Problem(
        ProblemCode.SOURCES_DISAGREE,
        impact.observation().provenance().location(),
        impact.observation().provenance().text(),
        up.observation().provenance().location() + ": " + up.observation().word(),
        message.formatted(
            service,
            Seconds.of(length).toExactDecimal().orElseThrow().toPlainString(),
            disputed.intervals().get(0).from(),
            impact.source(),
            impact.observation().word(),
            up.source(),
            up.observation().word()));
  }
}
