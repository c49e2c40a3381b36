package dev.nines.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nines.redaction.Redactor;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Tells which figures a redaction would change: there must be none. */
final class RedactedFigures {

  // numbers, instants, dates and lists of them: what has no word of an input in it
  private static final Pattern FIGURE = Pattern.compile("[-+\\d.,:TZ% ]*");

  // places and problems are no figures; the hash of terms is that of the file as it is shown
  private static final Set<String> NO_FIGURES =
      Set.of("because", "problems", "file", "line", "pointer", "text", "terms", "derivation");

  private final Redactor redactor;
  private final List<String> changed = new ArrayList<>();

  private RedactedFigures(Redactor redactor) {
    this.redactor = redactor;
  }

  /** Returns a sentence for each figure that is not the same, the first few of them. */
  static List<String> changed(JsonNode plain, JsonNode redacted, Redactor redactor) {
    RedactedFigures figures = new RedactedFigures(redactor);
    figures.compare("", plain, redacted);
    return figures.changed.stream().limit(5).toList();
  }

  private void compare(String path, JsonNode plain, JsonNode redacted) {
    if (plain.isObject() && redacted.isObject()) {
      Set<String> keys = new TreeSet<>();
      plain.fieldNames().forEachRemaining(keys::add);
      redacted.fieldNames().forEachRemaining(keys::add);
      keys.removeAll(NO_FIGURES);
      keys.forEach(key -> compareKey(path, key, plain, redacted));
    } else if (plain.isArray() && redacted.isArray() && plain.size() == redacted.size()) {
      Iterator<JsonNode> others = redacted.iterator();
      int number = 0;
      for (JsonNode item : plain) {
        compare(path + "/" + number++, item, others.next());
      }
    } else if (isChanged(plain, redacted)) {
      changed.add(
          "A replaced word would change the figure %s; choose other replacements."
              .formatted(redactor.uncounted(path)));
    }
  }

  // a mark may be named by its source, so its key may be replaced
  private void compareKey(String path, String key, JsonNode plain, JsonNode redacted) {
    String other = redactor.uncounted(key);
    boolean renamed = plain.has(key) && !redacted.has(key) && redacted.has(other);
    boolean isNewName = !plain.has(key) && redactedName(key, plain);
    if (!isNewName) {
      compare(path + "/" + key, plain.path(key), redacted.path(renamed ? other : key));
    }
  }

  private boolean redactedName(String key, JsonNode plain) {
    Iterator<String> names = plain.fieldNames();
    while (names.hasNext()) {
      if (redactor.uncounted(names.next()).equals(key)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isChanged(JsonNode plain, JsonNode redacted) {
    boolean words = plain.isTextual() && !FIGURE.matcher(plain.asText()).matches();
    return words ? !redacted.isTextual() : !plain.equals(redacted);
  }
}
