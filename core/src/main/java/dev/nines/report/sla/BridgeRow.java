package dev.nines.report.sla;

import dev.nines.money.Fraction;
import dev.nines.report.Cell;
import dev.nines.report.Chart.Step.Kind;
import dev.nines.whatif.ImpactSplit.Taken;
import java.util.Objects;
import java.util.Optional;

/**
 * A step from all recorded impact to what counts.
 *
 * @param kind what it does
 * @param rule the rule that takes; absent for a step that takes nothing
 * @param label what the step is
 * @param before the seconds before it
 * @param after the seconds after it
 * @param uptime what the uptime would be if only this much had counted; empty where there is none
 */
record BridgeRow(
    Kind kind, Optional<Taken> rule, String label, Fraction before, Fraction after, Cell uptime) {

  BridgeRow {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(uptime, "uptime");
  }

  /** Returns the seconds that it adds or takes, 0 or more. */
  Fraction change() {
    return after.minus(before).abs();
  }

  /** Returns whether it is the first or the last, which changes nothing. */
  boolean isEnd() {
    return kind == Kind.RECORDED || kind == Kind.RESULT;
  }
}
