package dev.nines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseCommandsTest {

  private static final String MEMORY = "jdbc:h2:mem:figures";

  @TempDir private Path folder;

  @Test
  void sla_changesThatTheDatabaseFindsHaveTheFiguresOfAllProbes() throws Exception {
    DatabaseProbes probes = DatabaseProbes.in(folder);
    try (Connection connection = DriverManager.getConnection(MEMORY)) {
      probes.insert(connection);

      probes.requireSameFigures(MEMORY);
    }
  }

  @Test
  void sla_redactedReportAndPdfAreMadeOfTheSameRows() throws Exception {
    DatabaseProbes probes = DatabaseProbes.in(folder);
    Files.writeString(folder.resolve("redact.yaml"), "redact: [{name: web, by: site}]\n");
    try (Connection connection = DriverManager.getConnection(MEMORY + "2")) {
      probes.insert(connection);
      Session session = probes.session();
      int code =
          session.run(
              ("sla contract.yaml --data " + MEMORY + "2 --query changes.sql --period 2025-07")
                  + " --redact redact.yaml -o july.pdf");

      assertThat(session.err()).doesNotContain("error");
      assertThat(code).isZero();
    }
    Session check = probes.session();
    assertThat(check.run("check july.pdf")).as(check.out()).isLessThan(ExitCode.USAGE);
    assertThat(check.out()).contains("[figures-follow]");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "sla c.yaml --data jdbc:h2://ann:hunter2@db/m --period 2025 | nines sla: No query was named"
            + " for \"jdbc:h2://db/m\"; name a file with SQL with --query.",
        "sla c.yaml --data a.csv --query q.sql --period 2025 | nines sla: There are 1 queries for 0"
            + " databases; each --query needs an address such as --data jdbc:duckdb:probes.db.",
        "sla c.yaml --data x=jdbc:h2://ann:hunter2@db/m --query q.sql --period 2025 | nines sla:"
            + " \"x\" in \"x=jdbc:h2://db/m\" is no kind of data; use one of",
        "check jdbc:h2://ann:hunter2@db/m | nines check: \"jdbc:h2://db/m\" is a database; it is"
            + " read by sla and explain alone, as --data.",
        "sla c.yaml jdbc:h2://ann:hunter2@db/m --data a --period 2025 | nines sla:"
            + " \"jdbc:h2://db/m\" is one word too many.",
      })
  void wrongCommandLine(String line, String sentence) {
    Session session = new Session(new FakeEngine(), folder);

    assertThat(session.run(line)).isEqualTo(ExitCode.USAGE);
    assertThat(session.err()).startsWith(sentence).doesNotContain("hunter2");
  }

  @Test
  void sla_withoutDriverIsAWrongInput() throws IOException {
    Session session = DatabaseProbes.in(folder).session();

    assertThat(
            session.run(
                "sla contract.yaml --data states:app=jdbc:nothing://ann:hunter2@db/m --query"
                    + " changes.sql --period 2025-07"))
        .isEqualTo(ExitCode.INPUT);
    assertThat(session.err()).contains("[driver-missing]").doesNotContain("hunter2");
  }
}
