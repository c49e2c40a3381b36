package dev.nines.model.correction;

import dev.nines.model.FurtherRows;
import dev.nines.model.MetricSample;
import dev.nines.model.Observation;
import dev.nines.model.RecordedTime;
import dev.nines.model.RequestCount;
import dev.nines.model.StateSample;
import dev.nines.model.StateSeries;
import dev.nines.problem.ProblemCode;
import dev.nines.time.Interval;
import dev.nines.time.IntervalSet;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Makes rows of monitoring with something changed. */
final class SeriesRows {

  private SeriesRows() {}

  // rows that overtake others stand where their new times put them
  static StateSeries shifted(StateSeries series, SeriesChange.ShiftStretch shift, Correction by) {
    List<StateSample> samples =
        series.samples().stream()
            .flatMap(row -> KeptRows.parts(row, shift.stretch()))
            .map(row -> holds(shift, row.at()) ? shifted(row, shift, by) : row)
            .sorted(Comparator.comparing(StateSample::at))
            .toList();
    List<Interval> overruled =
        series.overruled().intervals().stream()
            .map(span -> holds(shift, span.from()) ? shifted(span, shift) : span)
            .toList();
    return series.with(samples, IntervalSet.unionOf(overruled));
  }

  private static StateSample shifted(
      StateSample row, SeriesChange.ShiftStretch shift, Correction by) {
    return new StateSample(
        row.at().plus(shift.by()),
        row.state(),
        row.word(),
        row.soft(),
        row.further().map(rows -> shifted(rows, shift)),
        by.on(row.provenance()));
  }

  private static FurtherRows shifted(FurtherRows rows, SeriesChange.ShiftStretch shift) {
    Interval widest = shifted(rows.widest(), shift);
    return new FurtherRows(rows.count(), rows.until().plus(shift.by()), widest);
  }

  private static Interval shifted(Interval span, SeriesChange.ShiftStretch shift) {
    return Interval.of(span.from().plus(shift.by()), span.to().plus(shift.by()));
  }

  static Observation shifted(Observation o, SeriesChange.ShiftStretch shift, Correction by) {
    return new Observation(
        o.service(),
        shifted(o.from(), shift),
        shifted(o.to(), shift),
        o.state(),
        o.word(),
        by.on(o.provenance()));
  }

  static RequestCount shifted(RequestCount row, SeriesChange.ShiftStretch shift, Correction by) {
    return new RequestCount(
        row.service(),
        shifted(row.at(), shift),
        row.total(),
        row.failed(),
        by.on(row.provenance()));
  }

  static MetricSample shifted(MetricSample row, SeriesChange.ShiftStretch shift, Correction by) {
    return new MetricSample(
        row.metric(),
        row.service(),
        shifted(row.at(), shift),
        row.value(),
        by.on(row.provenance()));
  }

  private static RecordedTime shifted(RecordedTime time, SeriesChange.ShiftStretch shift) {
    return new RecordedTime(
        time.at().plus(shift.by()), time.text(), time.reading(), time.location());
  }

  static RequestCount counted(RequestCount row, SeriesChange.ReclassifyRequests as, Correction by) {
    long total = as.total().orElse(row.total());
    long failed = as.failed().orElse(row.failed());
    if (failed > total) {
      throw new Corrector.UnfitException(
          ProblemCode.CORRECTION_UNFIT,
          Long.toString(failed),
          "0 to " + total,
          "The count at \"%s\" would have %s failed requests of %s."
              .formatted(row.at().text(), failed, total));
    }
    return new RequestCount(row.service(), row.at(), total, failed, by.on(row.provenance()));
  }

  static MetricSample valued(MetricSample row, SeriesChange.ReclassifyMetrics as, Correction by) {
    return new MetricSample(
        row.metric(), row.service(), row.at(), as.value(), by.on(row.provenance()));
  }

  static RequestCount added(RequestCount row, Correction by) {
    return new RequestCount(row.service(), row.at(), row.total(), row.failed(), by.added());
  }

  static MetricSample added(MetricSample row, Correction by) {
    return new MetricSample(row.metric(), row.service(), row.at(), row.value(), by.added());
  }

  private static boolean holds(SeriesChange.ShiftStretch shift, Instant at) {
    return !at.isBefore(shift.stretch().from().at()) && at.isBefore(shift.stretch().to().at());
  }
}
