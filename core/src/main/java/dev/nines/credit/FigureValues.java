package dev.nines.credit;

import dev.nines.money.Fraction;
import dev.nines.uptime.FigureValue;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The values of a figure in their order, prepared so that a few outages can be thought away without
 * looking at all of the values again: those about them go, and those that they hide come.
 */
final class FigureValues {

  private final List<FigureValue> values;
  private final Comparator<FigureValue> worstFirst;
  private final Predicate<FigureValue> meets;
  private final Changes changes;
  private final List<Integer> shown;
  private final Map<Fraction, Pay> pay = new HashMap<>();
  private List<Integer> sorted = List.of();
  private long missing = -1;

  // what each value pays, and those that are shown together
  private record Pay(List<Fraction> each, Fraction sum) {}

  /**
   * Which values, by their places, an outage less changes; outages are known by their numbers.
   *
   * @param about those about it, which go
   * @param hidden those that do not count while it does, which come
   */
  record Changes(Map<Integer, List<Integer>> about, Map<Integer, List<Integer>> hidden) {

    static final Changes NONE = new Changes(Map.of(), Map.of());

    Changes {
      about = Map.copyOf(about);
      hidden = Map.copyOf(hidden);
    }
  }

  /**
   * Prepares values.
   *
   * @param values the values
   * @param worstFirst the order in which the one that decides comes first
   * @param meets whether one lies where the target has it
   * @param changes which of them an outage less changes
   */
  FigureValues(
      List<FigureValue> values,
      Comparator<FigureValue> worstFirst,
      Predicate<FigureValue> meets,
      Changes changes) {
    this.values = List.copyOf(values);
    this.worstFirst = worstFirst;
    this.meets = meets;
    this.changes = changes;
    Set<Integer> hidden = new HashSet<>();
    changes.hidden().values().forEach(hidden::addAll);
    this.shown =
        IntStream.range(0, values.size()).boxed().filter(at -> !hidden.contains(at)).toList();
  }

  /** Returns the values as they are. */
  Rest all() {
    return new Rest(Set.of(), List.of());
  }

  /** Returns the values without some outages, by their numbers. */
  Rest without(BitSet outages) {
    Set<Integer> gone = new TreeSet<>();
    List<Integer> come = new ArrayList<>();
    outages.stream()
        .forEach(
            number -> {
              gone.addAll(changes.about().getOrDefault(number, List.of()));
              come.addAll(changes.hidden().getOrDefault(number, List.of()));
            });
    return new Rest(gone, come);
  }

  /** What is left of the values, and what has come. */
  final class Rest {

    private final Set<Integer> gone;
    private final List<Integer> come;

    private Rest(Set<Integer> gone, List<Integer> come) {
      this.gone = gone;
      this.come = come;
    }

    /** Returns whether there is no value. */
    boolean isEmpty() {
      return shown.size() == gone.size() && come.isEmpty();
    }

    /** Returns the value that decides, the first of equal ones; absent where there is none. */
    Optional<FigureValue> deciding() {
      Stream<Integer> left = sorted().stream().filter(place -> !gone.contains(place)).limit(1);
      return Stream.concat(left, come.stream()).min(order()).map(values::get);
    }

    /** Returns whether every value lies where the target has it. */
    boolean met() {
      return missing() == gone.stream().filter(FigureValues.this::misses).count()
          && come.stream().noneMatch(FigureValues.this::misses);
    }

    /**
     * Returns what the values pay together.
     *
     * @param affected what the pay depends on beside the value
     * @param paid what a value pays
     */
    Fraction paid(Fraction affected, Function<FigureValue, Fraction> paid) {
      Pay all = pay.computeIfAbsent(affected, key -> pay(paid));
      Fraction left = gone.stream().map(all.each()::get).reduce(all.sum(), Fraction::minus);
      return come.stream().map(all.each()::get).reduce(left, Fraction::plus);
    }
  }

  private Pay pay(Function<FigureValue, Fraction> paid) {
    List<Fraction> each = values.stream().map(paid).toList();
    return new Pay(each, Fraction.sum(shown.stream().map(each::get).toList()));
  }

  private Comparator<Integer> order() {
    return Comparator.comparing((Integer place) -> values.get(place), worstFirst)
        .thenComparing(Comparator.naturalOrder());
  }

  private List<Integer> sorted() {
    if (sorted.size() < shown.size()) {
      sorted = shown.stream().sorted(order()).toList();
    }
    return sorted;
  }

  private boolean misses(int place) {
    return !meets.test(values.get(place));
  }

  private long missing() {
    if (missing < 0) {
      missing = shown.stream().filter(this::misses).count();
    }
    return missing;
  }
}
