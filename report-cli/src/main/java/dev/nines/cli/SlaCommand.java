package dev.nines.cli;

import dev.nines.model.Audience;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the SLA report of a period. */
@Command(
    name = "sla",
    header = "Make the SLA report of a period.",
    description = {
      "",
      "Reports all of a promise's own periods that end inside the period asked for: uptime, verdict,"
          + " credit, and how each figure came about.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  nines sla contract.yaml --data page.txt --period 2025-07",
      "  nines sla contract.yaml --data 'incidents/*.yaml' --period 2025-07 -o july.pdf -o july.xlsx",
      "  nines sla contract.yaml --data page.txt --period 2025-Q3 --format json --fail-on-breach"
    })
final class SlaCommand extends BaseCommand {

  @Mixin private PeriodOptions about;

  @Option(names = "--no-ledger", description = "Leave ledger and derivation out of the JSON.")
  private boolean noLedger;

  @Option(
      names = "--fail-on-breach",
      description = "End with exit code 1 where a promise was missed.")
  private boolean failOnBreach;

  @Option(
      names = "--audience",
      paramLabel = "customer|internal",
      converter = Converters.Readers.class,
      description = "Who will read it; for a customer (default) internal entries are left out.")
  private Audience audience = Audience.CUSTOMER;

  @Mixin private OutputOptions output;
  @Mixin private ViewOptions view;
  @Mixin private BrandOptions brand;
  @Mixin private PreviousOption edition;

  SlaCommand(Engine engine, Terminal terminal) {
    super(engine, terminal);
  }

  @Override
  int execute(Progress progress) throws OutputException {
    View seen =
        edition.on(view.view(terminal()), sources()).with(brand.request(sources()));
    SlaRequest request =
        about.request(sources(), Optional.empty(), !noLedger, seen).forAudience(audience);
    List<OutputTarget> targets = output.targets(terminal(), PeriodOptions.inputs(request));
    OutputFiles.requireWritable(targets);
    progress.step("Reading " + request.data().size() + " files");
    Outcome outcome = output.withFonts(engine().sla(request), terminal());
    int code = delivery(progress).deliver(outcome, targets, output.printed());
    return code == ExitCode.DONE && failOnBreach && missed(outcome) ? ExitCode.FOUND : code;
  }

  private static boolean missed(Outcome outcome) {
    return outcome instanceof Outcome.Done done && done.promiseMissed();
  }
}
