package dev.nines.cli;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where a command runs: its streams, its folder and its clock.
 *
 * @param out standard output, for data only
 * @param err standard error, for everything else
 * @param folder the folder that relative names start from
 * @param clock what "now" is where the command line does not say
 * @param interactive whether a person watches standard error
 * @param environment the variables of the environment; empty for one that is not set
 */
public record Terminal(
    PrintWriter out,
    PrintWriter err,
    Path folder,
    InstantSource clock,
    boolean interactive,
    Function<String, Optional<String>> environment) {

  public Terminal {
    Objects.requireNonNull(out, "out");
    Objects.requireNonNull(err, "err");
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(environment, "environment");
  }

  /** Makes a terminal without variables of the environment. */
  public Terminal(
      PrintWriter out, PrintWriter err, Path folder, InstantSource clock, boolean interactive) {
    this(out, err, folder, clock, interactive, name -> Optional.empty());
  }

  /** Returns a variable of the environment; empty where it is not set. */
  Optional<String> variable(String name) {
    return environment.apply(name);
  }

  /**
   * Returns where a file is that the user named.
   *
   * @throws UsageException if it can be no file name on this system
   */
  Path resolve(String name) {
    try {
      return folder.resolve(name);
    } catch (InvalidPathException e) {
      throw new UsageException("\"" + name + "\" can be no file name: " + e.getReason() + ".");
    }
  }

  /** Returns the present second of the clock; its fractions would only be noise in a document. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
