package dev.nines.database;

import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import java.io.IOException;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceConfigurationError;

/**
 * A query, put once to its database.
 *
 * @param query the query
 * @param kind the kind of rows that the user says they are; empty where the columns say
 * @param ofKnownService whether the user says whose data it is
 * @param log takes the problems
 */
record Question(Query query, Optional<String> kind, boolean ofKnownService, ProblemLog log) {

  Question {
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(log, "log");
  }

  /** Returns the rows; the problems where there is no answer that can be read. */
  Checked<RowsFile> ask() {
    try (Drivers all = new Drivers(query.drivers())) {
      Optional<Driver> driver = all.find(query.address());
      return driver.isPresent() ? ask(driver.get()) : Checked.failed(withoutDriver());
    } catch (ServiceConfigurationError | LinkageError e) {
      return Checked.failed(brokenDriver(e));
    } catch (SQLException e) {
      return Checked.failed(failed(e));
    } catch (IOException e) {
      return Checked.failed(unwritten(e));
    }
  }

  private Checked<RowsFile> ask(Driver driver) throws SQLException, IOException {
    Optional<RowsFile> file;
    try (DatabaseConnection connection = DatabaseConnection.open(driver, query)) {
      file = connection.ask(query.sql(), this::written);
    }
    return file.isPresent() ? log.with(file.get()) : log.failed();
  }

  private Optional<RowsFile> written(ResultSet rows) throws SQLException, IOException {
    RowsReader reader = new RowsReader(query, ResultColumn.of(rows.getMetaData()), log);
    return reader.fits(kind, ofKnownService) ? Optional.of(reader.write(rows)) : Optional.empty();
  }

  private Problem withoutDriver() {
    String message =
        "No driver for \"%s\" was found; name its JAR file with --driver, or in NINES_DRIVERS."
            .formatted(query.address().kind());
    return Problem.of(ProblemCode.DRIVER_MISSING, query.location(), message);
  }

  private Problem brokenDriver(Throwable e) {
    String message =
        "The driver for \"%s\" cannot be loaded: %s."
            .formatted(query.address().kind(), query.said(e));
    return Problem.of(ProblemCode.DRIVER_MISSING, query.location(), message);
  }

  private Problem failed(SQLException e) {
    String message =
        "\"%s\" does not answer the query \"%s\": %s."
            .formatted(query.address().shown(), query.name(), query.said(e));
    return Problem.of(ProblemCode.QUERY_FAILED, query.location(), message);
  }

  private Problem unwritten(IOException e) {
    String message =
        "The rows of the query \"%s\" cannot be kept in the temporary folder: %s."
            .formatted(query.name(), query.said(e));
    return Problem.of(ProblemCode.FILE_UNREADABLE, query.location(), message);
  }
}
