package dev.nines.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the names after {@code -o}; the ending says what a file holds. */
final class OutputTargets {

  private final List<OutputFormat> allowed;
  private final Terminal terminal;

  OutputTargets(List<OutputFormat> allowed, Terminal terminal) {
    this.allowed = List.copyOf(allowed);
    this.terminal = terminal;
  }

  /**
   * Returns the files to write, in the order given.
   *
   * @param names their names
   * @param inputs the files that are read, none of which may be written over
   * @throws UsageException if an ending is not allowed or a file is named twice or read as well
   */
  List<OutputTarget> of(List<String> names, List<DataSource> inputs) {
    List<OutputTarget> targets = new ArrayList<>();
    for (String name : names) {
      OutputTarget target = target(name);
      if (targets.stream().anyMatch(other -> same(other.path(), target.path()))) {
        throw new UsageException("Output \"" + name + "\" is named twice.");
      }
      if (inputs.stream().anyMatch(input -> same(input.path(), target.path()))) {
        throw new UsageException("Output \"" + name + "\" is an input as well.");
      }
      targets.add(target);
    }
    return targets;
  }

  private OutputTarget target(String name) {
    OutputFormat format =
        OutputFormat.ofName(name)
            .filter(allowed::contains)
            .orElseThrow(
                () ->
                    new UsageException(
                        "Output \""
                            + name
                            + "\" must end in "
                            + OutputFormat.endings(allowed)
                            + "."));
    return new OutputTarget(name, terminal.resolve(name), format);
  }

  private static boolean same(Path a, Path b) {
    return real(a).equals(real(b));
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }
}
