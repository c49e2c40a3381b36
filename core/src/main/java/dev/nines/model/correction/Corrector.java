package dev.nines.model.correction;

import dev.nines.model.Facts;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import java.util.List;

/**
 * The stage that applies corrections, in their order, before anything is judged (CALCULATION 2).
 *
 * <p>Numbers of windows are those of the records as read, whatever earlier corrections did.
 */
public final class Corrector {

  private final Bench bench;
  private final ProblemLog log = ProblemLog.empty();

  private Corrector(Facts facts) {
    this.bench = new Bench(facts);
  }

  /**
   * Returns the facts as corrected; the facts given stay as they are.
   *
   * <p>A correction that fits no record is an error, and so is one whose end would be before its
   * start; then there is no value.
   */
  public static Checked<Facts> apply(Facts facts, List<Correction> corrections) {
    Corrector stage = new Corrector(facts);
    corrections.forEach(stage::apply);
    return stage.log.hasErrors() ? stage.log.failed() : stage.log.with(stage.bench.facts());
  }

  private void apply(Correction correction) {
    try {
      change(correction);
    } catch (UnfitException e) {
      log.add(e.problem(correction));
    }
  }

  private void change(Correction correction) {
    Change change = correction.change();
    if (change instanceof Change.AddImpact add) {
      bench.add(add, correction);
    } else if (change instanceof Change.AddMaintenance add) {
      bench.add(add, correction);
    } else if (change instanceof Change.ShiftImpact shift) {
      bench.change(shift.which(), window -> Altered.shifted(window, shift, correction), true);
    } else if (change instanceof Change.ShiftMaintenance shift) {
      bench.change(shift.id(), window -> Altered.shifted(window, shift, correction));
    } else if (change instanceof Change.RemoveImpact remove) {
      bench.remove(remove.which());
    } else if (change instanceof Change.RemoveMaintenance remove) {
      bench.remove(remove.id());
    } else {
      reclassify(correction);
    }
  }

  private void reclassify(Correction correction) {
    Change change = correction.change();
    if (change instanceof Change.ReclassifyImpact impact) {
      bench.change(impact.which(), window -> Altered.classed(window, impact, correction), false);
    } else if (change instanceof Change.ReclassifyMaintenance maintenance) {
      bench.change(maintenance.id(), window -> Altered.classed(window, maintenance, correction));
    } else if (change instanceof SeriesChange series) {
      bench.change(series, correction);
    }
  }

  /** Says that a correction fits no record; turned into a problem where it is known which. */
  static final class UnfitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final String found;
    private final String allowed;

    UnfitException(ProblemCode code, String found, String allowed, String sentence) {
      super(sentence);
      this.code = code;
      this.found = found;
      this.allowed = allowed;
    }

    Problem problem(Correction correction) {
      return new Problem(code, correction.provenance().location(), found, allowed, getMessage());
    }
  }
}
