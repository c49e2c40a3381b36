package dev.nines.contract;

import java.util.List;
import java.util.Objects;

/** Whether a credit must be asked for. */
public sealed interface Claim {

  /** The anchor that is the end of the period; it belongs to the period's last day. */
  String PERIOD_END = "period-end";

  /** The anchor that is the start of an outage. */
  String OUTAGE_START = "outage-start";

  /** The anchor that is the end of an outage. */
  String OUTAGE_END = "outage-end";

  /** The credit comes by itself. */
  record Automatic() implements Claim {}

  /** It must be asked for, in one step or several. */
  record OnRequest(List<Deadline> steps) implements Claim {
    public OnRequest {
      steps = List.copyOf(steps);
      if (steps.isEmpty()) {
        throw new IllegalArgumentException("a claim on request needs a step");
      }
    }
  }

  /**
   * A deadline (CALCULATION 4): the day of the anchor is not counted, the last day counts whole.
   *
   * @param step what must be done; empty for the claim itself
   * @param within how long after the anchor
   * @param from the anchor: {@link #PERIOD_END}, {@link #OUTAGE_START}, {@link #OUTAGE_END} or a
   *     mark of the incident
   */
  record Deadline(String step, TimeAmount within, String from) {
    public Deadline {
      Objects.requireNonNull(step, "step");
      Objects.requireNonNull(within, "within");
      Objects.requireNonNull(from, "from");
    }
  }
}
