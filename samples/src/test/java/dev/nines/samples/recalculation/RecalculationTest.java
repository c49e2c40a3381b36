package dev.nines.samples.recalculation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.cli.ExitCode;
import dev.nines.cli.Main;
import dev.nines.cli.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * LibreOffice, computing every formula anew from spoiled values, gives the figures of the engine:
 * money to the cent, shares to 10 digits. Run with {@code -Plibreoffice}.
 */
@Tag("libreoffice")
class RecalculationTest {

  private static final int CONTRACTS = Integer.getInteger("nines.contracts", 200);

  /** One process opens many workbooks, but not so many that it grows slow. */
  private static final int AT_ONCE = 50;

  private static final Path SAMPLES = Path.of("").toAbsolutePath();

  private static final String BRAND_QUARTER =
      "sla brand/contract.yaml --data brand/incidents.yaml --period 2025-Q3";

  /** The sheets that follow from the calculation, and the column that does. */
  private static final String[][] FOLLOWING = {
    {"Summary", "Now, by the cells"},
    {"Services", "Figure"},
    {"Services", "Verdict"},
    {"Services", "Credit"}
  };

  /** Columns of which those cells follow that are formulas. */
  private static final String[][] WHERE_FORMULAS = {
    {"Outages", "Share of the credit"},
    {"Exclusions", "Length"},
    {"Days", "Down"},
    {"Days", "Degraded"},
    {"Days", "Excluded"},
    {"Days", "In service"},
    {"Bridge", "Adds"},
    {"Bridge", "Takes off"},
    {"Bridge", "After it"},
    {"Bridge", "Uptime after it"},
    {"Cause shares", "Counted"},
    {"Cause shares", "Share"}
  };

  /** Shared, so that each contract is reported once. */
  @TempDir static Path folder;

  @Test
  void samples_recomputedGiveTheSameFigures() throws Exception {
    List<Path> books =
        List.of(
            sample("chargeover", "contract.yaml", "page.txt", "2025-07"),
            sample("probes", "contract.yaml", "probes.csv", "2025-07-01/2025-07-02"),
            sample("fleet", "contracts/acme.yaml", "data/acme-incidents.yaml", "2025-07"),
            sample("fleet", "contracts/beta.yaml", "data/beta-states.csv", "2025-07"),
            // six months of one promise
            sample(
                "fleet",
                "contracts/acme.yaml",
                "data/acme-incidents.yaml",
                "2025-03-01/2025-09-01"),
            sample("brand", "contract.yaml", "incidents.yaml", "2025-Q3"),
            sample("brand", "contract.yaml", "incidents.yaml", "2025"),
            made("what-if", BRAND_QUARTER + " --what-if qualify.minimum=none"),
            made("against", BRAND_QUARTER + " --against chargeover/page.txt"),
            made(
                "postmortem", "postmortem chargeover/page.txt --contract chargeover/contract.yaml"),
            made("metrics", "metrics brand/incidents.yaml"),
            made(
                "running",
                "sla brand/contract.yaml --data brand/incidents.yaml --period 2025-09"
                    + " --as-of 2025-09-15T12:00:00Z"),
            made("corrections", BRAND_QUARTER + " --corrections " + corrections()),
            made("metrics-month", "metrics brand/incidents.yaml --by month"),
            made("metrics-by", "metrics brand/incidents.yaml --by cause"),
            made("metrics-two", "metrics brand/incidents.yaml --compare 2025-Q1,2025-Q3"),
            fleet());

    int formulas = compared(books);
    report("%d workbooks of the samples, %d formulas: equal", books.size(), formulas);
    assertThat(formulas).isGreaterThan(300);
  }

  private static Path made(String name, String words) {
    Path workbook = folder.resolve("made-" + name + ".xlsx");
    run(words + " -o " + workbook, ExitCode.DONE);
    return workbook;
  }

  private static Path corrections() throws IOException {
    return Files.writeString(
        folder.resolve("corrections.yaml"),
        """
        zone: Europe/Dublin
        corrections:
          - {correct: shift, incident: 2025-07-a, to: 2025-07-05 16:40, author: J. Doe,
             time: 2025-08-01 09:00, reason: Traffic again at 16:40.}
        """);
  }

  private static Path fleet() {
    // one of its contracts has an error
    run("fleet fleet/fleet.yaml --period 2025-07 -d " + folder, ExitCode.INPUT);
    return folder.resolve("summary.xlsx");
  }

  private static Path sample(String folderName, String contract, String data, String period) {
    Path source = SAMPLES.resolve(folderName);
    String name = (folderName + "-" + data + "-" + period).replaceAll("[^a-z0-9]+", "-");
    Path workbook = folder.resolve(name + ".xlsx");
    sla(source.resolve(contract), source.resolve(data), period, workbook);
    return workbook;
  }

  @Test
  void randomContracts_recomputedGiveTheSameFigures() throws Exception {
    List<Path> books = new ArrayList<>();
    for (int seed = 1; seed <= CONTRACTS; seed++) {
      books.add(book(seed, 0));
    }

    int formulas = compared(books);
    report("%d random contracts, %d formulas: equal", books.size(), formulas);
    assertThat(formulas).isGreaterThan(CONTRACTS * 30);
  }

  // the same clauses with other windows, tiers, fees and minimums, typed into the first workbook
  @Test
  void changedTermsAndWindows_giveWhatTheEngineGivesForThem() throws Exception {
    List<Path> changed = new ArrayList<>();
    List<Path> wanted = new ArrayList<>();
    for (int seed = 1; seed <= CONTRACTS; seed++) {
      Path before = book(seed, 0);
      Path after = book(seed, 1);
      Path typed = folder.resolve("typed-" + seed + ".xlsx");
      try (Book book = Book.open(before);
          Book other = Book.open(after)) {
        if (book.names().keySet().equals(other.names().keySet())) {
          book.takeInputsOf(other);
          book.spoil();
          book.withoutCharts();
          book.write(typed);
          changed.add(typed);
          wanted.add(after);
        }
      }
    }
    Path into = recomputed(changed);
    int figures = 0;
    for (int index = 0; index < changed.size(); index++) {
      figures += sameFigures(wanted.get(index), into.resolve(changed.get(index).getFileName()));
    }
    report("%d changed workbooks, %d figures: equal", changed.size(), figures);
    assertThat(changed).hasSizeGreaterThan(CONTRACTS / 2);
  }

  // the last result is told, as the figures of a comparison that nobody sees prove nothing
  private static void report(String format, Object... figures) {
    System.out.println("LibreOffice: " + String.format(Locale.ROOT, format, figures));
  }

  private Path book(int seed, int variant) throws IOException {
    String name = "contract-" + seed + "-" + variant;
    Path workbook = folder.resolve(name + ".xlsx");
    if (Files.exists(workbook)) {
      return workbook;
    }
    RandomContract random = new RandomContract(seed, variant);
    Path contract = folder.resolve(name + ".yaml");
    Path facts = folder.resolve(name + "-facts.yaml");
    Files.writeString(contract, random.contract());
    Files.writeString(facts, random.facts());
    sla(contract, facts, random.period(), workbook);
    return workbook;
  }

  // how many formulas were compared
  private int compared(List<Path> workbooks) throws Exception {
    Path spoiled = Files.createDirectories(folder.resolve("spoiled"));
    List<Path> copies = new ArrayList<>();
    for (Path workbook : workbooks) {
      Path copy = spoiled.resolve(workbook.getFileName());
      try (Book book = Book.open(workbook)) {
        book.spoil();
        book.withoutCharts();
        book.write(copy);
      }
      copies.add(copy);
    }
    Path into = recomputed(copies);
    int compared = 0;
    for (Path workbook : workbooks) {
      compared += sameFormulas(workbook, into.resolve(workbook.getFileName()));
    }
    return compared;
  }

  private Path recomputed(List<Path> workbooks) throws Exception {
    Path into = Files.createDirectories(folder.resolve("recomputed"));
    for (int from = 0; from < workbooks.size(); from += AT_ONCE) {
      int to = Math.min(workbooks.size(), from + AT_ONCE);
      new LibreOffice(folder).recompute(workbooks.subList(from, to), into);
    }
    return into;
  }

  private static int sameFormulas(Path workbook, Path recomputed) throws IOException {
    try (Book wanted = Book.open(workbook);
        Book actual = Book.open(recomputed)) {
      assertThat(actual.errors()).as(workbook.toString()).isEmpty();
      Map<String, Object> formulas = wanted.formulas();
      formulas.forEach(
          (place, value) -> same(workbook.getFileName() + " " + place, value, actual.at(place)));
      return formulas.size();
    }
  }

  // the calculation by its names, and the sheets that follow from it
  private static int sameFigures(Path workbook, Path recomputed) throws IOException {
    try (Book wanted = Book.open(workbook);
        Book actual = Book.open(recomputed)) {
      String name = workbook.getFileName() + " ";
      Map<String, Object> names = actual.names();
      Map<String, Object> formulas = wanted.namedFormulas();
      formulas.forEach((figure, value) -> same(name + figure, value, names.get(figure)));
      int figures = formulas.size();
      for (String[] column : FOLLOWING) {
        figures += same(name, column, wanted, actual.column(column[0], column[1]));
      }
      for (String[] column : WHERE_FORMULAS) {
        figures += same(name, column, wanted, actual.followingColumn(column[0], column[1]));
      }
      return figures;
    }
  }

  private static int same(String name, String[] column, Book wanted, Map<String, Object> values) {
    Map<String, Object> figures = wanted.column(column[0], column[1]);
    figures.keySet().retainAll(values.keySet());
    figures.forEach(
        (row, value) -> same(name + String.join(" ", column) + " " + row, value, values.get(row)));
    return figures.size();
  }

  // a share to 12 decimals, a length to the microsecond, money far below a cent
  private static void same(String what, Object wanted, Object actual) {
    if (wanted instanceof Double number) {
      assertThat(actual).as(what).isInstanceOf(Double.class);
      double tolerance = 1e-12 * Math.max(1, Math.abs(number)) + (number > 1 ? 1e-9 : 0);
      assertThat(Math.abs((Double) actual - number))
          .as(what + ": %s, wanted %s", actual, wanted)
          .isLessThan(tolerance);
    } else {
      assertThat(actual).as(what).isEqualTo(wanted);
    }
  }

  private static void sla(Path contract, Path facts, String period, Path workbook) {
    String words = "sla " + contract + " --data " + facts + " --period " + period;
    run(words + " -o " + workbook, ExitCode.DONE);
  }

  // the words hold no blank: the folders of tests have none
  private static void run(String words, int expected) {
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            new PrintWriter(new StringWriter()),
            new PrintWriter(err),
            SAMPLES,
            InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z")),
            false);
    int code = Main.run(terminal, words.split(" "));
    assertThat(code).as(words + ": " + err).isEqualTo(expected);
  }
}
