package dev.nines.source;

import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.Optional;

/**
 * How long a file on a disk is and when it was last written, so that a file that is written to
 * while it is read is not taken for what it was before or after.
 *
 * @param size how many bytes; 0 for what is no file
 * @param written when it was last written; empty for what is no file
 */
record FileState(long size, Optional<FileTime> written) {

  private static final FileState NONE = new FileState(0, Optional.empty());
  private static final int BLOCK = 1 << 16;

  FileState {
    Objects.requireNonNull(written, "written");
  }

  static FileState of(SourceInput input) {
    return input.bytes().file().map(FileState::of).orElse(NONE);
  }

  private static FileState of(Path file) {
    try {
      return new FileState(Files.size(file), Optional.of(Files.getLastModifiedTime(file)));
    } catch (IOException e) {
      return NONE;
    }
  }

  /** Returns that a file has changed since; empty where it has not. */
  Optional<Problem> change(SourceInput input) {
    FileState now = of(input);
    return now.equals(this) ? Optional.empty() : Optional.of(changed(input, now));
  }

  private Problem changed(SourceInput input, FileState now) {
    int line = size < now.size && !isPacked(input) ? lineAt(input) : 0;
    String what =
        line > 0
            ? "The file grew from %s to %s bytes while it was read: line %s, at byte %s, may be cut."
                .formatted(size, now.size, line, size)
            : "The file was written to while it was read; it had %s bytes and has %s now."
                .formatted(size, now.size);
    SourceLocation place = line > 0 ? SourceLocation.ofLine(input.name(), line) : input.location();
    String help = " No figure can be made of it; copy the file and use the copy.";
    return Problem.of(ProblemCode.INPUT_CHANGED, place, what + help);
  }

  // lines and bytes are those of the content, where a packed file says nothing of them
  private static boolean isPacked(SourceInput input) {
    try {
      return input.isPacked();
    } catch (IOException e) {
      return true;
    }
  }

  // the line in which what was there at first ends
  private int lineAt(SourceInput input) {
    try (InputStream in = input.bytes().open()) {
      byte[] block = new byte[BLOCK];
      long left = size;
      long lines = 1;
      for (int n = 1; n > 0 && left > 0; left -= n) {
        n = in.read(block, 0, (int) Math.min(BLOCK, left));
        lines += LineFeeds.count(block, 0, Math.max(0, n));
      }
      return (int) Math.min(lines, Integer.MAX_VALUE);
    } catch (IOException e) {
      return 0;
    }
  }
}
