package dev.nines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfAnnotation;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfStamper;
import com.lowagie.text.pdf.PdfString;
import dev.nines.render.pdf.MissingGlyphs;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever of a finished PDF says or shows other than its facts give is told. */
class TamperingTest {

  private static final Path SAMPLES = Path.of("../samples").toAbsolutePath().normalize();
  private static final String SLA = "sla contract.yaml --data page.txt --period ";

  @TempDir private Path folder;

  @BeforeEach
  void copyInputs() throws IOException {
    Files.copy(SAMPLES.resolve("chargeover/contract.yaml"), folder.resolve("contract.yaml"));
    Files.copy(SAMPLES.resolve("chargeover/page.txt"), folder.resolve("page.txt"));
  }

  static Stream<Arguments> kinds() {
    String later = " --as-of 2026-02-01T00:00:00Z";
    return Stream.of(
        Arguments.of("month", SLA + "2025-07 -o r.pdf"),
        Arguments.of("quarter", SLA + "2025-Q3 -o r.pdf" + later),
        Arguments.of("year", SLA + "2025 -o r.pdf" + later),
        Arguments.of("letter", SLA + "2025-07 --letter r.pdf"),
        Arguments.of("postmortem", "postmortem page.txt -o r.pdf"),
        Arguments.of("with promises", "postmortem page.txt --contract contract.yaml -o r.pdf"),
        Arguments.of("metrics", "metrics page.txt -o r.pdf"),
        Arguments.of(
            "metrics with credit",
            "metrics page.txt --contract contract.yaml --period 2025-07 -o r.pdf"),
        Arguments.of("German", SLA + "2025-07 --locale de -o r.pdf"),
        Arguments.of("French", "postmortem page.txt --locale fr -o r.pdf"),
        Arguments.of("Spanish", "metrics page.txt --locale es -o r.pdf"),
        Arguments.of("Japanese", SLA + "2025-07 --locale ja --letter r.pdf"),
        Arguments.of("final", SLA + "2025-07 --state final -o r.pdf"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void check_asMadeThenWithAnotherWordOnAPage(String name, String line) throws IOException {
    run(line + " -q");
    assertThat(check(ExitCode.DONE, "r.pdf")).contains("[figures-follow]").doesNotContain("error");
    written("100.00 %");
    assertThat(check(ExitCode.FOUND, "changed.pdf"))
        .containsPattern("changed\\.pdf: error: Page 1 says \".*100\\.00 %.*\"; the facts")
        .contains("[figure-unsupported]")
        .doesNotContain("[figures-follow]");
  }

  @Test
  void check_colouredOver_isAnError() throws IOException {
    run(SLA + "2025-07 -o r.pdf -q");
    changed(
        stamper -> {
          PdfContentByte page = stamper.getOverContent(1);
          page.setColorFill(Color.WHITE);
          page.rectangle(100, 400, 200, 60);
          page.fill();
        });
    assertThat(check(ExitCode.FOUND, "changed.pdf"))
        .isEqualTo(
            "changed.pdf: error: Page 1: something is drawn otherwise than the facts inside the"
                + " document give. [figure-unsupported]\n");
  }

  @Test
  void check_noteOnAPage_isAnError() throws IOException {
    run(SLA + "2025-07 -o r.pdf -q");
    changed(
        stamper ->
            stamper.addAnnotation(
                PdfAnnotation.createText(
                    stamper.getWriter(),
                    new Rectangle(50, 50, 90, 90),
                    "Note",
                    "No credit",
                    true,
                    ""),
                1));
    assertThat(check(ExitCode.FOUND, "changed.pdf"))
        .contains("changed.pdf: error: Beside its pages the document has \"annotation /Text")
        .contains("[figure-unsupported]");
  }

  @Test
  void check_otherAlternativeText_isAnError() throws IOException {
    run(SLA + "2025-07 -o r.pdf -q");
    PdfName alt = new PdfName("Alt");
    changedObjects(
        object -> {
          if (object instanceof PdfDictionary dictionary && dictionary.getAsString(alt) != null) {
            dictionary.put(alt, new PdfString("Nothing was down"));
          }
        });
    assertThat(check(ExitCode.FOUND, "changed.pdf"))
        .contains("Beside its pages the document has \"alternative Nothing was down\"; the facts");
  }

  @Test
  void check_otherTitle_isAnError() throws IOException {
    run(SLA + "2025-07 -o r.pdf -q");
    changedObjects(
        object -> {
          if (object instanceof PdfDictionary dictionary
              && dictionary.get(PdfName.PRODUCER) != null) {
            dictionary.put(PdfName.TITLE, new PdfString("All promises met"));
          }
        });
    assertThat(check(ExitCode.FOUND, "changed.pdf"))
        .contains("Beside its pages the document has \"property All promises met\"; the facts");
  }

  @Test
  void check_otherLettersInAFont_isAnError() throws IOException {
    run(SLA + "2025-07 -o r.pdf -q");
    changedObjects(
        object -> {
          if (object instanceof PRStream stream && stream.get(new PdfName("Length1")) != null) {
            byte[] font = PdfReader.getStreamBytes(stream);
            font[font.length / 2] ^= 1;
            stream.setData(font);
          }
        });
    assertThat(check(ExitCode.FOUND, "changed.pdf")).contains("something is drawn otherwise");
  }

  @Test
  void check_savedAnewByAnotherProgram_stillFollows() throws IOException {
    run(SLA + "2025-07 -o r.pdf -q");
    changed(stamper -> stamper.setFullCompression());
    assertThat(check(ExitCode.DONE, "changed.pdf")).contains("[figures-follow]");
  }

  // what changed since the document sent before

  @Test
  void check_revisions_followFromBothDocuments() throws IOException {
    sent();
    assertThat(check(ExitCode.DONE, "r.pdf"))
        .contains(
            "r.pdf: note: What changed is told by the figures of \"sent.pdf\" as this document")
        .contains("[revisions-open]")
        .contains("[figures-follow]");
    assertThat(check(ExitCode.DONE, "r.pdf sent.pdf"))
        .contains("r.pdf: note: All ")
        .contains("sent.pdf: note: All ")
        .doesNotContain("revisions-open");
  }

  @Test
  void check_revisionsThatSayLess_areAnError() throws IOException {
    sent();
    manifest("\"now\" : \"99.79", "\"now\" : \"99.80");
    assertThat(check(ExitCode.FOUND, "changed.pdf"))
        .contains(
            "What the document says to have changed since \"sent.pdf\" is not what the figures of"
                + " both give. [figure-unsupported]");
  }

  @Test
  void check_figuresOfTheOtherDocumentMadeUp_areAnErrorBesideIt() throws IOException {
    sent();
    manifest("99.93", "99.99");
    assertThat(check(ExitCode.FOUND, "changed.pdf sent.pdf"))
        .contains(
            "The figures that this document holds of \"sent.pdf\" are not those of that document."
                + " [figure-unsupported]");
  }

  // half an hour longer than what is sent now
  private void sent() throws IOException {
    Files.writeString(
        folder.resolve("before.yaml"),
        "incidents: [{id: a, title: Down, status: resolved, impact: [{services: [app], level:"
            + " major_outage, from: 2025-07-05T20:00:00Z, to: 2025-07-05T20:30:00Z}]}]\n");
    run("sla contract.yaml --data before.yaml --period 2025-07 -o sent.pdf -q");
    run(SLA + "2025-07 --previous sent.pdf -o r.pdf -q");
  }

  private void manifest(String from, String to) throws IOException {
    changedObjects(
        object -> {
          if (object instanceof PRStream stream) {
            String text = new String(PdfReader.getStreamBytes(stream), "UTF-8");
            if (text.startsWith("{\n  \"nines\" : 1,\n  \"document\"")) {
              assertThat(text).contains(from);
              stream.setData(text.replace(from, to).getBytes("UTF-8"));
            }
          }
        });
  }

  private void written(String words) throws IOException {
    changed(
        stamper -> {
          PdfContentByte page = stamper.getOverContent(1);
          page.beginText();
          page.setFontAndSize(BaseFont.createFont(), 9);
          page.setTextMatrix(300, 500);
          page.showText(words);
          page.endText();
        });
  }

  private interface Change<T> {
    void on(T changed) throws IOException;
  }

  private void changed(Change<PdfStamper> change) throws IOException {
    PdfReader reader = new PdfReader(Files.readAllBytes(folder.resolve("r.pdf")));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfStamper stamper = new PdfStamper(reader, out);
    change.on(stamper);
    stamper.close();
    Files.write(folder.resolve("changed.pdf"), out.toByteArray());
  }

  private void changedObjects(Change<PdfObject> change) throws IOException {
    PdfReader reader = new PdfReader(Files.readAllBytes(folder.resolve("r.pdf")));
    for (int number = 1; number < reader.getXrefSize(); number++) {
      change.on(reader.getPdfObject(number));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfStamper(reader, out).close();
    Files.write(folder.resolve("changed.pdf"), out.toByteArray());
  }

  private String check(int code, String files) {
    Session session = session();
    assertThat(session.run("check " + files)).as(session.out()).isEqualTo(code);
    return session.out();
  }

  private void run(String line) {
    Session session = session();
    assertThat(session.run(line)).as(session.err()).isEqualTo(ExitCode.DONE);
  }

  private Session session() {
    return new Session(new LibraryEngine(MissingGlyphs.IGNORED), folder);
  }
}
