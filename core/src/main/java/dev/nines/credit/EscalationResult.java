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
   * @param whole the period that it is a part of, where a version of the contract begins or ends
   *     inside; else the span
   * @param terms the condition that holds in it: that of the right in its version of the contract
   * @param figures what the value is made of, oldest first: the figure of the period or of each
   *     version's part of the window, and of those that it is the mean with
   */
  public record Stretch(
      Interval span,
      Optional<FigureValue> value,
      boolean counts,
      List<Outage> outages,
      Interval whole,
      Escalation terms,
      List<PeriodFigure> figures) {
    public Stretch {
      Objects.requireNonNull(span, "span");
      Objects.requireNonNull(value, "value");
      outages = List.copyOf(outages);
      Objects.requireNonNull(whole, "whole");
      Objects.requireNonNull(terms, "terms");
      figures = List.copyOf(figures);
    }
  }

  public EscalationResult {
    Objects.requireNonNull(terms, "terms");
    stretches = List.copyOf(stretches);
    exercise = List.copyOf(exercise);
  }

  /** Returns how many periods fulfil the condition; one in two parts where one of them does. */
  public int counting() {
    return (int) triggers().stream().map(Stretch::whole).distinct().count();
  }

  /** Returns what gave the right: the stretches that fulfil its condition. */
  public List<Stretch> triggers() {
    return stretches.stream().filter(Stretch::counts).toList();
  }
}
