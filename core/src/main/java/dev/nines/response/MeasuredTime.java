package dev.nines.response;

import dev.nines.model.Incident;
import java.time.Duration;
import java.util.Objects;

/** What a measurement finds at one incident. */
public sealed interface MeasuredTime {

  /** Returns the incident. */
  Incident incident();

  /**
   * A time with both its ends.
   *
   * @param incident the incident
   * @param length zero or greater
   */
  record Ended(Incident incident, Duration length) implements MeasuredTime {
    public Ended {
      Objects.requireNonNull(incident, "incident");
      if (length.isNegative()) {
        throw new IllegalArgumentException("length " + length + " is negative");
      }
    }
  }

  /**
   * A time that has not ended, as the incident's impact has not: it is at least so long.
   *
   * @param incident the incident
   * @param soFar its length up to as-of, zero or greater
   */
  record Open(Incident incident, Duration soFar) implements MeasuredTime {
    public Open {
      Objects.requireNonNull(incident, "incident");
      Objects.requireNonNull(soFar, "soFar");
    }
  }

  /**
   * No time: a mark is missing or the marks stand in the wrong order.
   *
   * @param incident the incident
   * @param reason why, for example {@code no mark "detected"}
   * @param negative whether the end stands before the start, which is a problem of the record
   */
  record LeftOut(Incident incident, String reason, boolean negative) implements MeasuredTime {
    public LeftOut {
      Objects.requireNonNull(incident, "incident");
      Objects.requireNonNull(reason, "reason");
    }
  }
}
