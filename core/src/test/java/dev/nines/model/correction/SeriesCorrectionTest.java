package dev.nines.model.correction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.model.Facts;
import dev.nines.model.MetricSample;
import dev.nines.model.ObservedState;
import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.model.RequestCount;
import dev.nines.model.StateSample;
import dev.nines.model.StateSeries;
import dev.nines.model.correction.SeriesChange.Kind;
import dev.nines.model.correction.SeriesChange.Stretch;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.SourceLocation;
import dev.nines.testing.Records;
import dev.nines.time.Interval;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Corrections of what monitoring recorded; times are minutes after {@link #T}. */
class SeriesCorrectionTest {

  private static final Instant T = Instant.parse("2025-07-05T20:00:00Z");

  private static final StateSeries SERIES =
      new StateSeries(
          "app",
          "",
          StateSeries.Kind.SAMPLES,
          List.of(row(0, 1), row(10, 2), row(20, 3), row(30, 4)),
          Records.provenance(1));
  private static final Facts FACTS =
      Facts.ofMonitoring(
          List.of(SERIES),
          List.of(requests(0, 100, 5), requests(10, 100, 7), requests(20, 100, 9)),
          List.of(
              metric("latency", 0, "150"), metric("errors", 10, "3"), metric("latency", 20, "9")));

  private static StateSample row(int minute, int line) {
    return new StateSample(at(minute), ObservedState.UP, "up", Records.provenance(line));
  }

  private static RequestCount requests(int minute, long total, long failed) {
    return new RequestCount("app", time(minute), total, failed, Records.provenance(minute + 1));
  }

  private static MetricSample metric(String name, int minute, String value) {
    return new MetricSample(
        name, "app", time(minute), new BigDecimal(value), Records.provenance(minute + 1));
  }

  private static Instant at(int minute) {
    return T.plusSeconds(60L * minute);
  }

  private static RecordedTime time(int minute) {
    return Records.time(at(minute), 9);
  }

  private static Stretch stretch(Kind kind, int from, int to) {
    return new Stretch(kind, "app", Optional.empty(), time(from), time(to));
  }

  private static Correction of(Change change) {
    return new Correction(
        change,
        "J. Doe",
        Records.time(T, 9),
        "Wrong clock",
        new Provenance(SourceLocation.ofLine("corrections.yaml", 9), change.verb()));
  }

  private static Checked<Facts> run(Change... changes) {
    return Corrector.apply(FACTS, Arrays.stream(changes).map(SeriesCorrectionTest::of).toList());
  }

  private static Facts facts(Change... changes) {
    return run(changes).value().orElseThrow();
  }

  private static List<String> counts(Facts facts) {
    List<String> words = new ArrayList<>();
    for (RequestCount count : facts.requests()) {
      long minute = Duration.between(T, count.at().at()).toMinutes();
      words.add(minute + ": " + count.failed() + " of " + count.total());
    }
    return words;
  }

  private static List<String> values(Facts facts) {
    return facts.metrics().stream()
        .map(m -> m.metric() + " " + Duration.between(T, m.at().at()).toMinutes() + " " + m.value())
        .toList();
  }

  @Test
  void reclassify_overrulesTheRowsAndLeavesThemAsTheyAre() {
    Facts facts =
        facts(
            new SeriesChange.ReclassifyObserved(
                stretch(Kind.OBSERVED, 10, 20), ObservedState.DOWN));
    StateSeries series = facts.series().get(0);

    assertThat(series.samples()).isEqualTo(SERIES.samples());
    assertThat(series.overruled().intervals()).containsExactly(Interval.of(at(10), at(20)));
    assertThat(facts.observed())
        .extracting(o -> o.state() + " " + o.from().at() + " " + o.to().at())
        .containsExactly("DOWN " + at(10) + " " + at(20));
    assertThat(facts.observed().get(0).provenance().text())
        .isEqualTo("added by J. Doe: Wrong clock");
    assertThat(FACTS.series().get(0).overruled().isEmpty()).isTrue();
  }

  @Test
  void reclassify_laterOneOverrulesAnEarlierOne() {
    Facts facts =
        facts(
            new SeriesChange.ReclassifyObserved(stretch(Kind.OBSERVED, 10, 30), ObservedState.DOWN),
            new SeriesChange.RemoveStretch(stretch(Kind.OBSERVED, 20, 30)));

    assertThat(facts.observed())
        .extracting(o -> o.state() + " " + o.from().at() + " " + o.to().at())
        .containsExactly("DOWN " + at(10) + " " + at(20), "UNKNOWN " + at(20) + " " + at(30));
  }

  @Test
  void add_standsBesideWhatTheSeriesSays() {
    Facts facts =
        facts(new SeriesChange.AddObserved(stretch(Kind.OBSERVED, 12, 15), ObservedState.PARTIAL));

    assertThat(facts.series()).isEqualTo(FACTS.series());
    assertThat(facts.observed()).extracting(o -> o.word()).containsExactly("partial");
  }

  @Test
  void shift_movesTheRowsOfTheStretchInOrder() {
    StateSeries series =
        facts(new SeriesChange.ShiftStretch(stretch(Kind.OBSERVED, 10, 20), Duration.ofMinutes(15)))
            .series()
            .get(0);

    assertThat(series.samples())
        .extracting(StateSample::at)
        .containsExactly(at(0), at(20), at(25), at(30));
    assertThat(series.samples().get(2).provenance().text())
        .isEqualTo("line 2; corrected by J. Doe (corrections.yaml:9): Wrong clock");
  }

  @Test
  void requests_areRemovedShiftedClassedAndAdded() {
    Stretch middle = stretch(Kind.REQUESTS, 10, 20);

    assertThat(counts(facts(new SeriesChange.RemoveStretch(middle))))
        .containsExactly("0: 5 of 100", "20: 9 of 100");
    assertThat(counts(facts(new SeriesChange.ShiftStretch(middle, Duration.ofMinutes(-5)))))
        .containsExactly("0: 5 of 100", "5: 7 of 100", "20: 9 of 100");
    assertThat(
            counts(
                facts(
                    new SeriesChange.ReclassifyRequests(
                        middle, Optional.empty(), Optional.of(0L)))))
        .containsExactly("0: 5 of 100", "10: 0 of 100", "20: 9 of 100");
    assertThat(counts(facts(new SeriesChange.AddRequests(requests(30, 50, 1)))))
        .endsWith("30: 1 of 50");
  }

  @Test
  void metrics_areRemovedShiftedClassedAndAdded() {
    Stretch all = stretch(Kind.METRICS, 0, 20);
    Stretch latency = new Stretch(Kind.METRICS, "app", Optional.of("latency"), time(0), time(30));

    assertThat(values(facts(new SeriesChange.RemoveStretch(all)))).containsExactly("latency 20 9");
    assertThat(values(facts(new SeriesChange.RemoveStretch(latency))))
        .containsExactly("errors 10 3");
    assertThat(values(facts(new SeriesChange.ShiftStretch(all, Duration.ofMinutes(1)))))
        .containsExactly("latency 1 150", "errors 11 3", "latency 20 9");
    assertThat(values(facts(new SeriesChange.ReclassifyMetrics(latency, new BigDecimal("20.50")))))
        .containsExactly("latency 0 20.50", "errors 10 3", "latency 20 20.50");
    assertThat(values(facts(new SeriesChange.AddMetric(metric("errors", 40, "0")))))
        .endsWith("errors 40 0");
  }

  @Test
  void whatFitsNoRowIsSaidAllAtOnce() {
    Checked<Facts> run =
        run(
            new SeriesChange.RemoveStretch(
                new Stretch(Kind.REQUESTS, "db", Optional.empty(), time(0), time(10))),
            new SeriesChange.RemoveStretch(stretch(Kind.METRICS, 50, 60)),
            new SeriesChange.ShiftStretch(stretch(Kind.OBSERVED, 50, 60), Duration.ofMinutes(1)),
            new SeriesChange.AddObserved(
                new Stretch(Kind.OBSERVED, "db", Optional.empty(), time(0), time(10)),
                ObservedState.UP),
            new SeriesChange.ReclassifyRequests(
                stretch(Kind.REQUESTS, 0, 10), Optional.of(4L), Optional.empty()));

    assertThat(run.value()).isEmpty();
    assertThat(run.problems())
        .extracting(Problem::message)
        .containsExactly(
            "No row of the request counts of \"db\" from 2025-07-05T20:00:00Z to"
                + " 2025-07-05T20:10:00Z is in the data.",
            "No row of the values of \"app\" from 2025-07-05T20:50:00Z to 2025-07-05T21:00:00Z is"
                + " in the data.",
            "No row of the series of \"app\" from 2025-07-05T20:50:00Z to 2025-07-05T21:00:00Z is"
                + " in the data.",
            "No series of \"db\" is in the data.",
            "The count at \"2025-07-05T20:00:00Z\" would have 5 failed requests of 4.");
    assertThat(run.problems()).extracting(Problem::allowed).contains("app");
  }

  @Test
  void subject_saysWhatWhenAndAsWhat() {
    assertThat(
            List.of(
                new SeriesChange.ReclassifyObserved(stretch(Kind.OBSERVED, 0, 10), ObservedState.UP)
                    .subject(),
                new SeriesChange.ShiftStretch(stretch(Kind.METRICS, 0, 10), Duration.ofSeconds(-90))
                    .subject()))
        .containsExactly(
            "the series of \"app\" from 2025-07-05T20:00:00Z to 2025-07-05T20:10:00Z as up",
            "the values of \"app\" from 2025-07-05T20:00:00Z to 2025-07-05T20:10:00Z by 90 seconds"
                + " earlier");
  }
}
