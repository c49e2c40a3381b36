package dev.nines.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TogetherTest {

  private static final Instant START = Instant.parse("2025-07-01T00:00:00Z");
  private static final Interval DAY = minutes(0, 1_440);

  @Test
  void together_listsWhatIsNotLeftOut_byItsNumber() {
    Tiling<Beside<String>> tiling =
        Tiling.together(
            List.of(downIn(minutes(10, 30)), downIn(minutes(20, 40)), Tiling.of(DAY, "up")),
            TogetherTest::how);

    assertThat(tiling.tiles())
        .containsExactly(
            new Tile<>(minutes(0, 10), new Beside<>(SharedList.none(), 0)),
            new Tile<>(minutes(10, 20), listed(0, 0)),
            new Tile<>(minutes(20, 30), listed(0, 0, 1)),
            new Tile<>(minutes(30, 40), listed(0, 1)),
            new Tile<>(minutes(40, 1_440), new Beside<>(SharedList.none(), 0)));
  }

  @Test
  void together_listsInTheOrderOfTheTilings_whateverBeganFirst() {
    Tiling<Beside<String>> tiling =
        Tiling.together(
            List.of(downIn(minutes(20, 40)), downIn(minutes(10, 40))), TogetherTest::how);

    assertThat(tiling.tiles().get(2).value().listed().stream().map(Beside.Listed::number))
        .containsExactly(0, 1);
  }

  @Test
  void together_countsWhatNeedNotBeToldApart() {
    Tiling<String> gap = downIn(minutes(0, 20)).map(v -> v.equals("down") ? "no data" : v);
    Tiling<String> ends = downIn(minutes(10, 30)).map(v -> v.equals("up") ? "no data" : v);

    Tiling<Beside<String>> tiling = Tiling.together(List.of(gap, ends), TogetherTest::how);

    assertThat(tiling.tiles())
        .containsExactly(
            new Tile<>(minutes(0, 10), new Beside<>(SharedList.none(), 2)),
            new Tile<>(minutes(10, 20), listed(1, 1)),
            new Tile<>(minutes(20, 30), listed(0, 1)),
            new Tile<>(minutes(30, 1_440), new Beside<>(SharedList.none(), 1)));
  }

  @Test
  void counted_isNeverBelow0() {
    assertThatThrownBy(() -> new Beside<>(SharedList.none(), -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("counted -1 is below 0");
  }

  @Test
  void together_ofDifferentSpans_isRefused() {
    List<Tiling<String>> parts = List.of(Tiling.of(DAY, "up"), Tiling.of(minutes(0, 10), "up"));

    assertThatThrownBy(() -> Tiling.together(parts, TogetherTest::how))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("spans " + DAY + " and " + minutes(0, 10) + " differ");
  }

  private static Beside<String> listed(int counted, Integer... down) {
    List<Beside.Listed<String>> all =
        Stream.of(down).map(number -> new Beside.Listed<>(number, "down")).toList();
    return new Beside<>(SharedList.copyOf(all), counted);
  }

  private static Beside.How how(String value) {
    return switch (value) {
      case "up" -> Beside.How.LEFT_OUT;
      case "no data" -> Beside.How.COUNTED;
      default -> Beside.How.LISTED;
    };
  }

  private static Tiling<String> downIn(Interval span) {
    return Tiling.of(DAY, IntervalSet.of(span)).map(down -> down ? "down" : "up");
  }

  private static Interval minutes(long from, long to) {
    return Interval.of(START.plusSeconds(from * 60), START.plusSeconds(to * 60));
  }
}
