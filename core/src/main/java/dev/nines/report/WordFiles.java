package dev.nines.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Where the files with the words of a language are: {@code wording_nl.properties}, {@code
 * sla_nl.properties} and so on.
 *
 * <p>A file may lack words, or not be there at all: what it leaves out is said as the languages
 * that ship with Nines say it.
 */
@FunctionalInterface
public interface WordFiles {

  /** The files that ship with Nines, and those of the same folder on the class path. */
  WordFiles SHIPPED =
      name -> Optional.ofNullable(WordFiles.class.getResourceAsStream(name)).map(WordFiles::bytes);

  /** No file. */
  WordFiles NONE = name -> Optional.empty();

  /** Returns the content of a file of that name; empty where there is none. */
  Optional<byte[]> read(String name);

  private static byte[] bytes(InputStream file) {
    try (file) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("a file of words cannot be read", e);
    }
  }
}
