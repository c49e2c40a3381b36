package dev.nines.downtime;

import dev.nines.contract.Observe.SoftStates;
import dev.nines.contract.Observe.StaleAfter;
import dev.nines.contract.UsualDistance;
import dev.nines.model.Observation;
import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.model.StateSample;
import dev.nines.model.StateSeries;
import dev.nines.time.Interval;
import dev.nines.time.IntervalSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How long each row of a monitoring series holds under one promise (CALCULATION 2).
 *
 * <p>A sample holds to the next one, at most {@code stale-after}, also after the last one; a row of
 * a list of changes holds to the next row, and the last one to as-of. Rows that follow one another
 * without a gap and say the same are one stretch. Series of one name and place whose times do not
 * overlap, such as two files for two months, are one series; others are several sources.
 */
final class SeriesStates {

  private final StaleAfter staleAfter;
  private final SoftStates softStates;
  private final Instant asOf;

  SeriesStates(StaleAfter staleAfter, SoftStates softStates, Instant asOf) {
    this.staleAfter = staleAfter;
    this.softStates = softStates;
    this.asOf = asOf;
  }

  /** Returns all states of a service, those recorded as stretches first. */
  List<HeldState> of(ServiceFacts facts) {
    List<HeldState> states = new ArrayList<>();
    facts.observed().forEach(o -> states.add(new HeldState(o, false, source(o))));
    joined(facts.series())
        .forEach(
            series -> held(series).forEach(h -> states.addAll(outside(series.overruled(), h))));
    return states;
  }

  private static List<StateSeries> joined(List<StateSeries> all) {
    List<StateSeries> joined = new ArrayList<>();
    all.stream()
        .filter(series -> !series.samples().isEmpty())
        .sorted(Comparator.comparing(series -> series.samples().get(0).at()))
        .forEach(series -> join(joined, series));
    return joined;
  }

  private static void join(List<StateSeries> joined, StateSeries next) {
    for (int i = 0; i < joined.size(); i++) {
      if (continues(joined.get(i), next)) {
        joined.set(i, and(joined.get(i), next));
        return;
      }
    }
    joined.add(next);
  }

  private static boolean continues(StateSeries series, StateSeries next) {
    Instant end = series.samples().get(series.samples().size() - 1).until();
    Instant begin = next.samples().get(0).at();
    return series.kind() == next.kind()
        && series.service().equals(next.service())
        && series.location().equals(next.location())
        && (end.isBefore(begin) || isRotated(series, next, end));
  }

  // the rows with which a log begins say how things stand, also of the second of the last change
  private static boolean isRotated(StateSeries series, StateSeries next, Instant end) {
    return series.kind() == StateSeries.Kind.CHANGES
        && end.equals(next.samples().get(0).at())
        && !file(series).equals(file(next));
  }

  private static String file(StateSeries series) {
    return series.provenance().location().file();
  }

  private static StateSeries and(StateSeries first, StateSeries next) {
    List<StateSample> samples = new ArrayList<>(first.samples());
    samples.addAll(next.samples());
    return first.with(samples, first.overruled().union(next.overruled()));
  }

  // what a correction says of a stretch takes the place of what the rows say there
  private static List<HeldState> outside(IntervalSet overruled, HeldState held) {
    Observation all = held.observation();
    Instant end = all.to().at();
    IntervalSet left = IntervalSet.of(Interval.of(all.from().at(), end)).minus(overruled);
    return left.intervals().stream()
        .map(
            part ->
                new HeldState(part(all, part), held.open() && part.to().equals(end), held.source()))
        .toList();
  }

  private static Observation part(Observation all, Interval part) {
    RecordedTime from = all.from();
    return new Observation(
        all.service(),
        new RecordedTime(part.from(), part.from().toString(), "", from.location()),
        new RecordedTime(part.to(), part.to().toString(), "", from.location()),
        all.state(),
        all.word(),
        all.provenance());
  }

  private List<HeldState> held(StateSeries series) {
    Optional<Duration> longest = longest(series);
    List<StateSample> samples = SoftRows.counting(series.samples(), softStates);
    List<HeldState> held = new ArrayList<>();
    int first = 0;
    for (int i = 0; i < samples.size(); i++) {
      Instant end = end(samples, i, longest);
      boolean goesOn =
          i + 1 < samples.size()
              && end.equals(samples.get(i + 1).at())
              && samples.get(i).saysAs(samples.get(i + 1));
      if (!goesOn) {
        add(held, series, samples.subList(first, i + 1), end);
        first = i + 1;
      }
    }
    boolean open = longest.isEmpty() && !held.isEmpty();
    return open ? withOpenEnd(held, samples.get(samples.size() - 1).until()) : held;
  }

  // the end of what a row says; to the next row where nothing limits it
  private Instant end(List<StateSample> samples, int row, Optional<Duration> longest) {
    Instant at = samples.get(row).until();
    Instant next =
        row + 1 < samples.size() ? samples.get(row + 1).at() : longest.map(at::plus).orElse(asOf);
    Instant stale = longest.map(at::plus).orElse(next);
    return stale.isBefore(next) ? stale : next;
  }

  private static void add(
      List<HeldState> held, StateSeries series, List<StateSample> run, Instant end) {
    StateSample first = run.get(0);
    if (first.at().isBefore(end)) {
      Observation observation =
          new Observation(
              series.service(),
              time(first.at(), first),
              time(end, first),
              first.state(),
              first.word(),
              provenance(run));
      held.add(new HeldState(observation, false, source(series)));
    }
  }

  private static String source(StateSeries series) {
    String from = series.location().isEmpty() ? "" : " from \"" + series.location() + "\"";
    return "\"" + series.service() + "\"" + from + " in " + file(series);
  }

  private static String source(Observation observation) {
    String file = observation.provenance().location().file();
    return "\"" + observation.service() + "\" in " + file;
  }

  private static RecordedTime time(Instant at, StateSample row) {
    return new RecordedTime(at, at.toString(), "", row.provenance().location());
  }

  // a stretch of several rows shows the first and the last
  private static Provenance provenance(List<StateSample> run) {
    Provenance first = run.get(0).provenance();
    String last = run.get(run.size() - 1).provenance().text();
    return run.size() == 1 || last.isEmpty()
        ? first
        : new Provenance(first.location(), first.text() + " \u2026 " + last);
  }

  private static List<HeldState> withOpenEnd(List<HeldState> held, Instant lastRow) {
    HeldState last = held.get(held.size() - 1);
    if (last.observation().to().at().isAfter(lastRow)) {
      held.set(held.size() - 1, new HeldState(last.observation(), true, last.source()));
    }
    return held;
  }

  // how long a row holds at most; absent for ever
  private Optional<Duration> longest(StateSeries series) {
    if (series.kind() == StateSeries.Kind.CHANGES) {
      return Optional.empty();
    }
    List<Instant> first = series.firstTimes(UsualDistance.LOOKED_AT);
    Optional<Duration> longest = staleAfter.longest(first);
    longest.ifPresent(limit -> series.samples().forEach(row -> requireKept(row, limit)));
    return longest;
  }

  // whoever read the rows was told another length
  private static void requireKept(StateSample row, Duration limit) {
    if (row.widest().compareTo(limit) > 0) {
      throw new IllegalArgumentException(
          "the rows from "
              + row.at()
              + " are up to "
              + row.widest()
              + " apart and not all kept, but each holds for "
              + limit);
    }
  }
}
