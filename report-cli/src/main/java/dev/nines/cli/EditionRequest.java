package dev.nines.cli;

import dev.nines.report.edition.Approval;
import dev.nines.report.edition.Edition;
import dev.nines.report.edition.State;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a document is to say of itself, and what it must not show.
 *
 * @param state how far it is; empty where nothing is said
 * @param approval who approved it; empty for nobody
 * @param previous the document sent before, as PDF or JSON; empty for none
 * @param redact the file of words to replace; empty for none
 */
record EditionRequest(
    Optional<State> state,
    Optional<Approval> approval,
    Optional<DataSource> previous,
    Optional<DataSource> redact) {

  /** Nothing is said and nothing replaced. */
  static final EditionRequest PLAIN =
      new EditionRequest(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  EditionRequest {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(approval, "approval");
    Objects.requireNonNull(previous, "previous");
    Objects.requireNonNull(redact, "redact");
  }

  /** Returns the same with the document sent before. */
  EditionRequest since(Optional<DataSource> sent) {
    return new EditionRequest(state, approval, sent, redact);
  }

  /** Returns the files that it reads. */
  List<DataSource> files() {
    return Stream.of(previous, redact).flatMap(Optional::stream).toList();
  }

  /** Returns what is said before anything is compared or replaced. */
  Edition edition() {
    return new Edition(state, approval, Optional.empty(), List.of());
  }
}
