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

  /** The sheets that follow from the calculation, and the column that does. */
  private static final String[][] FOLLOWING = {
    {"Summary", "Now, by the cells"},
    {"Services", "Figure"},
    {"Services", "Verdict"},
    {"Services", "Credit"}
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
                "2025-03-01/2025-09-01"));

    int formulas = compared(books);
    report("%d workbooks of the samples, %d formulas: equal", books.size(), formulas);
    assertThat(formulas).isGreaterThan(300);
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
      int columns = 0;
      for (String[] column : FOLLOWING) {
        Map<String, Object> values = actual.column(column[0], column[1]);
        Map<String, Object> figures = wanted.column(column[0], column[1]);
        figures.keySet().retainAll(values.keySet());
        figures.forEach(
            (row, value) ->
                same(name + String.join(" ", column) + " " + row, value, values.get(row)));
        columns += figures.size();
      }
      return formulas.size() + columns;
    }
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
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            new PrintWriter(new StringWriter()),
            new PrintWriter(err),
            SAMPLES,
            InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z")),
            false);
    String[] words = {
      "sla",
      contract.toString(),
      "--data",
      facts.toString(),
      "--period",
      period,
      "-o",
      workbook.toString()
    };

    assertThat(Main.run(terminal, words)).as(contract + ": " + err).isEqualTo(ExitCode.DONE);
  }
}
