package dev.nines.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the files of words in a folder. */
final class WordFolder {

  private static final String ENDING = ".properties";

  private WordFolder() {}

  /**
   * Returns the contents of the files of words by name.
   *
   * @throws IOException if the folder or a file of it cannot be read
   */
  static Map<String, byte[]> read(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.filter(f -> f.toString().endsWith(ENDING)).toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }
}
