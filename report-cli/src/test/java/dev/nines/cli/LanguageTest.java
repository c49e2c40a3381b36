package dev.nines.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import dev.nines.render.pdf.MissingGlyphs;
import dev.nines.render.pdf.VeraPdf;
import dev.nines.render.pdf.page.PdfContents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** {@code --locale} and {@code --wording}, from files to files. */
class LanguageTest {

  private static final String CONTRACT =
      """
      contract: acme
      customer: Acme
      currency: USD
      zone: Europe/Berlin
      services: {app: {fee: 1234.50}}
      promises:
        - id: uptime
          target: 99.9
          credit: {bands: [{below: 99.9, percent: 10}]}
          claim: {within: 30 days, from: period-end}
      """;

  private static final String INCIDENTS =
      """
      zone: Europe/Berlin
      incidents:
      - {id: a1, title: Database full, severity: major, impact: [{services: [app], cause: provider, from: 2025-07-03 10:00, to: 2025-07-03 11:15}], marks: {detected: 2025-07-03 10:04, acknowledged: 2025-07-03 10:10}}
      - {id: a2, title: Mail late, severity: minor, impact: [{services: [app], cause: provider, level: major_outage, from: 2025-07-17 08:00, to: 2025-07-17 08:20}], marks: {detected: 2025-07-17 08:10}}
      - {id: a3, title: Drill, kind: drill, impact: [{services: [app], level: major_outage, from: 2025-07-20 09:00, to: 2025-07-20 09:45}]}
      """;

  private static final List<String> KINDS =
      List.of(
          "postmortem incidents.yaml --id a1 --contract contract.yaml",
          "sla contract.yaml --data incidents.yaml --period 2025-07",
          "metrics incidents.yaml --by month --as-of 2025-08-01T00:00:00Z");

  private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "ja", "de-CH");

  @TempDir Path folder;

  @BeforeEach
  void writeInputs() throws IOException {
    put("contract.yaml", CONTRACT);
    put("incidents.yaml", INCIDENTS);
  }

  private void put(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  private Session session() {
    return new Session(new LibraryEngine(MissingGlyphs.IGNORED), folder);
  }

  private Session done(String line) {
    Session session = session();
    assertThat(session.run(line)).as(session.err()).isEqualTo(ExitCode.DONE);
    return session;
  }

  private byte[] made(String line, String name) throws IOException {
    done(line + " -q -o " + name);
    return Files.readAllBytes(folder.resolve(name));
  }

  static Stream<Arguments> documents() {
    return KINDS.stream()
        .flatMap(kind -> LANGUAGES.stream().map(language -> arguments(kind, language)));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("documents")
  void pdf_isArchivalAccessibleAndInItsLanguage(String kind, String language) throws Exception {
    byte[] pdf = made(kind + " --locale " + language, "document.pdf");

    assertThat(VeraPdf.failures(pdf, PDFAFlavour.PDFA_3_A)).as("PDF/A-3a").isEmpty();
    assertThat(VeraPdf.failures(pdf, PDFAFlavour.PDFUA_1)).as("PDF/UA-1").isEmpty();
    PdfReader reader = new PdfReader(pdf);
    assertThat(reader.getCatalog().getAsString(PdfName.LANG).toUnicodeString()).isEqualTo(language);
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("documents")
  void data_isTheSameInEachLanguage(String kind, String language) throws IOException {
    assertThat(made(kind + " --locale " + language, "own.json"))
        .isEqualTo(made(kind, "english.json"));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("documents")
  void everyForm_isTheSameOnAnyMachine(String kind, String language) throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    String line = kind + " --locale " + language;
    for (String form : List.of("pdf", "xlsx", "html", "md")) {
      byte[] here = made(line, "here." + form);
      try {
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        assertThat(made(line, "there." + form)).as(form).isEqualTo(here);
      } finally {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("languages")
  void html_saysItsLanguageAndDirection(String language) throws IOException {
    String html =
        new String(
            made(KINDS.get(1) + " --locale " + language, "report.html"), StandardCharsets.UTF_8);
    assertThat(html).contains("<html lang=\"" + language + "\">");
  }

  static Stream<String> languages() {
    return LANGUAGES.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("languages")
  void check_ofADocument_makesItAgainInItsLanguage(String language) {
    for (String kind : KINDS.subList(0, 2)) {
      done(kind + " --locale " + language + " -q -o document.pdf");
      Session check = session();
      assertThat(check.run("check document.pdf")).as(check.out()).isEqualTo(ExitCode.DONE);
      assertThat(check.out()).contains("[figures-follow]");
    }
  }

  static Stream<Arguments> forms() {
    return Stream.of(
        arguments("en", "1,234.50 USD", "99.9\u00a0%", "July 2025"),
        arguments("en-US", "USD\u00a01,234.50", "Aug 31, 00:00", "July 2025"),
        arguments("de", "1.234,50\u00a0USD", "31.\u00a0Aug.", "SLA-Bericht, Juli 2025"),
        arguments("de-CH", "USD\u00a01’234.50", "99.9\u00a0%", "SLA-Bericht, Juli 2025"),
        arguments("de-AT", "USD\u00a01\u00a0234,50", "99,9\u00a0%", "SLA-Bericht, Juli 2025"),
        arguments("fr", "1\u202f234,50\u00a0USD", "99,9\u00a0%", "juillet 2025"),
        arguments("fr-CH", "1\u202f234.50\u00a0USD", "99,9\u00a0%", "juillet 2025"),
        arguments("fr-CA", "1\u00a0234,50\u00a0USD", "99,9\u00a0%", "juillet 2025"),
        arguments("es", "1\u202f234,50\u00a0USD", "99,9\u00a0%", "julio de 2025"),
        arguments("es-MX", "USD\u00a01,234.50", "99.9\u00a0%", "julio de 2025"),
        arguments("es-CO", "USD\u00a01.234,50", "99,9\u00a0%", "julio de 2025"),
        arguments("ja", "1,234.50\u00a0USD", "99.9\u00a0%", "2025年7月"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void locale_decidesNumbersMoneyAndDates(String tag, String money, String other, String month)
      throws IOException {
    String html =
        new String(made(KINDS.get(1) + " --locale " + tag, "r.html"), StandardCharsets.UTF_8);
    assertThat(html).contains(money, other, month);
  }

  @Test
  void problems_areSaidInTheLanguageOfTheDocument_andInEnglishOnTheConsole() {
    Session session = session();
    session.run(KINDS.get(1) + " --locale de --format text");

    assertThat(session.out())
        .contains("ist keine Stufe angegeben")
        .doesNotContain("No level is stated");
    Session metrics = session();
    metrics.run(KINDS.get(2) + " --locale fr --format text");
    assertThat(metrics.out()).contains("demande 6 valeurs").doesNotContain("needs 6 values");
  }

  static Stream<Arguments> wrongTags() {
    return Stream.of(
        arguments(
            "it",
            "There are no documents in \"it\"; there are de, en, es, fr, ja, each also with a"
                + " region, such as de-CH."),
        arguments(
            "de_DE",
            "\"de_DE\" is no language tag; use one as BCP 47 has it, such as de, de-CH or fr-CA."),
        arguments(
            "und",
            "\"und\" is no language tag; use one as BCP 47 has it, such as de, de-CH or fr-CA."));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongTags")
  void locale_wrongOrUnknown_saysWhatIsAllowed(String tag, String message) {
    Session session = session();
    assertThat(session.run(KINDS.get(1) + " --locale " + tag)).isEqualTo(ExitCode.USAGE);
    assertThat(session.err()).contains("--locale: " + message);
  }

  @Test
  void wording_addsALanguage_andSaysWhatItLacks() throws IOException {
    Files.createDirectories(folder.resolve("words"));
    put("words/wording_nl.properties", "number.group = .\nnumber.point = ,\nmonth.7 = juli\n");
    put("words/sla_nl.properties", "head.title = Dienstverleningsrapport, {0}\nnothing = niets\n");
    Session session =
        done(KINDS.get(1) + " --locale nl --wording words -o nl.pdf -o nl.html --format json");

    assertThat(Files.readString(folder.resolve("nl.html")))
        .contains("Dienstverleningsrapport, juli 2025", "Counted downtime", "<html lang=\"nl\">");
    assertThat(session.err())
        .contains("sla_nl.properties: warning: No document asks for 1 key: \"nothing\".")
        .containsPattern(
            "wording_nl.properties: warning: The language \"nl\" lacks \\d+ keys of \\d+, said in"
                + " English: \"[a-z.-]+\", .* and \\d+ more\\. \\[words-missing]");
    Files.delete(folder.resolve("words/sla_nl.properties"));
    Session check = session();
    assertThat(check.run("check nl.pdf")).as(check.out()).isEqualTo(ExitCode.DONE);
    assertThat(PdfContents.read(Files.readAllBytes(folder.resolve("nl.pdf"))).files())
        .containsKeys("sla_nl.properties", "wording_nl.properties");
  }

  @Test
  void wording_changesALanguageThatShips() throws IOException {
    Files.createDirectories(folder.resolve("words"));
    put("words/sla_de.properties", "head.title = Verfügbarkeitsbericht, {0}\n");
    Session session = done(KINDS.get(1) + " --locale de-CH --wording words");

    assertThat(session.out()).contains("Verfügbarkeitsbericht, Juli 2025");
    assertThat(session.err()).doesNotContain("words-missing");
  }

  static Stream<Arguments> unfit() {
    return Stream.of(
        arguments(
            "head.title = Rapport {7}",
            "sla_nl.properties: error: The words of \"head.title\" have \"{7}\"; there can be: {0}."
                + " [words-unfit]\n"),
        arguments(
            "total = Totaal {0",
            "sla_nl.properties: error: The words of \"total\" have \"{0\"; there can be no"
                + " placeholder. [words-unfit]\n"),
        arguments(
            "plural.below-two = none",
            "sla_nl.properties: error: The words of \"plural.below-two\" have \"none\"; there can"
                + " be: one, other. [words-unfit]\n"),
        arguments(
            "total = \\uXYZ1",
            "sla_nl.properties: error: The file of words \"sla_nl.properties\" has an escape that"
                + " is none: Malformed \\uxxxx encoding.. [syntax]\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unfit")
  void wording_thatCannotBeUsed_isAnErrorOfTheInput(String words, String message)
      throws IOException {
    Files.createDirectories(folder.resolve("words"));
    put("words/sla_nl.properties", words + "\n");
    Session session = session();
    assertThat(session.run(KINDS.get(1) + " --locale nl --wording words"))
        .isEqualTo(ExitCode.INPUT);
    assertThat(session.err()).isEqualTo(message);
    assertThat(session.out()).isEmpty();
  }

  @Test
  void wording_noFolder_isAWrongCommandLine() {
    Session session = session();
    assertThat(session.run(KINDS.get(1) + " --wording nowhere")).isEqualTo(ExitCode.USAGE);
    assertThat(session.err()).contains("--wording: \"nowhere\" is no folder that can be read.");
  }

  @Test
  void fleet_customersMayHaveLanguagesOfTheirOwn() throws IOException {
    Files.createDirectories(folder.resolve("out"));
    put(
        "fleet.yaml",
        """
        defaults: {contract: contract.yaml, data: incidents.yaml, outputs: [md]}
        customers:
          - {id: one, locale: fr}
          - {id: two}
          - {id: three, locale: xx}
        """);
    Session session = session();
    session.run("fleet fleet.yaml --period 2025-07 -d out --locale de --format json");

    assertThat(Files.readString(folder.resolve("out/one.md"))).contains("# Rapport de niveau");
    assertThat(Files.readString(folder.resolve("out/two.md"))).contains("# SLA-Bericht, Juli");
    JsonNode customers = new ObjectMapper().readTree(session.out()).get("customers");
    assertThat(customers.get(0).at("/promises/0/figure").asText()).isEqualTo("99.78\u00a0%");
    assertThat(customers.get(2).at("/problems/0/code").asText()).isEqualTo("language-unknown");
  }
}
