package dev.nines.render.pdf.page;

import com.lowagie.text.pdf.BaseFont;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Fonts beside the bundled ones, for scripts that those do not have: the .ttf, .otf and .ttc files
 * of a folder, asked in the order of their names. Of a collection (.ttc) the first font is taken.
 *
 * <p>A file whose name says Bold is asked first for bold text and last for other text. Where bold
 * text has to take another, it is drawn with a thicker line.
 */
public final class FontFolder {

  private static final FontFolder NONE = new FontFolder(List.of(), List.of());

  /**
   * A font of a folder.
   *
   * @param font the font
   * @param isThick whether it is to be drawn thicker, as it is not bold and the text is
   * @param file the file of a font of which the library cannot embed a part
   */
  record Choice(BaseFont font, boolean isThick, Optional<File> file) {

    /** Makes the choice of a font that the library embeds by itself. */
    Choice(BaseFont font, boolean isThick) {
      this(font, isThick, Optional.empty());
    }
  }

  /** A file with PostScript outlines; two are one only where they are the same. */
  static final class File {

    private final String name;
    private final byte[] bytes;

    private File(String name, byte[] bytes) {
      this.name = name;
      this.bytes = bytes;
    }

    /** Returns what a document embeds of it. */
    PartOfFont part() {
      return new PartOfFont(name, bytes);
    }
  }

  private record Entry(String name, int length, BaseFont font, Optional<File> file) {
    boolean isBold() {
      return name.toLowerCase(Locale.ROOT).contains("bold");
    }
  }

  private final List<Entry> fonts;
  private final List<Problem> problems;

  private FontFolder(List<Entry> fonts, List<Problem> problems) {
    this.fonts = List.copyOf(fonts);
    this.problems = List.copyOf(problems);
  }

  /** Returns no fonts. */
  public static FontFolder none() {
    return NONE;
  }

  /**
   * Reads all fonts of a folder; a file that is no font to embed is a warning.
   *
   * @throws IOException if the folder cannot be listed
   */
  public static FontFolder of(Path folder) throws IOException {
    List<Entry> fonts = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Path file : files(folder)) {
      try {
        fonts.add(read(file));
      } catch (IOException | RuntimeException e) {
        problems.add(unfit(file, e));
      }
    }
    return new FontFolder(fonts, problems);
  }

  /** Returns what was wrong with files of the folder. */
  public List<Problem> problems() {
    return problems;
  }

  /** Returns the names of the files that are fonts, each with its length in bytes. */
  public List<String> names() {
    return fonts.stream().map(e -> e.name() + ":" + e.length()).toList();
  }

  Optional<Choice> fontFor(Face face, int character) {
    boolean bold = face == Face.BOLD;
    return fonts.stream()
        .sorted(Comparator.comparing(entry -> entry.isBold() != bold))
        .filter(entry -> entry.font().charExists(character))
        .map(entry -> new Choice(entry.font(), bold && !entry.isBold(), entry.file()))
        .findFirst();
  }

  /** Returns the names and lengths of the files, which tell two folders apart. */
  @Override
  public String toString() {
    return String.join(" ", names());
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> name(file).toLowerCase(Locale.ROOT).matches(".*\\.(ttf|otf|ttc)"))
          .sorted(Comparator.comparing(FontFolder::name))
          .toList();
    }
  }

  private static Entry read(Path file) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    byte[] bytes = FontCollection.first(whole);
    String name = name(file);
    if (!Outlines.has(bytes)) {
      throw new IOException("it has no outlines");
    }
    OptionalInt postScript = Outlines.postScript(bytes);
    if (postScript.isPresent()
        && !PostScriptOutlines.areNumberedAlike(bytes, postScript.getAsInt())) {
      throw new IOException("its PostScript outlines are numbered otherwise than its characters");
    }
    String asked = bytes == whole ? name : name + ".otf";
    Optional<File> source =
        postScript.isPresent() ? Optional.of(new File(asked, bytes)) : Optional.empty();
    return new Entry(name, whole.length, FontSet.embedded(asked, bytes), source);
  }

  private static Problem unfit(Path file, Exception reason) {
    String name = name(file);
    return new Problem(
        ProblemCode.FONT_UNFIT,
        SourceLocation.ofFile(name),
        name,
        "a TrueType or OpenType font with outlines that may be embedded",
        "The file \"" + name + "\" is left out as a font: " + reason.getMessage() + ".");
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
