package dev.nines.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** The sweep behind {@link Tiling#ofOverlapping}: one pass over the sorted ends of all items. */
final class Overlaps {

  private Overlaps() {}

  static <T> Tiling<List<T>> tile(Interval span, List<Tile<T>> items) {
    TreeMap<Instant, Changes> ends = ends(span, items);
    TreeSet<Integer> active = new TreeSet<>();
    List<Tile<List<T>>> tiles = new ArrayList<>();
    Instant from = span.from();
    for (var end : ends.entrySet()) {
      if (from.isBefore(end.getKey())) {
        tiles.add(new Tile<>(Interval.of(from, end.getKey()), valuesOf(items, active)));
      }
      active.addAll(end.getValue().starting());
      active.removeAll(end.getValue().ending());
      from = end.getKey();
    }
    if (from.isBefore(span.to())) {
      tiles.add(new Tile<>(Interval.of(from, span.to()), valuesOf(items, active)));
    }
    return new Tiling<>(span, tiles);
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

  private static <T> List<T> valuesOf(List<Tile<T>> items, Collection<Integer> active) {
    List<T> values = new ArrayList<>(active.size());
    active.forEach(index -> values.add(items.get(index).value()));
    return List.copyOf(values);
  }
}
