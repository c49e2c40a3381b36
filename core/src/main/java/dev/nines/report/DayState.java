package dev.nines.report;

/** A state as the documents draw it, from the worst that a day can show to the best. */
public enum DayState {
  DOWN,
  DEGRADED,
  UNKNOWN,
  NOT_COUNTED,
  OUTSIDE,
  UP,
  /** Time of a period that is not over; nobody knows how it will be. */
  TO_COME
}
