package dev.nines.source.probe;

import dev.nines.model.StateSample;
import dev.nines.model.StateSeries;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Looks for 1 and 0 that change what they mean half way: from one row on all series say the
 * opposite of what they said before, and do so to the end.
 *
 * <p>An outage of everything up to the end looks the same but for two things. It does not begin
 * where words become numbers. And it has no outages turned round in it: nothing comes up for a
 * while, here and there, and goes down again. Either is an error; without both it is read as the
 * outage that it says it is, with a warning.
 */
final class StatusTurns {

  // one row in twenty of all series, and one more of each, may say otherwise
  private static final int FEW = 20;
  // fewer rows than these, of all series, show no habit
  private static final int HABIT = 100;

  private final List<StatusTurn> turns;
  private final int series;

  private StatusTurns(List<StatusTurn> turns, int series) {
    this.turns = turns;
    this.series = series;
  }

  /** Returns that the series of a file turn round at once; empty where they do not. */
  static Optional<Problem> of(List<StateSeries> series) {
    List<StateSeries> numbers =
        series.stream().filter(s -> s.samples().stream().anyMatch(StatusTurn::isNumber)).toList();
    List<StatusTurn> turns =
        numbers.stream()
            .map(StatusTurn::of)
            .flatMap(Optional::stream)
            .sorted(Comparator.comparing(turn -> turn.first().at()))
            .toList();
    if (turns.isEmpty()) {
      return Optional.empty();
    }
    StatusTurn middle = turns.get(turns.size() / 2);
    Instant time = middle.first().at();
    List<StatusTurn> near =
        turns.stream()
            .filter(turn -> turn.isToDown() == middle.isToDown() && turn.isNear(time))
            .toList();
    long judged = numbers.stream().filter(one -> hasBothSides(one, time)).count();
    long exact = near.stream().filter(turn -> turn.isAt(time)).count();
    return exact * 2 > judged && near.size() * 10 >= judged * 9 && areMost(near)
        ? Optional.of(new StatusTurns(near, (int) judged).problem(time))
        : Optional.empty();
  }

  private static boolean areMost(List<StatusTurn> turns) {
    long before = sum(turns, turn -> StatusTurn.count(turn.before()));
    long after = sum(turns, turn -> StatusTurn.count(turn.after()));
    return sum(turns, StatusTurn::othersBefore) <= before / FEW + turns.size()
        && sum(turns, StatusTurn::othersAfter) <= after / FEW + turns.size();
  }

  private static long sum(List<StatusTurn> turns, ToLongFunction<StatusTurn> rows) {
    return turns.stream().mapToLong(rows).sum();
  }

  private static boolean hasBothSides(StateSeries series, Instant time) {
    long before = series.samples().stream().mapToLong(row -> before(row, time)).sum();
    return before >= StatusTurn.ENOUGH && series.rows() - before >= StatusTurn.ENOUGH;
  }

  // about how many of the rows that one stands for are before a time
  private static long before(StateSample row, Instant time) {
    if (!row.at().isBefore(time)) {
      return 0;
    }
    if (row.until().isBefore(time)) {
      return row.rows();
    }
    long all = Duration.between(row.at(), row.until()).toSeconds() + 1;
    return row.rows() * Duration.between(row.at(), time).toSeconds() / all;
  }

  private Problem problem(Instant time) {
    StatusTurn first =
        turns.stream()
            .filter(turn -> turn.isAt(time))
            .min(Comparator.comparing(turn -> turn.first().provenance().location().line()))
            .orElseThrow();
    if (turns.stream().filter(StatusTurn::isOfWords).count() * 2 > turns.size()) {
      return problem(
          ProblemCode.STATUS_TURNED,
          first,
          "where words become numbers: the numbers do not seem to mean what they are read as, 1 up"
              + " and 0 down. No figure can be made of it; write \"up\" and \"down\" in their"
              + " place.");
    }
    return comesAndGoes()
        ? problem(
            ProblemCode.STATUS_TURNED,
            first,
            "and what is rare now comes and goes as before: 1 and 0 seem to have changed their"
                + " meaning. No figure can be made of it; write \"up\" and \"down\" in their"
                + " place.")
        : problem(
            ProblemCode.STATUS_TURN_POSSIBLE,
            first,
            "which is read as an outage of all of them. If 1 and 0 have changed their meaning"
                + " there, write \"up\" and \"down\" in their place.");
  }

  // at two times at least, so that one return of all services is none
  private boolean comesAndGoes() {
    List<Interval> returns = turns.stream().flatMap(turn -> turn.returns().stream()).toList();
    Optional<Instant> firstEnd = returns.stream().map(Interval::to).min(Comparator.naturalOrder());
    return sum(turns, turn -> StatusTurn.count(turn.down())) >= HABIT
        && returns.stream().anyMatch(later -> !later.from().isBefore(firstEnd.orElseThrow()));
  }

  private Problem problem(ProblemCode code, StatusTurn first, String judgement) {
    StateSample row = first.first();
    String message =
        "The status is \"%s\" from here on, or nearly so, and was \"%s\" before, in %s of %s series"
            + " at once, %s";
    String before = first.before().get(first.before().size() - 1).word();
    return new Problem(
        code,
        row.provenance().location(),
        row.word(),
        "",
        message.formatted(row.word(), before, turns.size(), series, judgement));
  }
}
