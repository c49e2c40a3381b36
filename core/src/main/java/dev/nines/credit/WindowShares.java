package dev.nines.credit;

import dev.nines.contract.Clock.Denominator;
import dev.nines.contract.Figure;
import dev.nines.contract.Promise;
import dev.nines.downtime.DowntimeLedger;
import dev.nines.downtime.LedgerEntry;
import dev.nines.downtime.Seconds;
import dev.nines.money.Fraction;
import dev.nines.time.Interval;
import dev.nines.time.IntervalSet;
import dev.nines.time.Tile;
import dev.nines.uptime.Ratio;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The counted time and the share of time in service of one or several ledgers together, in any
 * window of them.
 *
 * <p>Ledgers whose denominators hold the same instants have the same denominator in each window, so
 * that their counted time may be summed, or the greatest be taken, before any division: a window
 * takes no longer with a thousand such services than with one.
 */
final class WindowShares {

  // ledgers of the same denominator; which has the most is asked only where the worst decides
  private record Alike(
      RunningSum inDenominator, RunningSum counted, Optional<GreatestCount> most, int size) {

    static Alike of(
        IntervalSet inDenominator,
        Map<Integer, List<Tile<Fraction>>> ledgers,
        FigureCombination combination) {
      List<Tile<Fraction>> whole =
          inDenominator.intervals().stream().map(i -> new Tile<>(i, Fraction.ONE)).toList();
      return new Alike(
          new RunningSum(whole),
          new RunningSum(ledgers.values().stream().flatMap(List::stream).toList()),
          combination.isWorst() ? Optional.of(new GreatestCount(ledgers)) : Optional.empty(),
          ledgers.size());
    }
  }

  // what ledgers of the same denominator have in a window
  private record Part(Alike ledgers, Fraction denominator, Fraction counted) {

    Fraction wholes() {
      return denominator.times(Fraction.of(ledgers.size()));
    }

    Fraction sharesDown() {
      return counted.dividedBy(denominator);
    }
  }

  private record Worst(int ledger, Ratio down) {}

  private final List<Alike> alike;
  private final FigureCombination combination;
  private final Denominator rule;
  private final ZoneId zone;

  /** Makes them of the ledgers of a promise over the same span, in the contract's zone. */
  WindowShares(List<DowntimeLedger> ledgers, Promise promise, ZoneId zone) {
    this.combination = new FigureCombination(promise.over());
    this.rule = promise.clock().denominator();
    this.zone = zone;
    Map<IntervalSet, Map<Integer, List<Tile<Fraction>>>> byDenominator = new LinkedHashMap<>();
    for (int i = 0; i < ledgers.size(); i++) {
      byDenominator
          .computeIfAbsent(
              ledgers.get(i).entries().where(LedgerEntry::inDenominator),
              key -> new LinkedHashMap<>())
          .put(i, weighing(ledgers.get(i)));
    }
    this.alike = new ArrayList<>();
    byDenominator.forEach((in, some) -> alike.add(Alike.of(in, some, combination)));
  }

  private static List<Tile<Fraction>> weighing(DowntimeLedger ledger) {
    return ledger.tiles().stream()
        .filter(tile -> tile.value().weight().isPositive())
        .map(tile -> new Tile<>(tile.span(), tile.value().weight()))
        .toList();
  }

  /** Returns the counted seconds of all ledgers in a window. */
  Fraction counted(Interval window) {
    return Fraction.sum(alike.stream().map(some -> some.counted().in(window)).toList());
  }

  /**
   * Returns the uptime, or the share of time down, of a window; ledgers whose denominator is 0
   * there have none, and it is absent where none has one.
   */
  Optional<Ratio> share(Figure figure, Interval window) {
    List<Part> parts =
        alike.stream()
            .map(some -> new Part(some, denominator(some, window), some.counted().in(window)))
            .filter(part -> part.denominator().isPositive())
            .toList();
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(down(parts, window))
            .map(down -> figure == Figure.Named.UPTIME ? down.rest() : down);
  }

  private Ratio down(List<Part> parts, Interval window) {
    int count = parts.stream().mapToInt(part -> part.ledgers().size()).sum();
    if (count == 1 || combination.isOfSums()) {
      return new Ratio(sum(parts, Part::counted), sum(parts, Part::wholes));
    }
    return combination.isWorst()
        ? worst(parts, window)
        : FigureCombination.mean(sum(parts, Part::sharesDown), count);
  }

  private static Fraction sum(List<Part> parts, Function<Part, Fraction> amount) {
    return Fraction.sum(parts.stream().map(amount).toList());
  }

  // of equal ones the first
  private static Ratio worst(List<Part> parts, Interval window) {
    return parts.stream()
        .map(
            part -> {
              GreatestCount.Count most = part.ledgers().most().orElseThrow().in(window);
              return new Worst(most.ledger(), new Ratio(most.counted(), part.denominator()));
            })
        .min(
            Comparator.comparing((Worst worst) -> worst.down().toFraction())
                .reversed()
                .thenComparing(Worst::ledger))
        .orElseThrow()
        .down();
  }

  private Fraction denominator(Alike ledgers, Interval window) {
    if (rule instanceof Denominator.Fixed fixed) {
      return Seconds.of(fixed.length());
    }
    Fraction in = ledgers.inDenominator().in(window);
    return rule instanceof Denominator.DaysOf24h
        ? in.plus(days(window).times(86_400)).minus(Seconds.of(window.length()))
        : in;
  }

  private Fraction days(Interval window) {
    return Fraction.of(
        ChronoUnit.DAYS.between(
            window.from().atZone(zone).toLocalDate(), window.to().atZone(zone).toLocalDate()));
  }
}
