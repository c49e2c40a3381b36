package dev.nines.source;

import java.util.List;
import java.util.Objects;

/**
 * The beginning of a file, by which readers recognise it.
 *
 * @param file the name as shown, which says little: readers go by the content
 * @param head the first {@value #LENGTH} bytes as text, damaged characters replaced
 */
public record SourcePeek(String file, String head) {

  /** How many bytes are looked at. */
  public static final int LENGTH = 65_536;

  public SourcePeek {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(head, "head");
  }

  /** Returns the lines of the beginning; the last may be cut. */
  public List<String> lines() {
    return head.lines().toList();
  }

  /** Returns the first line that is not blank, stripped; empty where there is none. */
  public String firstLine() {
    return head.lines().map(String::strip).filter(l -> !l.isEmpty()).findFirst().orElse("");
  }
}
