package dev.nines.render.pdf.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nines.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontFolderTest {

  private static final int KATAKANA_A = 0x30A2;

  @TempDir private Path folder;

  @BeforeEach
  void putFonts() throws IOException {
    copy("a.ttf");
    copy("b-Bold.ttf");
    Files.writeString(folder.resolve("notes.txt"), "no font");
  }

  private void copy(String name) throws IOException {
    try (InputStream font = FontFolderTest.class.getResourceAsStream("/fonts/japanese.ttf")) {
      Files.copy(font, folder.resolve(name));
    }
  }

  @Test
  void fontFor_boldTextTakesTheBoldFile() throws IOException {
    FontFolder fonts = FontFolder.of(folder);
    FontFolder.Choice bold = fonts.fontFor(Face.BOLD, KATAKANA_A).orElseThrow();
    FontFolder.Choice regular = fonts.fontFor(Face.REGULAR, KATAKANA_A).orElseThrow();
    assertThat(bold.font()).isNotSameAs(regular.font());
    assertThat(bold.isThick()).isFalse();
    assertThat(regular.isThick()).isFalse();
  }

  @Test
  void fontFor_boldTextOfARegularFileIsDrawnThicker() throws IOException {
    Files.delete(folder.resolve("b-Bold.ttf"));
    assertThat(FontFolder.of(folder).fontFor(Face.BOLD, KATAKANA_A).orElseThrow().isThick())
        .isTrue();
  }

  @Test
  void fontFor_characterOfNoFont() throws IOException {
    assertThat(FontFolder.of(folder).fontFor(Face.REGULAR, 0x1F525)).isEmpty();
  }

  @Test
  void of_fileThatIsNoFontIsAWarning() throws IOException {
    Files.writeString(folder.resolve("c.ttf"), "this is no font, only its name says so");
    FontFolder fonts = FontFolder.of(folder);
    assertThat(fonts.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "c.ttf: warning: The file \"c.ttf\" is left out as a font: it has no outlines."
                + " [font-unfit]");
    assertThat(fonts.fontFor(Face.REGULAR, KATAKANA_A)).isPresent();
  }

  @Test
  void of_missingFolder() {
    assertThatThrownBy(() -> FontFolder.of(folder.resolve("nowhere")))
        .isInstanceOf(NoSuchFileException.class);
  }
}
