package dev.nines.cli;

import dev.nines.render.pdf.MissingGlyphs;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/** Starts the command in the machine's terminal. */
public final class Main {

  private Main() {}

  /** Runs the command line and ends the process with its {@link ExitCode}. */
  public static void main(String[] arguments) {
    Terminal terminal =
        new Terminal(
            stream(FileDescriptor.out),
            stream(FileDescriptor.err),
            Path.of(""),
            InstantSource.system(),
            isInteractive(),
            name -> Optional.ofNullable(System.getenv(name)));
    System.exit(run(terminal, arguments));
  }

  /**
   * Runs a command line somewhere else than in the machine's terminal.
   *
   * @param terminal its streams, its folder and its clock
   * @param arguments the words after {@code nines}
   * @return its {@link ExitCode}
   */
  public static int run(Terminal terminal, String... arguments) {
    silenceLogging();
    boolean debug = System.getenv("NINES_DEBUG") != null;
    LibraryEngine engine = new LibraryEngine(MissingGlyphs.IGNORED); // each command tells of them
    return new Nines(engine, terminal, debug).run(arguments);
  }

  // Apache POI logs through Log4j, which complains on standard error unless a provider is named
  private static void silenceLogging() {
    System.setProperty("log4j.provider", "org.apache.logging.log4j.simple.internal.SimpleProvider");
  }

  // the same bytes on every machine, whatever its own encoding and line ends
  private static PrintWriter stream(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
  }

  // the launcher knows whether standard error is a terminal; without it the console has to do
  private static boolean isInteractive() {
    String told = System.getProperty("nines.interactive");
    return told == null ? isTerminal(System.console()) : Boolean.parseBoolean(told);
  }

  // from Java 22 on there is always a console, which says itself whether it is a terminal
  private static boolean isTerminal(Console console) {
    try {
      return console != null && (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
