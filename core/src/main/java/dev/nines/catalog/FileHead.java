package dev.nines.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comment at the head of a catalogue file: lines {@code # key: text}, of which a further
 * indented line continues the text.
 *
 * @param values the texts of each key, in order
 */
record FileHead(Map<String, List<String>> values) {

  private static final Pattern LINE = Pattern.compile("# ([a-z ]+): (.*)");
  private static final Pattern CONTINUED = Pattern.compile("# {5}(\\S.*)");

  static FileHead of(String text) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    List<String> current = new ArrayList<>();
    for (String line : text.lines().takeWhile(l -> l.startsWith("#")).toList()) {
      Matcher continued = CONTINUED.matcher(line);
      Matcher keyed = LINE.matcher(line);
      if (continued.matches()) {
        current.set(current.size() - 1, current.get(current.size() - 1) + " " + continued.group(1));
      } else if (keyed.matches()) {
        current = values.computeIfAbsent(keyed.group(1), key -> new ArrayList<>());
        current.add(keyed.group(2));
      }
    }
    return new FileHead(values);
  }

  /** Returns all texts of a key; none where it is absent. */
  List<String> all(String key) {
    return values.getOrDefault(key, List.of());
  }

  /**
   * Returns the only text of a key.
   *
   * @throws IllegalStateException if there is none
   */
  String one(String key) {
    return all(key).stream()
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no \"" + key + "\" in " + values));
  }
}
