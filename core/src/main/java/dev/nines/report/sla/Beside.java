package dev.nines.report.sla;

import dev.nines.whatif.Corrected;
import dev.nines.whatif.Dispute;
import dev.nines.whatif.OutageTrials;
import dev.nines.whatif.ResultComparison;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a result is shown beside; what is not asked for has no place in the report.
 *
 * @param corrected what corrections changed; the result is the one after them
 * @param whatIfs results under other terms, in the order asked
 * @param dispute where the other party's data disagree
 * @param outages what the effect of each outage follows from, promise by promise
 */
public record Beside(
    Optional<Corrected> corrected,
    List<WhatIf> whatIfs,
    Optional<Dispute> dispute,
    List<OutageTrials> outages) {

  private static final Beside NOTHING = new Beside(Optional.empty(), List.of(), Optional.empty());

  /**
   * The result under other terms.
   *
   * @param term the other term as asked for, {@code qualify.unknown-time=down}
   * @param effect the result, and the one under the other term
   */
  public record WhatIf(String term, ResultComparison effect) {
    public WhatIf {
      Objects.requireNonNull(term, "term");
      Objects.requireNonNull(effect, "effect");
    }
  }

  public Beside {
    Objects.requireNonNull(corrected, "corrected");
    whatIfs = List.copyOf(whatIfs);
    Objects.requireNonNull(dispute, "dispute");
    outages = List.copyOf(outages);
  }

  /** Makes what a result is shown beside, without the effects of its outages. */
  public Beside(Optional<Corrected> corrected, List<WhatIf> whatIfs, Optional<Dispute> dispute) {
    this(corrected, whatIfs, dispute, List.of());
  }

  /** Returns the same with what the effect of each outage follows from. */
  public Beside with(List<OutageTrials> trials) {
    return new Beside(corrected, whatIfs, dispute, trials);
  }

  /** Returns a result that stands alone. */
  public static Beside nothing() {
    return NOTHING;
  }
}
