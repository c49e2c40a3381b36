package dev.nines.cli;

import dev.nines.problem.Problem;
import dev.nines.problem.Severity;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Brings an outcome to the user: files, standard output, problems, exit code. */
final class Delivery {

  private final Terminal terminal;
  private final Progress progress;
  private final boolean quiet;

  Delivery(Terminal terminal, Progress progress, boolean quiet) {
    this.terminal = terminal;
    this.progress = progress;
    this.quiet = quiet;
  }

  /**
   * Writes the files, prints the result and lists the warnings of an outcome.
   *
   * @param outcome what the library answered
   * @param targets the files to write
   * @param printed what goes to standard output; empty for nothing
   * @return {@link ExitCode#DONE} or {@link ExitCode#INPUT}
   * @throws OutputException if an output cannot be written
   * @throws UsageException if the command line does not fit the inputs
   */
  int deliver(Outcome outcome, List<OutputTarget> targets, Optional<OutputFormat> printed)
      throws OutputException {
    if (outcome instanceof Outcome.Unfitting unfitting) {
      throw new UsageException(unfitting.sentence());
    }
    if (outcome instanceof Outcome.Failed failed) {
      return listAll(failed.problems());
    }
    Outcome.Done done = (Outcome.Done) outcome;
    write(done.result(), targets);
    if (printed.isPresent()) {
      print(done.result().as(printed.get()));
    }
    listWarnings(done.problems());
    return ExitCode.DONE;
  }

  /**
   * Prints data to standard output.
   *
   * @throws OutputException if standard output is closed
   */
  void print(byte[] data) throws OutputException {
    progress.close();
    terminal.out().print(new String(data, StandardCharsets.UTF_8));
    if (terminal.out().checkError()) {
      throw new OutputException("Standard output cannot be written.");
    }
  }

  /** Says something that is no data, unless the user asked for silence. */
  void say(String sentence) {
    progress.close();
    if (!quiet) {
      terminal.err().println(sentence);
    }
  }

  private void write(Result result, List<OutputTarget> targets) throws OutputException {
    if (targets.isEmpty()) {
      return;
    }
    String names = targets.stream().map(OutputTarget::name).collect(Collectors.joining(", "));
    progress.step("Writing " + names);
    OutputFiles.write(result.telling(this::sayAll), targets);
    say("Wrote " + names + ".");
  }

  private void listWarnings(List<Problem> problems) {
    problems.stream()
        .filter(problem -> problem.severity() != Severity.NOTE)
        .sorted(Problem.BY_PLACE)
        .forEach(problem -> say(problem.toString()));
  }

  private void sayAll(List<Problem> problems) {
    problems.forEach(problem -> say(problem.toString()));
  }

  // errors are said even in silence
  private int listAll(List<Problem> problems) {
    progress.close();
    PrintWriter err = terminal.err();
    problems.stream()
        .filter(problem -> problem.isError() || !quiet)
        .sorted(Problem.BY_PLACE)
        .forEach(err::println);
    return ExitCode.INPUT;
  }
}
