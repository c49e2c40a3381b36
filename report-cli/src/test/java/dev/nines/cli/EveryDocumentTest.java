package dev.nines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import dev.nines.cli.SampleRuns.Sample;
import dev.nines.render.pdf.VeraPdf;
import dev.nines.render.pdf.page.PdfContents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of document in every language, and each at its edges: archival, accessible, and the
 * same bytes on another machine. Run with {@code -Pgolden}; {@code -Dnines.java=/path/to/java}
 * names the Java of the other machine, which is else the same one.
 */
@Tag("golden")
class EveryDocumentTest {

  private static final String JAVA =
      System.getProperty(
          "nines.java", Path.of(System.getProperty("java.home"), "bin", "java").toString());

  @TempDir private static Path folder;

  private static SampleRuns runs;

  @BeforeAll
  static void prepare() throws IOException {
    runs = new SampleRuns(Files.createDirectories(folder.resolve("documents")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.nines.cli.SampleRuns#all")
  void pdf_isArchivalAccessibleAndInItsLanguage(Sample sample) throws Exception {
    byte[] pdf = Files.readAllBytes(runs.make(sample).file("pdf"));
    assertThat(VeraPdf.failures(pdf)).isEmpty();
    PdfReader reader = new PdfReader(pdf);
    assertThat(reader.getCatalog().getAsString(PdfName.LANG).toUnicodeString())
        .isEqualTo(sample.language());
    if (sample.isLetter()) {
      assertThat(PdfContents.read(pdf).pages()).hasSize(1);
    }
  }

  @Test
  void bytes_areTheSameOnAnotherMachine() throws Exception {
    List<String> here = SampleHashes.of(Files.createDirectories(folder.resolve("here")));
    Path list = folder.resolve("there.txt");
    Process other =
        new ProcessBuilder(
                JAVA,
                "-Duser.language=ar",
                "-Duser.country=EG",
                "-Duser.timezone=Pacific/Kiritimati",
                "-Dfile.encoding=ISO-8859-1",
                "-cp",
                classPath(),
                SampleHashes.class.getName(),
                folder.resolve("there").toString(),
                list.toString())
            .inheritIO()
            .start();
    assertThat(other.waitFor(20, TimeUnit.MINUTES) && other.exitValue() == 0).isTrue();
    assertThat(Files.readAllLines(list)).isEqualTo(here);
  }

  // surefire starts Java with one jar that names the others
  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
