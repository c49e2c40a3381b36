package dev.nines.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

/** Runs command lines in one folder and keeps what they print. */
final class Session {

  /** What the clock says. */
  static final Instant NOW = Instant.parse("2025-08-01T12:00:00Z");

  private final Engine engine;
  private final Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  Session(Engine engine, Path folder) {
    this.engine = engine;
    this.folder = folder;
  }

  /** Runs the words of a line, parted by single blanks. */
  int run(String line) {
    return run(line.isEmpty() ? new String[0] : line.split(" "));
  }

  int run(String... arguments) {
    return nines(false).run(arguments);
  }

  Nines nines(boolean debug) {
    return new Nines(engine, terminal(), debug);
  }

  Terminal terminal() {
    return new Terminal(
        new PrintWriter(out), new PrintWriter(err), folder, InstantSource.fixed(NOW), false);
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }
}
