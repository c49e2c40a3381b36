package dev.nines.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The option that asks for the letter of the credit. */
final class LetterOptions {

  private static final List<OutputFormat> FORMS =
      List.of(OutputFormat.PDF, OutputFormat.HTML, OutputFormat.MARKDOWN);

  @Option(
      names = "--letter",
      paramLabel = "FILE",
      description = {
        "Write the letter of the credit, one page, as .pdf, .html or .md: who owes whom how much, by",
        "which clause, until when, how reckoned; may be repeated."
      })
  private final List<String> names = new ArrayList<>();

  /** Returns whether a letter is asked for. */
  boolean isAsked() {
    return !names.isEmpty();
  }

  /**
   * Returns the files to write.
   *
   * @throws UsageException if an ending does not fit or a file is named twice or read as well
   */
  List<OutputTarget> targets(Terminal terminal, List<DataSource> inputs) {
    return new OutputTargets(FORMS, terminal).of(names, inputs);
  }
}
