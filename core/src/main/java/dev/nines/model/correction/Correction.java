package dev.nines.model.correction;

import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import java.util.Objects;

/**
 * A change of the facts made by hand.
 *
 * @param change what changes
 * @param author who says so
 * @param time when it was said
 * @param reason why
 * @param provenance where the correction stands
 */
public record Correction(
    Change change, String author, RecordedTime time, String reason, Provenance provenance) {

  public Correction {
    Objects.requireNonNull(change, "change");
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(provenance, "provenance");
  }

  /** Returns a note that says who corrected what and why, for documents without figures of it. */
  public Problem note() {
    return Problem.of(
        ProblemCode.CORRECTED,
        provenance.location(),
        "%s corrected %s (%s): %s".formatted(author, change.subject(), change.verb(), reason));
  }

  /** Returns the provenance of a corrected fact: its own place, with who corrected it and why. */
  Provenance on(Provenance original) {
    String by = "corrected by %s (%s): %s".formatted(author, provenance.location(), reason);
    String text = original.text().isEmpty() ? by : original.text() + "; " + by;
    return original.isImported()
        ? original.withText(text)
        : new Provenance(original.location(), text);
  }

  /** Returns the provenance of a fact that it adds: its own place, with who added it and why. */
  Provenance added() {
    return new Provenance(provenance.location(), "added by %s: %s".formatted(author, reason));
  }
}
