package dev.nines.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes an incident file of any source. */
@Command(
    name = "import",
    header = "Make an incident file of any source.",
    description = {
      "",
      "Writes what the source states, without loss and without adding to it, as YAML or JSON.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {"  nines import page.txt -o incident.yaml", "  nines import page.txt --format json"})
final class ImportCommand extends BaseCommand {

  private static final List<OutputFormat> INCIDENT_FILES =
      List.of(OutputFormat.YAML, OutputFormat.JSON);

  @Parameters(
      paramLabel = "SOURCE",
      description = "The file to read; KIND=FILE forces a reader (a wrong KIND lists them).")
  private String source;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write a .yaml, .yml or .json file; may be repeated.")
  private final List<String> names = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "text|json",
      converter = Converters.Format.class,
      description = "Print to standard output; text (YAML) is the default where there is no -o.")
  private OutputFormat format;

  @Mixin private ViewOptions view;

  ImportCommand(Engine engine, Terminal terminal) {
    super(engine, terminal);
  }

  @Override
  int execute(Progress progress) throws OutputException {
    DataSource input = sources().one(source);
    List<OutputTarget> targets =
        new OutputTargets(INCIDENT_FILES, terminal()).of(names, List.of(input));
    OutputFiles.requireWritable(targets);
    progress.step("Reading " + source);
    Outcome outcome = engine().importFacts(input, view.view(terminal()));
    return delivery(progress).deliver(outcome, targets, printed());
  }

  private Optional<OutputFormat> printed() {
    if (format == null && !names.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(format == OutputFormat.JSON ? OutputFormat.JSON : OutputFormat.YAML);
  }
}
