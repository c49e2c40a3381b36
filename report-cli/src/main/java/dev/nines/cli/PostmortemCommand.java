package dev.nines.cli;

import dev.nines.model.Audience;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a document of one incident. */
@Command(
    name = "postmortem",
    header = "Make a postmortem of one incident.",
    description = {
      "",
      "Reads a pasted status page or an incident file. With a contract, the document also says what"
          + " the incident cost against its promises in the period it lies in.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  nines postmortem page.txt",
      "  nines postmortem page.txt --contract contract.yaml -o postmortem.pdf -o postmortem.xlsx",
      "  nines postmortem incidents.yaml --id 2025-07-05-firewall --audience internal -o own.pdf"
    })
final class PostmortemCommand extends BaseCommand {

  @Parameters(
      paramLabel = "INCIDENT",
      description = "The file with the incident; KIND=FILE forces a reader.")
  private String incident;

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "Which incident, where the input holds several.")
  private String id;

  @Option(
      names = "--audience",
      paramLabel = "customer|internal",
      converter = Converters.Readers.class,
      description = "Who will read it; for a customer (default) internal entries are left out.")
  private Audience audience = Audience.CUSTOMER;

  @Option(
      names = "--contract",
      paramLabel = "CONTRACT",
      description = "Add what the incident cost against this contract.")
  private String contract;

  @Option(
      names = "--corrections",
      paramLabel = "FILE",
      description = "Corrections of the data, each with author, time and reason.")
  private String corrections;

  @Mixin private OutputOptions output;
  @Mixin private ViewOptions view;
  @Mixin private BrandOptions brand;

  PostmortemCommand(Engine engine, Terminal terminal) {
    super(engine, terminal);
  }

  @Override
  int execute(Progress progress) throws OutputException {
    PostmortemRequest request = request();
    List<DataSource> inputs = request.files();
    List<OutputTarget> targets = output.targets(terminal(), inputs);
    OutputFiles.requireWritable(targets);
    progress.step("Reading " + incident);
    Outcome outcome = output.withFonts(engine().postmortem(request), terminal());
    return delivery(progress).deliver(outcome, targets, output.printed());
  }

  private PostmortemRequest request() {
    return new PostmortemRequest(
        sources().one(incident),
        Optional.ofNullable(id),
        audience,
        Optional.ofNullable(contract).map(sources()::file),
        Optional.ofNullable(corrections).map(sources()::file),
        view.view(terminal()).with(brand.request(sources())));
  }
}
