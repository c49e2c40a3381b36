package dev.nines.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The queries and drivers for data that lie in a database. */
final class DatabaseOptions {

  @Option(
      names = "--query",
      paramLabel = "FILE",
      description = {
        "The SQL that a database is asked, where a SOURCE is an address such as"
            + " jdbc:postgresql://db/monitoring; for several addresses several times, in their"
            + " order.",
        "User and password may stand in NINES_DB_USER and NINES_DB_PASSWORD."
      })
  private final List<String> queries = new ArrayList<>();

  @Option(
      names = "--driver",
      paramLabel = "JAR",
      description =
          "A JAR file with the driver of a database; may be repeated, or stand in NINES_DRIVERS.")
  private final List<String> drivers = new ArrayList<>();

  Databases databases(Terminal terminal) {
    return new Databases(queries, drivers, terminal);
  }
}
