package dev.nines.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.model.Facts;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.source.SourceInput;
import dev.nines.source.SourceReaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryRowsTest {

  private static final String H2 = "jdbc:h2:mem:";

  @TempDir private Path folder;

  private Checked<SourceInput> rows(String url, String sql, Path... drivers) {
    return rows(url, sql, Login.NONE, drivers);
  }

  private Checked<SourceInput> rows(String url, String sql, Login login, Path... drivers) {
    try {
      Path file = Files.writeString(folder.resolve("q.sql"), sql);
      return new QueryRows(file, new DatabaseAddress(url), login, List.of(drivers))
          .input("q.sql", Optional.empty(), false);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> problems(Checked<?> checked) {
    return checked.problems().stream().map(Problem::toString).toList();
  }

  private String text(String sql) {
    return rows(H2, sql).value().orElseThrow().text().value().orElseThrow();
  }

  @Test
  void input_valuesAreWrittenAsTheReadersReadThem() {
    String sql =
        """
        SELECT TIMESTAMP WITH TIME ZONE '2025-07-01 02:00:00.25+02:00' AS "TIMESTAMP",
               'a, "b"' AS service, TRUE AS status, CAST(1e-3 AS DOUBLE) AS latency_ms,
               CAST(NULL AS VARCHAR) AS location
        UNION ALL SELECT TIMESTAMP WITH TIME ZONE '2025-07-01 00:01:00Z', ' c', FALSE, 12.50, 'eu';
        """;

    assertThat(text(sql))
        .isEqualTo(
            """
            timestamp,service,status,latency_ms,location
            2025-07-01T00:00:00.250Z,"a, ""b""\",1,0.001,
            2025-07-01T00:01:00Z," c",0,12.5,eu
            """);
  }

  @Test
  void input_epochsAndTextsAreKept() {
    assertThat(
            text(
                "SELECT 1751328000 AS \"timestamp\", 'a' AS service, 'up' AS state UNION ALL"
                    + " SELECT 1751328060.500, 'a', 'down'"))
        .isEqualTo("timestamp,service,state\n1751328000,a,up\n1751328060.500,a,down\n");
  }

  @Test
  void input_theLineOfAFactIsTheNumberOfItsRow() {
    Checked<SourceInput> rows =
        rows(
            H2,
            "SELECT * FROM (VALUES (1751328000, 'a', 'up'), (1751328010, NULL, 'up'),"
                + " (1751328020, 'a\nb', 'up'), (1751328030, 'a', 'down'))"
                + " AS t (\"timestamp\", service, state)");
    Facts facts = rows.then(SourceReaders.installed()::read).value().orElseThrow();

    assertThat(facts.series().get(0).samples())
        .extracting(s -> s.provenance().location() + " " + s.provenance().text())
        .containsExactly("q.sql/rows:1 1751328000,a,up", "q.sql/rows:4 1751328030,a,down");
    assertThat(problems(rows))
        .containsExactly(
            "q.sql/rows:2: warning: \"service\" is \"NULL\"; allowed is a value. The row is left"
                + " out. [row-damaged]",
            "q.sql/rows:3: warning: \"service\" is \"a b\"; allowed is one line. The row is left"
                + " out. [row-damaged]");
  }

  @Test
  void input_manyDamagedRowsAreCounted() {
    Checked<SourceInput> rows =
        rows(
            H2,
            "SELECT X AS \"timestamp\", NULL AS service, 'up' AS state FROM SYSTEM_RANGE(1, 50)");

    assertThat(rows.problems()).hasSize(21);
    assertThat(problems(rows).get(20))
        .isEqualTo(
            "q.sql/rows: warning: 30 more rows are NULL where a value must be, or hold lines."
                + " [row-damaged]");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT 1 AS service, 2 AS up | The query \"q.sql\" has the columns \"service\", \"up\"; it"
            + " must have those of one of these: timestamp,service,state (states);"
            + " timestamp,service,status (probes); timestamp,service,total,failed (requests);"
            + " timestamp,service,value (metrics); month,service,amount (charges);"
            + " period,promise,amount (credits). [query-unfit]",
        "SELECT TIMESTAMP '2025-07-01 00:00:00' AS \"timestamp\", 'a' AS service, 'up' AS state |"
            + " The column \"timestamp\" of the query \"q.sql\" has times without a zone; say in"
            + " the SQL which zone they are in, as in: seen AT TIME ZONE 'UTC' AS \"timestamp\"."
            + " [query-unfit]",
        "SELECT 1 AS \"timestamp\", 'a' AS service, 'up' AS state, 'b' AS service | The query"
            + " \"q.sql\" has the column \"service\" twice. [query-unfit]",
        "SELECT * FROM probes | \"jdbc:h2:mem:\" does not answer the query \"q.sql\": Table"
            + " \"PROBES\" not found (this database is empty); SQL statement: [query-failed]",
      })
  void input_wrongQueries(String sql, String message) {
    Checked<SourceInput> rows = rows(H2, sql);

    assertThat(rows.value()).isEmpty();
    assertThat(problems(rows)).singleElement().asString().startsWith("q.sql: error: ");
    assertThat(problems(rows).get(0).replaceAll("; SQL statement:.* \\[", "; SQL statement: ["))
        .endsWith(message);
  }

  @Test
  void input_nothingIsWritten() {
    String url = "jdbc:h2:" + folder.resolve("kept");
    rows(url + ";INIT=CREATE TABLE IF NOT EXISTS t (a INT)", "SELECT 1 AS x");
    Checked<SourceInput> rows =
        rows(url, "SELECT COUNT(*) AS n FROM FINAL TABLE (INSERT INTO t VALUES (1))");

    assertThat(problems(rows).get(0)).contains("has the columns \"n\"");
    assertThat(
            rows(url, "SELECT COUNT(*) AS \"timestamp\", 'a' AS service, 'up' AS state FROM t")
                .then(SourceInput::text)
                .value()
                .orElseThrow())
        .isEqualTo("timestamp,service,state\n0,a,up\n");
  }

  @Test
  void input_withoutDriver() {
    assertThat(problems(rows("jdbc:nothing://ann:hunter2@db/m", "SELECT 1")))
        .containsExactly(
            "q.sql: error: No driver for \"jdbc:nothing:\" was found; name its JAR file with"
                + " --driver, or in NINES_DRIVERS. [driver-missing]");
    assertThat(problems(rows(H2, "SELECT 1", folder.resolve("gone.jar"))))
        .containsExactly(
            "gone.jar: error: The driver \""
                + folder.resolve("gone.jar")
                + "\" does not exist. [file-missing]");
  }

  @Test
  void input_credentialsStandInNoProblem() {
    String url = "jdbc:h2:" + folder.resolve("locked");
    rows(url, "SELECT 1", new Login(Optional.of("ann"), Optional.of("hunter2")));
    Checked<SourceInput> url2 = rows(url + ";USER=ann;PASSWORD=hunter3", "SELECT 1");
    Checked<SourceInput> variables =
        rows(url, "SELECT 1", new Login(Optional.of("ann"), Optional.of("hunter4")));

    assertThat(problems(url2).get(0))
        .contains("Wrong user name or password")
        .doesNotContain("hunter");
    assertThat(problems(variables).get(0))
        .contains("Wrong user name or password")
        .doesNotContain("hunter");
  }

  @Test
  void statement_hasItsHashAndWhereItWent() throws Exception {
    Path file = Files.writeString(folder.resolve("q.sql"), "SELECT 1");
    QueryRows rows =
        new QueryRows(file, new DatabaseAddress("jdbc:x://u:p@db/m"), Login.NONE, List.of());

    assertThat(rows.statement("q.sql").value().orElseThrow().readAs())
        .isEqualTo("SQL for jdbc:x://db/m");
    assertThat(rows.statement("q.sql").value().get().sha256())
        .isEqualTo(SourceInput.ofFile("q", file).then(SourceInput::sha256).value().orElseThrow());
  }
}
