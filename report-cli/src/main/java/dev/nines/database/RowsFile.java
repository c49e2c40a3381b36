package dev.nines.database;

import dev.nines.source.SourceInput;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Rows of a result on their way into a file of the temporary folder, from which readers read them
 * as often as they like; the file is deleted when the program ends. Holds state.
 */
final class RowsFile implements Closeable {

  private final Path file;
  private final BufferedWriter text;

  /** Begins with the names of the columns. */
  RowsFile(List<String> names) throws IOException {
    this.file = Files.createTempFile("nines-", ".rows");
    file.toFile().deleteOnExit();
    this.text = Files.newBufferedWriter(file);
    row(names);
  }

  /** Adds a row; one without cells keeps the numbers of those behind it. */
  void row(List<String> cells) throws IOException {
    text.write(cells.stream().map(RowsFile::cell).collect(Collectors.joining(",")));
    text.write('\n');
  }

  // RFC 4180, 2.5 to 2.7; unquoted, white space around a cell is no part of it
  private static String cell(String text) {
    boolean plain = text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.strip().equals(text);
    return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }

  @Override
  public void close() throws IOException {
    text.close();
  }

  /** Returns the rows as an input, whose lines are the numbers of the rows. */
  SourceInput input(String name) {
    return SourceInput.of(
        name,
        new SourceInput.Opener() {
          @Override
          public InputStream open() throws IOException {
            return Files.newInputStream(file);
          }

          @Override
          public Optional<Path> file() {
            return Optional.of(file);
          }

          @Override
          public int firstLine() {
            return 0;
          }
        });
  }
}
