package dev.nines.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The sweep behind {@link Tiling#ofOverlapping}: one pass over the sorted ends of all items. */
final class Overlaps {

  private Overlaps() {}

  static <T> Tiling<List<T>> tile(Interval span, List<Tile<T>> items) {
    TreeMap<Instant, Changes> ends = ends(span, items);
    SharedList.Fold<Integer, SharedList<T>> values =
        new SharedList.Fold<>(
            SharedList.none(),
            (before, item, after) -> SharedList.joined(before, items.get(item).value(), after));
    SharedList<Integer> active = SharedList.none();
    List<Tile<List<T>>> tiles = new ArrayList<>();
    Instant from = span.from();
    for (var end : ends.entrySet()) {
      if (from.isBefore(end.getKey())) {
        tiles.add(new Tile<>(Interval.of(from, end.getKey()), values.of(active)));
      }
      active = end.getValue().applied(active);
      from = end.getKey();
    }
    if (from.isBefore(span.to())) {
      tiles.add(new Tile<>(Interval.of(from, span.to()), values.of(active)));
    }
    return new Tiling<>(span, tiles);
  }

  private record Changes(List<Integer> starting, List<Integer> ending) {
    static Changes none() {
      return new Changes(new ArrayList<>(), new ArrayList<>());
    }

    SharedList<Integer> applied(SharedList<Integer> active) {
      SharedList<Integer> changed = active;
      for (int item : starting) {
        changed = changed.with(place(changed, item), item);
      }
      for (int item : ending) {
        changed = changed.without(place(changed, item));
      }
      return changed;
    }

    private static int place(SharedList<Integer> active, int item) {
      return active.placeWhere(other -> other >= item);
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
