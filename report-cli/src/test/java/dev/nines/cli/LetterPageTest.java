package dev.nines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.render.pdf.MissingGlyphs;
import dev.nines.render.pdf.page.PdfContents;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The letter of a credit is one page, whatever stands in the contract. */
class LetterPageTest {

  private static final String LONG = "Words that go on and on, ".repeat(24).strip();
  private static final String WIDE = "Donaudampfschifffahrtsgesellschaft".repeat(8);

  @TempDir private Path folder;

  @BeforeEach
  void writeInputs() throws IOException {
    write("contract.yaml", contract("Acme", "4.2", 1, "Uptime"));
    write("names.yaml", contract(LONG.substring(0, 250), "4.2", 2, "Uptime"));
    write("word.yaml", contract(WIDE.substring(0, 250), WIDE, 2, WIDE.substring(0, 250)));
    write("clauses.yaml", contract("Acme", LONG, 8, "Uptime"));
    write("japanese.yaml", contract("アメリカ".repeat(60), "アイス".repeat(200), 6, "アメリカ".repeat(20)));
    StringBuilder incidents = new StringBuilder("zone: UTC\nincidents:\n");
    for (int month = 1; month <= 12; month++) {
      incidents.append(
          "  - {id: i%1$d, title: Down, impact: [{services: [app], from: 2025-%1$02d-05 15:00, to: 2025-%1$02d-05 18:00}]}\n"
              .formatted(month));
    }
    write("incidents.yaml", incidents.toString());
    write(
        "brand.yaml",
        "brand: Rowan\nfooter: "
            + "Rowan Ltd ".repeat(12).strip()
            + "\nlegal: "
            + LONG
            + "\nsections: {own: [{id: a, heading: Desk, text: \"Ask us.\", documents: letter}]}\n");
    Files.createDirectories(folder.resolve("fonts"));
    try (InputStream font = LetterPageTest.class.getResourceAsStream("/fonts/japanese.ttf")) {
      Files.copy(font, folder.resolve("fonts/j.ttf"));
    }
  }

  private static String contract(String name, String clause, int promises, String service) {
    StringBuilder text =
        new StringBuilder(
            """
            contract: acme
            provider: "%1$s"
            customer: "%1$s"
            currency: EUR
            services: {app: {fee: 1000.00, name: "%2$s"}}
            promises:
            """
                .formatted(name, service));
    for (int i = 1; i <= promises; i++) {
      text.append(
          """
            - id: p%d
              clause: "%s"
              target: 99.9
              credit: {bands: [{below: 99.9, percent: 1}]}
              claim: {within: 30 days, from: period-end}
          """
              .formatted(i, clause));
    }
    return text.toString();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  static Stream<Arguments> letters() {
    String sent = " --state final --approved-by Somebody --approved-on 2026-01-05";
    return Stream.of(
        Arguments.of("many periods", "contract.yaml", " --period 2025"),
        Arguments.of("long names", "names.yaml", " --period 2025-Q3"),
        Arguments.of("a word of 250 letters", "word.yaml", " --period 2025-Q3"),
        Arguments.of("long clauses", "clauses.yaml", " --period 2025"),
        Arguments.of("a brand", "clauses.yaml", " --period 2025 --brand brand.yaml" + sent),
        Arguments.of(
            "long names, a brand", "names.yaml", " --period 2025 --brand brand.yaml" + sent),
        Arguments.of("German", "clauses.yaml", " --period 2025 --locale de" + sent),
        Arguments.of("fonts", "japanese.yaml", " --period 2025 --fonts fonts"),
        Arguments.of(
            "fonts and words", "japanese.yaml", " --period 2025-Q1 --locale ja --fonts fonts"),
        Arguments.of(
            "since another", "clauses.yaml", " --period 2025 --previous sent.json" + sent));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("letters")
  void letter_isOnePage(String name, String contract, String more) throws IOException {
    run("sla contract.yaml --data incidents.yaml --period 2025 -q -o sent.json");
    run("sla " + contract + " --data incidents.yaml -q --letter l.pdf --letter l.md" + more);
    List<List<String>> pages =
        PdfContents.read(Files.readAllBytes(folder.resolve("l.pdf"))).pages();
    assertThat(pages).hasSize(1);
    assertThat(String.join(" ", pages.get(0))).contains("EUR");
  }

  @Test
  void letter_ofFonts_isProvedWithThem() {
    String line = "sla japanese.yaml --data incidents.yaml --period 2025-01 -q --letter l.pdf";
    run(line + " --fonts fonts");
    assertThat(run("check l.pdf --fonts fonts")).contains("words of the pages follow");
    Session without = session();
    assertThat(without.run("check l.pdf")).isEqualTo(ExitCode.FOUND);
    assertThat(without.out())
        .contains(
            "l.pdf: warning: The pages are not compared: the document was made with the fonts"
                + " j.ttf; name their folder with --fonts. [pages-unchecked]\n")
        .containsPattern("l\\.pdf: note: All \\d+ figures follow from the facts inside");
  }

  private String run(String line) {
    Session session = session();
    assertThat(session.run(line)).as(session.err()).isEqualTo(ExitCode.DONE);
    return session.out();
  }

  private Session session() {
    return new Session(new LibraryEngine(MissingGlyphs.IGNORED), folder);
  }
}
