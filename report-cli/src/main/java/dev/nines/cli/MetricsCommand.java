package dev.nines.cli;

import dev.nines.metrics.Grouping;
import dev.nines.time.PeriodExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the times to detect, acknowledge, mitigate and restore of many incidents. */
@Command(
    name = "metrics",
    header = "Measure how long incidents take, and say what that shows.",
    description = {
      "",
      "Reads incidents and measures the times between their marks: n of N, median with its interval,"
          + " geometric mean and mean, how many a month, what differs and what chance alone does.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  nines metrics incidents.yaml",
      "  nines metrics incidents.yaml --by month -o metrics.pdf -o metrics.xlsx",
      "  nines metrics incidents.yaml --compare 2025-Q1,2025-Q2",
      "  nines metrics incidents.yaml --by severity --compare major,minor --format json"
    })
final class MetricsCommand extends BaseCommand {

  @Parameters(
      paramLabel = "SOURCE",
      arity = "1..*",
      description = "A file with incidents, or a pattern in quotes; KIND=FILE forces a reader.")
  private final List<String> sources = new ArrayList<>();

  @Option(
      names = "--by",
      paramLabel = "GROUPING",
      converter = Converters.By.class,
      description = "Also by month, quarter, severity, service, cause, weekday or hour.")
  private Grouping by = Grouping.NONE;

  @Option(
      names = "--period",
      paramLabel = "P",
      converter = Converters.Period.class,
      description = "Only incidents that start in 2025-07, 2025-Q3, 2025 or FROM/TO, TO left out.")
  private PeriodExpression period;

  @Option(
      names = "--compare",
      paramLabel = "A,B",
      split = ",",
      description = {
        "Compare two periods, as 2025-Q1,2025-Q2; or two groups of --by, as major,minor."
      })
  private final List<String> compared = new ArrayList<>();

  @Option(
      names = "--measurements",
      paramLabel = "FILE",
      description = "What is measured, in place of the shipped measurements.")
  private String measurements;

  @Option(
      names = "--contract",
      paramLabel = "CONTRACT",
      description = "Share out the credit that this contract owes by cause; needs --period.")
  private String contract;

  @Option(
      names = "--corrections",
      paramLabel = "FILE",
      description = "Corrections of the data, each with author, time and reason.")
  private String corrections;

  @Mixin private OutputOptions output;
  @Mixin private ViewOptions view;
  @Mixin private BrandOptions brand;

  MetricsCommand(Engine engine, Terminal terminal) {
    super(engine, terminal);
  }

  @Override
  int execute(Progress progress) throws OutputException {
    MetricsRequest request = request();
    List<OutputTarget> targets = output.targets(terminal(), request.files());
    OutputFiles.requireWritable(targets);
    progress.step("Measuring");
    Outcome outcome = output.withFonts(engine().metrics(request), terminal());
    return delivery(progress).deliver(outcome, targets, output.printed());
  }

  private MetricsRequest request() {
    if (!compared.isEmpty() && compared.size() != 2) {
      throw new UsageException("--compare takes two periods or groups, as 2025-Q1,2025-Q2.");
    }
    if (contract != null && period == null) {
      throw new UsageException("--contract needs --period: credit is owed for periods.");
    }
    return new MetricsRequest(
        sources().ofAll(sources),
        by,
        Optional.ofNullable(period),
        compared,
        file(measurements),
        file(corrections),
        file(contract),
        view.view(terminal()).with(brand.request(sources())));
  }

  private Optional<DataSource> file(String name) {
    return Optional.ofNullable(name).map(sources()::file);
  }
}
