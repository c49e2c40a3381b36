package dev.nines.branding;

import dev.nines.problem.Checked;
import dev.nines.problem.ProblemLog;
import dev.nines.source.SourceInput;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A file of a brand, which names others from its own folder.
 *
 * @param input the file
 * @param beside opens the file of a name, as this one names it
 */
public record BrandFile(SourceInput input, Function<String, Checked<BrandFile>> beside) {

  /** The most bytes of a file; documents carry them all. */
  static final int MOST = 5_000_000;

  public BrandFile {
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(beside, "beside");
  }

  String name() {
    return input.name();
  }

  /** Returns the bytes; empty and reported where there are too many or none can be read. */
  Optional<byte[]> bytes(ProblemLog log) {
    try (InputStream in = input.bytes().open()) {
      byte[] bytes = in.readNBytes(MOST + 1);
      if (bytes.length <= MOST) {
        return Optional.of(bytes);
      }
      log.add(FileProblems.tooLarge(name()));
    } catch (IOException e) {
      log.add(FileProblems.unreadable(name()));
    }
    return Optional.empty();
  }
}
