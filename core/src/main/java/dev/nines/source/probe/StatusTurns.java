package dev.nines.source.probe;

import dev.nines.model.StateSample;
import dev.nines.model.StateSeries;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
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
 * <p>An outage of everything up to the end, or from the beginning, looks the same, and nothing in
 * the rows tells the two apart for sure. Where it is short, it is far more often an outage, and is
 * counted as one with a warning. Where it is a tenth of the rows or more, or words became numbers
 * there, it is an error until the user says which it is: by the name of the column, or by words.
 */
final class StatusTurns {

  // one row in twenty of all series, and one more of each, may say otherwise
  private static final int FEW = 20;
  // what says down, in parts of the rows, from which on no figure is made
  private static final int LONG = 10;
  private static final String SEEN =
      "The status is \"%s\" from here on, or nearly so, and was \"%s\" before, in %s of %s series"
          + " at once";
  private static final String POSSIBLE =
      SEEN
          + ", which is read as an outage of all of them. If 1 and 0 have changed their meaning"
          + " there, write \"up\" and \"down\" in their place.";
  private static final String TURNED =
      SEEN
          + ": either everything was down %s, or 1 and 0 changed their meaning. The rows"
          + " do not show which, so that no figure is made of them. If 1 is up and 0 is down in"
          + " all of them, name the column \"up\" in place of \"status\"; if not, write \"up\" and"
          + " \"down\" in their place.";

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
    StateSample row = first.first();
    boolean isLong = isLong() || !StatusTurn.isNumber(last(first));
    return new Problem(
        isLong ? ProblemCode.STATUS_TURNED : ProblemCode.STATUS_TURN_POSSIBLE,
        row.provenance().location(),
        row.word(),
        "",
        (isLong ? TURNED : POSSIBLE)
            .formatted(
                row.word(),
                last(first).word(),
                turns.size(),
                series,
                first.isToDown() ? "from here on" : "up to here"));
  }

  private static StateSample last(StatusTurn turn) {
    return turn.before().get(turn.before().size() - 1);
  }

  private boolean isLong() {
    long down = sum(turns, turn -> StatusTurn.count(turn.down()));
    long all = sum(turns, turn -> StatusTurn.count(turn.before()) + StatusTurn.count(turn.after()));
    return down * LONG >= all;
  }
}
