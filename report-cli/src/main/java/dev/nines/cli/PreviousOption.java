package dev.nines.cli;

import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of a document that may have been sent before. */
final class PreviousOption {

  @Mixin private EditionOptions edition;

  @Option(
      names = "--previous",
      paramLabel = "FILE",
      description = "List which figures changed since this .pdf or .json, which was sent before.")
  private String previous;

  /** Returns how a document is looked at, and what it says of itself. */
  View on(View view, DataSources sources) {
    Optional<DataSource> sent = Optional.ofNullable(previous).map(sources::file);
    return view.with(edition.request(sources).since(sent));
  }
}
