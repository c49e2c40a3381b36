package dev.nines.source.csv;

import dev.nines.model.MetricSample;
import dev.nines.problem.ProblemLog;
import dev.nines.source.series.TimeOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts metric samples in order of time, each metric of each service for itself. */
public final class MetricOrder {

  private static final TimeOrder<MetricSample> ORDER =
      new TimeOrder<>(
          sample -> sample.at().at(),
          MetricSample::provenance,
          (a, b) -> a.provenance().text().equals(b.provenance().text()));

  private MetricOrder() {}

  /** Returns the samples in order; rows that are equal as a whole are one. */
  static List<MetricSample> of(List<MetricSample> samples, ProblemLog log) {
    Map<List<String>, List<MetricSample>> groups = new LinkedHashMap<>();
    for (MetricSample sample : samples) {
      groups
          .computeIfAbsent(List.of(sample.service(), sample.metric()), g -> new ArrayList<>())
          .add(sample);
    }
    List<MetricSample> ordered = new ArrayList<>(samples.size());
    groups.values().forEach(group -> ordered.addAll(ORDER.of(group, log)));
    return ordered;
  }

  /** Returns the same of rows whose order has been reported already. */
  public static List<MetricSample> ofReported(List<MetricSample> samples) {
    return of(samples, ProblemLog.empty());
  }
}
