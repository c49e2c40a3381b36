package dev.nines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.render.pdf.MissingGlyphs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetFontsTest {

  private static final String FLEET = "fleet fleet.yaml --period 2025-07 -d out";

  @TempDir private Path folder;

  @BeforeEach
  void writeInputs() throws IOException {
    Files.createDirectories(folder.resolve("out"));
    Files.createDirectories(folder.resolve("fonts"));
    try (InputStream font = FleetFontsTest.class.getResourceAsStream("/fonts/japanese.ttf")) {
      Files.copy(font, folder.resolve("fonts/j.ttf"));
    }
    write("contract.yaml", BrandCommandsTest.CONTRACT);
    write("japanese.yaml", BrandCommandsTest.CONTRACT.replace("customer: Acme", "customer: アア"));
    write("facts.yaml", BrandCommandsTest.FACTS);
    write(
        "fleet.yaml",
        """
        defaults: {contract: contract.yaml, data: facts.yaml, outputs: pdf}
        customers: [{id: one, contract: japanese.yaml}, {id: two}]
        """);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private Session run(String line) {
    Session session = new Session(new LibraryEngine(MissingGlyphs.IGNORED), folder);
    assertThat(session.run(line)).as(session.err()).isEqualTo(ExitCode.DONE);
    return session;
  }

  @Test
  void fleet_withoutFonts_saysWhichCustomerLacksThem() {
    Session session = run(FLEET + " --format json");
    assertThat(session.err())
        .startsWith("2 customers: 2 made")
        .contains(
            "one: PDF page 1: warning: No font has \"ア\" (U+30A2) of the script Katakana, first in")
        .doesNotContain("two:");
    assertThat(session.out()).contains("\"glyph-missing\"");
    assertThat(run(FLEET + " -q").err()).isEmpty();
  }

  @Test
  void fleet_withFonts_isProvedWithThem() {
    assertThat(run(FLEET + " --fonts fonts").err())
        .isEqualTo("2 customers: 2 made, 0 unchanged, 0 with errors.\n");
    assertThat(run("check out/one.pdf --fonts fonts").out()).contains("words of the pages follow");
  }

  @Test
  void fleet_isMadeAgain_whenItsFontsAreOthers() throws IOException {
    run(FLEET);
    assertThat(run(FLEET + " --fonts fonts").err()).startsWith("2 customers: 2 made");
    assertThat(run(FLEET + " --fonts fonts").err()).startsWith("2 customers: 0 made, 2 unchanged");
    write("fonts/none.ttf", "no font");
    assertThat(run(FLEET + " --fonts fonts").err())
        .startsWith("none.ttf: warning: The file \"none.ttf\" is left out as a font: ")
        .contains("0 made, 2 unchanged");
  }

  @Test
  void sla_saysNothingOfFontsInSilence() {
    String line = "sla japanese.yaml --data facts.yaml --period 2025-07 -o r.pdf";
    assertThat(run(line).err()).contains("PDF page 1: warning: No font has");
    assertThat(run(line + " -q").err()).isEmpty();
  }
}
