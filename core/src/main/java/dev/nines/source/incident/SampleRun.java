package dev.nines.source.incident;

import dev.nines.model.StateSample;
import dev.nines.model.StateSeries;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Rows of a series that follow one another, say the same and lie at an even distance, so that the
 * first, the last and their number say all.
 *
 * @param series the series
 * @param first the first row
 * @param to when the last row was recorded
 * @param count how many rows there are, 1 or more
 */
record SampleRun(StateSeries series, StateSample first, Instant to, int count) {

  SampleRun {
    Objects.requireNonNull(series, "series");
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(to, "to");
  }

  /** Returns the rows of a series in as few runs as they make; each change is one of its own. */
  static List<SampleRun> of(StateSeries series) {
    List<SampleRun> runs = new ArrayList<>();
    List<StateSample> rows = series.samples();
    int first = 0;
    for (int i = 0; i < rows.size(); i++) {
      if (!goesOn(series, first, i)) {
        runs.add(new SampleRun(series, rows.get(first), rows.get(i).at(), i - first + 1));
        first = i + 1;
      }
    }
    return runs;
  }

  /** Returns the same runs, the last row of each one by itself, so that its place is kept. */
  static List<SampleRun> withEnds(StateSeries series) {
    List<SampleRun> runs = new ArrayList<>();
    int row = 0;
    for (SampleRun run : of(series)) {
      row += run.count;
      if (run.count > 2) {
        StateSample last = series.samples().get(row - 1);
        Instant before = series.samples().get(row - 2).at();
        runs.add(new SampleRun(series, run.first, before, run.count - 1));
        runs.add(new SampleRun(series, last, last.at(), 1));
      } else {
        series
            .samples()
            .subList(row - run.count, row)
            .forEach(sample -> runs.add(new SampleRun(series, sample, sample.at(), 1)));
      }
    }
    return runs;
  }

  private static boolean goesOn(StateSeries series, int first, int row) {
    List<StateSample> rows = series.samples();
    if (series.kind() == StateSeries.Kind.CHANGES
        || row + 1 == rows.size()
        || !rows.get(row).saysAs(rows.get(row + 1))) {
      return false;
    }
    return row == first || distance(rows, row).equals(distance(rows, first));
  }

  private static Duration distance(List<StateSample> rows, int row) {
    return Duration.between(rows.get(row).at(), rows.get(row + 1).at());
  }
}
