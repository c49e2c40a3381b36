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
      "  nines sla contract.yaml --data page.txt --period 2025-07 --letter credit.pdf --brand us.yaml",
      "  nines sla contract.yaml --data page.txt --period 2025-Q3 --format json --fail-on-breach",
      "  nines sla contract.yaml --data jdbc:postgresql://db/monitoring --query changes.sql"
          + " --period 2025-07"
    })
final class SlaCommand extends BaseCommand {

  @Mixin private PeriodOptions about;

  @Option(names = "--no-ledger", description = "Leave ledger and derivation out of the JSON.")
  private boolean noLedger;

  @Option(
      names = "--fail-on-breach",
      description = "End with exit code 1 where a promise was missed.")
  private boolean failOnBreach;

  @Mixin private LetterOptions letter;

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
    View seen = edition.on(view.view(terminal()), sources()).with(brand.request(sources()));
    SlaRequest request =
        about.request(sources(), Optional.empty(), !noLedger, seen).forAudience(audience);
    List<OutputTarget> targets = output.targets(terminal(), PeriodOptions.inputs(request));
    List<OutputTarget> letters = letter.targets(terminal(), PeriodOptions.inputs(request));
    requireApart(targets, letters);
    OutputFiles.requireWritable(targets);
    OutputFiles.requireWritable(letters);
    progress.step("Reading " + request.data().size() + " files");
    Outcome outcome = output.withFonts(engine().sla(request), terminal());
    int code = letter.isAsked() ? letter(request, letters, progress) : ExitCode.DONE;
    if (code == ExitCode.DONE && (!letter.isAsked() || output.isAsked())) {
      code = delivery(progress).deliver(outcome, targets, output.printed());
    }
    return code == ExitCode.DONE && failOnBreach && missed(outcome) ? ExitCode.FOUND : code;
  }

  // what is wrong with the data is said once, with the report where there is one
  private int letter(SlaRequest request, List<OutputTarget> letters, Progress progress)
      throws OutputException {
    Outcome made = output.withFonts(engine().letter(request), terminal());
    Outcome said = output.isAsked() ? made.withoutWarnings() : made;
    return delivery(progress).deliver(said, letters, Optional.empty());
  }

  private static void requireApart(List<OutputTarget> targets, List<OutputTarget> letters) {
    for (OutputTarget one : letters) {
      if (targets.stream().anyMatch(t -> t.destination().equals(one.destination()))) {
        throw new UsageException("Output \"" + one.name() + "\" is named twice.");
      }
    }
  }

  private static boolean missed(Outcome outcome) {
    return outcome instanceof Outcome.Done done && done.promiseMissed();
  }
}
