package dev.nines.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The sweep behind {@link Tiling#together}: one pass over the starts of all stretches. */
final class Together<T> {

  // the stretch of one of the tilings that starts
  private record Start<T>(int part, T value) {}

  private final Interval span;
  private final Predicate<? super T> leftOut;
  private final SortedMap<Integer, T> current = new TreeMap<>();

  private Together(Interval span, Predicate<? super T> leftOut) {
    this.span = span;
    this.leftOut = leftOut;
  }

  static <T> Tiling<Map<Integer, T>> of(List<Tiling<T>> parts, Predicate<? super T> leftOut) {
    return new Together<T>(parts.get(0).span(), leftOut).sweep(parts);
  }

  private Tiling<Map<Integer, T>> sweep(List<Tiling<T>> parts) {
    SortedMap<Instant, List<Start<T>>> starts = starts(parts);
    starts.remove(span.from()).forEach(this::begin);
    List<Tile<Map<Integer, T>>> tiles = new ArrayList<>();
    Instant from = span.from();
    for (var next : starts.entrySet()) {
      tiles.add(new Tile<>(Interval.of(from, next.getKey()), now()));
      next.getValue().forEach(this::begin);
      from = next.getKey();
    }
    tiles.add(new Tile<>(Interval.of(from, span.to()), now()));
    return new Tiling<>(span, tiles);
  }

  private void begin(Start<T> start) {
    if (leftOut.test(start.value())) {
      current.remove(start.part());
    } else {
      current.put(start.part(), start.value());
    }
  }

  private Map<Integer, T> now() {
    return current.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(current));
  }

  private SortedMap<Instant, List<Start<T>>> starts(List<Tiling<T>> parts) {
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
