package dev.nines.report.sla;

import dev.nines.downtime.LedgerEntry;
import dev.nines.downtime.LedgerState;
import dev.nines.downtime.Seconds;
import dev.nines.money.Fraction;
import dev.nines.report.Cell;
import dev.nines.report.Formula;
import dev.nines.report.Formula.Function;
import dev.nines.time.Tile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The length of each state on each day, as it follows from the rows of the ledger.
 *
 * <p>What of a row lies in a day is a sum of distances: with {@code |x|} for the distance from 0,
 * {@code (|to - begin| - |to - end| - |from - begin| + |from - end|) / 2}, which needs no case for
 * a row that begins before the day or ends after it. Wall-clock times that a change of the clocks
 * makes longer or shorter than the time that passed are put right by a constant of that day.
 */
final class LiveDays {

  /** More rows times days than this would make a workbook slow. */
  private static final long MOST = 500_000;

  // the day of a moment in another zone is at most so many away
  private static final int AROUND = 2;

  private final Subject subject;
  private final LiveModel model;
  private final List<Tile<LedgerEntry>> tiles;
  private final Set<LedgerState> states = EnumSet.noneOf(LedgerState.class);
  private final Map<LocalDate, Map<LedgerState, Fraction>> wall = new HashMap<>();

  /** Prepares the days of a subject of whose ledger formulas are made. */
  LiveDays(Subject subject, LiveModel model) {
    this.subject = subject;
    this.model = model;
    this.tiles = subject.result().members().get(0).ledger().tiles();
    LiveLedger ledger = new LiveLedger(subject, model);
    for (int index = 0; index < tiles.size(); index++) {
      states.addAll(ledger.states(index));
      addWall(tiles.get(index));
    }
  }

  /** Returns why the days of a subject do not follow, as the end of a key; absent where they do. */
  static Optional<String> whyNot(Subject subject, LiveModel model, long days) {
    if (!model.hasFigure(subject)) {
      return LiveScope.whyNoFigure(subject.result());
    }
    if (new LiveLedger(subject, model).hasUnsplitOutage()) {
      return Optional.of("excess");
    }
    long rows = subject.result().members().get(0).ledger().tiles().size();
    return rows * days > MOST ? Optional.of("many-rows") : Optional.empty();
  }

  /**
   * Returns the length of a state on a day with its formula; as it is where no row can be in that
   * state.
   *
   * @param date the day
   * @param row the number of its row, from 0
   * @param state the state
   * @param seconds its length
   */
  Cell cell(LocalDate date, int row, LedgerState state, Fraction seconds) {
    Cell cell = subject.view().length(seconds);
    if (!states.contains(state)) {
      return cell;
    }
    Formula length = within(state, date, row).seconds();
    Fraction byWall = wall.getOrDefault(date, Map.of()).getOrDefault(state, Fraction.ZERO);
    Fraction change = seconds.minus(byWall);
    Formula exact = change.isZero() ? length : length.plus(Formula.number(change));
    return cell.with(exact.over(Formula.number(86_400)));
  }

  private Formula within(LedgerState state, LocalDate date, int row) {
    Formula day = new Formula.At(model.sheet("days"), "date", row);
    Formula begin = moved(day, date, begin(date));
    Formula end = moved(day, date, begin(date.plusDays(1)));
    Formula length =
        distance("to", begin)
            .minus(distance("to", end))
            .minus(distance("from", begin))
            .plus(distance("from", end));
    Formula word = new Formula.Words(LedgerRow.word(state, subject.view()));
    Formula rows = Formula.of(Function.EQUAL, ledger("state"), word).times(length);
    return Formula.of(Function.SUM_BY_ROW, rows).over(Formula.number(2));
  }

  // a moment as so many days after the date of the row
  private static Formula moved(Formula day, LocalDate date, LocalDateTime moment) {
    Fraction seconds = Seconds.of(Duration.between(date.atStartOfDay(), moment));
    Fraction days = seconds.dividedBy(Fraction.of(86_400));
    return days.isZero() ? day : day.plus(Formula.number(days));
  }

  private Formula distance(String column, Formula from) {
    return Formula.of(Function.ABSOLUTE, ledger(column).minus(from));
  }

  private Formula ledger(String column) {
    int last = model.lastRow(subject);
    return new Formula.Rows(model.sheet("ledger"), column, model.firstRow(subject), last);
  }

  // the first moment of a day of the contract, as the sheets show it
  private LocalDateTime begin(LocalDate date) {
    return shown(date.atStartOfDay(subject.view().contract().zone()).toInstant());
  }

  private LocalDateTime shown(Instant at) {
    return at.atZone(subject.view().format().zone()).toLocalDateTime();
  }

  private void addWall(Tile<LedgerEntry> tile) {
    LocalDateTime from = shown(tile.span().from());
    LocalDateTime to = shown(tile.span().to());
    LocalDate last = (from.isAfter(to) ? from : to).toLocalDate().plusDays(AROUND);
    LocalDate date = (from.isAfter(to) ? to : from).toLocalDate().minusDays(AROUND);
    for (; !date.isAfter(last); date = date.plusDays(1)) {
      LocalDateTime begin = begin(date);
      LocalDateTime end = begin(date.plusDays(1));
      Duration length = Duration.between(between(from, begin, end), between(to, begin, end));
      if (!length.isZero()) {
        wall.computeIfAbsent(date, key -> new EnumMap<>(LedgerState.class))
            .merge(tile.value().state(), Seconds.of(length), Fraction::plus);
      }
    }
  }

  private static LocalDateTime between(
      LocalDateTime moment, LocalDateTime begin, LocalDateTime end) {
    LocalDateTime late = moment.isBefore(begin) ? begin : moment;
    return late.isAfter(end) ? end : late;
  }
}
