package dev.nines.downtime;

import dev.nines.contract.Observe.SoftStates;
import dev.nines.model.ObservedState;
import dev.nines.model.StateSample;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which SOFT rows of a series count under a contract (CALCULATION 2, the section after the rules).
 *
 * <p>{@code when-confirmed}: a run of SOFT rows counts, each with its own state, where the next
 * HARD row is of the same kind, a problem or up. A row of unknown state neither confirms a problem
 * nor ends its run, for while nobody looks nothing is confirmed or denied; a SOFT one counts before
 * a HARD problem. Maintenance confirms nothing. Rows that do not count are as if they were not
 * there: the state before them holds.
 */
final class SoftRows {

  private final SoftStates rule;
  private Optional<Boolean> confirmsUp = Optional.empty();
  private boolean problemAhead;

  private SoftRows(SoftStates rule) {
    this.rule = Objects.requireNonNull(rule, "rule");
  }

  /** Returns the rows that count, in order; the same rows where none of them is soft. */
  static List<StateSample> counting(List<StateSample> rows, SoftStates rule) {
    return rows.stream().noneMatch(StateSample::soft) ? rows : new SoftRows(rule).backwards(rows);
  }

  private List<StateSample> backwards(List<StateSample> rows) {
    List<StateSample> kept = new ArrayList<>(rows.size());
    for (int i = rows.size() - 1; i >= 0; i--) {
      StateSample row = rows.get(i);
      if (row.soft() ? counts(row) : confirms(row)) {
        kept.add(row.hard());
      }
    }
    Collections.reverse(kept);
    return kept;
  }

  private boolean counts(StateSample soft) {
    if (rule != SoftStates.WHEN_CONFIRMED) {
      return rule == SoftStates.COUNTED;
    }
    if (soft.state() == ObservedState.UNKNOWN) {
      return problemAhead;
    }
    boolean confirmed = confirmsUp.equals(Optional.of(isUp(soft)));
    if (!confirmed) {
      confirmsUp = Optional.empty();
      problemAhead = false;
    }
    return confirmed;
  }

  // every HARD row counts
  private boolean confirms(StateSample hard) {
    boolean planned = hard.state() == ObservedState.MAINTENANCE;
    problemAhead = !isUp(hard) && !planned;
    if (hard.state() != ObservedState.UNKNOWN) {
      confirmsUp = planned ? Optional.empty() : Optional.of(isUp(hard));
    }
    return true;
  }

  private static boolean isUp(StateSample row) {
    return row.state() == ObservedState.UP;
  }
}
