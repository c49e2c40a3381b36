package dev.nines.render.pdf.page;

import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The bundled faces, loaded once, and the choice of a face for each character.
 *
 * <p>A character that its own face lacks is taken from the regular face, then from the mono face,
 * which has arrows and signs of comparison. One that none has is drawn as U+FFFD, a visible sign,
 * and keeps itself as the actual text.
 */
public final class FontSet implements Measure {

  /** Drawn for a character that no bundled face has. */
  private static final String REPLACEMENT = "\uFFFD";

  private static final List<Face> FALLBACK = List.of(Face.REGULAR, Face.MONO);

  private final Map<Face, BaseFont> fonts = new EnumMap<>(Face.class);

  private FontSet() {
    for (Face face : Face.values()) {
      fonts.put(face, load(face.file()));
    }
  }

  /** Returns the bundled faces, read from the class path. */
  public static FontSet bundled() {
    return new FontSet();
  }

  @Override
  public double width(TextStyle style, String text) {
    double units = 0;
    String plain = plain(text);
    for (int i = 0; i < plain.length(); i += Character.charCount(plain.codePointAt(i))) {
      units += advance(style.face(), plain.codePointAt(i));
    }
    return units * style.size() / 1000;
  }

  BaseFont font(Face face) {
    return fonts.get(face);
  }

  // stretches of text that one face can show, in order
  List<GlyphRun> runs(Face face, String text) {
    List<GlyphRun> runs = new ArrayList<>();
    plain(text).codePoints().filter(FontSet::isShown).forEach(c -> append(runs, run(face, c)));
    return runs;
  }

  private static void append(List<GlyphRun> runs, GlyphRun next) {
    int last = runs.size() - 1;
    if (last >= 0 && runs.get(last).face() == next.face() && !next.isReplaced()) {
      GlyphRun before = runs.get(last);
      if (!before.isReplaced()) {
        String joined = before.text() + next.text();
        runs.set(last, new GlyphRun(next.face(), joined, joined));
        return;
      }
    }
    runs.add(next);
  }

  private GlyphRun run(Face face, int character) {
    String text = Character.toString(character);
    if (has(face, character)) {
      return new GlyphRun(face, text, text);
    }
    for (Face other : FALLBACK) {
      if (has(other, character)) {
        return new GlyphRun(other, text, text);
      }
    }
    return new GlyphRun(Face.REGULAR, REPLACEMENT, text);
  }

  private double advance(Face face, int character) {
    if (!isShown(character)) {
      return 0;
    }
    if (has(face, character)) {
      return fonts.get(face).getWidth(character);
    }
    GlyphRun run = run(face, character);
    return fonts.get(run.face()).getWidth(run.text().codePointAt(0));
  }

  private boolean has(Face face, int character) {
    return fonts.get(face).charExists(character);
  }

  // composed letters, and white space of one kind
  private static String plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c >= '\u0300') {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\t\\n\\r]", " ");
      }
    }
    return text;
  }

  // joiners, variation selectors and soft hyphens shape other characters and are not drawn
  private static boolean isShown(int character) {
    return character != 0xAD
        && !(character >= 0x200B && character <= 0x200F)
        && !(character >= 0x202A && character <= 0x202E)
        && !(character >= 0x2060 && character <= 0x206F)
        && !(character >= 0xFE00 && character <= 0xFE0F)
        && character != 0xFEFF;
  }

  private static BaseFont load(String file) {
    try (InputStream in =
        FontSet.class.getResourceAsStream("/dev/nines/render/pdf/fonts/" + file)) {
      byte[] bytes = in.readAllBytes();
      BaseFont font =
          BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes, null);
      font.setSubset(true);
      font.setIncludeCidSet(false); // PDF/A-3 refuses an incomplete one
      font.setSecureRandom(SubsetNames.SHARED);
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException("font " + file, e);
    }
  }
}
