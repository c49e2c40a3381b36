package dev.nines.model;

import dev.nines.time.Interval;
import java.util.Objects;
import java.util.Optional;

/**
 * An input as it was read, so that a reader of the report can tell that he has the same one.
 *
 * @param file its name as the user gave it, without folders
 * @param sha256 the SHA-256 of its bytes, 64 hexadecimal digits in lower case
 * @param records how many records it holds: incidents, windows, samples or rows
 * @param readAs what it was read as, for example {@code Status page text}
 * @param span from its first to its last time; absent where it has none
 */
public record InputFile(
    String file, String sha256, long records, String readAs, Optional<Interval> span) {

  public InputFile {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(readAs, "readAs");
    Objects.requireNonNull(span, "span");
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("sha256 '" + sha256 + "' is not 64 hexadecimal digits");
    }
  }
}
