package dev.nines.model.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.nines.model.FurtherRows;
import dev.nines.model.ObservedState;
import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.model.StateSample;
import dev.nines.model.correction.SeriesChange.Stretch;
import dev.nines.problem.SourceLocation;
import dev.nines.time.Interval;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows at 0, 30, 60 ... seconds of which the first is kept. */
class KeptRowsTest {

  private static final Instant AT = Instant.parse("2025-07-01T00:00:00Z");
  private static final int STEP = 30;
  private static final int ROWS = 7;

  private static StateSample rows(long until, Interval widest) {
    FurtherRows further = new FurtherRows(ROWS - 1, AT.plusSeconds(until), widest);
    Provenance place = new Provenance(SourceLocation.ofLine("p.csv", 2), "row");
    return new StateSample(AT, ObservedState.DOWN, "down", true, Optional.of(further), place);
  }

  private static StateSample even() {
    return rows((ROWS - 1) * STEP, Interval.of(AT, AT.plusSeconds(STEP)));
  }

  // one row is 29 seconds behind the row before it, and the next 31
  private static StateSample uneven() {
    return rows((ROWS - 1) * STEP, Interval.of(AT.plusSeconds(STEP - 1), AT.plusSeconds(2 * STEP)));
  }

  private static Stretch stretch(long from, long to) {
    return new Stretch(SeriesChange.Kind.OBSERVED, "app", Optional.empty(), time(from), time(to));
  }

  private static RecordedTime time(long second) {
    Instant at = AT.plusSeconds(second);
    return new RecordedTime(at, at.toString(), "", SourceLocation.ofLine("c.yaml", 1));
  }

  private static String told(StateSample part) {
    long first = part.at().getEpochSecond() - AT.getEpochSecond();
    return first + "+" + part.rows();
  }

  static Stream<Arguments> stretches() {
    return Stream.of(
        arguments("from within to behind", 75, 999, List.of("0+3", "90+4")),
        arguments("from before to within", -9, 75, List.of("0+3", "90+4")),
        arguments("within", 45, 135, List.of("0+2", "60+3", "150+2")),
        arguments("from a row, which is in", 60, 999, List.of("0+2", "60+5")),
        arguments("to a row, which is out", -9, 60, List.of("0+2", "60+5")),
        arguments("to the last row", 0, 180, List.of("0+6", "180+1")),
        arguments("behind the last row", 181, 999, List.of("0+7")),
        arguments("before the first row", -99, 0, List.of("0+7")),
        arguments("around all", -99, 999, List.of("0+7")),
        arguments("one row", 60, 61, List.of("0+2", "60+1", "90+4")),
        arguments("between two rows", 61, 89, List.of("0+3", "90+4")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("stretches")
  void parts_ofEvenRows(String name, long from, long to, List<String> expected) {
    assertThat(KeptRows.parts(even(), stretch(from, to)).map(KeptRowsTest::told))
        .containsExactlyElementsOf(expected);
  }

  @Test
  void parts_areAllRowsOnceAndNoneIsCut() {
    for (int from = -40; from < 220; from += 5) {
      for (int to = from + 5; to < 240; to += 5) {
        Stretch stretch = stretch(from, to);
        List<StateSample> parts = KeptRows.parts(even(), stretch).toList();

        assertThat(parts.stream().flatMap(KeptRowsTest::times))
            .as("%s to %s", from, to)
            .containsExactlyElementsOf(times(even()).toList());
        assertThat(parts).allMatch(part -> isIn(part.at(), stretch) == isIn(part.until(), stretch));
        assertThat(parts).allMatch(part -> part.isEven() && part.saysAs(even()));
      }
    }
  }

  private static Stream<Instant> times(StateSample row) {
    return IntStream.range(0, (int) row.rows())
        .mapToObj(i -> row.at().plus(row.widest().multipliedBy(i)));
  }

  private static boolean isIn(Instant at, Stretch stretch) {
    return !at.isBefore(stretch.from().at()) && at.isBefore(stretch.to().at());
  }

  @Test
  void parts_ofUnevenRowsThrows() {
    assertThatExceptionOfType(Corrector.UnfitException.class)
        .isThrownBy(() -> KeptRows.parts(uneven(), stretch(45, 999)))
        .withMessage(
            "Of the rows from 2025-07-01T00:00:00Z to 2025-07-01T00:03:00Z only the first is kept,"
                + " so that no part of them can be shifted.");
  }

  @Test
  void parts_ofUnevenRowsAsAWhole() {
    assertThat(KeptRows.parts(uneven(), stretch(-9, 181))).containsExactly(uneven());
    assertThat(KeptRows.parts(uneven(), stretch(181, 999))).containsExactly(uneven());
  }
}
