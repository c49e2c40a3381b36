package dev.nines.database;

import dev.nines.model.InputFile;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import dev.nines.source.SourceInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The rows with which a database answers the statement of a file, asked once. Holds state; for one
 * thread.
 */
public final class QueryRows {

  private final Path statement;
  private final DatabaseAddress address;
  private final Login login;
  private final List<Path> drivers;
  private Optional<Checked<RowsFile>> asked = Optional.empty();

  /**
   * Prepares to ask.
   *
   * @param statement the file with the statement
   * @param address the database
   * @param login who asks it
   * @param drivers JAR files with drivers
   */
  public QueryRows(Path statement, DatabaseAddress address, Login login, List<Path> drivers) {
    this.statement = Objects.requireNonNull(statement, "statement");
    this.address = Objects.requireNonNull(address, "address");
    this.login = Objects.requireNonNull(login, "login");
    this.drivers = List.copyOf(drivers);
  }

  /**
   * Returns the rows as an input, a table with the names of the columns above it; the line of a
   * place is the number of the row. The problems where the database does not answer with such rows.
   *
   * @param name the name of the file with the statement, as shown
   * @param kind the kind of rows that the user says they are; empty where the columns say
   * @param ofKnownService whether the user says whose data it is
   */
  public Checked<SourceInput> input(String name, Optional<String> kind, boolean ofKnownService) {
    if (asked.isEmpty()) {
      asked = Optional.of(ask(name, kind, ofKnownService));
    }
    return asked.get().map(file -> file.input(Query.rows(name)));
  }

  /** Returns the statement with its hash, for documents. */
  public Checked<InputFile> statement(String name) {
    return SourceInput.ofFile(name, statement)
        .then(SourceInput::sha256)
        .map(hash -> new InputFile(name, hash, 0, "SQL for " + address.shown(), Optional.empty()));
  }

  private Checked<RowsFile> ask(String name, Optional<String> kind, boolean ofKnownService) {
    ProblemLog log = ProblemLog.empty();
    drivers.stream().filter(jar -> !Files.isRegularFile(jar)).forEach(jar -> log.add(absent(jar)));
    Optional<String> sql = log.take(SourceInput.ofFile(name, statement).then(SourceInput::text));
    if (log.hasErrors() || sql.isEmpty()) {
      return log.failed();
    }
    Query query = new Query(name, sql.get(), address, login, drivers);
    return new Question(query, kind, ofKnownService, log).ask();
  }

  private static Problem absent(Path jar) {
    return Problem.of(
        ProblemCode.FILE_MISSING,
        SourceLocation.ofFile(jar.getFileName().toString()),
        "The driver \"" + jar + "\" does not exist.");
  }
}
