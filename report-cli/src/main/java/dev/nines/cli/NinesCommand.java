package dev.nines.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/** The command that holds the others. */
@Command(
    name = "nines",
    versionProvider = NinesCommand.Version.class,
    header = "From incident records and SLA terms to uptime, credits and documents.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Exit codes:",
      "   0  done",
      "   1  done, and a promise was missed (--fail-on-breach) or check found something",
      "   2  the command line is wrong",
      "   3  an input is wrong, missing or unreadable",
      "   4  an output could not be written",
      "  70  a bug in Nines",
      "",
      "Examples:",
      "  nines postmortem page.txt -o postmortem.pdf",
      "  nines sla contract.yaml --data page.txt --period 2025-07 -o july.pdf -o july.xlsx",
      "  nines COMMAND --help"
    })
final class NinesCommand {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and end.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version and end.")
  private boolean versionAsked;

  /** Reads the version that the build wrote into the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"nines " + version()};
    }
  }

  /** Returns the version of this tool, for those that must know whether it is another one. */
  static String version() {
    String built = NinesCommand.class.getPackage().getImplementationVersion();
    return built == null ? "(not packaged)" : built;
  }
}
