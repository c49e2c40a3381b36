package dev.nines.source.series;

import dev.nines.model.ObservedState;
import dev.nines.model.Provenance;
import dev.nines.model.StateSample;
import dev.nines.model.StateSeries;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.source.SourceInput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Collects rows of states and makes one series of each service and place.
 *
 * <p>The text of a row is kept but inside a run of rows that say up, of which there are many and
 * which nothing quotes.
 */
public final class StateRows {

  /** From the heaviest to the one that says least. */
  private static final List<ObservedState> BY_WEIGHT =
      List.of(
          ObservedState.DOWN,
          ObservedState.MAINTENANCE,
          ObservedState.PARTIAL,
          ObservedState.DEGRADED,
          ObservedState.UP,
          ObservedState.UNKNOWN);

  private static final TimeOrder<StateSample> ORDER =
      new TimeOrder<>(StateSample::at, StateSample::provenance, StateSample::saysAs);

  private record Key(String service, String location) {}

  private final StateSeries.Kind kind;
  private final Map<Key, List<StateSample>> rows = new LinkedHashMap<>();
  private final Map<String, String> words = new HashMap<>();

  /** Makes a collection that has no row yet. */
  public StateRows(StateSeries.Kind kind) {
    this.kind = Objects.requireNonNull(kind, "kind");
  }

  /** Adds a row of a service, watched from a location or, where that is empty, anywhere. */
  public void add(String service, String location, StateSample sample) {
    List<StateSample> series =
        rows.computeIfAbsent(new Key(service, location), key -> new ArrayList<>());
    boolean inRun =
        sample.state() == ObservedState.UP
            && !series.isEmpty()
            && series.get(series.size() - 1).saysAs(sample);
    String text = inRun ? "" : sample.provenance().text();
    String word = words.computeIfAbsent(sample.word(), w -> w);
    Provenance place = new Provenance(sample.provenance().location(), text);
    series.add(new StateSample(sample.at(), sample.state(), word, sample.soft(), place));
  }

  /** Returns the series; one without rows where the user said whose data an empty file is. */
  public List<StateSeries> series(SourceInput input, ProblemLog log) {
    List<StateSeries> all = new ArrayList<>();
    rows.forEach((key, samples) -> all.add(series(key, samples, log)));
    if (all.isEmpty() && !log.hasErrors()) {
      Provenance file = new Provenance(input.location(), "");
      input.service().ifPresent(id -> all.add(new StateSeries(id, "", kind, List.of(), file)));
    }
    return all;
  }

  /** Returns what counts of rows of one time, in the order of the file: mostly one row. */
  public static List<StateSample> ofOneTime(
      StateSeries.Kind kind, List<StateSample> rows, ProblemLog log) {
    return new StateRows(kind).agreeing(ORDER.of(rows, log), log);
  }

  private StateSeries series(Key key, List<StateSample> samples, ProblemLog log) {
    List<StateSample> once = ORDER.of(samples, log);
    List<StateSample> ordered = agreeing(once, log);
    Provenance first = ordered.get(0).provenance();
    return new StateSeries(key.service(), key.location(), kind, ordered, first)
        .repeating(samples.size() - once.size());
  }

  // two states at one time: of samples the heavier counts, of changes the later row holds
  private List<StateSample> agreeing(List<StateSample> ordered, ProblemLog log) {
    List<StateSample> agreeing = new ArrayList<>(ordered.size());
    for (StateSample row : ordered) {
      int last = agreeing.size() - 1;
      if (last >= 0 && agreeing.get(last).at().equals(row.at())) {
        agreeing.set(last, counting(agreeing.get(last), row, log));
      } else {
        agreeing.add(row);
      }
    }
    return agreeing;
  }

  private StateSample counting(StateSample before, StateSample row, ProblemLog log) {
    StateSample counts = kind == StateSeries.Kind.CHANGES ? row : heavier(before, row);
    log.add(disagreeing(before, row, counts));
    return counts;
  }

  private static StateSample heavier(StateSample a, StateSample b) {
    return BY_WEIGHT.indexOf(b.state()) < BY_WEIGHT.indexOf(a.state()) ? b : a;
  }

  private Problem disagreeing(StateSample before, StateSample row, StateSample counts) {
    String message =
        "The row says \"%s\" of the same time of which %s says \"%s\"; %s, \"%s\", counts."
            .formatted(
                row.word(),
                TimeOrder.place(before.provenance()),
                before.word(),
                kind == StateSeries.Kind.CHANGES ? "the later row" : "the heavier state",
                counts.word());
    return new Problem(
        ProblemCode.SOURCES_DISAGREE, row.provenance().location(), row.word(), "", message);
  }
}
