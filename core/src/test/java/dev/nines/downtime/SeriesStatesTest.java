package dev.nines.downtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.nines.contract.Observe.SoftStates;
import dev.nines.contract.Observe.StaleAfter;
import dev.nines.model.Observation;
import dev.nines.model.ObservedState;
import dev.nines.model.Provenance;
import dev.nines.model.StateSample;
import dev.nines.model.StateSeries;
import dev.nines.money.Fraction;
import dev.nines.problem.SourceLocation;
import dev.nines.testing.Records;
import dev.nines.time.Interval;
import dev.nines.time.IntervalSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Times are seconds after {@link #START}, rows are {@code second:state}. */
class SeriesStatesTest {

  private static final Instant START = Instant.parse("2025-07-01T00:00:00Z");
  private static final Instant AS_OF = START.plusSeconds(10_000);
  private static final StaleAfter USUAL = new StaleAfter.Times(Fraction.of(5));

  private static StateSeries series(StateSeries.Kind kind, String location, String rows) {
    List<StateSample> samples = new ArrayList<>();
    for (String row : rows.split(" ")) {
      String[] parts = row.split(":");
      ObservedState state = ObservedState.ofWord(parts[1]).orElseThrow();
      samples.add(
          new StateSample(
              START.plusSeconds(Long.parseLong(parts[0])),
              state,
              parts[1],
              Records.provenance(samples.size() + 1)));
    }
    return new StateSeries("app", location, kind, samples, samples.get(0).provenance());
  }

  private static StateSeries samples(String rows) {
    return series(StateSeries.Kind.SAMPLES, "", rows);
  }

  private static StateSeries changes(String rows) {
    return series(StateSeries.Kind.CHANGES, "", rows);
  }

  private static List<HeldState> held(StaleAfter staleAfter, StateSeries... series) {
    ServiceFacts facts =
        new ServiceFacts(
            List.of(), List.of(), List.of(), List.of(), List.of(series), List.of(), List.of());
    return new SeriesStates(staleAfter, SoftStates.WHEN_CONFIRMED, AS_OF).of(facts);
  }

  private static String words(HeldState state) {
    Observation seen = state.observation();
    return "%s-%s %s%s"
        .formatted(
            Duration.between(START, seen.from().at()).toSeconds(),
            Duration.between(START, seen.to().at()).toSeconds(),
            seen.word(),
            state.open() ? " open" : "");
  }

  private static StateSeries ofFile(String file, StateSeries series) {
    return new StateSeries(
        series.service(),
        series.location(),
        series.kind(),
        series.samples(),
        new Provenance(SourceLocation.ofLine(file, 1), ""));
  }

  @Test
  void logThatIsRotated_goesOnInTheSecondOfTheLastChange() {
    StateSeries before = ofFile("may.log", changes("0:up 60:down"));

    assertThat(
            held(USUAL, before, ofFile("june.log", changes("60:down 90:up"))).stream()
                .map(SeriesStatesTest::words))
        .containsExactly("0-60 up", "60-90 down", "90-10000 up open");
    // samples of one second, or rows of one file, are of two sources
    assertThat(held(USUAL, before, ofFile("may.log", changes("60:down 90:up")))).hasSize(4);
    assertThat(
            held(
                new StaleAfter.Never(),
                ofFile("may.log", samples("0:up 60:down")),
                ofFile("june.log", samples("60:down 90:up"))))
        .hasSize(4);
  }

  @Test
  void seriesWithoutRows_saysNothing() {
    StateSeries empty =
        new StateSeries("app", "", StateSeries.Kind.SAMPLES, List.of(), Records.provenance(1));

    assertThat(held(USUAL, empty, samples("0:up 30:up")).stream().map(SeriesStatesTest::words))
        .containsExactly("0-180 up");
  }

  static Stream<Arguments> held() {
    StaleAfter fixed = new StaleAfter.Fixed(Duration.ofSeconds(40));
    StaleAfter never = new StaleAfter.Never();
    StaleAfter oneAndHalf = new StaleAfter.Times(Fraction.parse("1.5"));
    StateSeries even = samples("0:up 30:up 60:down 90:up");
    StateSeries gap = samples("0:up 30:up 300:up 330:up");
    return Stream.of(
        arguments("a sample holds to the next", USUAL, even, "0-60 up; 60-90 down; 90-240 up"),
        arguments("the last one at most so long", fixed, even, "0-60 up; 60-90 down; 90-130 up"),
        arguments("a gap is unknown", USUAL, gap, "0-180 up; 300-480 up"),
        arguments("a gap under a fixed length", fixed, gap, "0-70 up; 300-370 up"),
        arguments("a gap exactly as long", USUAL, samples("0:up 30:up 180:up 210:up"), "0-360 up"),
        arguments("never stale", never, gap, "0-10000 up open"),
        arguments(
            "never stale, down last", never, samples("0:up 9:down"), "0-9 up; 9-10000 down open"),
        arguments("a factor", oneAndHalf, gap, "0-75 up; 300-375 up"),
        arguments("two middle distances", USUAL, samples("0:up 10:up 40:up"), "0-140 up"),
        arguments("one sample alone has no distance", USUAL, samples("0:up"), ""),
        arguments("one sample alone, fixed", fixed, samples("0:down"), "0-40 down"),
        arguments(
            "unknown is a state", USUAL, samples("0:up 30:unknown"), "0-30 up; 30-180 unknown"),
        arguments(
            "changes hold for ever",
            USUAL,
            changes("0:up 9000:down"),
            "0-9000 up; 9000-10000 down open"),
        arguments(
            "a change again", USUAL, changes("0:up 5:up 9:down"), "0-9 up; 9-10000 down open"),
        arguments(
            "two changes at once", USUAL, changes("0:up 5:down 5:up"), "0-5 up; 5-10000 up open"),
        arguments("changes after as-of", USUAL, changes("0:up 10000:down"), "0-10000 up"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("held")
  void of_holds(String name, StaleAfter staleAfter, StateSeries series, String expected) {
    assertThat(held(staleAfter, series).stream().map(SeriesStatesTest::words))
        .containsExactlyElementsOf(
            Arrays.stream(expected.split("; ")).filter(s -> !s.isEmpty()).toList());
  }

  @Test
  void of_usualDistanceIsThatOfTheFirstHundredSamples() {
    String dense = rows(0, 10, 100);
    String sparse = rows(990 + 1_000, 1_000, 200);

    assertThat(held(USUAL, samples(dense + " " + sparse)).get(0))
        .extracting(SeriesStatesTest::words)
        .isEqualTo("0-" + (990 + 5 * 10) + " up");
  }

  private static String rows(int from, int distance, int count) {
    return String.join(
        " ", IntStream.range(0, count).mapToObj(i -> from + i * distance + ":up").toList());
  }

  @Test
  void of_filesThatFollowOneAnotherAreOneSeries() {
    assertThat(held(USUAL, samples("60:up 90:up"), samples("0:up 30:down")))
        .extracting(SeriesStatesTest::words)
        .containsExactly("0-30 up", "30-60 down", "60-240 up");
    assertThat(held(USUAL, changes("0:up 30:down"), changes("60:up")))
        .extracting(SeriesStatesTest::words)
        .containsExactly("0-30 up", "30-60 down", "60-10000 up open");
  }

  @Test
  void of_filesThatOverlapAndOtherPlacesAreSeveralSources() {
    assertThat(held(USUAL, samples("0:up 30:down 60:up"), samples("10:up 40:up")))
        .extracting(SeriesStatesTest::words)
        .containsExactly("0-30 up", "30-60 down", "60-210 up", "10-190 up");
    assertThat(
            held(
                USUAL,
                samples("0:up 30:up"),
                series(StateSeries.Kind.SAMPLES, "eu", "60:up 70:up")))
        .extracting(SeriesStatesTest::words)
        .containsExactly("0-180 up", "60-120 up");
  }

  @Test
  void of_stretchOfSeveralRowsShowsTheFirstAndTheLast() {
    HeldState down = held(USUAL, samples("0:down 30:down 60:down 90:up")).get(0);

    assertThat(down.observation().provenance().location()).hasToString("facts.yaml:1");
    assertThat(down.observation().provenance().text()).isEqualTo("line 1 \u2026 line 3");
  }

  @Test
  void held_whatACorrectionOverrulesSaysNothing() {
    IntervalSet overruled =
        IntervalSet.of(Interval.of(START.plusSeconds(40), START.plusSeconds(70)));
    StateSeries series = samples("0:up 30:up 60:down 90:up");

    assertThat(held(USUAL, series.with(series.samples(), overruled)))
        .extracting(SeriesStatesTest::words)
        .containsExactly("0-40 up", "70-90 down", "90-240 up");
  }

  @Test
  void held_theLastRowStaysOpenWhereNoCorrectionEndsIt() {
    IntervalSet middle = IntervalSet.of(Interval.of(START.plusSeconds(40), START.plusSeconds(70)));
    StateSeries series = changes("0:down");

    assertThat(held(USUAL, series.with(series.samples(), middle)))
        .extracting(SeriesStatesTest::words)
        .containsExactly("0-40 down", "70-10000 down open");
  }
}
