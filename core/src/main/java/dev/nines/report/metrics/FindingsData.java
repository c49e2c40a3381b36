package dev.nines.report.metrics;

import dev.nines.metrics.CauseShare;
import dev.nines.metrics.ComparedSides;
import dev.nines.metrics.CountedPart;
import dev.nines.metrics.Counts;
import dev.nines.metrics.Failures;
import dev.nines.metrics.MetricsResult;
import dev.nines.metrics.Plan;
import dev.nines.metrics.SeverityRelation;
import dev.nines.report.Data;
import dev.nines.statistics.Comparison;
import dev.nines.statistics.NoChange;
import dev.nines.statistics.RateRatio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** The data beyond the figures of the groups: counts, failures, comparison and what they show. */
final class FindingsData {

  private final MetricsResult result;

  FindingsData(MetricsResult result) {
    this.result = result;
  }

  Data.Mapping data() {
    Data.Mapping data = Data.mapping();
    if (result.counts().isPresent()) {
      data = data.with("counts", counts(result.counts().get()));
    }
    if (result.failures().isPresent()) {
      data = data.with("failures", failures(result.failures().get()));
    }
    if (result.compared().isPresent()) {
      data = data.with("comparison", compared(result.compared().get()));
    }
    return data.with(
            "planning", Data.sequence(result.plans().stream().map(FindingsData::plan).toList()))
        .with(
            "severity",
            Data.sequence(result.severities().stream().map(FindingsData::severity).toList()))
        .with("causes", Data.sequence(result.causes().stream().map(FindingsData::cause).toList()));
  }

  private static Data.Mapping counts(Counts counts) {
    String unit = counts.unit().name().toLowerCase(Locale.ROOT);
    Data.Mapping data =
        Data.mapping()
            .with("unit", unit)
            .with(
                "parts",
                Data.sequence(counts.parts().stream().map(p -> counted(unit, p)).toList()));
    return counts.evenness().isEmpty()
        ? data
        : data.with(
            "evenness",
            Data.mapping()
                .with("share", Shown.share(counts.evenness().get().share()))
                .with("method", counts.evenness().get().method()));
  }

  private static Data.Mapping counted(String unit, CountedPart part) {
    return Data.mapping()
        .with(unit, part.part().key())
        .with("incidents", part.incidents())
        .with(
            "interval",
            Data.mapping()
                .with("confidence", "95")
                .with("low", Shown.rounded(part.interval().low(), 4))
                .with("high", Shown.rounded(part.interval().high(), 4))
                .with("method", part.interval().method()));
  }

  private static Data.Mapping failures(Failures failures) {
    return Data.mapping()
        .with("failures", failures.failures())
        .with("mean-time-between-seconds", Decimal.seconds(failures.between().mean()))
        .with("median-time-between-seconds", Decimal.seconds(failures.between().median()))
        .with(
            "mean-time-down-seconds",
            failures.meanDown().toDecimal(3, RoundingMode.HALF_EVEN).stripTrailingZeros())
        .with("availability", failures.availability().toDecimal(12, RoundingMode.DOWN))
        .with("provisional", failures.open());
  }

  private static Data.Mapping compared(ComparedSides sides) {
    Data.Mapping data =
        Data.mapping()
            .with("first", sides.first().name())
            .with("second", sides.second().name())
            .with("first-incidents", sides.firstIncidents())
            .with("second-incidents", sides.secondIncidents());
    if (sides.rates().isPresent()) {
      data = data.with("rates", rates(sides.rates().get()));
    }
    return data.with(
        "measurements", Data.sequence(sides.times().stream().map(FindingsData::times).toList()));
  }

  // a ratio without end, as the first count is 0, is left out
  private static Data.Mapping rates(RateRatio rates) {
    Data.Mapping data = Data.mapping();
    if (!Double.isInfinite(rates.ratio())) {
      data = data.with("ratio", Shown.rounded(rates.ratio(), 4));
    }
    data = data.with("low", Shown.rounded(rates.low(), 4));
    if (!Double.isInfinite(rates.high())) {
      data = data.with("high", Shown.rounded(rates.high(), 4));
    }
    return data.with("probability", Shown.share(rates.probability()))
        .with("method", "exact binomial");
  }

  private static Data.Mapping times(ComparedSides.Times times) {
    Data.Mapping data =
        Data.mapping()
            .with("measurement", times.measurement().name())
            .with("first", MetricsData.measured(times.first()))
            .with("second", MetricsData.measured(times.second()));
    return times.comparison().isEmpty()
        ? data
        : data.with("comparison", comparison(times.comparison().get()));
  }

  private static Data.Mapping comparison(Comparison found) {
    return Data.mapping()
        .with(
            "mann-whitney",
            tested(found.ranks().probability(), found.ranks().method())
                .with("longer", Shown.share(found.ranks().longer())))
        .with("permutation-of-means", tested(found.means().probability(), found.means().method()))
        .with(
            "hodges-lehmann",
            Data.mapping()
                .with("shift", Decimal.seconds(found.shift().shift()))
                .with("interval", Decimal.interval(found.shift().interval())))
        .with("nothing-changed", chance(found.noChange()));
  }

  private static Data.Mapping tested(double probability, String method) {
    return Data.mapping().with("probability", Shown.share(probability)).with("method", method);
  }

  private static Data.Mapping chance(NoChange chance) {
    Data.Mapping data = Data.mapping().with("means", Shown.rounded(chance.means(), 5));
    return (chance.hasMedians() ? data.with("medians", Shown.rounded(chance.medians(), 5)) : data)
        .with("method", chance.method());
  }

  private static Data.Mapping plan(Plan plan) {
    Data.Mapping data =
        Data.mapping()
            .with("measurement", plan.measurement().name())
            .with("a-quarter", plan.aQuarter());
    return plan.percent().isEmpty()
        ? data
        : data.with("least-improvement-percent", new BigDecimal(plan.percent().get()));
  }

  private static Data.Mapping severity(SeverityRelation relation) {
    Data.Mapping data =
        Data.mapping()
            .with("measurement", relation.measurement().name())
            .with("n", relation.incidents());
    return relation.correlation().isEmpty()
        ? data.with("refused", relation.refusal())
        : data.with("spearman", Shown.share(relation.correlation().get().coefficient()))
            .with("probability", Shown.share(relation.correlation().get().probability()))
            .with("method", relation.correlation().get().method());
  }

  private static Data.Mapping cause(CauseShare cause) {
    Data.Mapping data =
        Data.mapping()
            .with("cause", cause.cause())
            .with("incidents", cause.incidents())
            .with("seconds", Decimal.seconds(cause.downtime()));
    return cause.credit().isEmpty()
        ? data
        : data.with("credit", cause.credit().get().amount().toPlainString())
            .with("currency", cause.credit().get().currency().getCurrencyCode());
  }
}
