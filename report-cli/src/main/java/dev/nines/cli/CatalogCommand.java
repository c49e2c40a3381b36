package dev.nines.cli;

import dev.nines.catalog.Catalog;
import dev.nines.catalog.CatalogEntry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the published agreements that come with Nines, or prints one as a contract file. */
@Command(
    name = "catalog",
    header = "List published SLAs as contract files, or print one.",
    description = {
      "",
      "Without ID, prints one line each, beginning with the id. With ID, prints its contract file,"
          + " which says where it was read, what was left out, and what is from memory.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  nines catalog",
      "  nines catalog aws-ec2-region > contract.yaml",
      "  nines init aws-ec2-region"
    })
final class CatalogCommand extends BaseCommand {

  @Parameters(paramLabel = "ID", arity = "0..1", description = "The agreement to print.")
  private String id;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      converter = Converters.Format.class,
      description = "What to print; default: text.")
  private OutputFormat format = OutputFormat.TEXT;

  CatalogCommand(Engine engine, Terminal terminal) {
    super(engine, terminal);
  }

  @Override
  int execute(Progress progress) throws OutputException {
    Optional<CatalogEntry> asked = Optional.ofNullable(id).map(CatalogWords::entry);
    delivery(progress).print(format == OutputFormat.JSON ? json(asked) : text(asked));
    return ExitCode.DONE;
  }

  private static byte[] text(Optional<CatalogEntry> asked) {
    return asked
        .map(CatalogEntry::text)
        .orElseGet(CatalogWords::list)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] json(Optional<CatalogEntry> asked) {
    return CatalogJson.of(asked.map(List::of).orElseGet(Catalog::entries), asked.isPresent());
  }
}
