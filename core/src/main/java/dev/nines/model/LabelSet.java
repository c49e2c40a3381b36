package dev.nines.model;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The labels by which Prometheus names a series, as one word: {@code up{instance="a:9100",
 * job="api"}}.
 *
 * @param labels the labels, the name of the metric under {@value #NAME}
 */
public record LabelSet(Map<String, String> labels) {

  /** The label that is the name of the metric. */
  public static final String NAME = "__name__";

  private static final Pattern WORD =
      Pattern.compile(
          "([a-zA-Z_:][a-zA-Z0-9_:]*)?\\{((?:[^\"}]++|\"(?:[^\"\\\\]++|\\\\.)*+\")*+)}");
  private static final Pattern LABEL =
      Pattern.compile(
          "([a-zA-Z_][a-zA-Z0-9_.]*)\\s*=\\s*\"((?:[^\"\\\\]++|\\\\.)*+)\"\\s*(?:,\\s*|\\z)");

  public LabelSet {
    Objects.requireNonNull(labels, "labels");
    SortedMap<String, String> sorted = new TreeMap<>(labels);
    labels = Collections.unmodifiableMap(sorted);
  }

  /** Returns the labels of a word such as {@link #word} makes; empty for any other word. */
  public static Optional<LabelSet> parse(String word) {
    Matcher whole = WORD.matcher(word.strip());
    if (!whole.matches()) {
      return Optional.empty();
    }
    Map<String, String> labels = new TreeMap<>();
    Optional.ofNullable(whole.group(1)).ifPresent(name -> labels.put(NAME, name));
    String inner = whole.group(2).strip();
    Matcher label = LABEL.matcher(inner);
    int end = 0;
    while (label.find() && label.start() == end) {
      labels.put(label.group(1), unescaped(label.group(2)));
      end = label.end();
    }
    return end == inner.length() && !labels.isEmpty()
        ? Optional.of(new LabelSet(labels))
        : Optional.empty();
  }

  /** Returns the name of the metric; empty where an expression has none. */
  public String name() {
    return labels.getOrDefault(NAME, "");
  }

  /** Returns the labels as one word, in order of their names; empty where there are none. */
  public String word() {
    String inner =
        labels.entrySet().stream()
            .filter(label -> !label.getKey().equals(NAME))
            .map(label -> label.getKey() + "=\"" + escaped(label.getValue()) + "\"")
            .collect(Collectors.joining(", "));
    return labels.isEmpty() ? "" : name() + "{" + inner + "}";
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  private static String unescaped(String value) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      boolean escape = value.charAt(i) == '\\' && i + 1 < value.length();
      char c = escape ? value.charAt(++i) : value.charAt(i);
      text.append(escape && c == 'n' ? '\n' : c);
    }
    return text.toString();
  }
}
