package dev.nines.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The sweep behind {@link Tiling#ofOverlapping}: one pass over the sorted ends of all items. */
final class Overlaps {

  private Overlaps() {}

  /** Returns the items on at each instant. */
  static <T> Tiling<SharedList<T>> tile(Interval span, List<Tile<T>> items) {
    return sweep(span, items, new Listed());
  }

  /** Returns the items on at each instant, of equal ones the first. */
  static <T> Tiling<SharedList<T>> once(Interval span, List<Tile<T>> items) {
    return sweep(span, items, new ListedOnce(items.stream().map(Tile::value).toList()));
  }

  private static <T> Tiling<SharedList<T>> sweep(
      Interval span, List<Tile<T>> items, Listed listed) {
    SharedList.Fold<Integer, SharedList<T>> values =
        new SharedList.Fold<>(
            SharedList.none(),
            (before, item, after) -> SharedList.joined(before, items.get(item).value(), after));
    List<Tile<SharedList<T>>> tiles = new ArrayList<>();
    Instant from = span.from();
    for (var end : ends(span, items).entrySet()) {
      if (from.isBefore(end.getKey())) {
        tiles.add(new Tile<>(Interval.of(from, end.getKey()), values.of(listed.items)));
      }
      end.getValue().starting().forEach(listed::start);
      end.getValue().ending().forEach(listed::end);
      from = end.getKey();
    }
    if (from.isBefore(span.to())) {
      tiles.add(new Tile<>(Interval.of(from, span.to()), values.of(listed.items)));
    }
    return new Tiling<>(span, tiles);
  }

  // the items that are on, by their numbers
  private static class Listed {

    private SharedList<Integer> items = SharedList.none();

    void start(int item) {
      items = items.with(place(item), item);
    }

    void end(int item) {
      items = items.without(place(item));
    }

    private int place(int item) {
      return items.placeWhere(other -> other >= item);
    }
  }

  // of those that are on and equal the first
  private static final class ListedOnce extends Listed {

    private final List<Integer> firstEqual;
    private final Map<Integer, TreeSet<Integer>> on = new HashMap<>();

    ListedOnce(List<?> values) {
      Map<Object, Integer> first = new HashMap<>();
      this.firstEqual = new ArrayList<>(values.size());
      for (Object value : values) {
        firstEqual.add(first.computeIfAbsent(value, key -> firstEqual.size()));
      }
    }

    @Override
    void start(int item) {
      TreeSet<Integer> equal = equalTo(item);
      if (equal.isEmpty() || item < equal.first()) {
        equal.stream().limit(1).forEach(super::end);
        super.start(item);
      }
      equal.add(item);
    }

    @Override
    void end(int item) {
      TreeSet<Integer> equal = equalTo(item);
      boolean listed = equal.first() == item;
      equal.remove(item);
      if (listed) {
        super.end(item);
        equal.stream().limit(1).forEach(super::start);
      }
    }

    private TreeSet<Integer> equalTo(int item) {
      return on.computeIfAbsent(firstEqual.get(item), key -> new TreeSet<>());
    }
  }

  private record Changes(List<Integer> starting, List<Integer> ending) {
    static Changes none() {
      return new Changes(new ArrayList<>(), new ArrayList<>());
    }
  }

  private static <T> TreeMap<Instant, Changes> ends(Interval span, List<Tile<T>> items) {
    TreeMap<Instant, Changes> ends = new TreeMap<>();
    for (int i = 0; i < items.size(); i++) {
      int index = i;
      items
          .get(i)
          .span()
          .intersection(span)
          .ifPresent(
              part -> {
                ends.computeIfAbsent(part.from(), at -> Changes.none()).starting().add(index);
                ends.computeIfAbsent(part.to(), at -> Changes.none()).ending().add(index);
              });
    }
    return ends;
  }
}
