package dev.nines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NinesTest {

  private static final String SLA = "sla c.yaml --data p.txt --period ";

  @TempDir Path folder;

  private final FakeEngine engine = new FakeEngine();

  @Test
  void run_nothing() {
    Session session = session();

    assertThat(session.run("")).isEqualTo(ExitCode.USAGE);
    assertThat(session.out()).isEmpty();
    assertThat(session.err()).isEqualTo(lines("nines: Missing required subcommand.", hint("")));
  }

  @Test
  void run_help() {
    Session session = session();

    assertThat(session.run("--help")).isEqualTo(ExitCode.DONE);
    assertThat(session.err()).isEmpty();
    assertThat(session.out())
        .startsWith("From incident records and SLA terms to uptime, credits and documents.\n")
        .contains("Exit codes:", "  70  a bug in Nines")
        .containsPattern("(?m)^  postmortem  Make a postmortem of one incident\\.$")
        .containsPattern("(?m)^  metrics     Measure how long incidents take")
        .contains("  fleet ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"postmortem", "sla", "metrics", "check", "explain", "import", "init"})
  void run_helpOfCommandShowsExamples(String command) {
    Session session = session();

    assertThat(session.run(command + " --help")).isEqualTo(ExitCode.DONE);
    assertThat(session.err()).isEmpty();
    assertThat(session.out())
        .contains("Usage: nines " + command)
        .containsPattern("Examples:\n  nines " + command);
  }

  @Test
  void run_version() {
    Session session = session();

    assertThat(session.run("--version")).isEqualTo(ExitCode.DONE);
    assertThat(session.out()).startsWith("nines ");
  }

  static Stream<Arguments> wrongLines() {
    return Stream.of(
        wrong("frob", "", "\"frob\" is no command."),
        wrong("chek p.txt", "", "\"chek\" is no command; did you mean check?"),
        wrong(
            "sla",
            " sla",
            "Missing required options and parameters: "
                + "'--data=SOURCE', '--period=P', 'CONTRACT'."),
        wrong("postmortem", " postmortem", "Missing required parameter: 'INCIDENT'."),
        wrong("check", " check", "Missing required parameter: 'FILE'."),
        wrong("postmortem a.txt b.txt", " postmortem", "\"b.txt\" is one word too many."),
        wrong(
            "postmortem a.txt --audienze board",
            " postmortem",
            "\"--audienze\" is no option; did you mean --audience?"),
        wrong(
            SLA + "2025-13",
            " sla",
            "\"2025-13\" is no period; use 2025-07, 2025-Q3, 2025, or"
                + " FROM/TO as dates or instants, TO left out."),
        wrong(
            SLA + "2025-08-01/2025-07-01",
            " sla",
            "The period \"2025-08-01/2025-07-01\" does not end after it starts."),
        wrong(
            SLA + "2025-07 --zone Mars/Base",
            " sla",
            "\"Mars/Base\" is no time zone; use an IANA name such as Europe/Berlin, or UTC."),
        wrong(
            SLA + "2025-07 --as-of 2025-07-10",
            " sla",
            "\"2025-07-10\" is no instant; use a time"
                + " with its offset, as 2025-07-31T12:00:00Z."),
        wrong(SLA + "2025-07 --format xml", " sla", "\"xml\" is no format; use text or json."),
        wrong(
            "postmortem p.txt --audience board",
            " postmortem",
            "\"board\" is no audience; use customer or internal."),
        wrong(
            "postmortem p.txt -o r.doc",
            " postmortem",
            "Output \"r.doc\" must end in .pdf, .xlsx, .html, .htm, .md or .json."),
        wrong(
            "import p.txt -o r.pdf",
            " import",
            "Output \"r.pdf\" must end in .yaml, .yml or .json."),
        wrong(
            "postmortem p.txt -o r.pdf -o ./r.pdf",
            " postmortem",
            "Output \"./r.pdf\" is named twice."),
        wrong("import p.json -o p.json", " import", "Output \"p.json\" is an input as well."),
        wrong(
            "check prose=p.txt",
            " check",
            "\"prose\" in \"prose=p.txt\" is no kind of data; use one of incidents, probes."));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongLines")
  void run_wrongCommandLine(String line, String command, String sentence) {
    Session session = session();

    assertThat(session.run(line)).isEqualTo(ExitCode.USAGE);
    assertThat(session.out()).isEmpty();
    assertThat(session.err()).isEqualTo(lines("nines" + command + ": " + sentence, hint(command)));
    assertThat(engine.asked).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void run_libraryFindsTheCommandLineUnfitting() {
    engine.answers(
        () -> new Outcome.Unfitting("\"up\" is no promise of c.yaml; use one of uptime, latency."));
    Session session = session();

    assertThat(session.run("explain c.yaml --data p.txt --period 2025-07 --promise up"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(session.err())
        .isEqualTo(
            lines(
                "nines explain: \"up\" is no promise of c.yaml; use one of uptime, latency.",
                hint(" explain")));
  }

  @Test
  void run_inputIsWrongListsEveryProblemByPlace() {
    Problem late = problem(ProblemCode.UNKNOWN_KEY, "c.yaml", 9, "\"feee\" is no key here.");
    Problem early = problem(ProblemCode.WRONG_TYPE, "c.yaml", 2, "\"x\" is no number.");
    Problem note = problem(ProblemCode.LEVEL_ASSUMED, "a.txt", 1, "No level is named.");
    engine.answers(() -> new Outcome.Failed(List.of(late, note, early)));
    Session session = session();

    assertThat(session.run(SLA + "2025-07 -o r.pdf --format json")).isEqualTo(ExitCode.INPUT);
    assertThat(session.out()).isEmpty();
    assertThat(session.err())
        .isEqualTo(
            lines(
                "a.txt:1: note: No level is named. [level-assumed]",
                "c.yaml:2: error: \"x\" is no number. [wrong-type]",
                "c.yaml:9: error: \"feee\" is no key here. [unknown-key]"));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void run_inputIsWrongInSilenceStillSaysErrors() {
    Problem error = problem(ProblemCode.NO_TIMES, "p.txt", 1, "No time of an impact is stated.");
    Problem note = problem(ProblemCode.LEVEL_ASSUMED, "p.txt", 1, "No level is named.");
    engine.answers(() -> new Outcome.Failed(List.of(error, note)));
    Session session = session();

    assertThat(session.run("postmortem -q p.txt")).isEqualTo(ExitCode.INPUT);
    assertThat(session.err())
        .isEqualTo(lines("p.txt:1: error: No time of an impact is stated. [no-times]"));
  }

  @Test
  void run_bug() {
    engine.answers(
        () -> {
          throw new IllegalStateException("ledger has a gap at 3.");
        });
    Session session = session();

    assertThat(session.run("postmortem p.txt")).isEqualTo(ExitCode.BUG);
    assertThat(session.out()).isEmpty();
    assertThat(session.err())
        .isEqualTo(
            lines(
                "nines: This is a bug in Nines: ledger has a gap at 3.",
                "Set NINES_DEBUG=1 to see where it happened."));
  }

  @Test
  void run_bugInDebugShowsTheStack() {
    engine.answers(
        () -> {
          throw new IllegalStateException("ledger has a gap at 3.");
        });
    Session session = session();

    assertThat(session.nines(true).run("postmortem", "p.txt")).isEqualTo(ExitCode.BUG);
    assertThat(session.err())
        .startsWith("nines: This is a bug in Nines: ledger has a gap at 3.")
        .contains("java.lang.IllegalStateException", "at dev.nines.cli.NinesTest");
  }

  @Test
  void run_stackIsTooSmall() {
    engine.answers(
        () -> {
          throw new StackOverflowError();
        });
    Session session = session();

    assertThat(session.run("postmortem p.txt")).isEqualTo(ExitCode.BUG);
    assertThat(session.err()).startsWith("nines: This is a bug in Nines: StackOverflowError");
  }

  private Session session() {
    return new Session(engine, folder);
  }

  static Problem problem(ProblemCode code, String file, int line, String message) {
    return Problem.of(code, SourceLocation.ofLine(file, line), message);
  }

  static String lines(String... lines) {
    return String.join(System.lineSeparator(), lines) + System.lineSeparator();
  }

  private static String hint(String command) {
    return "Try 'nines" + command + " --help'.";
  }

  private static Arguments wrong(String line, String command, String sentence) {
    return Arguments.of(line, command, sentence);
  }
}
