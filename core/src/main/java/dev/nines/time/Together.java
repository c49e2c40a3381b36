package dev.nines.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The sweep behind {@link Tiling#together}: one pass over the starts of all stretches. */
final class Together<T> {

  // the stretch of one of the tilings that starts
  private record Start<T>(int part, T value) {}

  private final Interval span;
  private final Function<? super T, Beside.How> how;
  private final SortedMap<Integer, T> listed = new TreeMap<>();
  private final Set<Integer> counted = new HashSet<>();
  // made anew only where something that is listed changes
  private Map<Integer, T> shown = Map.of();

  private Together(Interval span, Function<? super T, Beside.How> how) {
    this.span = span;
    this.how = how;
  }

  static <T> Tiling<Beside<T>> of(List<Tiling<T>> parts, Function<? super T, Beside.How> how) {
    return new Together<T>(parts.get(0).span(), how).sweep(parts);
  }

  private Tiling<Beside<T>> sweep(List<Tiling<T>> parts) {
    SortedMap<Instant, List<Start<T>>> starts = starts(parts);
    begin(starts.remove(span.from()));
    List<Tile<Beside<T>>> tiles = new ArrayList<>();
    Instant from = span.from();
    for (var next : starts.entrySet()) {
      tiles.add(new Tile<>(Interval.of(from, next.getKey()), now()));
      begin(next.getValue());
      from = next.getKey();
    }
    tiles.add(new Tile<>(Interval.of(from, span.to()), now()));
    return new Tiling<>(span, tiles);
  }

  private void begin(List<Start<T>> starts) {
    boolean changed = false;
    for (Start<T> start : starts) {
      Beside.How now = how.apply(start.value());
      counted.remove(start.part());
      changed |= listed.remove(start.part()) != null;
      if (now == Beside.How.LISTED) {
        listed.put(start.part(), start.value());
        changed = true;
      } else if (now == Beside.How.COUNTED) {
        counted.add(start.part());
      }
    }
    if (changed) {
      shown = Collections.unmodifiableMap(new TreeMap<>(listed));
    }
  }

  private Beside<T> now() {
    return new Beside<>(shown, counted.size());
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
