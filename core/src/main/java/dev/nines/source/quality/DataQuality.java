package dev.nines.source.quality;

import dev.nines.model.Facts;
import dev.nines.model.MetricSample;
import dev.nines.model.Observation;
import dev.nines.model.RequestCount;
import dev.nines.model.StateSeries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks at every monitoring series of facts: states row by row or as stretches, counts, metrics.
 */
public final class DataQuality {

  // what it is: request counts, or a metric by its name
  private record Key(String file, String service, String what) {}

  // how many rows say something, and how many say it again
  private record Rows(long once, long repeated) {}

  private DataQuality() {}

  /** Returns what each series covers, in the order of the facts; incidents are no series. */
  public static List<SeriesQuality> of(Facts facts) {
    List<SeriesQuality> all = new ArrayList<>();
    facts.series().forEach(series -> all.add(of(series)));
    Map<Key, List<Observation>> observed = new LinkedHashMap<>();
    facts.observed().forEach(o -> observed.computeIfAbsent(key(o), k -> new ArrayList<>()).add(o));
    observed.forEach((key, stretches) -> all.add(ofStretches(key, stretches)));
    Map<Key, List<Instant>> requests = new LinkedHashMap<>();
    facts.requests().forEach(r -> add(requests, key(r), r.at().at()));
    requests.forEach((key, times) -> all.add(of(key, key.what(), times)));
    Map<Key, List<Instant>> metrics = new LinkedHashMap<>();
    facts.metrics().forEach(m -> add(metrics, key(m), m.at().at()));
    metrics.forEach((key, times) -> all.add(of(key, valuesOf(key.what()), times)));
    return all;
  }

  private static SeriesQuality of(StateSeries series) {
    boolean samples = series.kind() == StateSeries.Kind.SAMPLES;
    Distances rows = samples ? Distances.ofSamples(series) : Distances.ofChanges(series);
    return new SeriesQuality(
        series.provenance().location().file(),
        series.service(),
        series.location(),
        samples ? "samples" : "changes",
        series.rows(),
        rows.span(),
        rows.usual(),
        rows.largest(),
        rows.gaps(),
        rows.unknown(),
        series.repeated());
  }

  private static SeriesQuality of(Key key, String what, List<Instant> times) {
    return of(key, what, new Rows(times.size(), 0), Distances.of(times));
  }

  private static SeriesQuality ofStretches(Key key, List<Observation> stretches) {
    long once = stretches.stream().map(DataQuality::said).distinct().count();
    Rows count = new Rows(once, stretches.size() - once);
    return of(key, key.what(), count, Distances.ofStretches(stretches));
  }

  private static SeriesQuality of(Key key, String what, Rows count, Distances rows) {
    return new SeriesQuality(
        key.file(),
        key.service(),
        "",
        what,
        count.once(),
        rows.span(),
        rows.usual(),
        rows.largest(),
        rows.gaps(),
        rows.unknown(),
        count.repeated());
  }

  private static void add(Map<Key, List<Instant>> series, Key key, Instant at) {
    series.computeIfAbsent(key, k -> new ArrayList<>()).add(at);
  }

  // what a stretch says, without where it stands
  private static List<Object> said(Observation o) {
    return List.of(o.from().at(), o.to().at(), o.state());
  }

  private static Key key(Observation o) {
    return new Key(o.provenance().location().file(), o.service(), "stretches");
  }

  private static Key key(RequestCount count) {
    return new Key(count.provenance().location().file(), count.service(), "request counts");
  }

  private static Key key(MetricSample sample) {
    return new Key(sample.provenance().location().file(), sample.service(), sample.metric());
  }

  private static String valuesOf(String metric) {
    return metric.isEmpty() ? "values" : "values of " + metric;
  }
}
