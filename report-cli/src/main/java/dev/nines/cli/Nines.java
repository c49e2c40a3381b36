package dev.nines.cli;

import dev.nines.database.DatabaseAddress;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Runs a command line: parses it, starts the command, and turns failures into one sentence each.
 */
final class Nines {

  private final Terminal terminal;
  private final boolean debug;
  private final CommandLine commandLine;

  /**
   * Prepares the commands.
   *
   * @param engine the library
   * @param terminal where they run
   * @param debug whether a bug shows its stack trace
   */
  Nines(Engine engine, Terminal terminal, boolean debug) {
    this.terminal = terminal;
    this.debug = debug;
    this.commandLine = commands(engine);
  }

  /** Runs one command line and returns its {@link ExitCode}; both streams are flushed. */
  int run(String... arguments) {
    int code = execute(arguments);
    terminal.out().flush();
    terminal.err().flush();
    return code;
  }

  // picocli handles exceptions; running out of stack or memory is none
  private int execute(String... arguments) {
    try {
      return commandLine.execute(arguments);
    } catch (StackOverflowError | OutOfMemoryError e) {
      return bug(e);
    }
  }

  private CommandLine commands(Engine engine) {
    return new CommandLine(new NinesCommand())
        .addSubcommand(new PostmortemCommand(engine, terminal))
        .addSubcommand(new SlaCommand(engine, terminal))
        .addSubcommand(new FleetCommand(engine, terminal))
        .addSubcommand(new MetricsCommand(engine, terminal))
        .addSubcommand(new CheckCommand(engine, terminal))
        .addSubcommand(new ExplainCommand(engine, terminal))
        .addSubcommand(new ImportCommand(engine, terminal))
        .addSubcommand(new CatalogCommand(engine, terminal))
        .addSubcommand(new InitCommand(engine, terminal))
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setUsageHelpWidth(100)
        .setExpandAtFiles(false)
        .setParameterExceptionHandler((e, arguments) -> wrongCommandLine(e))
        .setExecutionExceptionHandler((e, command, parsed) -> bug(e));
  }

  private int wrongCommandLine(ParameterException e) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    terminal.err().println(command + ": " + DatabaseAddress.hidden(sentence(e)));
    terminal.err().println("Try '" + command + " --help'.");
    return ExitCode.USAGE;
  }

  private static String sentence(ParameterException e) {
    if (e.getCause() instanceof TypeConversionException conversion) {
      return conversion.getMessage();
    }
    if (e instanceof UnmatchedArgumentException unmatched) {
      return WrongWord.sentence(unmatched);
    }
    String message = e.getMessage();
    return message.endsWith(".") || message.endsWith("?") ? message : message + ".";
  }

  private int bug(Throwable e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    terminal.err().println("nines: This is a bug in Nines: " + message);
    if (debug) {
      e.printStackTrace(terminal.err());
    } else {
      terminal.err().println("Set NINES_DEBUG=1 to see where it happened.");
    }
    return ExitCode.BUG;
  }
}
