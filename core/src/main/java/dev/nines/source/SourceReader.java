package dev.nines.source;

import dev.nines.model.Facts;
import dev.nines.problem.Checked;

/**
 * Reads one kind of file into facts.
 *
 * <p>Found by {@link java.util.ServiceLoader}: a library adds its own by naming it in {@code
 * META-INF/services/dev.nines.source.SourceReader}. A reader keeps nothing between two files.
 */
public interface SourceReader {

  /** Returns the word that forces this reader, lower case, for example {@code page}. */
  String kind();

  /** Returns what it reads, for a person, for example {@code Status page text}. */
  String title();

  /** Returns how sure it is of a file; must not fail on any content. */
  Sureness sureness(SourcePeek peek);

  /**
   * Returns the facts of a file with every problem met; without the file itself, which the caller
   * adds. What cannot be read is left out and reported; no value means that there are no facts.
   */
  Checked<Facts> read(SourceInput input);
}
