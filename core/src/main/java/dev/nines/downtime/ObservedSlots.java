package dev.nines.downtime;

import dev.nines.contract.Edges;
import dev.nines.contract.Observe;
import dev.nines.model.MetricSample;
import dev.nines.model.Provenance;
import dev.nines.model.RequestCount;
import dev.nines.money.Fraction;
import dev.nines.time.Interval;
import dev.nines.time.IntervalSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The slots of one service that its requests or metrics make bad (INTERFACE, observe.slots).
 *
 * <p>A slot with fewer requests than the contract asks for is what {@code empty} says. A slot of
 * metrics is bad if any of its samples is. What makes a slot bad is every row that its rate is of,
 * or every sample beyond the limit; of more than {@value #MOST_ROWS} the first ones and the last.
 */
final class ObservedSlots {

  private record Slot(
      Interval span, long total, long failed, boolean badMetric, Provenance first) {}

  /** The most rows that are named for one slot. */
  private static final int MOST_ROWS = 20;

  private final Observe.Slots terms;
  private final SlotGrid grid;
  private final Map<Instant, Slot> slots = new TreeMap<>();
  private final Map<Instant, List<Provenance>> counts = new HashMap<>();
  private final Map<Instant, List<Provenance>> badSamples = new HashMap<>();

  ObservedSlots(Observe.Slots terms, SlotGrid grid, ServiceFacts facts) {
    this.terms = terms;
    this.grid = grid;
    facts.requests().forEach(this::add);
    facts.metrics().forEach(this::add);
  }

  /** Returns whether a contract looks at requests or metrics at all, and not at downtime alone. */
  static boolean areAskedFor(Observe.Slots terms) {
    return terms.bad().stream().anyMatch(bad -> !(bad instanceof Observe.BadWhen.Downtime));
  }

  /** Returns the bad slots as impact in full, in order of time, inside a stretch. */
  List<Impact> impacts(Interval stretch) {
    List<Impact> bad = new ArrayList<>();
    for (Slot slot : slots.values()) {
      if (isJudged(slot) && isBad(slot)) {
        rows(slot).forEach(row -> bad.add(impact(slot.span(), row, words(slot))));
      }
    }
    if (terms.empty() == Observe.EmptySlot.BAD && !slots.isEmpty()) {
      Provenance first = slots.values().iterator().next().first();
      empty(stretch).intervals().forEach(span -> bad.add(impact(span, first, "no requests")));
    }
    return bad;
  }

  /** Returns the time for which the contract says that there are no data. */
  IntervalSet unknown(Interval stretch) {
    return terms.empty() == Observe.EmptySlot.UNKNOWN ? empty(stretch) : IntervalSet.none();
  }

  private IntervalSet empty(Interval stretch) {
    IntervalSet judged =
        IntervalSet.unionOf(
            slots.values().stream().filter(this::isJudged).map(Slot::span).toList());
    return judged.complementIn(stretch);
  }

  private void add(RequestCount count) {
    Slot slot =
        new Slot(
            grid.slotAt(count.at().at()), count.total(), count.failed(), false, count.provenance());
    add(slot, counts, true);
  }

  private void add(MetricSample sample) {
    Slot slot = new Slot(grid.slotAt(sample.at().at()), 0, 0, isBad(sample), sample.provenance());
    add(slot, badSamples, slot.badMetric());
  }

  private void add(Slot slot, Map<Instant, List<Provenance>> rows, boolean named) {
    Instant start = slot.span().from();
    slots.merge(start, slot, ObservedSlots::join);
    if (named) {
      rows.computeIfAbsent(start, s -> new ArrayList<>(1)).add(slot.first());
    }
  }

  private List<Provenance> rows(Slot slot) {
    List<Provenance> rows =
        (hasBadRate(slot) ? counts : badSamples)
            .get(slot.span().from()).stream().distinct().toList();
    if (rows.size() <= MOST_ROWS) {
      return rows;
    }
    List<Provenance> some = new ArrayList<>(rows.subList(0, MOST_ROWS - 1));
    some.add(rows.get(rows.size() - 1));
    return some;
  }

  private static Slot join(Slot a, Slot b) {
    return new Slot(
        a.span(),
        a.total() + b.total(),
        a.failed() + b.failed(),
        a.badMetric() || b.badMetric(),
        a.first());
  }

  private boolean isBad(MetricSample sample) {
    return terms.bad().stream()
        .anyMatch(
            bad ->
                bad instanceof Observe.BadWhen.MetricValue metric
                    && (sample.metric().isEmpty() || metric.name().equals(sample.metric()))
                    && metric.edges().contains(Fraction.of(sample.value())));
  }

  private boolean isJudged(Slot slot) {
    boolean byRequests = rateEdges().isPresent();
    return !byRequests || slot.total() >= terms.leastAttempts();
  }

  private boolean isBad(Slot slot) {
    return slot.badMetric() || hasBadRate(slot);
  }

  private boolean hasBadRate(Slot slot) {
    return rateEdges().map(e -> e.contains(rate(slot))).orElse(false);
  }

  private static Fraction rate(Slot slot) {
    return Fraction.of(slot.failed(), slot.total()).times(100);
  }

  private Optional<Edges> rateEdges() {
    return terms.bad().stream()
        .filter(Observe.BadWhen.ErrorRate.class::isInstance)
        .map(bad -> ((Observe.BadWhen.ErrorRate) bad).edges())
        .findFirst();
  }

  private String words(Slot slot) {
    return slot.badMetric() && !hasBadRate(slot)
        ? "metric over its limit"
        : slot.failed() + " of " + slot.total() + " failed";
  }

  private static Impact impact(Interval span, Provenance place, String words) {
    return new Impact(
        span,
        Fraction.ONE,
        Optional.empty(),
        Optional.empty(),
        false,
        "",
        words,
        place,
        Reason.SLOTS);
  }
}
