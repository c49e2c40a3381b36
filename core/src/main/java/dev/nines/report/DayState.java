package dev.nines.report;

/** A state as the documents draw it, from the worst that a day can show to the best. */
public enum DayState {
  DOWN,
  DEGRADED,
  UNKNOWN,
  NOT_COUNTED,
  OUTSIDE,
  UP
}
