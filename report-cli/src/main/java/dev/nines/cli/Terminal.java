package dev.nines.cli;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * Where a command runs: its streams, its folder and its clock.
 *
 * @param out standard output, for data only
 * @param err standard error, for everything else
 * @param folder the folder that relative names start from
 * @param clock what "now" is where the command line does not say
 * @param interactive whether a person watches standard error
 */
public record Terminal(
    PrintWriter out, PrintWriter err, Path folder, InstantSource clock, boolean interactive) {

  public Terminal {
    Objects.requireNonNull(out, "out");
    Objects.requireNonNull(err, "err");
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(clock, "clock");
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
