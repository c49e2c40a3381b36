package dev.nines.branding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The kinds of document that a brand is for. */
final class Documents {

  /** The words of brand files, each for itself. */
  static final Map<String, String> KINDS = kinds();

  private Documents() {}

  private static Map<String, String> kinds() {
    Map<String, String> kinds = new LinkedHashMap<>();
    List.of("postmortem", "sla", "letter", "metrics", "fleet").forEach(k -> kinds.put(k, k));
    return kinds;
  }

  /** Returns an id for a section of a name. */
  static String id(String name) {
    String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return "own-" + id;
  }
}
