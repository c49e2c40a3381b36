package dev.nines.source.probe;

import dev.nines.model.Provenance;
import dev.nines.problem.Problem;
import dev.nines.problem.SourceLocation;
import dev.nines.source.series.TimeOrder;
import java.util.List;
import java.util.Optional;

/** Hands the rows of a series that is not in order to a sorter. Holds what it has met. */
final class SpilledRuns extends SeriesRuns {

  private final int number;
  private final List<ProbeState> states;
  private final RowSorter sorter;
  private ProbeState last;
  private long lastAt;
  private long early;
  private long firstEarly;
  private String firstText = "";

  /**
   * Starts without rows.
   *
   * @param number the number of the series
   * @param states what rows say, by number; grows
   * @param sorter takes the rows
   */
  SpilledRuns(int number, List<ProbeState> states, RowSorter sorter) {
    super(0);
    this.number = number;
    this.states = states;
    this.sorter = sorter;
  }

  @Override
  boolean add(long at, ProbeState said, RowPlace place) {
    boolean inside = said.isUp() && said.equals(last);
    String text = inside ? "" : place.text();
    if (last != null && at < lastAt) {
      early++;
      firstText = early == 1 ? text : firstText;
      firstEarly = early == 1 ? place.line() : firstEarly;
    }
    last = said;
    lastAt = at;
    sorter.add(new SpilledRow(number, at, place.line(), number(said), text));
    return true;
  }

  private int number(ProbeState said) {
    int known = states.indexOf(said);
    if (known < 0) {
      states.add(said);
    }
    return known < 0 ? states.size() - 1 : known;
  }

  /** Returns that rows are early; empty where none is. */
  Optional<Problem> outOfOrder(String file, long linesBefore) {
    return early == 0
        ? Optional.empty()
        : Optional.of(
            TimeOrder.outOfOrder(early, place(file, firstEarly + linesBefore, firstText)));
  }

  private static Provenance place(String file, long line, String text) {
    return new Provenance(SourceLocation.ofLine(file, (int) line), text);
  }
}
