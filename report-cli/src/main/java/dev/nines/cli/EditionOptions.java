package dev.nines.cli;

import dev.nines.report.edition.Approval;
import dev.nines.report.edition.State;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say what a document says of itself, and what it must not show. */
final class EditionOptions {

  @Option(
      names = "--state",
      paramLabel = "draft|in-review|final",
      converter = Converters.States.class,
      description = "Say how far the document is; a draft says so across each page.")
  private State state;

  @Option(
      names = "--approved-by",
      paramLabel = "NAME",
      description = "Say who approved it; with --approved-on.")
  private String by;

  @Option(
      names = "--approved-on",
      paramLabel = "DATE",
      converter = Converters.Day.class,
      description = "Say when it was approved, as 2025-08-04.")
  private LocalDate on;

  @Option(
      names = "--redact",
      paramLabel = "FILE",
      description = "Replace the names and hosts that this file lists, in every output.")
  private String redact;

  /**
   * Returns what was asked for.
   *
   * @throws UsageException if the options do not fit together
   */
  EditionRequest request(DataSources sources) {
    return new EditionRequest(
        Optional.ofNullable(state),
        approval(),
        Optional.empty(),
        Optional.ofNullable(redact).map(sources::file));
  }

  private Optional<Approval> approval() {
    if (by == null && on == null) {
      return Optional.empty();
    }
    if (by == null || by.isBlank() || on == null) {
      throw new UsageException("--approved-by NAME and --approved-on DATE belong together.");
    }
    if (state == State.DRAFT) {
      throw new UsageException("A draft is not approved; use --state in-review or final.");
    }
    return Optional.of(new Approval(by.strip(), on));
  }
}
