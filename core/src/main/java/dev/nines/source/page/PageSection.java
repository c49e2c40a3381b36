package dev.nines.source.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A section of a postmortem.
 *
 * @param heading the heading in the author's words; empty for text before the first one
 * @param body its lines, without blank ones at the ends
 */
record PageSection(String heading, List<PageLine> body) {

  static final String SUMMARY = "summary";
  static final String TIMELINE = "timeline";
  static final String REMEDIATION = "remediation";

  // the first pattern found in a heading gives its key
  private static final Map<String, Pattern> KEYS =
      Map.of(
          TIMELINE,
          words("timeline|chronology|sequence of events"),
          REMEDIATION,
          words(
              "remediation|action items?|(?<!\\w )actions?(?! \\w)|next steps|follow[- ]?ups?|prevention"
                  + "|preventi(?:ve|on) measures|corrective .*|improvements?"),
          "root-cause",
          words("root causes?|cause|causes|contributing factors?"),
          "lessons",
          words("lessons?(?: learned)?|what went .*|learnings"),
          "detection",
          words("detection"),
          "trigger",
          words("trigger"),
          "impact",
          words("impact|customer impact"),
          "resolution",
          words("resolution|recovery|fix|mitigation"),
          SUMMARY,
          words("summary|overview|incident details|details|what happened|description|abstract"));

  private static final List<String> ORDER =
      List.of(
          TIMELINE,
          REMEDIATION,
          "root-cause",
          "lessons",
          "detection",
          "trigger",
          "impact",
          "resolution",
          SUMMARY);

  private static Pattern words(String alternatives) {
    return Pattern.compile(
        "(?:^|.*\\b)(?:" + alternatives + ")(?:\\b.*|$)", Pattern.CASE_INSENSITIVE);
  }

  PageSection {
    Objects.requireNonNull(heading, "heading");
    body = List.copyOf(body);
  }

  /**
   * Returns the sections of a postmortem.
   *
   * <p>A heading is a line of at most nine words without a mark at its end, that begins a paragraph
   * and is one by itself, with text after it; a Markdown heading; or a usual heading that begins a
   * paragraph. A bullet or a date is none.
   */
  static List<PageSection> of(List<PageLine> lines) {
    List<PageSection> sections = new ArrayList<>();
    String heading = "";
    int start = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (isHeading(lines, i)) {
        add(sections, heading, lines.subList(start, i));
        heading = lines.get(i).asHeading();
        start = i + 1;
      }
    }
    add(sections, heading, lines.subList(start, lines.size()));
    return sections;
  }

  private static void add(List<PageSection> sections, String heading, List<PageLine> lines) {
    List<PageLine> body = PageOutline.trimmed(lines);
    if (!heading.isEmpty() || !body.isEmpty()) {
      sections.add(new PageSection(heading, body));
    }
  }

  private static boolean isHeading(List<PageLine> lines, int i) {
    PageLine line = lines.get(i);
    boolean begins = i == 0 || lines.get(i - 1).isBlank();
    boolean hasText = i + 1 < lines.size();
    if (line.isBlank() || !hasText) {
      return false;
    }
    return line.text().startsWith("#") || begins && isShort(line) && standsAlone(lines, i);
  }

  private static boolean standsAlone(List<PageLine> lines, int i) {
    PageLine next = lines.get(i + 1);
    String heading = lines.get(i).asHeading();
    boolean usual =
        heading.split(" ").length <= 3
            && KEYS.values().stream().anyMatch(pattern -> pattern.matcher(heading).matches());
    return next.isBlank() || next.isBullet() || usual;
  }

  private static boolean isShort(PageLine line) {
    String text = line.text().strip();
    return !line.isBullet()
        && text.length() <= 80
        && text.split("\\s+").length <= 9
        && !text.matches(".*[.,;!?…]$")
        && BulletReader.date(text).isEmpty();
  }

  /** Returns the stable name of a section with a heading. */
  static String key(String heading) {
    return ORDER.stream()
        .filter(key -> KEYS.get(key).matcher(heading).matches())
        .findFirst()
        .orElseGet(() -> slug(heading));
  }

  String key() {
    return heading.isEmpty() ? SUMMARY : key(heading);
  }

  /** Returns words in lower case joined by hyphens. */
  static String slug(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", "-")
        .replaceAll("^-|-$", "");
  }
}
