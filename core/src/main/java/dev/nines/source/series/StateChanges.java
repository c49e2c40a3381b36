package dev.nines.source.series;

import dev.nines.contract.Observe.StaleAfter;
import dev.nines.contract.UsualDistance;
import dev.nines.model.ObservedState;
import dev.nines.model.StateSample;
import dev.nines.model.StateSeries;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The changes of a series of samples under one rule of how long a sample holds: read as a list of
 * changes they say of every instant what the samples say (CALCULATION 2).
 */
public final class StateChanges {

  private StateChanges() {}

  /**
   * Returns the changes: each new state, and unknown where a sample holds no longer, also after the
   * last one. A series without samples has none.
   *
   * @param series a series of samples
   * @param staleAfter how long a sample holds at most
   * @throws IllegalArgumentException if it is a list of changes already
   */
  public static List<StateChange> of(StateSeries series, StaleAfter staleAfter) {
    if (series.kind() == StateSeries.Kind.CHANGES) {
      throw new IllegalArgumentException("\"" + series.service() + "\" is a list of changes");
    }
    List<StateSample> samples = series.samples();
    Optional<Duration> longest = staleAfter.longest(series.firstTimes(UsualDistance.LOOKED_AT));
    List<StateChange> changes = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      StateSample sample = samples.get(i);
      Optional<Instant> stale = longest.map(sample.until()::plus);
      boolean isLast = i + 1 == samples.size();
      boolean ends = stale.isPresent() && (isLast || samples.get(i + 1).at().isAfter(stale.get()));
      if (!ends || stale.get().isAfter(sample.at())) {
        add(changes, series, sample.at(), sample.state());
      }
      if (ends) {
        add(changes, series, stale.get(), ObservedState.UNKNOWN);
      }
    }
    return changes;
  }

  private static void add(
      List<StateChange> changes, StateSeries series, Instant at, ObservedState state) {
    if (changes.isEmpty() || changes.get(changes.size() - 1).state() != state) {
      changes.add(new StateChange(at, series.service(), series.location(), state));
    }
  }
}
