package dev.nines.metrics;

import dev.nines.statistics.Planning;
import dev.nines.time.Interval;
import java.util.List;

/** Says what could be seen in a quarter, from as many times as a quarter has on the mean. */
final class PlanMaker {

  /** A quarter of a year of 365.25 days. */
  private static final double QUARTER = 365.25 * 86_400 / 4;

  private PlanMaker() {}

  static List<Plan> plans(GroupMetrics overall, Interval span) {
    double quarters = MeasuredSummary.seconds(span.length()) / QUARTER;
    return overall.measurements().stream()
        .filter(summary -> summary.sample().isPresent())
        .map(summary -> plan(summary, quarters))
        .toList();
  }

  private static Plan plan(MeasuredSummary summary, double quarters) {
    int aQuarter = (int) Math.round(summary.measured().ended().size() / quarters);
    return new Plan(
        summary.measured().measurement(),
        aQuarter,
        Planning.leastImprovement(summary.sample().orElseThrow(), aQuarter));
  }
}
