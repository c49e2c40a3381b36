package dev.nines.cli;

import dev.nines.contract.Agreement;
import dev.nines.problem.Checked;
import dev.nines.problem.SourceLocation;
import dev.nines.source.SourceInput;
import dev.nines.source.contract.ContractFiles;
import dev.nines.source.contract.ContractReader;
import dev.nines.source.contract.TermChange;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a contract file and the files that it extends, each named from the file that names it. */
final class ContractFolder implements ContractFiles {

  private final Map<String, Path> paths = new HashMap<>();

  private ContractFolder(String name, Path path) {
    paths.put(name, path);
  }

  /** What was read of a contract: itself, and every file that it is made of. */
  record Read(Checked<Agreement> contract, List<Path> files) {}

  /** Returns the contract of a file, with all its versions and some terms changed. */
  static Read read(String name, Path path, List<TermChange> changes) {
    ContractFolder folder = new ContractFolder(name, path);
    Checked<Agreement> contract =
        SourceInput.ofFile(name, path)
            .then(SourceInput::text)
            .then(text -> ContractReader.read(name, text, folder, changes));
    return new Read(contract, List.copyOf(folder.paths.values()));
  }

  @Override
  public Checked<NamedText> open(String path, SourceLocation named) {
    Optional<Path> file = beside(path, named);
    if (file.isEmpty() || !Files.isRegularFile(file.get())) {
      return ContractFiles.none().open(path, named);
    }
    String name = nameOf(file.get(), path);
    return SourceInput.ofFile(name, file.get())
        .then(SourceInput::text)
        .map(text -> new NamedText(name, text));
  }

  private Optional<Path> beside(String path, SourceLocation named) {
    try {
      return Optional.of(paths.get(named.file()).resolveSibling(path).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  // one name for one file, whichever file names it
  private String nameOf(Path file, String path) {
    for (Map.Entry<String, Path> known : paths.entrySet()) {
      if (known.getValue().toAbsolutePath().normalize().equals(file.toAbsolutePath())) {
        return known.getKey();
      }
    }
    String name = paths.containsKey(path) ? file.toString() : path;
    paths.put(name, file);
    return name;
  }
}
