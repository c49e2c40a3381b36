package dev.nines.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The labels by which Prometheus names what it watches, as one word: {@code {alertname="Down",
 * job="web"}}, in order of their names.
 *
 * @param labels the value of each label
 */
public record LabelSet(Map<String, String> labels) {

  private static final Pattern WHOLE = Pattern.compile("\\{(.*)}", Pattern.DOTALL);
  private static final Pattern PAIR =
      Pattern.compile(
          "([a-zA-Z_][a-zA-Z0-9_:.-]*)=\"((?:[^\"\\\\]|\\\\.)*)\"(?:,\\s*|\\z)", Pattern.DOTALL);

  public LabelSet {
    labels = Collections.unmodifiableMap(new TreeMap<>(labels));
  }

  /** Returns the labels that a word is; empty for a word that is no set of labels. */
  public static Optional<LabelSet> parse(String word) {
    Matcher whole = WHOLE.matcher(word);
    if (!whole.matches()) {
      return Optional.empty();
    }
    Map<String, String> labels = new TreeMap<>();
    Matcher pair = PAIR.matcher(whole.group(1));
    int end = 0;
    while (pair.find() && pair.start() == end) {
      labels.put(pair.group(1), pair.group(2).replaceAll("\\\\(.)", "$1"));
      end = pair.end();
    }
    return end == whole.group(1).length() && !labels.isEmpty()
        ? Optional.of(new LabelSet(labels))
        : Optional.empty();
  }

  /** Returns each label as {@code label=value}, the form by which a contract matches one. */
  public List<String> pairs() {
    List<String> pairs = new ArrayList<>();
    labels.forEach((label, value) -> pairs.add(label + "=" + value));
    return pairs;
  }

  /** Returns the labels as one word, which {@link #parse} reads. */
  public String word() {
    return labels.entrySet().stream()
        .map(e -> e.getKey() + "=\"" + e.getValue().replaceAll("[\"\\\\]", "\\\\$0") + '"')
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
