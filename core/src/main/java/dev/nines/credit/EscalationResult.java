package dev.nines.credit;

import dev.nines.contract.Escalation;
import dev.nines.downtime.Outage;
import dev.nines.time.Interval;
import dev.nines.uptime.FigureValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A right that follows from the history, and whether the history gives it.
 *
 * @param terms the right and its condition
 * @param given whether the condition is fulfilled
 * @param stretches what was looked at: the periods, oldest first and the reported one last; or the
 *     one window that fulfils the condition most, or comes nearest to it
 * @param exercise until when the right can be exercised, the earliest first; empty where it is not
 *     given or the contract sets no limit
 */
public record EscalationResult(
    Escalation terms, boolean given, List<Stretch> stretches, List<ClaimDate> exercise) {

  /**
   * A period or window and its figure.
   *
   * @param span the period or window
   * @param value the figure that was looked at: the one nearest to giving the right; absent where
   *     there is none
   * @param counts whether it fulfils the condition
   * @param outages the counted outages in it that the right looks at, in order of time
   */
  public record Stretch(
      Interval span, Optional<FigureValue> value, boolean counts, List<Outage> outages) {
    public Stretch {
      Objects.requireNonNull(span, "span");
      Objects.requireNonNull(value, "value");
      outages = List.copyOf(outages);
    }
  }

  public EscalationResult {
    Objects.requireNonNull(terms, "terms");
    stretches = List.copyOf(stretches);
    exercise = List.copyOf(exercise);
  }

  /** Returns what gave the right: the stretches that fulfil its condition. */
  public List<Stretch> triggers() {
    return stretches.stream().filter(Stretch::counts).toList();
  }
}
