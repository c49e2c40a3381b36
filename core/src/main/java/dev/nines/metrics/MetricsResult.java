package dev.nines.metrics;

import dev.nines.model.Incident;
import dev.nines.problem.Problem;
import dev.nines.time.Interval;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The metrics of incidents.
 *
 * @param input what they were made of
 * @param span the whole months from the first incident to the last, or the period asked for, up to
 *     as-of; absent where no incident says a time and no period is asked for
 * @param overall the measurements of all incidents
 * @param groups the groups asked for, in their order; the overall one where none are
 * @param lead which measurement stands for the others where there is room for one: its index
 * @param counts how many incidents there were when; absent without a span
 * @param failures times between failures; absent for fewer than two
 * @param causes downtime and credit by cause, the longest first
 * @param severities duration against severity, one a measurement that has times
 * @param plans what could be seen in a quarter, one a measurement that has times
 * @param compared the two sides compared; absent where none are
 * @param notReal the tests and drills, which enter no figure of real incidents
 * @param outside incidents that do not begin in the period, or do not say when
 * @param problems negative times, drills and tests, and incidents without a time
 */
public record MetricsResult(
    MetricsInput input,
    Optional<Interval> span,
    GroupMetrics overall,
    List<GroupMetrics> groups,
    int lead,
    Optional<Counts> counts,
    Optional<Failures> failures,
    List<CauseShare> causes,
    List<SeverityRelation> severities,
    List<Plan> plans,
    Optional<ComparedSides> compared,
    List<Incident> notReal,
    List<Incident> outside,
    List<Problem> problems) {

  public MetricsResult {
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(overall, "overall");
    groups = List.copyOf(groups);
    Objects.requireNonNull(counts, "counts");
    Objects.requireNonNull(failures, "failures");
    causes = List.copyOf(causes);
    severities = List.copyOf(severities);
    plans = List.copyOf(plans);
    Objects.requireNonNull(compared, "compared");
    notReal = List.copyOf(notReal);
    outside = List.copyOf(outside);
    problems = List.copyOf(problems);
  }

  /** Returns the measurement that stands for the others. */
  public MeasuredSummary leading() {
    return overall.measurements().get(lead);
  }
}
