package dev.nines.cli;

import dev.nines.model.Facts;
import dev.nines.problem.Checked;
import dev.nines.source.SourceInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where files that are named have their bytes: on a disk, or in a finished PDF. */
interface Storage {

  /** The disk of the machine. */
  Storage DISK =
      new Storage() {
        @Override
        public Checked<SourceInput> open(String name, Path path) {
          return SourceInput.ofFile(name, path);
        }

        @Override
        public boolean holds(Path path) {
          return Files.isRegularFile(path);
        }
      };

  /** Returns a file as an input; the problem where it is missing or cannot be read. */
  Checked<SourceInput> open(String name, Path path);

  /** Returns an input: a file, or the rows of a database that the file is the query for. */
  default Checked<SourceInput> open(String name, DataSource source) {
    return source
        .rows()
        .map(rows -> rows.input(name, source.kind(), source.service().isPresent()))
        .orElseGet(() -> open(name, source.path()));
  }

  /** Returns whether there is a file. */
  boolean holds(Path path);

  /** Returns the hash that documents show of a file: that of the file as it was given. */
  default Checked<String> sha256(Path path, SourceInput file) {
    return file.sha256();
  }

  /** Returns facts that were read as they were when they were stored. */
  default Facts asStored(Facts facts, List<DataSource> sources) {
    return facts;
  }
}
