package dev.nines.render.pdf.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Of fonts with PostScript outlines only the glyphs that are drawn stay. */
class PartOfFontTest {

  private static final HexFormat HEX = HexFormat.of();

  // header, names, top dictionary ("keyed by identifiers", outlines at 24), three glyphs
  private static final String HEAD = "01000401" + "000101010241" + "00010101" + "0a";
  private static final String KEYED = "8b8b8b0c1e" + "1c001811";
  private static final String NAMED = "8b8b8b0c07" + "1c001811";
  private static final String GLYPHS = "000301" + "01030506" + "a1a2" + "b1b2" + "c1";

  @Test
  void keepOnly_otherGlyphsEnd_andNothingMoves() {
    byte[] font = HEX.parseHex(HEAD + KEYED + GLYPHS);
    assertThat(PostScriptOutlines.keepOnly(font, 0, Set.of(0, 2))).isTrue();
    assertThat(HEX.formatHex(font)).isEqualTo(HEAD + KEYED + GLYPHS.replace("b1b2", "0e00"));
  }

  @Test
  void keepOnly_glyphsThatCanBeMadeOfOthers_stay() {
    byte[] font = HEX.parseHex(HEAD + NAMED + GLYPHS);
    assertThat(PostScriptOutlines.keepOnly(font, 0, Set.of(0))).isFalse();
    assertThat(HEX.formatHex(font)).isEqualTo(HEAD + NAMED + GLYPHS);
  }

  @Test
  void glyphs_areThereForTheCharactersOfTheFont_andNoOthers() throws IOException {
    byte[] bytes = read("/dev/nines/render/pdf/fonts/" + Face.REGULAR.file());
    BaseFont font = FontSet.embedded(Face.REGULAR.file(), bytes);
    CharacterMap map = new CharacterMap(bytes, Outlines.table(bytes, "cmap").orElseThrow());
    for (int character = 0; character < 0x1ffff; character++) {
      boolean there = !map.glyphs(character).isEmpty();
      assertThat(there).as(FontSet.numbered(character)).isEqualTo(font.charExists(character));
    }
  }

  private static byte[] read(String name) throws IOException {
    try (InputStream in = PartOfFontTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }
}
