package dev.nines.credit;

import dev.nines.downtime.Outage;
import dev.nines.money.Fraction;
import dev.nines.uptime.FigureValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The values of a figure in their order, prepared so that those of a few outages can be thought
 * away without looking at all of them again.
 */
final class FigureValues {

  private final List<FigureValue> values;
  private final Comparator<FigureValue> worstFirst;
  private final Predicate<FigureValue> meets;
  private final Map<Outage, List<Integer>> byOutage = new HashMap<>();
  private final Map<Fraction, Pay> pay = new HashMap<>();
  private List<Integer> sorted = List.of();
  private long missing = -1;

  // what each value pays, and all together
  private record Pay(List<Fraction> each, Fraction sum) {}

  /**
   * Prepares values.
   *
   * @param values the values
   * @param worstFirst the order in which the one that decides comes first
   * @param meets whether one lies where the target has it
   */
  FigureValues(
      List<FigureValue> values, Comparator<FigureValue> worstFirst, Predicate<FigureValue> meets) {
    this.values = List.copyOf(values);
    this.worstFirst = worstFirst;
    this.meets = meets;
    for (int i = 0; i < values.size(); i++) {
      int place = i;
      values
          .get(i)
          .outage()
          .ifPresent(o -> byOutage.computeIfAbsent(o, key -> new ArrayList<>(1)).add(place));
    }
  }

  /** Returns all of the values. */
  Rest all() {
    return new Rest(Set.of());
  }

  /** Returns the values without those about some outages. */
  Rest without(Set<Outage> outages) {
    Set<Integer> gone = new HashSet<>();
    outages.forEach(outage -> gone.addAll(byOutage.getOrDefault(outage, List.of())));
    return new Rest(gone);
  }

  /** What is left of the values. */
  final class Rest {

    private final Set<Integer> gone;

    private Rest(Set<Integer> gone) {
      this.gone = gone;
    }

    /** Returns whether there is no value. */
    boolean isEmpty() {
      return values.size() == gone.size();
    }

    /** Returns the value that decides, the first of equal ones; absent where there is none. */
    Optional<FigureValue> deciding() {
      return sorted().stream().filter(i -> !gone.contains(i)).findFirst().map(values::get);
    }

    /** Returns whether every value lies where the target has it. */
    boolean met() {
      return missing() == gone.stream().filter(i -> !meets.test(values.get(i))).count();
    }

    /**
     * Returns what the values pay together.
     *
     * @param affected what the pay depends on beside the value
     * @param paid what a value pays
     */
    Fraction paid(Fraction affected, Function<FigureValue, Fraction> paid) {
      Pay all = pay.computeIfAbsent(affected, key -> pay(paid));
      return gone.stream().map(all.each()::get).reduce(all.sum(), Fraction::minus);
    }
  }

  private Pay pay(Function<FigureValue, Fraction> paid) {
    List<Fraction> each = values.stream().map(paid).toList();
    return new Pay(each, Fraction.sum(each));
  }

  private List<Integer> sorted() {
    if (sorted.size() < values.size()) {
      Comparator<Integer> order = Comparator.comparing(values::get, worstFirst);
      sorted = IntStream.range(0, values.size()).boxed().sorted(order).toList();
    }
    return sorted;
  }

  private long missing() {
    if (missing < 0) {
      missing = values.stream().filter(meets.negate()).count();
    }
    return missing;
  }
}
