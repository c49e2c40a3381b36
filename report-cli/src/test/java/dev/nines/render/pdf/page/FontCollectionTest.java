package dev.nines.render.pdf.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FontCollectionTest {

  private static final int HEADER = 20;

  @TempDir private Path folder;

  private static byte[] font() throws IOException {
    try (InputStream in = FontCollectionTest.class.getResourceAsStream("/fonts/japanese.ttf")) {
      return in.readAllBytes();
    }
  }

  // a collection of the same font twice
  private static byte[] collection() throws IOException {
    byte[] font = font();
    ByteBuffer file = ByteBuffer.allocate(HEADER + font.length);
    file.put(new byte[] {'t', 't', 'c', 'f', 0, 1, 0, 0}).putInt(2).putInt(HEADER).putInt(HEADER);
    file.put(font);
    for (int i = 0; i < file.getShort(HEADER + 4); i++) {
      int place = HEADER + 12 + i * 16 + 8;
      file.putInt(place, file.getInt(place) + HEADER);
    }
    return file.array();
  }

  @ParameterizedTest
  @CsvSource({"glyf, 117118", "cmap, 3556", "post, 32"})
  void first_hasTheTablesOfTheFont(String table, int length) throws IOException {
    assertThat(table(FontCollection.first(collection()), table, length))
        .isEqualTo(table(font(), table, length));
  }

  private static byte[] table(byte[] font, String name, int length) {
    int place = Outlines.table(font, name).orElseThrow();
    return Arrays.copyOfRange(font, place, place + length);
  }

  @Test
  void first_ofAFontAlone_isTheFile() throws IOException {
    byte[] font = font();
    assertThat(FontCollection.first(font)).isSameAs(font);
  }

  @Test
  void first_ofADamagedCollection_isRefused() throws IOException {
    byte[] file = collection();
    ByteBuffer.wrap(file).putInt(HEADER + 12 + 12, Integer.MAX_VALUE);
    assertThatThrownBy(() -> FontCollection.first(file))
        .isInstanceOf(IOException.class)
        .hasMessage("it is damaged");
  }

  @Test
  void folder_keepsTheNameAndLengthOfTheCollection() throws IOException {
    Files.write(folder.resolve("j.ttc"), collection());
    FontFolder fonts = FontFolder.of(folder);
    assertThat(fonts.problems()).isEmpty();
    assertThat(fonts.names()).containsExactly("j.ttc:" + (font().length + HEADER));
    assertThat(fonts.fontFor(Face.REGULAR, 0x30a2)).isPresent();
  }
}
