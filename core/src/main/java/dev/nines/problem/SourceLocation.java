package dev.nines.problem;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in an input: a file with a line, with a JSON pointer, or as a whole.
 *
 * @param file the name of the input as the user gave it, not empty
 * @param line the line, counted from 1; 0 where no line is known
 * @param pointer a JSON pointer (RFC 6901) inside the file; empty where the line says enough
 */
public record SourceLocation(String file, int line, String pointer) {

  private static final Pattern LINE = Pattern.compile("(.+):([1-9]\\d{0,8})");
  private static final Pattern POINTER = Pattern.compile("(.+?)#(/.*)");

  public SourceLocation {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(pointer, "pointer");
    if (file.isEmpty()) {
      throw new IllegalArgumentException("file must not be empty");
    }
    if (line < 0) {
      throw new IllegalArgumentException("line " + line + " is below 0");
    }
  }

  /** Returns the place that is the whole file. */
  public static SourceLocation ofFile(String file) {
    return new SourceLocation(file, 0, "");
  }

  /** Returns the place at a line, counted from 1. */
  public static SourceLocation ofLine(String file, int line) {
    return new SourceLocation(file, line, "");
  }

  /**
   * Returns the place that a text such as {@link #toString} writes means; a text of another form is
   * the name of a file, so that every place is written as it was read. Empty for a blank text.
   */
  public static Optional<SourceLocation> parse(String text) {
    Matcher line = LINE.matcher(text);
    if (line.matches()) {
      return Optional.of(ofLine(line.group(1), Integer.parseInt(line.group(2))));
    }
    Matcher pointer = POINTER.matcher(text);
    if (pointer.matches()) {
      return Optional.of(new SourceLocation(pointer.group(1), 0, pointer.group(2)));
    }
    return Optional.of(text).filter(file -> !file.isBlank()).map(SourceLocation::ofFile);
  }

  /** Returns the line, counted from 1; empty where none is known. */
  public OptionalInt lineNumber() {
    return line == 0 ? OptionalInt.empty() : OptionalInt.of(line);
  }

  /** Returns the JSON pointer; empty where none is known. */
  public Optional<String> jsonPointer() {
    return pointer.isEmpty() ? Optional.empty() : Optional.of(pointer);
  }

  /**
   * Returns {@code file:line}, {@code file#pointer} or {@code file}: a form that editors jump to.
   */
  @Override
  public String toString() {
    if (line > 0) {
      return file + ":" + line;
    }
    return pointer.isEmpty() ? file : file + "#" + pointer;
  }
}
