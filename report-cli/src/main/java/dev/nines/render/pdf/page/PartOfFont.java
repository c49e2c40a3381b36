package dev.nines.render.pdf.page;

import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * A font with PostScript outlines, as one document needs it: each glyph that the document does not
 * draw is emptied, so that little is left of the font once it is compressed.
 *
 * <p>Nothing moves: subroutines, hints and numbers stay as they are, so that what is drawn looks as
 * it does with the whole font.
 */
final class PartOfFont {

  private static final int LETTERS = 26;
  private static final int SIGN = 6;

  private final byte[] bytes;
  private final BaseFont font;
  private final Set<Integer> characters = new TreeSet<>();

  /**
   * Takes a font for a document.
   *
   * @param name the name by which the PDF library opens it
   * @param whole its file
   */
  PartOfFont(String name, byte[] whole) {
    this.bytes = whole.clone();
    try {
      this.font = FontSet.embedded(name, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("font " + name + " was read before", e);
    }
  }

  /** Returns the font that draws a text, which it remembers. */
  BaseFont drawing(String text) {
    text.codePoints().forEach(characters::add);
    return font;
  }

  /** Empties what the document does not draw; call it before the library writes the font. */
  void finish() {
    OptionalInt map = Outlines.table(bytes, "cmap");
    OptionalInt outlines = Outlines.postScript(bytes);
    if (map.isEmpty() || outlines.isEmpty()) {
      return;
    }
    CharacterMap glyphs = new CharacterMap(bytes, map.getAsInt());
    Set<Integer> drawn = new HashSet<>(Set.of(0));
    for (int character : characters) {
      Set<Integer> own = glyphs.glyphs(character);
      if (own.isEmpty()) {
        return; // found in a way of its own, so the whole font is needed
      }
      drawn.addAll(own);
    }
    if (PostScriptOutlines.keepOnly(bytes, outlines.getAsInt(), drawn)) {
      font.setPostscriptFontName(sign() + "+" + font.getPostscriptFontName());
    }
  }

  // the sign of a part, another for other letters
  private String sign() {
    Random random = new Random(characters.hashCode());
    StringBuilder sign = new StringBuilder();
    for (int i = 0; i < SIGN; i++) {
      sign.append((char) ('A' + random.nextInt(LETTERS)));
    }
    return sign.toString();
  }
}
