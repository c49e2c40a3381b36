package dev.nines.render.pdf.page;

import com.lowagie.text.pdf.BaseFont;
import dev.nines.render.pdf.page.FontFolder.Choice;
import dev.nines.render.pdf.page.Stretch.Sign;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;

/**
 * The bundled faces, loaded once for all documents, and the choice of a font for each character.
 *
 * <p>A character that its own face lacks is taken from the regular face, then from the mono face,
 * which has arrows and signs of comparison, then from the fonts of a folder. One that none has is
 * drawn as its number, {@code [U+6570]}, and keeps itself as the actual text.
 */
public final class FontSet implements Measure {

  private static final List<Face> FALLBACK = List.of(Face.REGULAR, Face.MONO);
  private static final char FIRST_RIGHT_TO_LEFT = '\u0590';
  private static final int EM_DASH = 0x2014; // as wide as high

  private final Map<Face, BaseFont> fonts;
  private final Map<Face, PlainLetters> letters;
  private final FontFolder folder;

  private FontSet(Map<Face, BaseFont> fonts, FontFolder folder) {
    this.fonts = fonts;
    this.letters = Bundled.LETTERS;
    this.folder = folder;
  }

  /** The faces, read when the first document asks for them; they are 2 MB. */
  private static final class Bundled {

    static final Map<Face, BaseFont> FONTS = load();
    static final Map<Face, PlainLetters> LETTERS = new EnumMap<>(Face.class);

    static {
      FONTS.forEach((face, font) -> LETTERS.put(face, PlainLetters.of(font)));
    }

    private static Map<Face, BaseFont> load() {
      Map<Face, BaseFont> fonts = new EnumMap<>(Face.class);
      for (Face face : Face.values()) {
        fonts.put(face, FontSet.load(face.file()));
      }
      return fonts;
    }
  }

  /** Returns the bundled faces, read from the class path. */
  public static FontSet bundled() {
    return with(FontFolder.none());
  }

  /** Returns the bundled faces, and after them the fonts of a folder. */
  public static FontSet with(FontFolder folder) {
    return new FontSet(Bundled.FONTS, folder);
  }

  @Override
  public double width(TextStyle style, String text) {
    PlainLetters plain = letters.get(style.face());
    double units = plain.hasAll(text) ? plain.units(text) : units(style.face(), plain(text));
    return units * style.size() / 1000;
  }

  /**
   * Returns a measure as if some font had every character: one that none has is as wide as high, as
   * the ideographs are that a folder of fonts may add.
   */
  public Measure asIfComplete() {
    return (style, text) -> width(style, completed(style.face(), text));
  }

  private String completed(Face face, String text) {
    return text.codePoints()
        .map(c -> isShown(c) && font(face, c).isEmpty() ? EM_DASH : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  // stretches of text that one font can show, in the order in which they are read
  List<GlyphRun> runs(Face face, String text) {
    if (letters.get(face).hasAll(text)) {
      return text.isEmpty() ? List.of() : List.of(plainRun(face, text));
    }
    return GlyphRuns.of(Stretch.of(plain(text)), sign -> run(face, sign));
  }

  private GlyphRun plainRun(Face face, String text) {
    return new GlyphRun(new Choice(fonts.get(face), false), text, text, false, 0);
  }

  static double units(BaseFont font, String text) {
    double sum = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      sum += font.getWidth(text.codePointAt(i));
    }
    return sum;
  }

  private double units(Face face, String plain) {
    if (isSimple(plain)) {
      return plain.codePoints().mapToDouble(c -> advance(face, c)).sum();
    }
    List<GlyphRun> runs = GlyphRuns.of(Stretch.of(plain), sign -> run(face, sign));
    return runs.stream().mapToDouble(GlyphRun::width).sum();
  }

  private static boolean isSimple(String plain) {
    return plain.chars().allMatch(c -> c < FIRST_RIGHT_TO_LEFT) || !Stretch.isMixed(plain);
  }

  private Optional<GlyphRun> run(Face face, Sign sign) {
    if (!isShown(sign.drawn())) {
      return Optional.empty();
    }
    return font(face, sign.drawn())
        .map(font -> of(font, sign.drawn(), sign))
        .or(() -> font(face, sign.plain()).map(font -> of(font, sign.plain(), sign)))
        .or(() -> Optional.of(missing(sign)));
  }

  private static GlyphRun of(Choice font, int drawn, Sign sign) {
    return new GlyphRun(font, Character.toString(drawn), sign.actual(), false, 0);
  }

  private GlyphRun missing(Sign sign) {
    String number = numbered(sign.actual().codePointAt(0));
    Choice regular = new Choice(fonts.get(Face.REGULAR), false);
    return new GlyphRun(regular, number, sign.actual(), true, 0);
  }

  /** Returns what stands for a character that no font has: {@code [U+6570]}. */
  public static String numbered(int character) {
    return String.format(Locale.ROOT, "[U+%04X]", character);
  }

  private Optional<Choice> font(Face face, int character) {
    if (has(face, character)) {
      return Optional.of(new Choice(fonts.get(face), false));
    }
    for (Face other : FALLBACK) {
      if (has(other, character)) {
        return Optional.of(new Choice(fonts.get(other), false));
      }
    }
    return folder.fontFor(face, character);
  }

  private double advance(Face face, int character) {
    if (has(face, character)) {
      return isShown(character) ? fonts.get(face).getWidth(character) : 0;
    }
    return run(face, Sign.of(character)).map(GlyphRun::width).orElse(0.0);
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
      return embedded(file, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("font " + file, e);
    }
  }

  static BaseFont embedded(String file, byte[] bytes) throws IOException {
    BaseFont font =
        BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes, null);
    font.setSubset(Outlines.postScript(bytes).isEmpty());
    font.setIncludeCidSet(false); // PDF/A-3 refuses an incomplete one
    font.setSecureRandom(SubsetNames.SHARED);
    // outlines hardly shrink: the usual level takes three times as long for a twentieth less
    font.setCompressionLevel(Deflater.BEST_SPEED);
    return font;
  }
}
