package dev.nines.source.kuma;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.nines.problem.SourceLocation;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Finds heartbeats and monitors in JSON, wherever they stand: what has a status and a time is a
 * heartbeat, what has a number and a name and stands in a list of monitors is a monitor.
 */
final class KumaObjects {

  private static final Set<String> TRUE = Set.of("true", "1");

  private final String file;
  private final JsonParser parser;
  private final Heartbeats found;

  KumaObjects(String file, JsonParser parser, Heartbeats found) {
    this.file = Objects.requireNonNull(file, "file");
    this.parser = Objects.requireNonNull(parser, "parser");
    this.found = Objects.requireNonNull(found, "found");
  }

  void read() throws IOException {
    while (parser.nextToken() != null) {
      value("", "");
    }
  }

  /**
   * Takes the value at which the parser stands.
   *
   * @param list the key of the list or mapping around it
   * @param key its own key; that of its list for an item
   */
  private void value(String list, String key) throws IOException {
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      while (next(JsonToken.END_ARRAY)) {
        value(list, key);
      }
    } else if (parser.currentToken() == JsonToken.START_OBJECT) {
      object(list, key);
    }
  }

  private void object(String list, String key) throws IOException {
    SourceLocation place =
        new SourceLocation(file, 0, parser.getParsingContext().pathAsPointer().toString());
    Map<String, String> scalars = new HashMap<>();
    while (next(JsonToken.END_OBJECT)) {
      String name = parser.currentName();
      JsonToken token = parser.nextToken();
      if (token == null) {
        return;
      }
      if (token.isStructStart()) {
        value(key, name);
      } else if (token != JsonToken.VALUE_NULL) {
        scalars.put(name, parser.getText());
      }
    }
    take(list, key, scalars, place);
  }

  private boolean next(JsonToken end) throws IOException {
    JsonToken token = parser.nextToken();
    return token != null && token != end;
  }

  private void take(String list, String key, Map<String, String> scalars, SourceLocation place) {
    if (scalars.containsKey("status") && scalars.containsKey("time")) {
      found.add(heartbeat(list.equals("heartbeatList") ? key : "", scalars, place));
    } else if (scalars.containsKey("id") && (list + key).contains("monitorList")) {
      String url = scalars.getOrDefault("url", "");
      found.monitor(scalars.get("id"), scalars.getOrDefault("name", ""), url);
    }
  }

  private static Heartbeat heartbeat(
      String around, Map<String, String> scalars, SourceLocation place) {
    String own = scalars.getOrDefault("monitor_id", scalars.getOrDefault("monitorID", around));
    return new Heartbeat(
        own,
        scalars.get("time"),
        scalars.get("status"),
        scalars.getOrDefault("msg", ""),
        Optional.ofNullable(scalars.get("important")).map(TRUE::contains),
        place);
  }
}
