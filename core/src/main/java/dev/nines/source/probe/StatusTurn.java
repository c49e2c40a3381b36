package dev.nines.source.probe;

import dev.nines.model.ObservedState;
import dev.nines.model.StateSample;
import dev.nines.model.StateSeries;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a series turns round for good: nearly all rows before it say up and nearly all from it on
 * say down with a number, or the other way round.
 *
 * @param before the rows before, one or more
 * @param after the rows from there on, one or more
 */
record StatusTurn(List<StateSample> before, List<StateSample> after) {

  /** How many rows one side has at least. */
  static final int ENOUGH = 10;

  private static final Set<String> NUMBERS = Set.of("1", "0");
  // one row in five, and one more, may say otherwise
  private static final int FEW = 5;
  // an outage at the turn may move it by one part in twenty of the shorter side
  private static final int NEAR = 20;

  StatusTurn {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
  }

  /** Returns where a series turns; empty where no row parts it so. */
  static Optional<StatusTurn> of(StateSeries series) {
    List<StateSample> rows = series.samples();
    long sum = 0;
    long most = 0;
    long least = 0;
    int top = 0;
    int bottom = 0;
    for (int i = 0; i < rows.size(); i++) {
      sum += sign(rows.get(i)) * rows.get(i).rows();
      top = sum > most ? i + 1 : top;
      bottom = sum < least ? i + 1 : bottom;
      most = Math.max(most, sum);
      least = Math.min(least, sum);
    }
    return Stream.of(top, bottom)
        .filter(i -> i > 0 && i < rows.size())
        .map(i -> new StatusTurn(rows.subList(0, i), rows.subList(i, rows.size())))
        .filter(StatusTurn::isClear)
        .findFirst();
  }

  static boolean isNumber(StateSample row) {
    return NUMBERS.contains(row.word());
  }

  static long count(List<StateSample> rows) {
    return rows.stream().mapToLong(StateSample::rows).sum();
  }

  private static int sign(StateSample row) {
    return is(row, ObservedState.UP) ? 1 : is(row, ObservedState.DOWN) ? -1 : 0;
  }

  private static boolean is(StateSample row, ObservedState state) {
    return row.state() == state;
  }

  private boolean isClear() {
    return isMostly(before, othersBefore())
        && isMostly(after, othersAfter())
        && down().stream()
            .filter(row -> is(row, ObservedState.DOWN))
            .allMatch(StatusTurn::isNumber);
  }

  private static boolean isMostly(List<StateSample> rows, long others) {
    long all = count(rows);
    return all >= ENOUGH && others <= all / FEW + 1;
  }

  /** Returns how many rows before say something else than most of them. */
  long othersBefore() {
    return others(before, isToDown() ? ObservedState.UP : ObservedState.DOWN);
  }

  /** Returns how many rows from there on say something else than most of them. */
  long othersAfter() {
    return others(after, isToDown() ? ObservedState.DOWN : ObservedState.UP);
  }

  private static long others(List<StateSample> rows, ObservedState state) {
    return count(rows.stream().filter(row -> !is(row, state)).toList());
  }

  /** Returns whether it is up before and down from there on. */
  boolean isToDown() {
    return is(after.get(0), ObservedState.DOWN);
  }

  /** Returns the rows of the side that says down. */
  List<StateSample> down() {
    return isToDown() ? after : before;
  }

  /** Returns the first row from there on. */
  StateSample first() {
    return after.get(0);
  }

  /** Returns whether it turns at a time, within the distance of the two rows at the turn. */
  boolean isAt(Instant time) {
    return off(time).compareTo(gap()) <= 0;
  }

  /** Returns whether it turns near a time, for instance because an outage went on there. */
  boolean isNear(Instant time) {
    Duration all = Duration.between(before.get(0).at(), first().at());
    Duration rest = Duration.between(first().at(), after.get(after.size() - 1).until());
    Duration shorter = all.compareTo(rest) < 0 ? all : rest;
    return isAt(time) || off(time).compareTo(shorter.dividedBy(NEAR)) <= 0;
  }

  private Duration off(Instant time) {
    return Duration.between(first().at(), time).abs();
  }

  private Duration gap() {
    return Duration.between(before.get(before.size() - 1).until(), first().at());
  }
}
