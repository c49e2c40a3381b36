package dev.nines.uptime;

/** Whether a promise was kept. */
public enum Verdict {
  MET,
  MISSED,
  /** The promise is only measured, nothing was promised in the period, or it is no period. */
  NOT_JUDGED
}
