package dev.nines.model;

import java.util.Objects;
import java.util.Optional;

/**
 * A recorded stretch of time, such as waiting for the customer.
 *
 * @param from the start, included
 * @param to the end, excluded; absent while it lasts
 */
public record TimeWindow(RecordedTime from, Optional<RecordedTime> to) {

  public TimeWindow {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
  }
}
