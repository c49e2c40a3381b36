package dev.nines.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all commands share: where they run, help, silence, and how failures become exit codes. */
abstract class BaseCommand implements Callable<Integer> {

  private final Engine engine;
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Option(
      names = {"-q", "--quiet"},
      description = "Say nothing on standard error but errors.")
  private boolean quiet;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and end.")
  private boolean help;

  BaseCommand(Engine engine, Terminal terminal) {
    this.engine = engine;
    this.terminal = terminal;
  }

  /** Runs the command and returns its {@link ExitCode}. */
  @Override
  public final Integer call() {
    try (Progress progress = progress()) {
      return execute(progress);
    } catch (UsageException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    } catch (InputException e) {
      e.problems().forEach(terminal.err()::println);
      return ExitCode.INPUT;
    } catch (OutputException e) {
      terminal.err().println(e.getMessage());
      return ExitCode.OUTPUT;
    }
  }

  /**
   * Translates the options into a request, and the outcome into outputs and an exit code.
   *
   * @throws OutputException if an output cannot be written
   * @throws UsageException if the options do not fit together or the inputs
   */
  abstract int execute(Progress progress) throws OutputException;

  final Engine engine() {
    return engine;
  }

  final Terminal terminal() {
    return terminal;
  }

  final DataSources sources() {
    return new DataSources(engine.kinds(), terminal);
  }

  final Delivery delivery(Progress progress) {
    return new Delivery(terminal, progress, quiet);
  }

  private Progress progress() {
    return terminal.interactive() && !quiet ? Progress.on(terminal.err()) : Progress.silent();
  }
}
