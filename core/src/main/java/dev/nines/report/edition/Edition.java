package dev.nines.report.edition;

import dev.nines.report.Report;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a document says of itself, beside what it reports.
 *
 * @param state how far it is; absent where nobody said
 * @param approval who approved it; absent where nobody did
 * @param revisions what changed since the one sent before; absent where none was named
 * @param redacted how often each rule of a redaction replaced something; empty without one
 */
public record Edition(
    Optional<State> state,
    Optional<Approval> approval,
    Optional<Revisions> revisions,
    List<Integer> redacted) {

  /** Nothing is said. */
  public static final Edition PLAIN =
      new Edition(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

  public Edition {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(approval, "approval");
    Objects.requireNonNull(revisions, "revisions");
    redacted = List.copyOf(redacted);
    if (state.filter(s -> s == State.DRAFT).isPresent() && approval.isPresent()) {
      throw new IllegalArgumentException("a draft is not approved");
    }
  }

  /** Returns the same with what changed since the document sent before. */
  public Edition with(Revisions changed) {
    return new Edition(state, approval, Optional.of(changed), redacted);
  }

  /** Returns the same with how often each rule of a redaction replaced something. */
  public Edition redacted(List<Integer> replaced) {
    return new Edition(state, approval, revisions, replaced);
  }

  /** Returns whether nothing is said. */
  public boolean isPlain() {
    return equals(PLAIN);
  }

  /** Returns a report that says it too: in its head, in sections and a sheet, and in its data. */
  public Report on(Report report) {
    return isPlain() ? report : new EditionParts(this, report, false).report();
  }

  /**
   * Returns a report that says it in a line each: how many figures changed, and not which. Its data
   * have them all.
   */
  public Report briefly(Report report) {
    return isPlain() ? report : new EditionParts(this, report, true).report();
  }
}
