package dev.nines.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The sweep behind {@link Tiling#together}: one pass over the starts of all stretches. */
final class Together {

  // the stretch of one of the tilings that starts
  private record Start<T>(int part, T value) {}

  private Together() {}

  static <T> Tiling<List<T>> of(List<Tiling<T>> parts) {
    Interval span = parts.get(0).span();
    SortedMap<Instant, List<Start<T>>> starts = starts(span, parts);
    List<T> current = new ArrayList<>();
    starts.remove(span.from()).forEach(start -> current.add(start.value()));
    List<Tile<List<T>>> tiles = new ArrayList<>();
    Instant from = span.from();
    for (var next : starts.entrySet()) {
      tiles.add(new Tile<>(Interval.of(from, next.getKey()), List.copyOf(current)));
      next.getValue().forEach(start -> current.set(start.part(), start.value()));
      from = next.getKey();
    }
    tiles.add(new Tile<>(Interval.of(from, span.to()), List.copyOf(current)));
    return new Tiling<>(span, tiles);
  }

  private static <T> SortedMap<Instant, List<Start<T>>> starts(
      Interval span, List<Tiling<T>> parts) {
    SortedMap<Instant, List<Start<T>>> starts = new TreeMap<>();
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).span().equals(span)) {
        throw new IllegalArgumentException(
            "spans " + span + " and " + parts.get(i).span() + " differ");
      }
      for (Tile<T> tile : parts.get(i).tiles()) {
        starts
            .computeIfAbsent(tile.span().from(), at -> new ArrayList<>(1))
            .add(new Start<>(i, tile.value()));
      }
    }
    return starts;
  }
}
