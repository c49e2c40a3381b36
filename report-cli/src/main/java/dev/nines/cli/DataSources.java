package dev.nines.cli;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the names of inputs: {@code FILE}, a pattern, {@code KIND=FILE} or {@code
 * KIND:SERVICE=FILE}.
 */
final class DataSources {

  private static final Pattern FORCED = Pattern.compile("([a-z][a-z0-9-]*)(?::([^=]+))?=(.+)");

  private final List<String> kinds;
  private final Terminal terminal;
  private final Databases databases;

  DataSources(List<String> kinds, Terminal terminal) {
    this(kinds, terminal, Databases.none());
  }

  private DataSources(List<String> kinds, Terminal terminal, Databases databases) {
    this.kinds = List.copyOf(kinds);
    this.terminal = terminal;
    this.databases = databases;
  }

  /** Returns sources that can be databases as well. */
  DataSources with(DatabaseOptions options) {
    return new DataSources(kinds, terminal, options.databases(terminal));
  }

  /**
   * Returns the one file that an argument names, taken as it stands.
   *
   * @throws UsageException if it can be no file name
   */
  DataSource file(String name) {
    return source(name, Optional.empty(), Optional.empty());
  }

  /**
   * Returns the files that an argument names, in alphabetical order; a file that is named so wins
   * over a kind.
   *
   * @throws UsageException if the kind is not known or it can be no file name
   */
  List<DataSource> of(String argument) {
    if (Databases.isNamedBy(argument)) {
      return List.of(databases.of(argument, this));
    }
    Matcher forced = FORCED.matcher(argument);
    if (!forced.matches() || Files.exists(terminal.resolve(argument))) {
      return expand(argument, Optional.empty(), Optional.empty());
    }
    String kind = forced.group(1);
    requireKind(kind, argument);
    return expand(forced.group(3), Optional.of(kind), Optional.ofNullable(forced.group(2)));
  }

  void requireKind(String kind, String argument) {
    if (!kinds.contains(kind)) {
      throw new UsageException(
          "\""
              + kind
              + "\" in \""
              + argument
              + "\" is no kind of data; use one of "
              + String.join(", ", kinds)
              + ".");
    }
  }

  /**
   * Returns the one file that an argument names.
   *
   * @throws UsageException as {@link #of}, or if a pattern names several
   */
  DataSource one(String argument) {
    List<DataSource> files = of(argument);
    if (files.size() > 1) {
      throw new UsageException(
          "\"" + argument + "\" names " + files.size() + " files, but only one is taken here.");
    }
    return files.get(0);
  }

  /** Returns the files of several arguments, in the order given. */
  List<DataSource> ofAll(List<String> arguments) {
    List<DataSource> all = arguments.stream().flatMap(argument -> of(argument).stream()).toList();
    databases.requireAllAsked();
    return all;
  }

  DataSource source(String name, Optional<String> kind, Optional<String> service) {
    if (name.isEmpty()) {
      throw new UsageException("A file name is empty.");
    }
    return new DataSource(name, terminal.resolve(name), kind, service);
  }

  private List<DataSource> expand(String name, Optional<String> kind, Optional<String> service) {
    return FilePattern.expand(name, terminal.folder()).stream()
        .map(n -> source(n, kind, service))
        .toList();
  }
}
