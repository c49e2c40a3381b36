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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The documents that every check of finished documents looks at: each kind, and each at its edges.
 */
final class SampleRuns {

  /** The languages in which each kind is made. */
  static final List<String> LANGUAGES = List.of("en");

  private static final Path SAMPLES = Path.of("../samples").toAbsolutePath().normalize();
  private static final int MANY = 500;
  private static final int LONG = 250;

  private final Path folder;

  /**
   * A document.
   *
   * @param name its name, for files
   * @param line the command that makes it, its files being those of a prepared folder
   */
  record Sample(String name, String line) {

    @Override
    public String toString() {
      return name;
    }
  }

  /** A document that was made: its report, and the folder with each of its forms. */
  record Made(Report report, Path folder, String name, String text) {

    /** Returns the file of a form. */
    Path file(String ending) {
      return folder.resolve(name + "." + ending);
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
      String in = language.equals("en") ? "" : " --locale " + language;
      String end = language.equals("en") ? "" : "-" + language;
      samples.add(new Sample("postmortem" + end, "postmortem page.txt --contract acme.yaml" + in));
      samples.add(new Sample("sla" + end, "sla acme.yaml --data page.txt --period 2025-07" + in));
      samples.add(new Sample("metrics" + end, "metrics months.yaml --by month" + in));
    }
    samples.add(
        new Sample(
            "draft",
            "sla acme.yaml --data page.txt --period 2025-07 --state draft --previous sent.json"));
    samples.add(
        new Sample("probes", "sla day.yaml --data probes.csv --period 2025-07-01/2025-07-02"));
    return samples;
  }

  /** Returns documents at their edges. */
  static List<Sample> edges() {
    return List.of(
        new Sample("many", "sla acme.yaml --data many.yaml --period 2025-07"),
        new Sample("many-metrics", "metrics many.yaml"),
        new Sample("long", "postmortem long.yaml --contract acme.yaml"),
        new Sample("empty", "postmortem empty.yaml"),
        new Sample("none", "sla acme.yaml --data none.yaml --period 2025-07"));
  }

  private void write() throws IOException {
    copy("chargeover/page.txt", "page.txt");
    copy("chargeover/contract.yaml", "acme.yaml");
    copy("probes/contract.yaml", "day.yaml");
    copy("probes/probes.csv", "probes.csv");
    copy("chargeover/expected/july.json", "july.json");
    String july = Files.readString(folder.resolve("july.json"));
    Files.writeString(
        folder.resolve("sent.json"),
        july.replace("\"counted\": 5400", "\"counted\": 5100").replace("99.79\"", "99.80\""));
    Files.writeString(folder.resolve("months.yaml"), incidents(24, 14));
    Files.writeString(folder.resolve("many.yaml"), incidents(MANY, 0));
    Files.writeString(
        folder.resolve("long.yaml"),
        "id: long\ntitle: "
            + "The application answered nobody and ".repeat(8).substring(0, LONG).strip()
            + "\nimpact: [{services: [app], from: 2025-07-05T15:00:00Z, to: 2025-07-05T17:00:00Z}]\n");
    Files.writeString(
        folder.resolve("empty.yaml"),
        "id: empty\ntitle: Nothing is known\ntimeline: []\nactions: []\nupdates: []\n");
    Files.writeString(folder.resolve("none.yaml"), "incidents: []\n");
  }

  private void copy(String sample, String name) throws IOException {
    Files.copy(SAMPLES.resolve(sample), folder.resolve(name));
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
          """
            - id: incident-%d
              title: The application answered slowly, part %d
              severity: %s
              impact: [{services: [app], from: %s, to: %s, cause: %s}]
              marks: {detected: %s, acknowledged: %s, resolved: %s}
          """
              .formatted(
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

  /** Makes a document in all its forms. */
  Made make(Sample sample) {
    AtomicReference<Outcome> last = new AtomicReference<>();
    Session session = new Session(recording(last), folder);
    StringBuilder line = new StringBuilder(sample.line() + " -q --format text");
    for (String ending : List.of("pdf", "xlsx", "html", "md", "json")) {
      line.append(" -o ").append(sample.name()).append('.').append(ending);
    }
    int code = session.run(line.toString());
    if (code != ExitCode.DONE) {
      throw new IllegalStateException(sample + ": " + session.err());
    }
    Optional<Report> report = ((Outcome.Done) last.get()).result().report();
    return new Made(report.orElseThrow(), folder, sample.name(), session.out());
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
