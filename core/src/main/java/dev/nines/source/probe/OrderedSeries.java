package dev.nines.source.probe;

import dev.nines.model.StateSample;
import dev.nines.model.StateSeries;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A series whose rows are in order.
 *
 * @param name its name
 * @param rows its rows
 * @param allowed the longest distance of rows that are not both kept; absent for any
 */
record OrderedSeries(SeriesName name, WholeSeries rows, Optional<Duration> allowed) {

  OrderedSeries {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(rows, "rows");
    Objects.requireNonNull(allowed, "allowed");
  }

  /** Returns whether a pause that matters is not kept. */
  boolean hides() {
    return rows.hides(allowed);
  }

  StateSeries series(String file) {
    List<StateSample> samples = rows.samples(allowed, file);
    return new StateSeries(
        name.service(),
        name.location(),
        StateSeries.Kind.SAMPLES,
        samples,
        samples.get(0).provenance());
  }
}
