package dev.nines.cli;

import dev.nines.catalog.CatalogEntry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes files to start from. */
@Command(
    name = "init",
    header = "Write a commented contract and an empty incident file to start from.",
    description = {
      "",
      "Writes contract.yaml and incident.yaml, and never over a file that is there. With"
          + " CATALOG-ID the contract is that published SLA; 'nines catalog' lists them.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {"  nines init", "  nines init aws-ec2-region", "  nines init -d acme"})
final class InitCommand extends BaseCommand {

  private static final String CONTRACT = "contract.yaml";
  private static final List<String> NAMES = List.of(CONTRACT, "incident.yaml");

  @Parameters(
      paramLabel = "CATALOG-ID",
      arity = "0..1",
      description = "The published SLA to start from; default: a commented example.")
  private String catalogId;

  @Option(
      names = {"-d", "--directory"},
      paramLabel = "DIR",
      description = "The folder to write to; default: this one.")
  private String directory = "";

  InitCommand(Engine engine, Terminal terminal) {
    super(engine, terminal);
  }

  @Override
  int execute(Progress progress) throws OutputException {
    Map<OutputTarget, byte[]> files = new LinkedHashMap<>();
    Optional<CatalogEntry> start = Optional.ofNullable(catalogId).map(CatalogWords::entry);
    for (String name : NAMES) {
      files.put(target(name), name.equals(CONTRACT) ? contract(start) : content(name));
    }
    OutputFiles.write(files);
    delivery(progress)
        .say(
            "Wrote "
                + String.join(", ", files.keySet().stream().map(OutputTarget::name).toList())
                + ".");
    return ExitCode.DONE;
  }

  private OutputTarget target(String name) throws OutputException {
    String shown = directory.isEmpty() ? name : directory + "/" + name;
    OutputTarget target = new OutputTarget(shown, terminal().resolve(shown), OutputFormat.YAML);
    if (Files.exists(target.path())) {
      throw new OutputException("\"" + shown + "\" is there already; nothing was written.");
    }
    return target;
  }

  private static byte[] contract(Optional<CatalogEntry> start) {
    return start
        .map(entry -> entry.text().getBytes(StandardCharsets.UTF_8))
        .orElseGet(() -> content(CONTRACT));
  }

  private static byte[] content(String name) {
    try (InputStream in = InitCommand.class.getResourceAsStream("init/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
