package dev.nines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfStamper;
import dev.nines.render.pdf.MissingGlyphs;
import dev.nines.render.pdf.page.PdfContents;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PDF carries what it was made of, and is checked by it. */
class EvidenceTest {

  private static final String CONTRACT =
      """
      extends: plans/gold.yaml
      contract: acme
      customer: Acme
      """;

  private static final String PLAN =
      """
      currency: EUR
      zone: Europe/Berlin
      services: {app: {fee: 1000.00}}
      promises:
        - id: uptime
          target: 99.9
          credit: {bands: [{below: 99.9, percent: 10}]}
      """;

  private static final String INCIDENT =
      """
      zone: Europe/Berlin
      incidents:
        - id: outage
          title: The application was down
          impact: [{services: [app], from: 2025-07-05 15:00, to: 2025-07-05 %s}]
          marks: {detected: 2025-07-05 15:01}
          timeline:
            - {at: 2025-07-05 15:05, text: Secretevent in the vault, audience: internal}
          sections:
            root-cause: {text: Secretcause of it, audience: internal}
            summary: The application did not answer.
          actions:
            - {text: Secretaction, owner: Secretowner, link: "https://secretlink.example", audience: internal}
          updates:
            - {at: 2025-07-05 14:00, text: Secretupdate, audience: internal}
        - id: secretid
          title: Secrettitle
          audience: internal
          impact: [{services: [app], from: 2025-07-06 15:00, to: 2025-07-06 15:10, original: Secretwords}]
          timeline:
            - {at: 2025-07-06 15:00, text: Secretlater}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void writeInputs() throws IOException {
    Files.createDirectories(folder.resolve("plans"));
    write("plans/gold.yaml", PLAN);
    write("contract.yaml", CONTRACT);
    write("incident.yaml", INCIDENT.formatted("17:00"));
  }

  @Test
  void check_slaReportAsMade_saysThatItsFiguresFollow() throws IOException {
    byte[] pdf = sla("report.pdf");
    Session check = session();
    assertThat(check.run("check report.pdf")).isEqualTo(ExitCode.DONE);
    assertThat(check.out())
        .matches(
            "report\\.pdf: note: All \\d+ figures and all \\d+ words of the pages follow from the"
                + " facts inside the document\\. \\[figures-follow]\n");
    assertThat(PdfContents.read(pdf).files().keySet())
        .containsExactly(
            "evidence.json",
            "report.json",
            "contract-1-contract.yaml",
            "contract-2-gold.yaml",
            "facts.json");
    assertThat(file(pdf, "contract-2-gold.yaml")).isEqualTo(PLAN);
  }

  @Test
  void check_postmortemWithContract_saysThatItsFiguresFollow() {
    assertThat(
            session()
                .run("postmortem incident.yaml --id outage --contract contract.yaml -o pm.pdf -q"))
        .isEqualTo(ExitCode.DONE);
    Session check = session();
    assertThat(check.run("check pm.pdf")).as(check.out()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void check_reportOfRequests_saysThatItsFiguresFollow() throws IOException {
    write(
        "plans/gold.yaml",
        PLAN.replace("credit:", "observe: {requests: {slot: 5 minutes}}\n    credit:"));
    write(
        "requests.csv",
        "timestamp,service,total,failed\n2025-07-05T10:00:00Z,app,10,5\n2025-07-05T10:05:00Z,app,10,0\n");
    Session make = session();
    assertThat(make.run("sla contract.yaml --data requests.csv --period 2025-07 -o report.pdf -q"))
        .as(make.err())
        .isEqualTo(ExitCode.DONE);
    Session check = session();
    assertThat(check.run("check report.pdf")).as(check.out()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void check_reportOfAPeriodThatIsNotOver_saysThatItsFiguresFollow() {
    Session make = session();
    String line = "sla contract.yaml --data incident.yaml --period 2025-07 -o report.pdf -q";
    assertThat(make.run(line + " --as-of 2025-07-20T00:00:00Z"))
        .as(make.err())
        .isEqualTo(ExitCode.DONE);
    Session check = session();
    assertThat(check.run("check report.pdf")).as(check.out()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void check_changedFileInside_isAnError() throws IOException {
    byte[] pdf = sla("report.pdf");
    String figures = file(pdf, "report.json").replace("\"100.00\"", "\"900.00\"");
    Files.write(folder.resolve("changed.pdf"), replaced(pdf, Map.of("report.json", figures)));
    Session check = session();
    assertThat(check.run("check changed.pdf")).isEqualTo(ExitCode.FOUND);
    assertThat(check.out())
        .isEqualTo(
            "changed.pdf: error: The file \"report.json\" inside the document was changed."
                + " [evidence-changed]\n");
  }

  @Test
  void check_figureChangedTogetherWithItsHash_isAnErrorThatNamesBoth() throws IOException {
    byte[] pdf = sla("report.pdf");
    String figures = file(pdf, "report.json").replace("\"100.00\"", "\"900.00\"");
    String manifest =
        file(pdf, "evidence.json")
            .replace(
                Sha256.of(PdfContents.read(pdf).files().get("report.json")),
                Sha256.of(figures.getBytes(StandardCharsets.UTF_8)));
    Files.write(
        folder.resolve("changed.pdf"),
        replaced(pdf, Map.of("report.json", figures, "evidence.json", manifest)));
    Session check = session();
    assertThat(check.run("check changed.pdf")).isEqualTo(ExitCode.FOUND);
    assertThat(check.out())
        .contains(
            "The figure /credit/amount is \"900.00\" in the document; the facts inside it give"
                + " \"100.00\". [figure-unsupported]");
  }

  @Test
  void check_pagesOfOtherFacts_isAnErrorThatQuotesThem() throws IOException {
    byte[] longer = sla("longer.pdf");
    write("incident.yaml", INCIDENT.formatted("16:00"));
    byte[] shorter = sla("shorter.pdf");
    Map<String, String> files = new LinkedHashMap<>();
    PdfContents.read(shorter)
        .files()
        .forEach((name, bytes) -> files.put(name, new String(bytes, StandardCharsets.UTF_8)));
    Files.write(folder.resolve("mixed.pdf"), replaced(longer, files));
    Session check = session();
    assertThat(check.run("check mixed.pdf")).isEqualTo(ExitCode.FOUND);
    assertThat(check.out())
        .contains("mixed.pdf: error: Page 1 says \"")
        .contains("[figure-unsupported]");
  }

  @Test
  void check_pdfWithoutFacts_isAWarning() throws IOException {
    byte[] pdf = sla("report.pdf");
    PdfReader reader = new PdfReader(pdf);
    reader.getCatalog().remove(new PdfName("AF"));
    Files.write(folder.resolve("plain.pdf"), stamped(reader));
    Session check = session();
    assertThat(check.run("check plain.pdf")).isEqualTo(ExitCode.FOUND);
    assertThat(check.out())
        .isEqualTo(
            "plain.pdf: warning: The document carries no facts to check its figures by."
                + " [evidence-absent]\n");
  }

  @Test
  void check_damagedPdf_isAnInputThatCannotBeRead() throws IOException {
    write("damaged.pdf", "%PDF-1.7\nnothing");
    Session check = session();
    assertThat(check.run("check damaged.pdf")).isEqualTo(ExitCode.INPUT);
    assertThat(check.out()).startsWith("damaged.pdf: error: The PDF cannot be read: ");
  }

  @Test
  void sla_sameInputs_givesTheSameBytes() throws IOException {
    assertThat(sla("a.pdf")).isEqualTo(sla("b.pdf"));
  }

  @Test
  void sla_internalWords_standInNoOutput() throws IOException {
    Session make = session();
    int code =
        make.run(
            "sla contract.yaml --data incident.yaml --period 2025-07 -o r.pdf -o r.xlsx -o r.html"
                + " -o r.md -o r.json --format text");
    assertThat(code).as(make.err()).isEqualTo(ExitCode.DONE);
    StringBuilder all = new StringBuilder(make.out()).append(make.err());
    PdfContents pdf = PdfContents.read(Files.readAllBytes(folder.resolve("r.pdf")));
    pdf.files().forEach((n, b) -> all.append(n).append(new String(b, StandardCharsets.UTF_8)));
    pdf.pages().forEach(words -> all.append(String.join(" ", words)));
    all.append(unzipped(folder.resolve("r.xlsx")));
    for (String name : new String[] {"r.html", "r.md", "r.json"}) {
      all.append(Files.readString(folder.resolve(name)));
    }
    assertThat(all).contains("The application was down");
    assertThat(all.toString().toLowerCase(Locale.ROOT)).doesNotContain("secret");
  }

  private byte[] sla(String name) throws IOException {
    Session make = session();
    int code = make.run("sla contract.yaml --data incident.yaml --period 2025-07 -q -o " + name);
    assertThat(code).as(make.err()).isEqualTo(ExitCode.DONE);
    return Files.readAllBytes(folder.resolve(name));
  }

  private Session session() {
    return new Session(new LibraryEngine(MissingGlyphs.IGNORED), folder);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static String file(byte[] pdf, String name) throws IOException {
    return new String(PdfContents.read(pdf).files().get(name), StandardCharsets.UTF_8);
  }

  private static byte[] replaced(byte[] pdf, Map<String, String> files) throws IOException {
    PdfReader reader = new PdfReader(pdf);
    PdfArray all = reader.getCatalog().getAsArray(new PdfName("AF"));
    for (int i = 0; i < all.size(); i++) {
      PdfDictionary file = all.getAsDict(i);
      String content = files.get(file.getAsString(PdfName.UF).toUnicodeString());
      if (content != null) {
        PRStream stream = (PRStream) file.getAsDict(PdfName.EF).getAsStream(PdfName.F);
        stream.setData(content.getBytes(StandardCharsets.UTF_8));
      }
    }
    return stamped(reader);
  }

  private static byte[] stamped(PdfReader reader) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfStamper(reader, out).close();
    return out.toByteArray();
  }

  private static String unzipped(Path workbook) throws IOException {
    StringBuilder all = new StringBuilder();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(workbook)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        all.append(entry.getName()).append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return all.toString();
  }
}
