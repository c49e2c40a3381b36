package dev.nines.cli;

import java.nio.file.Path;
import java.util.Objects;

/**
 * What the customers of a fleet share.
 *
 * @param engine the library
 * @param terminal where names start: the folder of the fleet file
 * @param request what is asked
 * @param state what was made before
 * @param hashes the hashes of the inputs
 */
record FleetTools(
    Engine engine, Terminal terminal, FleetRequest request, FleetState state, FileHashes hashes) {

  FleetTools {
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(terminal, "terminal");
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(hashes, "hashes");
  }

  /** Returns tools for a run. */
  static FleetTools of(Engine engine, Terminal terminal, FleetRequest request) {
    Terminal there =
        new Terminal(
            terminal.out(),
            terminal.err(),
            request.base(),
            terminal.clock(),
            terminal.interactive(),
            terminal.environment());
    FleetState state = FleetState.of(request.folder());
    return new FleetTools(engine, there, request, state, new FileHashes());
  }

  DataSources sources() {
    return new DataSources(engine.kinds(), terminal);
  }

  /** Returns where a report goes. */
  Path output(String name) {
    return request.folder().resolve(name);
  }

  /** Returns an input's name from the folder of the fleet file. */
  String inputName(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path base = request.base().normalize();
    boolean oneRoot = absolute.getRoot().equals(base.getRoot());
    return (oneRoot ? base.relativize(absolute) : absolute).toString().replace('\\', '/');
  }

  /** Returns the input of a name. */
  Path input(String name) {
    return request.base().resolve(name);
  }
}
