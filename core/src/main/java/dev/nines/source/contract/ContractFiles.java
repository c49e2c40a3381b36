package dev.nines.source.contract;

import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;
import java.util.Objects;

/** Gives the files that contract files name under {@code extends}. */
@FunctionalInterface
public interface ContractFiles {

  /**
   * A file's text.
   *
   * @param name its name, the same whichever file names it, so that a circle is seen
   * @param text its whole text
   */
  record NamedText(String name, String text) {
    public NamedText {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(text, "text");
    }
  }

  /**
   * Returns the text of a file.
   *
   * @param path the path as it is written, relative to the file that names it
   * @param named where it is named; its file is the one that names it
   * @return the text, or the problem that it cannot be read, at {@code named}
   */
  Checked<NamedText> open(String path, SourceLocation named);

  /** Returns files of which none exists, for contracts that extend nothing. */
  static ContractFiles none() {
    return (path, named) ->
        Checked.failed(
            new Problem(
                ProblemCode.FILE_MISSING,
                named,
                path,
                "a file that exists",
                "The file \"" + path + "\", which this contract extends, does not exist."));
  }
}
