package dev.nines.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IntervalTest {

  private static Instant at(int second) {
    return Instant.EPOCH.plusSeconds(second);
  }

  private static Interval of(int from, int to) {
    return Interval.of(at(from), at(to));
  }

  static Stream<Arguments> pairs() {
    return Stream.of(
        Arguments.of("apart", of(1, 2), of(4, 5), Optional.empty(), of(1, 5)),
        Arguments.of("adjacent", of(1, 3), of(3, 5), Optional.empty(), of(1, 5)),
        Arguments.of("adjacent empty", of(1, 3), of(3, 3), Optional.empty(), of(1, 3)),
        Arguments.of("overlap", of(1, 4), of(3, 5), Optional.of(of(3, 4)), of(1, 5)),
        Arguments.of("encloses", of(1, 9), of(3, 5), Optional.of(of(3, 5)), of(1, 9)),
        Arguments.of("encloses empty", of(1, 9), of(3, 3), Optional.empty(), of(1, 9)),
        Arguments.of("same", of(1, 9), of(1, 9), Optional.of(of(1, 9)), of(1, 9)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void intersection_bothWays(
      String name, Interval a, Interval b, Optional<Interval> common, Interval span) {
    assertThat(a.intersection(b)).isEqualTo(common);
    assertThat(b.intersection(a)).isEqualTo(common);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void span_enclosesBoth(
      String name, Interval a, Interval b, Optional<Interval> common, Interval span) {
    assertThat(a.span(b)).isEqualTo(span).isEqualTo(b.span(a));
    assertThat(a.span(b).encloses(a)).isTrue();
    assertThat(a.span(b).encloses(b)).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void overlaps_isThatAnIntersectionExists(
      String name, Interval a, Interval b, Optional<Interval> common, Interval span) {
    assertThat(a.overlaps(b)).isEqualTo(common.isPresent());
  }

  @Test
  void contains_startIsInAndEndIsOut() {
    assertThat(of(1, 3).contains(at(1))).isTrue();
    assertThat(of(1, 3).contains(at(3))).isFalse();
    assertThat(of(3, 3).contains(at(3))).isFalse();
  }

  @Test
  void length_ofEmptyIsZero() {
    assertThat(of(3, 3).isEmpty()).isTrue();
    assertThat(of(3, 3).length()).isEqualTo(Duration.ZERO);
    assertThat(of(1, 3).length()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void abuts_endIsStart() {
    assertThat(of(1, 3).abuts(of(3, 5))).isTrue();
    assertThat(of(3, 5).abuts(of(1, 3))).isTrue();
    assertThat(of(1, 4).abuts(of(3, 5))).isFalse();
  }

  @Test
  void of_endBeforeStart() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(3, 1))
        .withMessage("to 1970-01-01T00:00:01Z is before from 1970-01-01T00:00:03Z");
  }
}
