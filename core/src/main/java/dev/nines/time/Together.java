package dev.nines.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
  private final Set<Integer> counted = new HashSet<>();
  private SharedList<Beside.Listed<T>> listed = SharedList.none();

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
    for (Start<T> start : starts) {
      Beside.How now = how.apply(start.value());
      counted.remove(start.part());
      int place = listed.placeWhere(other -> other.number() >= start.part());
      if (place < listed.size() && listed.get(place).number() == start.part()) {
        listed = listed.without(place);
      }
      if (now == Beside.How.LISTED) {
        listed = listed.with(place, new Beside.Listed<>(start.part(), start.value()));
      } else if (now == Beside.How.COUNTED) {
        counted.add(start.part());
      }
    }
  }

  private Beside<T> now() {
    return new Beside<>(listed, counted.size());
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
