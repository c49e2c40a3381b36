package dev.nines.whatif;

import dev.nines.credit.SlaResult;
import java.util.List;
import java.util.Objects;

/**
 * A result after corrections, with what they changed.
 *
 * @param effect the result from the data as they are, and the one after all corrections
 * @param steps what each correction did, in the order of the file
 */
public record Corrected(ResultComparison effect, List<CorrectionEffect> steps) {

  public Corrected {
    Objects.requireNonNull(effect, "effect");
    steps = List.copyOf(steps);
  }

  /** Returns the result after all corrections. */
  public SlaResult result() {
    return effect.after();
  }
}
