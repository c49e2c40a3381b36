package dev.nines.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a folder of reports remembers: one line of JSON for each customer whose report was made.
 *
 * <p>A line is added as soon as a report is there, so that a run that was broken off goes on where
 * it was; at the end the file is written anew, in the order of the fleet. A line that cannot be
 * read counts as not there. Several threads may use it.
 */
final class FleetState {

  /** Its file in the folder of the reports. */
  static final String FILE = ".nines-fleet.jsonl";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final Map<String, FleetDone> done = new HashMap<>();

  // what ends a line that was broken off, so that the next one is not lost with it
  private String before = "";

  private FleetState(Path file) {
    this.file = file;
  }

  /** Returns the state of a folder. */
  static FleetState of(Path folder) {
    FleetState state = new FleetState(folder.resolve(FILE));
    try {
      // where a run was broken off, the last line may end anywhere, within a character too
      String text = new String(Files.readAllBytes(state.file), StandardCharsets.UTF_8);
      text.lines().forEach(state::read);
      state.before = text.isEmpty() || text.endsWith("\n") ? "" : "\n";
    } catch (IOException e) {
      // no state, or none that can be read: everything is made anew
      state.done.clear();
    }
    return state;
  }

  private void read(String line) {
    try {
      FleetDone customer = JSON.readValue(line, FleetDone.class);
      done.put(customer.line().id(), customer);
    } catch (JsonProcessingException | IllegalArgumentException e) {
      // a line cut in the middle, or of another version
      return;
    }
  }

  /** Returns what is known of a customer; empty where no report was made. */
  synchronized Optional<FleetDone> of(String id) {
    return Optional.ofNullable(done.get(id));
  }

  /**
   * Remembers a customer.
   *
   * @throws OutputException if the file cannot be written
   */
  synchronized void add(FleetDone customer) throws OutputException {
    done.put(customer.line().id(), customer);
    try {
      Files.writeString(
          file, before + line(customer), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      before = "";
    } catch (IOException e) {
      throw OutputException.of(FILE, e);
    }
  }

  /** Returns the whole file for the customers of a fleet; those that left it are forgotten. */
  synchronized byte[] contents(List<String> ids) {
    return ids.stream()
        .flatMap(id -> of(id).stream())
        .map(FleetState::line)
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String line(FleetDone customer) {
    try {
      return JSON.writeValueAsString(customer) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("records of texts are JSON", e);
    }
  }
}
