package dev.nines.cli;

import static dev.nines.cli.NinesTest.lines;
import static dev.nines.cli.NinesTest.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.metrics.Grouping;
import dev.nines.model.Audience;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;
import dev.nines.render.pdf.page.FontFolder;
import dev.nines.time.PeriodExpression;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandsTest {

  private static final View PLAIN = new View(Optional.empty(), Session.NOW);

  @TempDir Path folder;

  private final FakeEngine engine = new FakeEngine();

  @Test
  void postmortem_withoutOptions() {
    Session session = session();

    assertThat(session.run("postmortem page.txt")).isEqualTo(ExitCode.DONE);
    assertThat(session.out()).isEqualTo("TEXT\n");
    assertThat(session.err()).isEmpty();
    assertThat(engine.asked)
        .containsExactly(
            new PostmortemRequest(
                plain("page.txt"),
                Optional.empty(),
                Audience.CUSTOMER,
                Optional.empty(),
                Optional.empty(),
                PLAIN));
  }

  @Test
  void metrics_withoutOptions() {
    Session session = session();

    assertThat(session.run("metrics a.yaml b.yaml")).isEqualTo(ExitCode.DONE);
    assertThat(session.out()).isEqualTo("TEXT\n");
    assertThat(engine.asked)
        .containsExactly(
            new MetricsRequest(
                List.of(plain("a.yaml"), plain("b.yaml")),
                Grouping.NONE,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                PLAIN));
  }

  @Test
  void metrics_everyOption() {
    Session session = session();

    assertThat(
            session.run(
                "metrics a.yaml --by severity --period 2025 --compare major,minor --measurements"
                    + " m.yaml --contract c.yaml --corrections x.yaml --as-of"
                    + " 2025-07-31T12:00:00+02:00 --zone Asia/Tokyo -o a.pdf --format json"))
        .isEqualTo(ExitCode.DONE);
    assertThat(session.out()).isEqualTo("JSON\n");
    assertThat(folder.resolve("a.pdf")).hasContent("PDF");
    assertThat(engine.asked)
        .containsExactly(
            new MetricsRequest(
                List.of(plain("a.yaml")),
                Grouping.SEVERITY,
                Optional.of(new PeriodExpression.CalendarYear(Year.of(2025))),
                List.of("major", "minor"),
                Optional.of(plain("m.yaml")),
                Optional.of(plain("x.yaml")),
                Optional.of(plain("c.yaml")),
                new View(
                    Optional.of(ZoneId.of("Asia/Tokyo")), Instant.parse("2025-07-31T10:00:00Z"))));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "metrics | Missing required parameter: 'SOURCE'.",
        "metrics a.yaml --by colour | \"colour\" is no grouping; use month, quarter, severity,"
            + " service, cause, weekday or hour.",
        "metrics a.yaml --compare 2025-Q1 | --compare takes two periods or groups, as"
            + " 2025-Q1,2025-Q2.",
        "metrics a.yaml --contract c.yaml | --contract needs --period: credit is owed for periods."
      })
  void metrics_wrongCommandLine(String line, String sentence) {
    Session session = session();

    assertThat(session.run(line)).isEqualTo(ExitCode.USAGE);
    assertThat(session.err())
        .isEqualTo(lines("nines metrics: " + sentence, "Try 'nines metrics --help'."));
  }

  @Test
  void postmortem_everyOption() {
    Session session = session();

    assertThat(
            session.run(
                "postmortem incidents=all.yaml --id 7 --audience internal --contract c.yaml --corrections x.yaml"
                    + " --zone Asia/Tokyo --as-of 2025-07-31T12:00:00+02:00"
                    + " -o a.pdf -o b.XLSX --output c.json --format json"))
        .isEqualTo(ExitCode.DONE);
    assertThat(session.out()).isEqualTo("JSON\n");
    assertThat(session.err()).isEqualTo(lines("Wrote a.pdf, b.XLSX, c.json."));
    assertThat(folder.resolve("a.pdf")).hasContent("PDF");
    assertThat(folder.resolve("b.XLSX")).hasContent("XLSX");
    assertThat(folder.resolve("c.json")).hasContent("JSON");
    assertThat(engine.asked)
        .containsExactly(
            new PostmortemRequest(
                new DataSource(
                    "all.yaml",
                    folder.resolve("all.yaml"),
                    Optional.of("incidents"),
                    Optional.empty()),
                Optional.of("7"),
                Audience.INTERNAL,
                Optional.of(plain("c.yaml")),
                Optional.of(plain("x.yaml")),
                new View(
                    Optional.of(ZoneId.of("Asia/Tokyo")), Instant.parse("2025-07-31T10:00:00Z"))));
  }

  @Test
  void postmortem_outputAloneLeavesStandardOutputEmpty() {
    Session session = session();

    assertThat(session.run("postmortem page.txt -q -o a.pdf")).isEqualTo(ExitCode.DONE);
    assertThat(session.out()).isEmpty();
    assertThat(session.err()).isEmpty();
  }

  @Test
  void sla_dataInTheOrderGiven() {
    Session session = session();

    assertThat(
            session.run(
                "sla c.yaml --data z.csv --data probes:app=a.csv --period 2025-Q3 --no-ledger"))
        .isEqualTo(ExitCode.DONE);
    assertThat(session.out()).isEqualTo("TEXT\n");
    assertThat(engine.asked)
        .containsExactly(
            new SlaRequest(
                plain("c.yaml"),
                List.of(
                    plain("z.csv"),
                    new DataSource(
                        "a.csv",
                        folder.resolve("a.csv"),
                        Optional.of("probes"),
                        Optional.of("app"))),
                period("2025-Q3"),
                Optional.empty(),
                false,
                PLAIN,
                CompareRequest.NOTHING));
  }

  @Test
  void sla_besideOtherResults() {
    Session session = session();

    assertThat(
            session.run(
                "sla c.yaml --data p.txt --period 2025-07 --corrections x.yaml --against a.csv"
                    + " --against probes:app=b.csv --what-if target=99.5 --what-if u:over=worst"))
        .isEqualTo(ExitCode.DONE);
    CompareRequest compare = ((SlaRequest) engine.asked.get(0)).compare();
    assertThat(compare.corrections()).contains(plain("x.yaml"));
    assertThat(compare.against()).extracting(DataSource::name).containsExactly("a.csv", "b.csv");
    assertThat(compare.whatIf())
        .extracting(change -> change.text())
        .containsExactly("target=99.5", "u:over=worst");
  }

  @Test
  void sla_whatIfThatIsNoTerm() {
    Session session = session();

    assertThat(session.run("sla c.yaml --data p.txt --period 2025-07 --what-if target"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(session.err())
        .isEqualTo(
            lines(
                "nines sla: \"target\" is no change of a term; write one as"
                    + " qualify.unknown-time=down.",
                "Try 'nines sla --help'."));
  }

  @ParameterizedTest(name = "missed {0}, option {1}")
  @CsvSource({
    "true,  --fail-on-breach, 1",
    "false, --fail-on-breach, 0",
    "true,  --quiet,          0",
    "false, --quiet,          0"
  })
  void sla_exitCodeOfBreach(boolean missed, String option, int code) {
    engine.done(missed);

    assertThat(session().run("sla c.yaml --data p.txt --period 2025-07 " + option)).isEqualTo(code);
  }

  @Test
  void sla_warningsAreSaidAndNotesAreNot() {
    engine.done(
        false,
        problem(ProblemCode.SERVICE_ASSUMED, "p.txt", 1, "The page names no service."),
        problem(ProblemCode.LEVEL_ASSUMED, "p.txt", 1, "No level is named."));
    Session session = session();

    assertThat(session.run("sla c.yaml --data p.txt --period 2025-07")).isEqualTo(ExitCode.DONE);
    assertThat(session.err())
        .isEqualTo(lines("p.txt:1: warning: The page names no service. [service-assumed]"));
  }

  @Test
  void explain_onePromiseAsJson() {
    Session session = session();

    assertThat(
            session.run("explain c.yaml --data p.txt --period 2025 --promise uptime --format json"))
        .isEqualTo(ExitCode.DONE);
    assertThat(session.out()).isEqualTo("JSON\n");
    assertThat(engine.asked)
        .containsExactly(
            new SlaRequest(
                plain("c.yaml"),
                List.of(plain("p.txt")),
                period("2025"),
                Optional.of("uptime"),
                true,
                PLAIN,
                CompareRequest.NOTHING));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "import p.txt,                         YAML",
    "import p.txt --format text,           YAML",
    "import p.txt --format json,           JSON",
    "import p.txt -o i.yaml,               ''",
    "import p.txt -o i.yml --format json,  JSON"
  })
  void import_standardOutput(String line, String printed) {
    Session session = session();

    assertThat(session.run(line)).isEqualTo(ExitCode.DONE);
    assertThat(session.out().strip()).isEqualTo(printed);
  }

  @Test
  void import_file() {
    Session session = session();

    assertThat(session.run("import p.txt -o i.yaml -o i.json")).isEqualTo(ExitCode.DONE);
    assertThat(session.err()).isEqualTo(lines("Wrote i.yaml, i.json."));
    assertThat(folder.resolve("i.yaml")).hasContent("YAML");
    assertThat(folder.resolve("i.json")).hasContent("JSON");
  }

  @Test
  void check_problemsAreTheData() {
    engine.finds(
        problem(ProblemCode.LEVEL_ASSUMED, "p.txt", 7, "No level is named."),
        problem(ProblemCode.UPDATE_BEFORE_IMPACT, "p.txt", 2, "The update is early."));
    Session session = session();

    assertThat(session.run("check p.txt")).isEqualTo(ExitCode.FOUND);
    assertThat(session.out())
        .isEqualTo(
            "p.txt:2: warning: The update is early. [update-before-impact]\n"
                + "p.txt:7: note: No level is named. [level-assumed]\n");
    assertThat(session.err()).isEqualTo(lines("Found 0 errors, 1 warning, 1 note."));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "LEVEL_ASSUMED,   0",
    "IMPACT_OPEN,     1",
    "UNKNOWN_KEY,     1",
    "FILE_EMPTY,      1",
    "FILE_MISSING,    3",
    "FILE_UNREADABLE, 3"
  })
  void check_exitCode(ProblemCode code, int exitCode) {
    engine.finds(problem(code, "p.txt", 1, "Something."));

    assertThat(session().run("check p.txt")).isEqualTo(exitCode);
  }

  @Test
  void check_json() {
    engine.finds();
    Session session = session();

    assertThat(session.run("check -q a.yaml b.yaml --format json")).isEqualTo(ExitCode.DONE);
    assertThat(session.out()).isEqualTo("{\"json\":1}\n");
    assertThat(session.err()).isEmpty();
    assertThat(engine.asked)
        .containsExactly(
            new CheckRequest(List.of(plain("a.yaml"), plain("b.yaml")), PLAIN, FontFolder.none()));
  }

  @Test
  void init_writesBothFiles() {
    Session session = session();

    assertThat(session.run("init")).isEqualTo(ExitCode.DONE);
    assertThat(session.out()).isEmpty();
    assertThat(session.err()).isEqualTo(lines("Wrote contract.yaml, incident.yaml."));
    assertThat(folder.resolve("contract.yaml")).content().contains("target: 99.9");
    assertThat(folder.resolve("incident.yaml")).content().contains("impact:");
  }

  @Test
  void init_fileIsThere() throws IOException {
    Files.writeString(folder.resolve("incident.yaml"), "mine");
    Session session = session();

    assertThat(session.run("init")).isEqualTo(ExitCode.OUTPUT);
    assertThat(session.err())
        .isEqualTo(lines("\"incident.yaml\" is there already; nothing was written."));
    assertThat(folder.resolve("incident.yaml")).hasContent("mine");
    assertThat(folder.resolve("contract.yaml")).doesNotExist();
  }

  @Test
  void init_folderIsMissing() {
    Session session = session();

    assertThat(session.run("init -d acme")).isEqualTo(ExitCode.OUTPUT);
    assertThat(session.err())
        .isEqualTo(
            lines("The folder of output \"acme/contract.yaml\" does not exist; make it first."));
  }

  private Session session() {
    return new Session(engine, folder);
  }

  private DataSource plain(String name) {
    return new DataSource(name, folder.resolve(name), Optional.empty(), Optional.empty());
  }

  private static PeriodExpression period(String text) {
    return PeriodExpression.parse(text, SourceLocation.ofFile("--period")).value().orElseThrow();
  }
}
