package dev.nines.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes files to start from. */
@Command(
    name = "init",
    header = "Write a commented contract and an empty incident file to start from.",
    description = {
      "",
      "Writes contract.yaml and incident.yaml, and never over a file that is there.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {"  nines init", "  nines init -d acme"})
final class InitCommand extends BaseCommand {

  private static final List<String> NAMES = List.of("contract.yaml", "incident.yaml");

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
    for (String name : NAMES) {
      files.put(target(name), content(name));
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

  private static byte[] content(String name) {
    try (InputStream in = InitCommand.class.getResourceAsStream("init/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
