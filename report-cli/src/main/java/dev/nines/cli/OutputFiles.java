package dev.nines.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes outputs so that each is there whole or not at all.
 *
 * <p>All are rendered before the first is written; each goes to a temporary name in its own folder
 * and is then moved. Folders are never made.
 */
final class OutputFiles {

  private OutputFiles() {}

  /**
   * Checks what can be checked before any work is done.
   *
   * @throws OutputException if a folder is missing or a folder stands where the file should
   */
  static void requireWritable(List<OutputTarget> targets) throws OutputException {
    for (OutputTarget target : targets) {
      Path folder = target.path().toAbsolutePath().getParent();
      if (folder == null || !Files.isDirectory(folder)) {
        throw new OutputException(
            "The folder of output \"" + target.name() + "\" does not exist; make it first.");
      }
      if (Files.isDirectory(target.path())) {
        throw new OutputException("Output \"" + target.name() + "\" is a folder; name a file.");
      }
    }
  }

  /**
   * Renders and writes all targets.
   *
   * @throws OutputException if one cannot be written; then none is left half-written
   */
  static void write(Result result, List<OutputTarget> targets) throws OutputException {
    Map<OutputTarget, byte[]> contents = new LinkedHashMap<>();
    for (OutputTarget target : targets) {
      contents.put(target, result.as(target.format()));
    }
    write(contents);
  }

  /** Writes a file from its start to its end. */
  @FunctionalInterface
  interface Content {
    void to(OutputStream out) throws IOException;
  }

  /**
   * Writes contents that are ready.
   *
   * @throws OutputException if one cannot be written; then none is left half-written
   */
  static void write(Map<OutputTarget, byte[]> contents) throws OutputException {
    Map<OutputTarget, Content> all = new LinkedHashMap<>();
    contents.forEach((target, bytes) -> all.put(target, out -> out.write(bytes)));
    writeAll(all);
  }

  /**
   * Writes contents while they are made.
   *
   * @throws OutputException if one cannot be written; then none is left half-written
   */
  static void writeAll(Map<OutputTarget, Content> contents) throws OutputException {
    requireWritable(List.copyOf(contents.keySet()));
    Map<OutputTarget, Path> written = new LinkedHashMap<>();
    try {
      for (Map.Entry<OutputTarget, Content> content : contents.entrySet()) {
        OutputTarget target = content.getKey();
        Path temporary = temporaryFor(target);
        written.put(target, temporary);
        writeNew(target, temporary, content.getValue());
      }
      for (Map.Entry<OutputTarget, Path> file : written.entrySet()) {
        move(file.getKey(), file.getValue());
      }
    } finally {
      written.values().forEach(OutputFiles::deleteQuietly);
    }
  }

  // the process id keeps two runs apart; a leading dot keeps it out of sight
  private static Path temporaryFor(OutputTarget target) {
    Path destination = target.destination();
    String name = "." + destination.getFileName() + "." + ProcessHandle.current().pid() + ".tmp";
    return destination.resolveSibling(name);
  }

  private static void writeNew(OutputTarget target, Path temporary, Content content)
      throws OutputException {
    try (OutputStream out = Files.newOutputStream(temporary)) {
      content.to(out);
    } catch (IOException e) {
      throw OutputException.of(target.name(), e);
    } catch (UncheckedIOException e) {
      throw OutputException.of(target.name(), e.getCause());
    }
  }

  private static void move(OutputTarget target, Path temporary) throws OutputException {
    try {
      moveOver(temporary, target.destination());
    } catch (IOException e) {
      throw OutputException.of(target.name(), e);
    }
  }

  private static void moveOver(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  // a temporary file that is gone already was moved
  private static void deleteQuietly(Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      // the failure that led here is the one to report
      return;
    }
  }
}
