package dev.nines.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TogetherTest {

  private static final Instant START = Instant.parse("2025-07-01T00:00:00Z");
  private static final Interval DAY = minutes(0, 1_440);

  @Test
  void together_listsWhatIsNotLeftOut_byItsNumber() {
    Tiling<Map<Integer, String>> tiling =
        Tiling.together(
            List.of(downIn(minutes(10, 30)), downIn(minutes(20, 40)), Tiling.of(DAY, "up")),
            "up"::equals);

    assertThat(tiling.tiles())
        .containsExactly(
            new Tile<>(minutes(0, 10), Map.of()),
            new Tile<>(minutes(10, 20), Map.of(0, "down")),
            new Tile<>(minutes(20, 30), Map.of(0, "down", 1, "down")),
            new Tile<>(minutes(30, 40), Map.of(1, "down")),
            new Tile<>(minutes(40, 1_440), Map.of()));
  }

  @Test
  void together_listsInTheOrderOfTheTilings_whateverBeganFirst() {
    Tiling<Map<Integer, String>> tiling =
        Tiling.together(
            List.of(downIn(minutes(20, 40)), downIn(minutes(10, 40))), value -> value.equals("up"));

    assertThat(tiling.tiles().get(2).value().keySet()).containsExactly(0, 1);
  }

  @Test
  void together_ofDifferentSpans_isRefused() {
    List<Tiling<String>> parts = List.of(Tiling.of(DAY, "up"), Tiling.of(minutes(0, 10), "up"));

    assertThatThrownBy(() -> Tiling.together(parts, "up"::equals))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("spans " + DAY + " and " + minutes(0, 10) + " differ");
  }

  private static Tiling<String> downIn(Interval span) {
    return Tiling.of(DAY, IntervalSet.of(span)).map(down -> down ? "down" : "up");
  }

  private static Interval minutes(long from, long to) {
    return Interval.of(START.plusSeconds(from * 60), START.plusSeconds(to * 60));
  }
}
