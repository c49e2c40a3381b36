package dev.nines.readers.kuma;

import dev.nines.model.ObservedState;
import dev.nines.model.Provenance;
import dev.nines.model.StateSample;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * The status of a heartbeat, in the order of its numbers. Pending is a check that failed and is
 * tried again before the monitor is called down: a soft down.
 */
enum BeatStatus {
  DOWN(ObservedState.DOWN, false),
  UP(ObservedState.UP, false),
  PENDING(ObservedState.DOWN, true),
  MAINTENANCE(ObservedState.MAINTENANCE, false);

  private final ObservedState state;
  private final boolean soft;

  BeatStatus(ObservedState state, boolean soft) {
    this.state = state;
    this.soft = soft;
  }

  /** Returns the status of a number; empty for one that Uptime Kuma does not have. */
  static Optional<BeatStatus> of(String number) {
    return number.matches("[0-3]")
        ? Optional.of(values()[Integer.parseInt(number)])
        : Optional.empty();
  }

  StateSample sample(Instant at, Provenance provenance) {
    return new StateSample(at, state, name().toLowerCase(Locale.ROOT), soft, provenance);
  }
}
