package dev.nines.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A value for every instant of a span: stretches that leave no gap, do not overlap, and whose
 * lengths add up to the span exactly.
 *
 * <p>The constructor refuses anything else, so whoever holds one need not check. Neighbours may
 * have equal values; {@link #merged()} joins those.
 *
 * @param <T> the kind of value
 * @param span the whole, not empty
 * @param tiles the stretches, in order, at least one
 */
public record Tiling<T>(Interval span, List<Tile<T>> tiles) {

  public Tiling {
    tiles = List.copyOf(tiles);
    Instant reached = span.from();
    for (Tile<T> tile : tiles) {
      if (!tile.span().from().equals(reached)) {
        throw new IllegalArgumentException(
            "tile " + tile.span() + " does not start at " + reached + " in " + span);
      }
      reached = tile.span().to();
    }
    if (!reached.equals(span.to()) || tiles.isEmpty()) {
      throw new IllegalArgumentException("tiles end at " + reached + ", not at the end of " + span);
    }
  }

  /** Returns one value for all of a span. */
  public static <T> Tiling<T> of(Interval span, T value) {
    return new Tiling<>(span, List.of(new Tile<>(span, value)));
  }

  /** Returns whether each instant of a span is in a set. */
  public static Tiling<Boolean> of(Interval span, IntervalSet set) {
    List<Tile<Boolean>> tiles = new ArrayList<>();
    Instant reached = span.from();
    for (Interval inside : set.clampTo(span).intervals()) {
      if (reached.isBefore(inside.from())) {
        tiles.add(new Tile<>(Interval.of(reached, inside.from()), false));
      }
      tiles.add(new Tile<>(inside, true));
      reached = inside.to();
    }
    if (reached.isBefore(span.to())) {
      tiles.add(new Tile<>(Interval.of(reached, span.to()), false));
    }
    return new Tiling<>(span, tiles);
  }

  /**
   * Returns, for every instant of a span, the items whose own stretch holds it, in the order given.
   *
   * <p>Items may overlap in any way; what lies outside the span is cut off.
   */
  public static <T> Tiling<SharedList<T>> ofOverlapping(Interval span, List<Tile<T>> items) {
    return Overlaps.tile(span, items);
  }

  /**
   * Returns the same as {@link #ofOverlapping}, where of items that are equal and on at the same
   * time only the first is given.
   */
  public static <T> Tiling<SharedList<T>> ofOverlappingOnce(Interval span, List<Tile<T>> items) {
    return Overlaps.once(span, items);
  }

  /** Returns the same stretches with changed values. */
  public <R> Tiling<R> map(Function<? super T, ? extends R> change) {
    List<Tile<R>> changed = new ArrayList<>(tiles.size());
    for (Tile<T> tile : tiles) {
      changed.add(new Tile<>(tile.span(), change.apply(tile.value())));
    }
    return new Tiling<>(span, changed);
  }

  /**
   * Returns the two values of each instant put together; stretches are cut where either changes.
   *
   * @throws IllegalArgumentException if the spans differ
   */
  public <U, R> Tiling<R> zip(
      Tiling<U> other, BiFunction<? super T, ? super U, ? extends R> combine) {
    if (!span.equals(other.span)) {
      throw new IllegalArgumentException("spans " + span + " and " + other.span + " differ");
    }
    List<Tile<R>> zipped = new ArrayList<>();
    int here = 0;
    int there = 0;
    Instant from = span.from();
    while (from.isBefore(span.to())) {
      Tile<T> a = tiles.get(here);
      Tile<U> b = other.tiles.get(there);
      Instant to = earlier(a.span().to(), b.span().to());
      zipped.add(new Tile<>(Interval.of(from, to), combine.apply(a.value(), b.value())));
      here += to.equals(a.span().to()) ? 1 : 0;
      there += to.equals(b.span().to()) ? 1 : 0;
      from = to;
    }
    return new Tiling<>(span, zipped);
  }

  /**
   * Returns the values of each instant of several tilings, by the number of the tiling and in their
   * order; stretches are cut where any of them is. Only what is listed takes time and room at every
   * cut.
   *
   * @param parts the tilings of one span, at least one
   * @param how which values are listed, counted only or left out
   * @throws IllegalArgumentException if the spans differ
   */
  public static <T> Tiling<Beside<T>> together(
      List<Tiling<T>> parts, Function<? super T, Beside.How> how) {
    return Together.of(parts, how);
  }

  /**
   * Returns the part that an interval holds.
   *
   * @throws IllegalArgumentException if the interval is empty or not inside the span
   */
  public Tiling<T> clampTo(Interval bounds) {
    if (bounds.isEmpty() || !span.encloses(bounds)) {
      throw new IllegalArgumentException(bounds + " is empty or not inside " + span);
    }
    List<Tile<T>> inside = new ArrayList<>();
    for (Tile<T> tile : tilesIn(bounds)) {
      tile.span()
          .intersection(bounds)
          .ifPresent(part -> inside.add(new Tile<>(part, tile.value())));
    }
    return new Tiling<>(bounds, inside);
  }

  /**
   * Returns the stretches that share an instant with an interval, whole and in order; none where
   * the interval is empty. The first is found by halving, so that a short look costs little.
   */
  public List<Tile<T>> tilesIn(Interval stretch) {
    int first = firstAfter(tile -> tile.span().to().isAfter(stretch.from()));
    int end = firstAfter(tile -> !tile.span().from().isBefore(stretch.to()));
    return stretch.isEmpty() || end < first ? List.of() : tiles.subList(first, end);
  }

  // the index of the first stretch from which on a condition holds
  private int firstAfter(Predicate<Tile<T>> holds) {
    int low = 0;
    int high = tiles.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (holds.test(tiles.get(middle))) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Returns the same values with neighbours of equal value joined. */
  public Tiling<T> merged() {
    List<Tile<T>> joined = new ArrayList<>();
    for (Tile<T> tile : tiles) {
      int last = joined.size() - 1;
      if (last >= 0 && Objects.equals(joined.get(last).value(), tile.value())) {
        joined.set(last, new Tile<>(joined.get(last).span().span(tile.span()), tile.value()));
      } else {
        joined.add(tile);
      }
    }
    return new Tiling<>(span, joined);
  }

  /** Returns the instants whose value fulfils a condition. */
  public IntervalSet where(Predicate<? super T> condition) {
    List<Interval> found = new ArrayList<>();
    for (Tile<T> tile : tiles) {
      if (condition.test(tile.value())) {
        found.add(tile.span());
      }
    }
    return IntervalSet.unionOf(found);
  }

  /** Returns the total length of the instants whose value fulfils a condition. */
  public Duration lengthWhere(Predicate<? super T> condition) {
    return tiles.stream()
        .filter(tile -> condition.test(tile.value()))
        .map(tile -> tile.span().length())
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
