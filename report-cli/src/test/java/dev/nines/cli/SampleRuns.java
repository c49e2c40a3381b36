package dev.nines.cli;

import dev.nines.render.pdf.MissingGlyphs;
import dev.nines.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * The documents that every check of finished documents looks at: each kind, and each at its edges.
 */
final class SampleRuns {

  /** The languages in which each kind is made. */
  static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "ja");

  private static final String YEAR =
      "sla clinic/contract.yaml --data clinic/incidents.yaml --as-of 2026-02-01T00:00:00Z --period"
          + " ";

  private static final String RUNNING =
      "sla acme.yaml --data few.yaml --period 2025-07 --as-of 2025-07-10T18:00:00Z";

  private static final String BRANDED = " --brand clinic/brand.yaml";

  /** Each kind of document; that of the letter is made beside the report of its period. */
  private static final Map<String, String> KINDS =
      inOrder(
          "postmortem",
          "postmortem page.txt --contract acme.yaml",
          "sla",
          "sla acme.yaml --data page.txt --period 2025-07",
          "metrics",
          "metrics months.yaml --by month",
          "quarter",
          YEAR + "2025-Q3" + BRANDED,
          "year",
          YEAR + "2025",
          "letter",
          YEAR + "2025-Q3" + BRANDED);

  private static final Path SAMPLES = Path.of("../samples").toAbsolutePath().normalize();
  private static final List<String> FORMS = List.of("pdf", "xlsx", "html", "md", "json");
  private static final int MANY = 500;
  private static final int LONG = 250;

  private final Path folder;
  private final Map<Sample, Made> made = new HashMap<>();

  /**
   * A document.
   *
   * @param name its name, for files
   * @param line the command that makes it, its files being those of a prepared folder
   */
  record Sample(String name, String line) {

    /** Returns whether this is the letter of a credit. */
    boolean isLetter() {
      return name.startsWith("letter");
    }

    /** Returns the tag of its language. */
    String language() {
      int at = line.indexOf("--locale ");
      return at < 0 ? "en" : line.substring(at + 9, at + 11);
    }

    /** Returns the forms that it has. */
    List<String> forms() {
      return isLetter() ? List.of("pdf", "html", "md") : FORMS;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * A document that was made: its report, and the folder with each of its forms. What has no form
   * of its own, as the letter has no workbook, has that of the report beside it.
   */
  record Made(Report report, Path folder, Sample sample, String text) {

    /** Returns the file of a form. */
    Path file(String ending) {
      String of = sample.forms().contains(ending) ? "" : "-report";
      return folder.resolve(sample.name() + of + "." + ending);
    }
  }

  /** Prepares a folder with the inputs of all documents. */
  SampleRuns(Path folder) {
    this.folder = folder;
    try {
      write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns each kind of document, in each language. */
  static List<Sample> kinds() {
    List<Sample> samples = new ArrayList<>();
    for (String language : LANGUAGES) {
      String end = language.equals("en") ? "" : "-" + language;
      String in = end.isEmpty() ? "" : " --locale " + language + " --fonts fonts";
      KINDS.forEach((kind, line) -> samples.add(new Sample(kind + end, line + in)));
    }
    samples.add(
        new Sample(
            "draft",
            "sla acme.yaml --data page.txt --period 2025-07 --state draft --previous sent.json"));
    samples.add(
        new Sample("probes", "sla day.yaml --data probes.csv --period 2025-07-01/2025-07-02"));
    return samples;
  }

  /** Returns each kind in each language, and those at their edges. */
  static Stream<Sample> all() {
    return Stream.concat(kinds().stream(), edges().stream());
  }

  /** Returns documents at their edges. */
  static List<Sample> edges() {
    return List.of(
        new Sample("many", "sla acme.yaml --data many.yaml --period 2025-07"),
        new Sample("many-metrics", "metrics many.yaml"),
        new Sample("long", "postmortem long.yaml --contract acme.yaml"),
        new Sample("empty", "postmortem empty.yaml"),
        new Sample("paper", "postmortem page.txt --contract acme.yaml --brand clinic/us.yaml"),
        new Sample("none", "sla acme.yaml --data none.yaml --period 2025-07"),
        new Sample("running", RUNNING),
        new Sample("running-de", RUNNING + " --locale de"));
  }

  private void write() throws IOException {
    copy("chargeover/page.txt", "page.txt");
    copy("chargeover/contract.yaml", "acme.yaml");
    copy("probes/contract.yaml", "day.yaml");
    copy("probes/probes.csv", "probes.csv");
    copy("chargeover/expected/july.json", "july.json");
    for (String file : List.of("brand", "contract", "incidents")) {
      copy("brand/" + file + ".yaml", "clinic/" + file + ".yaml");
    }
    copy("brand/rowan.svg", "clinic/rowan.svg");
    copy("brand/service-desk.md", "clinic/service-desk.md");
    String brand = Files.readString(folder.resolve("clinic/brand.yaml"));
    Files.writeString(
        folder.resolve("clinic/us.yaml"), brand.replace("paper: A4", "paper: Letter"));
    copy("../report-cli/src/test/resources/fonts/japanese.ttf", "fonts/japanese.ttf");
    String july = Files.readString(folder.resolve("july.json"));
    Files.writeString(
        folder.resolve("sent.json"),
        july.replace("\"counted\": 5400", "\"counted\": 5100").replace("99.79\"", "99.80\""));
    Files.writeString(folder.resolve("months.yaml"), incidents(24, 14));
    Files.writeString(folder.resolve("many.yaml"), incidents(MANY, 0));
    Files.writeString(folder.resolve("few.yaml"), incidents(4, 0));
    Files.writeString(
        folder.resolve("long.yaml"),
        "id: long\ntitle: "
            + "The application answered nobody and ".repeat(8).substring(0, LONG).strip()
            + "\n"
            + "impact: [{services: [app], from: 2025-07-05T15:00:00Z, to:"
            + " 2025-07-05T17:00:00Z}]\n");
    Files.writeString(
        folder.resolve("empty.yaml"),
        "id: empty\ntitle: Nothing is known\ntimeline: []\nactions: []\nupdates: []\n");
    Files.writeString(folder.resolve("none.yaml"), "incidents: []\n");
  }

  private void copy(String sample, String name) throws IOException {
    Path to = folder.resolve(name);
    Files.createDirectories(to.getParent());
    Files.copy(SAMPLES.resolve(sample), to);
  }

  // incidents so many days apart, all in July 2025 where that is none
  private static String incidents(int number, int days) {
    StringBuilder yaml = new StringBuilder("zone: UTC\nincidents:\n");
    for (int i = 0; i < number; i++) {
      Instant start =
          Instant.parse("2025-07-01T06:00:00Z")
              .plus(Duration.ofDays(-(long) days * i))
              .plus(Duration.ofMinutes(days == 0 ? i * 85L : i * 37L));
      long length = 3 + i * 13L % 31;
      yaml.append(
          String.format(
              Locale.ROOT,
              """
                - id: incident-%d
                  title: The application answered slowly, part %d
                  severity: %s
                  impact: [{services: [app], from: %s, to: %s, cause: %s}]
                  marks: {detected: %s, acknowledged: %s, resolved: %s}
              """,
              i + 1,
              i + 1,
              i % 3 == 0 ? "major" : "minor",
              start,
              start.plusSeconds(length * 60),
              i % 4 == 0 ? "third-party" : "provider",
              start.plusSeconds(60),
              start.plusSeconds(120),
              start.plusSeconds(length * 60)));
    }
    return yaml.toString();
  }

  /** Returns a document in all its forms, which is made when it is first asked for. */
  Made make(Sample sample) {
    return made.computeIfAbsent(sample, this::fresh);
  }

  private Made fresh(Sample sample) {
    AtomicReference<Outcome> last = new AtomicReference<>();
    Session session = new Session(recording(last), folder);
    StringBuilder line = new StringBuilder(sample.line() + " -q --format text");
    for (String form : sample.forms()) {
      String option = sample.isLetter() ? " --letter " : " -o ";
      line.append(option).append(sample.name()).append('.').append(form);
    }
    if (sample.isLetter()) {
      line.append(" -o ").append(sample.name()).append("-report.json");
      line.append(" -o ").append(sample.name()).append("-report.xlsx");
    }
    int code = session.run(line.toString());
    if (code != ExitCode.DONE) {
      throw new IllegalStateException(sample + ": " + session.err());
    }
    Optional<Report> report = ((Outcome.Done) last.get()).result().report();
    return new Made(report.orElseThrow(), folder, sample, session.out());
  }

  private static Map<String, String> inOrder(String... pairs) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }

  // the library's own engine, whose last answer is kept
  private static Engine recording(AtomicReference<Outcome> last) {
    Engine engine = new LibraryEngine(MissingGlyphs.IGNORED);
    return (Engine)
        Proxy.newProxyInstance(
            Engine.class.getClassLoader(),
            new Class<?>[] {Engine.class},
            (proxy, method, arguments) -> {
              try {
                Object answer = method.invoke(engine, arguments);
                if (answer instanceof Outcome outcome) {
                  last.set(outcome);
                }
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
