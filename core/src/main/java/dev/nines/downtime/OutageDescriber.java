package dev.nines.downtime;

import dev.nines.money.Fraction;
import dev.nines.time.Interval;
import dev.nines.time.Tile;
import dev.nines.time.Tiling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Says of each outage what counts of it inside the period and what was recorded of it. */
final class OutageDescriber {

  private final Interval period;
  private final Tiling<List<MemberState>> states;
  private final Tiling<LedgerEntry> entries;

  OutageDescriber(Interval period, Tiling<List<MemberState>> states, Tiling<LedgerEntry> entries) {
    this.period = period;
    this.states = states;
    this.entries = entries;
  }

  /** Returns the outages that share an instant with the period, in order of time. */
  List<Outage> describe(List<Interval> outages, Predicate<Interval> qualifies) {
    List<Outage> described = new ArrayList<>();
    int state = 0;
    int entry = 0;
    for (Interval outage : outages) {
      state = skip(states, state, outage);
      if (outage.overlaps(period)) {
        entry = skip(entries, entry, outage);
        described.add(describe(outage, qualifies.test(outage), state, entry));
      }
    }
    return described;
  }

  private static <T> int skip(Tiling<T> tiling, int from, Interval outage) {
    int index = from;
    while (!tiling.tiles().get(index).span().to().isAfter(outage.from())) {
      index++;
    }
    return index;
  }

  private Outage describe(Interval outage, boolean qualifies, int state, int entry) {
    List<Impact> impacts = impacts(outage, state);
    return new Outage(
        outage,
        qualifies,
        impacts.stream().anyMatch(i -> i.open() && i.span().to().equals(outage.to())),
        counted(outage, entry),
        Seconds.of(outage.intersection(period).orElseThrow().length()),
        impacts.stream().flatMap(i -> i.affected().stream()).max(Comparator.naturalOrder()),
        impacts.stream().map(Impact::incident).filter(id -> !id.isEmpty()).distinct().toList(),
        impacts.stream().map(Impact::provenance).distinct().toList());
  }

  private List<Impact> impacts(Interval outage, int from) {
    Set<Impact> found = new LinkedHashSet<>();
    for (int i = from; i < states.tiles().size(); i++) {
      Tile<List<MemberState>> tile = states.tiles().get(i);
      if (!tile.span().overlaps(outage)) {
        break;
      }
      tile.value().stream()
          .flatMap(member -> member.impacts().stream())
          .filter(impact -> impact.weight().isPositive())
          .forEach(found::add);
    }
    return List.copyOf(found);
  }

  private Fraction counted(Interval outage, int from) {
    Fraction sum = Fraction.ZERO;
    for (int i = from; i < entries.tiles().size(); i++) {
      Tile<LedgerEntry> tile = entries.tiles().get(i);
      Optional<Interval> common = tile.span().intersection(outage);
      if (common.isEmpty()) {
        break;
      }
      if (tile.value().isCounted()) {
        sum = sum.plus(Seconds.of(common.get().length()).times(tile.value().weight()));
      }
    }
    return sum;
  }
}
