package dev.nines.uptime;

import dev.nines.contract.Observe;
import dev.nines.model.Provenance;
import dev.nines.money.Fraction;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The share of good requests in a period, with what it is made of: one share of all, or the mean of
 * the slots' shares. The two differ: one failed request in an otherwise empty 5-minute slot of a
 * 30-day month costs 1/8640 of the mean, and next to nothing of the one share.
 *
 * @param empty what a slot without requests is; absent where all rows have one share
 * @param parts the rows, or the slots with requests, that count, in order of time
 * @param without how many slots without requests there are; 0 for one share
 * @param leftOut how many rows, or slots, lie wholly inside excluded time or outside the promise's
 *     hours
 */
public record RequestShare(
    Optional<Observe.EmptySlot> empty, List<Part> parts, long without, long leftOut) {

  /**
   * The requests of a row or a slot.
   *
   * @param from when it starts
   * @param total how many requests there were, at least 1
   * @param failed how many of them failed
   * @param facts the rows
   */
  public record Part(Instant from, long total, long failed, List<Provenance> facts) {

    public Part {
      Objects.requireNonNull(from, "from");
      facts = List.copyOf(facts);
    }

    /** Returns how many were good. */
    public long good() {
      return total - failed;
    }
  }

  public RequestShare {
    Objects.requireNonNull(empty, "empty");
    parts = List.copyOf(parts);
  }

  /** Returns how many slots are judged; rows are not counted, their requests are. */
  public long judged() {
    return empty.filter(Observe.EmptySlot.UNKNOWN::equals).isPresent()
        ? parts.size()
        : parts.size() + without;
  }

  /** Returns the share of good requests; absent where there is nothing to divide by. */
  public Optional<Ratio> ratio() {
    return empty.isPresent() ? meanOfSlots() : ofAll();
  }

  private Optional<Ratio> ofAll() {
    long total = parts.stream().mapToLong(Part::total).sum();
    long good = parts.stream().mapToLong(Part::good).sum();
    return total == 0
        ? Optional.empty()
        : Optional.of(new Ratio(Fraction.of(good), Fraction.of(total)));
  }

  private Optional<Ratio> meanOfSlots() {
    return judged() == 0
        ? Optional.empty()
        : Optional.of(ratio(sumOfShares().plus(Fraction.of(goodWithout())), judged()));
  }

  /** Returns how many slots without requests are good as a whole. */
  public long goodWithout() {
    return empty.filter(Observe.EmptySlot.GOOD::equals).isPresent() ? without : 0;
  }

  /**
   * Returns the sum of the shares of the slots with requests, exact.
   *
   * <p>Good requests are summed by the slots' totals first: few totals, many slots.
   */
  public Fraction sumOfShares() {
    Map<Long, Long> goodByTotal = new TreeMap<>();
    parts.forEach(slot -> goodByTotal.merge(slot.total(), slot.good(), Long::sum));
    return Fraction.sum(
        goodByTotal.entrySet().stream()
            .map(part -> Fraction.of(part.getValue(), part.getKey()))
            .toList());
  }

  private static Ratio ratio(Fraction sum, long slots) {
    Fraction mean = sum.dividedBy(Fraction.of(slots));
    return new Ratio(
        Fraction.of(mean.numerator(), BigInteger.ONE),
        Fraction.of(mean.denominator(), BigInteger.ONE));
  }
}
