package dev.nines.report.sla;

import dev.nines.contract.Clock;
import dev.nines.contract.Qualify;
import dev.nines.downtime.LedgerEntry;
import dev.nines.downtime.LedgerState;
import dev.nines.downtime.Outage;
import dev.nines.downtime.Reason;
import dev.nines.downtime.Seconds;
import dev.nines.money.Fraction;
import dev.nines.report.Cell;
import dev.nines.report.Formula;
import dev.nines.report.Formula.At;
import dev.nines.report.Formula.Function;
import dev.nines.report.Formula.Named;
import dev.nines.time.Interval;
import dev.nines.time.Tile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The formulas of the rows of one ledger: ends from the outages, weights, counted time. */
final class LiveLedger {

  private final Subject subject;
  private final LiveModel model;
  private final PromiseView view;
  private final List<Tile<LedgerEntry>> tiles;
  private final NavigableMap<Instant, Outage> outages = new TreeMap<>();
  private final String ledger;
  private final int first;

  LiveLedger(Subject subject, LiveModel model) {
    this.subject = subject;
    this.model = model;
    this.view = subject.view();
    this.tiles = subject.result().members().get(0).ledger().tiles();
    List<Outage> all = subject.result().members().get(0).ledger().outages();
    all.forEach(outage -> outages.put(outage.span().from(), outage));
    this.ledger = model.sheet("ledger");
    this.first = model.firstRow(subject);
  }

  /** Returns the figures of a row, each as it follows from the others. */
  LedgerRow.Figures figures(int index, LedgerRow row) {
    return new LedgerRow.Figures(
        from(index, row.from()),
        to(index, row.to()),
        length(index, row.length()),
        state(index, row.state()),
        weight(index),
        outage(index),
        whole(index),
        counted(index));
  }

  /**
   * Returns the length of each row that the contract leaves out, none where its outage counts not.
   */
  List<Formula> excluded() {
    List<Formula> parts = new ArrayList<>();
    for (int index = 0; index < tiles.size(); index++) {
      if (isExcluded(tiles.get(index).value())) {
        Formula length = countedLength(index);
        parts.add(counts(index).map(length::times).orElse(length));
      }
    }
    return parts;
  }

  /** Returns whether the weight of all unknown time is a cell of the policy. */
  boolean isUnknownByPolicy() {
    return tiles.stream()
        .map(Tile::value)
        .filter(entry -> entry.state() == LedgerState.UNKNOWN)
        .allMatch(this::isByPolicy);
  }

  private Cell from(int index, Cell cell) {
    return index == 0
        ? cell.with(named("period_from"))
        : cell.with(new At(ledger, "to", first + index - 1));
  }

  // the end of a row: where an outage begins or ends, its time in the list of outages
  private Cell to(int index, Cell cell) {
    if (index == tiles.size() - 1) {
      return cell.with(named("period_to"));
    }
    return edge(tiles.get(index).span().to())
        .map(edge -> cell.with(between(index, edge)))
        .orElse(cell);
  }

  // never before the row's own begin and never after the period
  private Formula between(int index, Formula edge) {
    Formula inside = Formula.of(Function.LEAST, named("period_to"), edge);
    return Formula.of(Function.GREATEST, new At(ledger, "from", first + index), inside);
  }

  private Optional<Formula> edge(Instant at) {
    if (outages.containsKey(at)) {
      return Optional.of(outages("start", outages.get(at)));
    }
    return Optional.ofNullable(outages.lowerEntry(at))
        .map(Map.Entry::getValue)
        .flatMap(outage -> edge(at, outage));
  }

  // an outage ends, or what its first minutes drop does
  private Optional<Formula> edge(Instant at, Outage outage) {
    if (outage.span().to().equals(at) && !outage.open()) {
      return Optional.of(outages("end", outage));
    }
    boolean first =
        isExcess()
            && view.promise().qualify().minimum().stream()
                .map(minimum -> outage.span().from().plus(minimum.length()))
                .anyMatch(at::equals);
    return first ? Optional.of(afterMinimum(outage)) : Optional.empty();
  }

  private Formula afterMinimum(Outage outage) {
    Formula minimum = new Named(model.names().term(subject, "minimum"));
    return outages("start", outage).plus(minimum);
  }

  private boolean isExcess() {
    return view.promise().qualify().minimum().map(Qualify.Minimum::excess).orElse(false);
  }

  private Cell length(int index, Cell cell) {
    return cell.with(between(at("from", index), at("to", index), tiles.get(index).span(), view));
  }

  /** Returns the length between two cells; the clocks' own change inside it is added. */
  static Formula between(Formula from, Formula to, Interval span, PromiseView view) {
    Fraction change = Seconds.of(span.length()).minus(wall(span, view));
    Formula seconds = to.minus(from).seconds();
    Formula exact = change.isZero() ? seconds : seconds.plus(Formula.number(change));
    return exact.over(Formula.number(86_400));
  }

  private static Fraction wall(Interval span, PromiseView view) {
    var zone = view.format().zone();
    return Seconds.of(
        Duration.between(
            span.from().atZone(zone).toLocalDateTime(), span.to().atZone(zone).toLocalDateTime()));
  }

  // what belongs to an outage is in service where its outage counts not
  private Cell state(int index, Cell cell) {
    LedgerEntry entry = tiles.get(index).value();
    Optional<Formula> counts = follows(entry, isExcess()) ? counts(index) : Optional.empty();
    return counts
        .map(is -> Formula.of(Function.EQUAL, is, Formula.number(1)))
        .map(is -> Formula.of(Function.WHEN, is, word(inOutage(entry)), word(LedgerState.UP)))
        .map(cell::with)
        .orElse(cell);
  }

  // where only what exceeds the minimum counts, the dropped part stays dropped
  private static boolean follows(LedgerEntry entry, boolean excess) {
    return entry.isCounted()
        || entry.state() == LedgerState.EXCLUDED
        || (isDropped(entry) && !excess);
  }

  /** Returns the states that a row can have, whatever is typed into the cells. */
  Set<LedgerState> states(int index) {
    LedgerEntry entry = tiles.get(index).value();
    boolean moves = counts(index).isPresent() && follows(entry, isExcess());
    return moves ? EnumSet.of(LedgerState.UP, inOutage(entry)) : EnumSet.of(entry.state());
  }

  private static LedgerState inOutage(LedgerEntry entry) {
    if (!isDropped(entry)) {
      return entry.state();
    }
    if (entry.dropped().isZero()) {
      return LedgerState.EXCLUDED;
    }
    return entry.dropped().equals(Fraction.ONE) ? LedgerState.DOWN : LedgerState.DEGRADED;
  }

  private Formula word(LedgerState state) {
    return new Formula.Words(LedgerRow.word(state, view));
  }

  /**
   * Returns whether an outage was dropped of which only a part would count: the ledger has no row
   * of that part.
   */
  boolean hasUnsplitOutage() {
    return isExcess()
        && IntStream.range(0, tiles.size())
            .filter(index -> isDropped(tiles.get(index).value()))
            .mapToObj(this::outageOf)
            .flatMap(Optional::stream)
            .anyMatch(outage -> !outage.qualifies());
  }

  // of unknown time the weight of the policy, of a dropped outage its own
  private Cell weight(int index) {
    LedgerEntry entry = tiles.get(index).value();
    if (isByPolicy(entry)) {
      return view.number(entry.weight())
          .with(new Named(model.names().term(subject, "unknown_weight")));
    }
    return view.number(isDropped(entry) ? entry.dropped() : entry.weight());
  }

  // the number of the outage that a row belongs to
  private Cell outage(int index) {
    return outageOf(index)
        .map(outage -> view.number(Fraction.of(model.rowOf(outage) + 1L)))
        .orElse(Cells.EMPTY);
  }

  // the part of the row that is in the whole by which uptime is reckoned
  private Cell whole(int index) {
    LedgerEntry entry = tiles.get(index).value();
    Cell cell = view.length(entry.inDenominator() ? length(index) : Fraction.ZERO);
    Formula length = at("length", index);
    if (isByPolicy(entry)) {
      boolean idle =
          !(view.promise().qualify().unknownTime() instanceof Qualify.UnknownTime.Removed)
              && !entry.inDenominator();
      return idle
          ? cell
          : cell.with(length.times(new Named(model.names().term(subject, "unknown_in_whole"))));
    }
    if (leavesWithExclusion(index)) {
      return cell.with(length.minus(countedLength(index).times(counts(index).orElseThrow())));
    }
    return entry.inDenominator() ? cell.with(length) : cell;
  }

  // length, weight, and whether its outage counts
  private Cell counted(int index) {
    LedgerEntry entry = tiles.get(index).value();
    Cell cell = view.length(length(index).times(entry.weight()));
    Formula weighted = countedLength(index).times(at("weight", index));
    return cell.with(counts(index).map(weighted::times).orElse(weighted));
  }

  // of the rule "only what exceeds", the part after the outage's first minutes
  private Formula countedLength(int index) {
    Optional<Outage> outage = outageOf(index);
    if (!isExcess() || outage.isEmpty()) {
      return at("length", index);
    }
    Formula from = Formula.of(Function.GREATEST, at("from", index), afterMinimum(outage.get()));
    return at("to", index).minus(from).orZero().seconds().over(Formula.number(86_400));
  }

  /** Returns the cell that says whether the outage of a row counts; absent of a row of none. */
  Optional<Formula> counts(int index) {
    return outageOf(index).map(outage -> outages("counts", outage));
  }

  private boolean leavesWithExclusion(int index) {
    return isExcluded(tiles.get(index).value())
        && view.promise().clock().denominator() instanceof Clock.Denominator.MinusExcluded
        && counts(index).isPresent();
  }

  private static boolean isExcluded(LedgerEntry entry) {
    return entry.state() == LedgerState.EXCLUDED || (isDropped(entry) && entry.dropped().isZero());
  }

  private boolean isByPolicy(LedgerEntry entry) {
    return entry.state() == LedgerState.UNKNOWN
        && !(view.promise().qualify().unknownTime() instanceof Qualify.UnknownTime.Carry)
        && (entry.ceiling().equals(Fraction.ONE));
  }

  static boolean isDropped(LedgerEntry entry) {
    return entry.state() == LedgerState.UP && entry.isBecauseOf(Reason.MINIMUM);
  }

  private Optional<Outage> outageOf(int index) {
    LedgerEntry entry = tiles.get(index).value();
    boolean impact = entry.isCounted() || entry.state() == LedgerState.EXCLUDED || isDropped(entry);
    Interval span = tiles.get(index).span();
    return Optional.ofNullable(outages.floorEntry(span.from()))
        .map(Map.Entry::getValue)
        .filter(outage -> impact && outage.span().encloses(span));
  }

  private Fraction length(int index) {
    return Seconds.of(tiles.get(index).span().length());
  }

  private Formula at(String column, int index) {
    return new At(ledger, column, first + index);
  }

  private Formula outages(String column, Outage outage) {
    return new At(model.sheet("outages"), column, model.rowOf(outage));
  }

  private Formula named(String what) {
    return new Named(model.names().figure(subject, what));
  }
}
