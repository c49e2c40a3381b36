package dev.nines.render.xlsx;

/** Steps of an axis of time that people count in: minutes, hours, days. */
final class TimeSteps {

  private static final int MOST_STEPS = 8;
  private static final int MINUTES_A_DAY = 1_440;

  private static final int[] MINUTES = {
    1, 2, 5, 10, 15, 30, 60, 120, 180, 240, 360, 720, 1_440, 2_880, 7_200, 14_400, 43_200
  };

  private TimeSteps() {}

  /** Returns the least step by which an axis to a length has few marks; both in days. */
  static double of(double days) {
    double minutes = days * MINUTES_A_DAY;
    for (int step : MINUTES) {
      if (minutes / step <= MOST_STEPS) {
        return (double) step / MINUTES_A_DAY;
      }
    }
    return Math.ceil(days / MOST_STEPS);
  }
}
