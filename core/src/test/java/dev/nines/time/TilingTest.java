package dev.nines.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TilingTest {

  private static Interval of(int from, int to) {
    return Interval.of(Instant.EPOCH.plusSeconds(from), Instant.EPOCH.plusSeconds(to));
  }

  private static Tile<String> tile(int from, int to, String value) {
    return new Tile<>(of(from, to), value);
  }

  @Test
  void constructor_refusesAGap() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Tiling<>(of(0, 9), List.of(tile(0, 3, "a"), tile(4, 9, "b"))))
        .withMessage(
            "tile 1970-01-01T00:00:04Z/1970-01-01T00:00:09Z does not start at"
                + " 1970-01-01T00:00:03Z in 1970-01-01T00:00:00Z/1970-01-01T00:00:09Z");
  }

  @Test
  void constructor_refusesAnOverlap() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Tiling<>(of(0, 9), List.of(tile(0, 5, "a"), tile(4, 9, "b"))))
        .withMessageContaining("does not start at 1970-01-01T00:00:05Z");
  }

  @Test
  void constructor_refusesAnEarlyEnd() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Tiling<>(of(0, 9), List.of(tile(0, 5, "a"))))
        .withMessage(
            "tiles end at 1970-01-01T00:00:05Z, not at the end of"
                + " 1970-01-01T00:00:00Z/1970-01-01T00:00:09Z");
  }

  @Test
  void constructor_refusesNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Tiling<String>(of(0, 0), List.of()));
  }

  @Test
  void zip_cutsWhereEitherChanges() {
    Tiling<String> left = new Tiling<>(of(0, 9), List.of(tile(0, 4, "a"), tile(4, 9, "b")));
    Tiling<String> right = new Tiling<>(of(0, 9), List.of(tile(0, 6, "x"), tile(6, 9, "y")));

    assertThat(left.zip(right, String::concat).tiles())
        .containsExactly(tile(0, 4, "ax"), tile(4, 6, "bx"), tile(6, 9, "by"));
  }

  @Test
  void zip_otherSpan() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tiling.of(of(0, 9), "a").zip(Tiling.of(of(0, 8), "b"), String::concat))
        .withMessageContaining("differ");
  }

  @Test
  void clampTo_cutsAtBothEnds() {
    Tiling<String> all =
        new Tiling<>(of(0, 9), List.of(tile(0, 4, "a"), tile(4, 6, "b"), tile(6, 9, "c")));

    assertThat(all.clampTo(of(3, 7)).tiles())
        .containsExactly(tile(3, 4, "a"), tile(4, 6, "b"), tile(6, 7, "c"));
  }

  static Stream<Arguments> looks() {
    return Stream.of(
        arguments("inside one", of(1, 3), "a"),
        arguments("over an edge", of(3, 5), "ab"),
        arguments("from an edge", of(4, 5), "b"),
        arguments("up to an edge", of(1, 4), "a"),
        arguments("beyond both ends", of(-5, 20), "abc"),
        arguments("before", of(-5, 0), ""),
        arguments("after", of(9, 12), ""),
        arguments("empty", of(5, 5), ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("looks")
  void tilesIn_thatShareAnInstant(String name, Interval stretch, String found) {
    Tiling<String> all =
        new Tiling<>(of(0, 9), List.of(tile(0, 4, "a"), tile(4, 6, "b"), tile(6, 9, "c")));

    assertThat(all.tilesIn(stretch).stream().map(Tile::value).collect(Collectors.joining()))
        .isEqualTo(found);
  }

  @Test
  void clampTo_outside() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tiling.of(of(0, 9), "a").clampTo(of(8, 10)));
  }

  @Test
  void merged_joinsEqualNeighbours() {
    Tiling<String> all =
        new Tiling<>(of(0, 9), List.of(tile(0, 4, "a"), tile(4, 6, "a"), tile(6, 9, "b")));

    assertThat(all.merged().tiles()).containsExactly(tile(0, 6, "a"), tile(6, 9, "b"));
  }

  @Test
  void where_andLength() {
    Tiling<Boolean> all =
        Tiling.of(of(0, 9), IntervalSet.unionOf(List.of(of(-3, 2), of(5, 6), of(8, 20))));

    assertThat(all.where(value -> value).intervals()).containsExactly(of(0, 2), of(5, 6), of(8, 9));
    assertThat(all.lengthWhere(value -> value)).isEqualTo(Duration.ofSeconds(2 + 1 + 1));
  }
}
