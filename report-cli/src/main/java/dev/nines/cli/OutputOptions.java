package dev.nines.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say where a document goes. */
final class OutputOptions {

  /** The endings that a document can have. */
  static final List<OutputFormat> DOCUMENTS =
      List.of(
          OutputFormat.PDF,
          OutputFormat.XLSX,
          OutputFormat.HTML,
          OutputFormat.MARKDOWN,
          OutputFormat.JSON);

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write a .pdf, .xlsx, .html, .md or .json file; may be repeated.")
  private final List<String> names = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "text|json",
      converter = Converters.Format.class,
      description = "Print to standard output; text is the default where there is no -o.")
  private OutputFormat format;

  List<OutputTarget> targets(Terminal terminal, List<DataSource> inputs) {
    return new OutputTargets(DOCUMENTS, terminal).of(names, inputs);
  }

  /** Returns what goes to standard output; empty for nothing. */
  Optional<OutputFormat> printed() {
    return names.isEmpty() && format == null
        ? Optional.of(OutputFormat.TEXT)
        : Optional.ofNullable(format);
  }
}
