package dev.nines.credit;

import dev.nines.contract.Figure;
import dev.nines.downtime.Outage;
import dev.nines.money.Fraction;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.OutageFigures;
import dev.nines.uptime.SampleFigures;
import dev.nines.uptime.Spared;
import dev.nines.uptime.SparedSamples;
import dev.nines.uptime.Unit;
import dev.nines.uptime.Uptime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A ledger of which some outages, by their numbers, can be thought away; asked of every outage, so
 * never rebuilt.
 */
final class SparedMember {

  private final MemberLedger member;
  private final Supplier<SparedSamples> source;
  private final Map<Integer, Outage> outages = new LinkedHashMap<>();
  private final List<Integer> longestFirst;
  private final Map<Integer, Spared> spared = new HashMap<>();
  private final List<SparedSamples> samples = new ArrayList<>(1);

  /** Makes it of a ledger, with its samples, which are asked for only where a figure needs them. */
  SparedMember(MemberLedger member, OutageNumbers numbers, Supplier<SparedSamples> samples) {
    this.member = member;
    this.source = samples;
    member.ledger().outages().forEach(outage -> outages.put(numbers.of(outage), outage));
    Comparator<Integer> order = Comparator.comparing(number -> outages.get(number).counted());
    this.longestFirst =
        outages.keySet().stream().filter(this::counts).sorted(order.reversed()).toList();
  }

  /** Returns the numbers of its outages. */
  Iterable<Integer> numbers() {
    return outages.keySet();
  }

  /** Returns its values of a metric that counts only while up. */
  SparedSamples samples() {
    if (samples.isEmpty()) {
      samples.add(source.get());
    }
    return samples.get(0);
  }

  /** Returns its outage of a number. */
  Outage outage(int number) {
    return outages.get(number);
  }

  /** Returns the values of a figure that one ledger has one of or none, without some outages. */
  List<FigureValue> values(Figure figure, BitSet gone) {
    if (SampleFigures.makes(figure)) {
      return samples().value(figure, outages(gone)).stream().toList();
    }
    if (figure == Figure.Named.OUTAGES) {
      long left = longestFirst.size() - own(gone).stream().filter(this::counts).count();
      return List.of(FigureCombination.inUnit(figure, Unit.COUNT, Fraction.of(left)));
    }
    return figure == Figure.Named.LONGEST_OUTAGE
        ? List.of(longest(figure, gone))
        : OutageFigures.of(member::ledger, uptime(gone)).values(figure);
  }

  /** Returns whether outages add to a figure each by itself. */
  static boolean adds(Figure figure) {
    return figure == Figure.Named.OUTAGES || figure == Figure.Named.DOWNTIME || isShare(figure);
  }

  private static boolean isShare(Figure figure) {
    return figure == Figure.Named.UPTIME || figure == Figure.Named.DOWNTIME_SHARE;
  }

  /**
   * Returns what an outage of it adds to a figure of it: 1 to their number, its seconds to the time
   * down, and to a share of time its seconds or its part of the denominator.
   */
  Fraction addition(Figure figure, int number, boolean asPart) {
    if (figure == Figure.Named.OUTAGES) {
      return counts(number) ? Fraction.ONE : Fraction.ZERO;
    }
    Fraction seconds = spared.computeIfAbsent(number, this::spared).counted();
    if (!isShare(figure)) {
      return seconds;
    }
    return member
        .uptime()
        .ratio()
        .map(ratio -> asPart ? seconds.dividedBy(ratio.denominator()) : seconds)
        .orElse(Fraction.ZERO);
  }

  /** Returns what such additions are of; a part of the denominator has no unit. */
  static Unit unitOf(Figure figure, boolean asPart) {
    if (figure == Figure.Named.OUTAGES) {
      return Unit.COUNT;
    }
    return asPart && isShare(figure) ? Unit.OWN : Unit.SECONDS;
  }

  private Uptime uptime(BitSet gone) {
    Spared sum = Spared.NOTHING;
    for (int number : own(gone)) {
      sum = sum.plus(spared.computeIfAbsent(number, this::spared));
    }
    return member.uptime().without(sum);
  }

  private Spared spared(int number) {
    return Spared.of(outages.get(number), member.ledger());
  }

  private FigureValue longest(Figure figure, BitSet gone) {
    return longestFirst.stream()
        .filter(number -> !gone.get(number))
        .findFirst()
        .map(outages::get)
        .map(o -> FigureCombination.inUnit(figure, Unit.SECONDS, o.counted()).about(o))
        .orElseGet(() -> FigureCombination.inUnit(figure, Unit.SECONDS, Fraction.ZERO));
  }

  private boolean counts(int number) {
    return outages.get(number).counted().isPositive();
  }

  /** Returns those of some outages that are its own. */
  List<Outage> outages(BitSet gone) {
    return own(gone).stream().map(outages::get).toList();
  }

  // those that are its own: others may be of other ledgers
  private List<Integer> own(BitSet gone) {
    List<Integer> own = new ArrayList<>();
    for (int number = gone.nextSetBit(0); number >= 0; number = gone.nextSetBit(number + 1)) {
      if (outages.containsKey(number)) {
        own.add(number);
      }
    }
    return own;
  }
}
