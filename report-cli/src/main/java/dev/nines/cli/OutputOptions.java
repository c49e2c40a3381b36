package dev.nines.cli;

import dev.nines.problem.Problem;
import dev.nines.render.pdf.PdfOptions;
import dev.nines.render.pdf.page.FontFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
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

  @Mixin private FontOptions fonts;

  /**
   * Returns an outcome whose PDF takes the fonts of the folder.
   *
   * @throws UsageException if there is no such folder
   */
  Outcome withFonts(Outcome outcome, Terminal terminal) {
    FontFolder folder = fonts.folder(terminal);
    if (folder.equals(FontFolder.none()) || !(outcome instanceof Outcome.Done done)) {
      return outcome;
    }
    List<Problem> problems = new ArrayList<>(done.problems());
    problems.addAll(folder.problems());
    Result result = done.result().with(PdfOptions.standard().with(folder));
    return new Outcome.Done(result, done.promiseMissed(), problems);
  }

  List<OutputTarget> targets(Terminal terminal, List<DataSource> inputs) {
    return new OutputTargets(DOCUMENTS, terminal).of(names, inputs);
  }

  /** Returns whether any output is asked for by name or form. */
  boolean isAsked() {
    return !names.isEmpty() || format != null;
  }

  /** Returns what goes to standard output; empty for nothing. */
  Optional<OutputFormat> printed() {
    return names.isEmpty() && format == null
        ? Optional.of(OutputFormat.TEXT)
        : Optional.ofNullable(format);
  }
}
