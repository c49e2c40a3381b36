package dev.nines.whatif;

import dev.nines.model.correction.Correction;
import java.util.Objects;

/**
 * What one correction did, the ones before it in the file being made already; so that the effects
 * of all add up to the effect of the file.
 *
 * @param correction the correction
 * @param effect the result without and with it
 */
public record CorrectionEffect(Correction correction, ResultComparison effect) {

  public CorrectionEffect {
    Objects.requireNonNull(correction, "correction");
    Objects.requireNonNull(effect, "effect");
  }
}
