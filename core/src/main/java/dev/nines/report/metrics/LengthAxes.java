package dev.nines.report.metrics;

import dev.nines.report.ReportFormat;
import dev.nines.report.StatChart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Finds the ticks of axes of lengths. */
final class LengthAxes {

  private static final long MINUTE = 60;
  private static final long HOUR = 3600;
  private static final long DAY = 86_400;

  /** Where a logarithmic axis may have a tick, in seconds. */
  private static final long[] STEPS = {
    1,
    2,
    5,
    10,
    20,
    30,
    MINUTE,
    2 * MINUTE,
    5 * MINUTE,
    10 * MINUTE,
    20 * MINUTE,
    30 * MINUTE,
    HOUR,
    2 * HOUR,
    4 * HOUR,
    8 * HOUR,
    DAY,
    2 * DAY,
    4 * DAY,
    7 * DAY,
    14 * DAY,
    30 * DAY,
    60 * DAY,
    120 * DAY,
    365 * DAY,
    730 * DAY,
    1825 * DAY,
    3650 * DAY,
    36_500 * DAY
  };

  /** Distances of ticks on an axis from zero, in seconds. */
  private static final long[] DISTANCES = {
    1,
    2,
    5,
    10,
    30,
    MINUTE,
    2 * MINUTE,
    5 * MINUTE,
    10 * MINUTE,
    15 * MINUTE,
    30 * MINUTE,
    HOUR,
    2 * HOUR,
    4 * HOUR,
    6 * HOUR,
    12 * HOUR,
    DAY,
    2 * DAY,
    5 * DAY,
    10 * DAY,
    30 * DAY,
    60 * DAY,
    120 * DAY,
    365 * DAY,
    730 * DAY,
    3650 * DAY,
    36_500 * DAY
  };

  private static final int MOST = 6;

  private LengthAxes() {}

  /** Returns a logarithmic axis that holds all lengths above zero, with two steps at least. */
  static StatChart.LengthAxis logarithmic(List<Duration> lengths, ReportFormat format) {
    long least =
        lengths.stream().filter(l -> !l.isZero()).mapToLong(LengthAxes::up).min().orElse(60);
    long most = lengths.stream().mapToLong(LengthAxes::up).max().orElse(60);
    int low = 0;
    while (low + 2 < STEPS.length && STEPS[low + 1] <= least) {
      low++;
    }
    int high = low + 1;
    while (high + 1 < STEPS.length && STEPS[high] < most) {
      high++;
    }
    List<StatChart.LengthTick> ticks = new ArrayList<>();
    for (int i = low; i <= high; i++) {
      ticks.add(tick(STEPS[i], format));
    }
    return new StatChart.LengthAxis(ticks);
  }

  /** Returns an axis from zero that holds all lengths, in at most six steps. */
  static StatChart.LengthAxis fromZero(List<Duration> lengths, ReportFormat format) {
    long most = Math.max(1, lengths.stream().mapToLong(LengthAxes::up).max().orElse(1));
    int at = 0;
    while (at + 1 < DISTANCES.length && DISTANCES[at] * MOST < most) {
      at++;
    }
    List<StatChart.LengthTick> ticks = new ArrayList<>();
    for (long length = 0;
        ticks.size() < 2 || length < most + DISTANCES[at];
        length += DISTANCES[at]) {
      ticks.add(tick(length, format));
    }
    return new StatChart.LengthAxis(ticks);
  }

  // whole seconds, the next greater
  private static long up(Duration length) {
    return length.getNano() == 0 ? length.getSeconds() : length.getSeconds() + 1;
  }

  private static StatChart.LengthTick tick(long seconds, ReportFormat format) {
    Duration at = Duration.ofSeconds(seconds);
    return new StatChart.LengthTick(at, seconds == 0 ? "0" : format.length(at));
  }
}
