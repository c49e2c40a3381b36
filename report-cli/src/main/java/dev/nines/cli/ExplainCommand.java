package dev.nines.cli;

import dev.nines.model.Audience;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows how every figure came about. */
@Command(
    name = "explain",
    header = "Show the ledger and the derivation of every figure.",
    description = {
      "",
      "Prints which seconds counted and which did not, by which rule and which line of which file,"
          + " and the arithmetic from there to the credit.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  nines explain contract.yaml --data page.txt --period 2025-07",
      "  nines explain contract.yaml --data page.txt --period 2025-07 --promise uptime"
    })
final class ExplainCommand extends BaseCommand {

  @Mixin private PeriodOptions about;

  @Option(names = "--promise", paramLabel = "ID", description = "Only this promise.")
  private String promise;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      converter = Converters.Format.class,
      description = "What to print; default: text.")
  private OutputFormat format = OutputFormat.TEXT;

  @Option(
      names = "--audience",
      paramLabel = "customer|internal",
      converter = Converters.Readers.class,
      description = "Who will read it; for a customer (default) internal entries are left out.")
  private Audience audience = Audience.CUSTOMER;

  @Mixin private ViewOptions view;

  ExplainCommand(Engine engine, Terminal terminal) {
    super(engine, terminal);
  }

  @Override
  int execute(Progress progress) throws OutputException {
    SlaRequest request =
        about
            .request(sources(), Optional.ofNullable(promise), true, view.view(terminal()))
            .forAudience(audience);
    progress.step("Reading " + request.data().size() + " files");
    Outcome outcome = engine().explain(request);
    return delivery(progress).deliver(outcome, List.of(), Optional.of(format));
  }
}
