package dev.nines.report.metrics;

import dev.nines.measurement.Measurement;
import dev.nines.metrics.GroupMetrics;
import dev.nines.metrics.Grouping;
import dev.nines.metrics.MeasuredSummary;
import dev.nines.metrics.MetricsResult;
import dev.nines.problem.Problem;
import dev.nines.report.Data;
import dev.nines.report.FileData;
import dev.nines.response.IncidentTimes;
import dev.nines.response.MeasuredTime;
import dev.nines.statistics.Sample;
import dev.nines.statistics.Summary;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes the data of a metrics report, key for key as INTERFACE.md and docs/json.md say. */
public final class MetricsData {

  private static final int VERSION = 1;

  /** The most incidents that are listed as left out of one measurement. */
  private static final int MOST_LISTED = 1_000;

  private final MetricsReportInput input;
  private final MetricsResult result;

  private MetricsData(MetricsReportInput input) {
    this.input = input;
    this.result = input.result();
  }

  /** Returns the data of a report. */
  public static Data.Mapping of(MetricsReportInput input) {
    return new MetricsData(input).data();
  }

  private Data.Mapping data() {
    Data.Mapping data =
        Data.mapping()
            .with("nines", VERSION)
            .with("inputs", Data.sequence(input.inputs().stream().map(FileData::input).toList()))
            .with("zone", result.input().zone().getId());
    if (asOfMatters()) {
      data = data.with("as-of", result.input().asOf().toString());
    }
    if (result.span().isPresent()) {
      Instant from = result.span().get().from();
      Instant to = result.span().get().to();
      data =
          data.with("span", Data.mapping().with("from", from.toString()).with("to", to.toString()));
    }
    return data.with("quantile-type", Sample.QUANTILE_TYPE)
        .with("groups", Data.sequence(result.groups().stream().map(this::group).toList()))
        .and(overall())
        .and(new FindingsData(result).data())
        .and(internalLeftOut())
        .with("problems", Data.sequence(input.problems().stream().map(this::problem).toList()));
  }

  // without groups the only one is that of all incidents
  private Data.Mapping overall() {
    if (result.input().by() == Grouping.NONE) {
      return Data.mapping();
    }
    GroupMetrics all = result.overall();
    return Data.mapping()
        .with(
            "overall",
            Data.mapping()
                .with("incidents", all.incidents().size())
                .with(
                    "measurements",
                    Data.sequence(
                        all.measurements().stream().map(MetricsData::measured).toList())));
  }

  // only where there is any
  private Data.Mapping internalLeftOut() {
    return input.leftOut().isNothing()
        ? Data.mapping()
        : Data.mapping().with("left-out", input.leftOut().data());
  }

  // now is said only where it changed a figure
  private boolean asOfMatters() {
    boolean open =
        result.overall().incidents().stream()
            .anyMatch(i -> IncidentTimes.of(i, result.input().asOf()).open());
    boolean cut = result.span().filter(s -> s.to().equals(result.input().asOf())).isPresent();
    return open || cut;
  }

  private Data.Mapping group(GroupMetrics group) {
    Grouping by = result.input().by();
    Data.Mapping key =
        by == Grouping.NONE ? Data.mapping() : Data.mapping().with(by.word(), group.key());
    return Data.mapping()
        .with("by", key)
        .with("incidents", group.incidents().size())
        .with(
            "measurements",
            Data.sequence(group.measurements().stream().map(MetricsData::measured).toList()));
  }

  /** Returns a measurement of a group. */
  static Data.Mapping measured(MeasuredSummary summary) {
    Measurement measurement = summary.measured().measurement();
    Data.Mapping data =
        Data.mapping()
            .with("measurement", measurement.name())
            .with("from", measurement.from().mark())
            .with("to", measurement.to().mark())
            .with("from-occurrence", measurement.from().occurrence().word())
            .with("to-occurrence", measurement.to().occurrence().word())
            .with("hours", measurement.hours().isPresent() ? "business" : "wall")
            .with("n", summary.measured().ended().size())
            .with("of", summary.measured().of())
            .with("seconds", summary.summary().map(MetricsData::seconds).orElse(Data.mapping()))
            .with(
                "intervals", summary.summary().map(MetricsData::intervals).orElse(Data.mapping()));
    return data.and(open(summary)).and(leftOut(summary));
  }

  private static Data.Mapping seconds(Summary summary) {
    return Data.mapping()
        .with("minimum", Decimal.seconds(summary.minimum()))
        .with("median", Decimal.seconds(summary.median()))
        .with("p90", Decimal.seconds(summary.p90()))
        .with("maximum", Decimal.seconds(summary.maximum()))
        .with("geometric-mean", Decimal.seconds(summary.geometricMean()))
        .with("mean", Decimal.seconds(summary.mean()));
  }

  private static Data.Mapping intervals(Summary summary) {
    return Data.mapping()
        .with("median", Decimal.interval(summary.ofMedian()))
        .with("geometric-mean", Decimal.interval(summary.ofGeometricMean()))
        .with("mean", Decimal.interval(summary.ofMean()));
  }

  private static Data.Mapping open(MeasuredSummary summary) {
    List<MeasuredTime.Open> open = summary.measured().open();
    if (open.isEmpty()) {
      return Data.mapping();
    }
    Data.Mapping data =
        Data.mapping().with("open", Data.sequence(open.stream().map(MetricsData::open).toList()));
    Optional<Double> median = summary.medianWithOpen();
    return median.isPresent() ? data.with("median-with-open", Decimal.seconds(median.get())) : data;
  }

  private static Data.Mapping open(MeasuredTime.Open open) {
    return Data.mapping()
        .with("incident", open.incident().id())
        .with("seconds", Decimal.seconds(open.soFar()));
  }

  private static Data.Mapping leftOut(MeasuredSummary summary) {
    List<MeasuredTime.LeftOut> leftOut = summary.measured().leftOut();
    if (leftOut.isEmpty()) {
      return Data.mapping();
    }
    Data.Mapping data =
        Data.mapping()
            .with(
                "left-out",
                Data.sequence(
                    leftOut.stream().limit(MOST_LISTED).map(MetricsData::leftOut).toList()));
    int more = leftOut.size() - MOST_LISTED;
    return more > 0 ? data.with("left-out-more", more) : data;
  }

  private static Data.Mapping leftOut(MeasuredTime.LeftOut out) {
    return Data.mapping().with("incident", out.incident().id()).with("reason", out.reason());
  }

  private Data.Mapping problem(Problem problem) {
    Data.Mapping data =
        Data.mapping()
            .with("severity", problem.severity().word())
            .with("code", problem.code().id())
            .with("file", problem.location().file());
    return (problem.location().line() > 0 ? data.with("line", problem.location().line()) : data)
        .with("found", problem.found())
        .with("allowed", problem.allowed())
        .with("message", problem.message());
  }
}
