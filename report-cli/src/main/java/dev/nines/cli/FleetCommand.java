package dev.nines.cli;

import dev.nines.problem.Checked;
import dev.nines.source.SourceInput;
import dev.nines.source.fleet.Fleet;
import dev.nines.source.fleet.FleetReader;
import dev.nines.time.PeriodExpression;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the SLA reports of many customers and their summary. */
@Command(
    name = "fleet",
    header = "Make the SLA reports of every customer of a fleet file.",
    description = {
      "",
      "Writes into the folder one report each, the workbook summary.xlsx and credits.csv for the"
          + " billing system. What is wrong with one customer stops no other; it stands in the"
          + " summary. A second run makes only what is missing or changed.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  nines fleet fleet.yaml --period 2025-07 -d reports",
      "  nines fleet fleet.yaml --period 2025-Q3 -d reports --jobs 4 --fail-on-breach",
      "  nines fleet fleet.yaml --period 2025-07 -d reports --format json",
      "  nines fleet fleet.yaml --period 2025-07 -d reports --locale ja --fonts /usr/share/fonts/noto"
    })
final class FleetCommand extends BaseCommand {

  @Parameters(paramLabel = "FLEET", description = "The fleet file.")
  private String fleet;

  @Option(
      names = "--period",
      paramLabel = "P",
      required = true,
      converter = Converters.Period.class,
      description =
          "2025-07, 2025-Q3, 2025, or FROM/TO as dates in each contract's zone or as instants, TO"
              + " left out.")
  private PeriodExpression period;

  @Option(
      names = {"-d", "--directory"},
      paramLabel = "DIR",
      required = true,
      description = "The folder to write into; it must be there.")
  private String folder;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many customers at once; default: one for each core.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--fail-on-breach",
      description = "End with exit code 1 where a promise was missed.")
  private boolean failOnBreach;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      converter = Converters.Format.class,
      description = "Print the summary to standard output.")
  private OutputFormat format;

  @Mixin private FontOptions fonts;
  @Mixin private ViewOptions view;
  @Mixin private BrandOptions brand;
  @Mixin private EditionOptions edition;

  FleetCommand(Engine engine, Terminal terminal) {
    super(engine, terminal);
  }

  @Override
  int execute(Progress progress) throws OutputException {
    if (jobs < 1) {
      throw new UsageException("\"" + jobs + "\" jobs are too few; use 1 or more.");
    }
    FleetRequest request = request();
    if (!Files.isDirectory(request.folder())) {
      throw new OutputException("The folder \"" + folder + "\" does not exist; make it first.");
    }
    progress.step("Reading " + fleet);
    Checked<Fleet> read =
        SourceInput.ofFile(request.file().getFileName().toString(), request.file())
            .then(FleetReader::read);
    if (!read.isUsable()) {
      Outcome failed = new Outcome.Failed(read.problems());
      return delivery(progress).deliver(failed, List.of(), Optional.empty());
    }
    Branding look = Branding.of(request.view().brand());
    if (look.isFailed()) {
      Outcome failed = new Outcome.Failed(look.problems());
      return delivery(progress).deliver(failed, List.of(), Optional.empty());
    }
    return run(read.value().orElseThrow(), request, progress);
  }

  private FleetRequest request() {
    Path file = sources().file(fleet).path();
    View seen =
        view.view(terminal()).with(brand.request(sources())).with(edition.request(sources()));
    return new FleetRequest(
        file, terminal().resolve(folder), period, seen, jobs, fonts.folder(terminal()));
  }

  private int run(Fleet customers, FleetRequest request, Progress progress) throws OutputException {
    FleetRun run = new FleetRun(engine(), terminal(), request, progress);
    FleetOutcome outcome = run.make(customers);
    Delivery delivery = delivery(progress);
    request.view().language().problems().forEach(problem -> delivery.say(problem.toString()));
    request.fonts().problems().forEach(problem -> delivery.say(problem.toString()));
    if (format != null) {
      delivery.print(outcome.result().as(format));
    }
    outcome.sayTo(delivery, terminal().err());
    return outcome.exitCode(failOnBreach);
  }
}
