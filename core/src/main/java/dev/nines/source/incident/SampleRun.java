package dev.nines.source.incident;

import dev.nines.model.FurtherRows;
import dev.nines.model.StateSample;
import dev.nines.model.StateSeries;
import dev.nines.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Rows of a series that follow one another, say the same and lie at an even distance, so that the
 * first, the last and their number say all.
 *
 * @param series the series
 * @param first the first row
 * @param to when the last row was recorded
 * @param count how many rows there are, 1 or more
 * @param widest the longest interval between two of them where they are at no even distance
 */
record SampleRun(
    StateSeries series, StateSample first, Instant to, long count, Optional<Interval> widest) {

  SampleRun {
    Objects.requireNonNull(series, "series");
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(widest, "widest");
  }

  // a row, or one that stands for several
  private static SampleRun of(StateSeries series, StateSample row) {
    Optional<Interval> widest = row.further().filter(f -> !row.isEven()).map(FurtherRows::widest);
    return new SampleRun(series, row, row.until(), row.rows(), widest);
  }

  /** Returns the rows of a series in as few runs as they make; each change is one of its own. */
  static List<SampleRun> of(StateSeries series) {
    List<SampleRun> runs = new ArrayList<>();
    List<StateSample> rows = series.samples();
    int first = 0;
    for (int i = 0; i < rows.size(); i++) {
      if (!goesOn(series, first, i)) {
        runs.add(run(series, first, i));
        first = i + 1;
      }
    }
    return runs;
  }

  private static SampleRun run(StateSeries series, int first, int last) {
    StateSample row = series.samples().get(first);
    Instant to = series.samples().get(last).at();
    return first == last
        ? of(series, row)
        : new SampleRun(series, row, to, last - first + 1, Optional.empty());
  }

  /** Returns the same runs, the last row of each one by itself, so that its place is kept. */
  static List<SampleRun> withEnds(StateSeries series) {
    List<SampleRun> runs = new ArrayList<>();
    int row = 0;
    for (SampleRun run : of(series)) {
      if (run.first.further().isPresent()) {
        row++;
        runs.add(run);
        continue;
      }
      int count = Math.toIntExact(run.count);
      row += count;
      if (count > 2) {
        StateSample last = series.samples().get(row - 1);
        Instant before = series.samples().get(row - 2).at();
        runs.add(new SampleRun(series, run.first, before, count - 1, Optional.empty()));
        runs.add(of(series, last));
      } else {
        series.samples().subList(row - count, row).forEach(sample -> runs.add(of(series, sample)));
      }
    }
    return runs;
  }

  private static boolean goesOn(StateSeries series, int first, int row) {
    List<StateSample> rows = series.samples();
    if (series.kind() == StateSeries.Kind.CHANGES
        || row + 1 == rows.size()
        || rows.get(row).further().isPresent()
        || rows.get(row + 1).further().isPresent()
        || !rows.get(row).saysAs(rows.get(row + 1))) {
      return false;
    }
    return row == first || distance(rows, row).equals(distance(rows, first));
  }

  private static Duration distance(List<StateSample> rows, int row) {
    return Duration.between(rows.get(row).at(), rows.get(row + 1).at());
  }
}
