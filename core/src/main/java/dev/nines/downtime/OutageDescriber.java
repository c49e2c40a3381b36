package dev.nines.downtime;

import dev.nines.money.Fraction;
import dev.nines.time.Interval;
import dev.nines.time.SharedList;
import dev.nines.time.Tile;
import dev.nines.time.Tiling;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Says of each outage what counts of it inside the period and what was recorded of it. */
final class OutageDescriber {

  private final Interval period;
  private final MemberTimelines.Result members;
  private final Tiling<LedgerEntry> entries;

  OutageDescriber(Interval period, MemberTimelines.Result members, Tiling<LedgerEntry> entries) {
    this.period = period;
    this.members = members;
    this.entries = entries;
  }

  /** Returns the outages that share an instant with the period, in order of time. */
  List<Outage> describe(List<Interval> outages, Predicate<Interval> qualifies) {
    return outages.stream()
        .filter(period::overlaps)
        .map(outage -> describe(outage, qualifies.test(outage)))
        .toList();
  }

  private Outage describe(Interval outage, boolean qualifies) {
    List<Impact> impacts = impacts(outage);
    return new Outage(
        outage,
        qualifies,
        impacts.stream().anyMatch(i -> i.open() && i.span().to().equals(outage.to())),
        counted(outage),
        Seconds.of(outage.intersection(period).orElseThrow().length()),
        impacts.stream().flatMap(i -> i.affected().stream()).max(Comparator.naturalOrder()),
        impacts.stream().map(Impact::incident).filter(id -> !id.isEmpty()).distinct().toList(),
        impacts.stream().map(Impact::provenance).distinct().toList());
  }

  // what was on when it began, and what began while it lasted
  private List<Impact> impacts(Interval outage) {
    Tile<SharedList<Impact>> first = members.on().tilesIn(outage).get(0);
    Set<Impact> found = new LinkedHashSet<>(first.value());
    found.addAll(members.begunIn(Interval.of(first.span().from(), outage.to())));
    return List.copyOf(found);
  }

  private Fraction counted(Interval outage) {
    Fraction sum = Fraction.ZERO;
    for (Tile<LedgerEntry> tile : entries.tilesIn(outage)) {
      if (tile.value().isCounted()) {
        Interval common = tile.span().intersection(outage).orElseThrow();
        sum = sum.plus(Seconds.of(common.length()).times(tile.value().weight()));
      }
    }
    return sum;
  }
}
