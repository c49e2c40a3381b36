package dev.nines.cli;

import dev.nines.source.SourceInput;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The SHA-256 of files, each read once a run; several threads may ask. */
final class FileHashes {

  private final Map<Path, Optional<String>> known = new ConcurrentHashMap<>();

  /** Returns the hash of a file; empty where it cannot be read. */
  Optional<String> of(Path file) {
    return known.computeIfAbsent(file.toAbsolutePath().normalize(), FileHashes::hash);
  }

  private static Optional<String> hash(Path file) {
    return SourceInput.ofFile(file.toString(), file).then(SourceInput::sha256).value();
  }
}
