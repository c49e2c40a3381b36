package dev.nines.source.probe;

import java.util.TreeMap;

/**
 * Services whose names stand in white space in some rows: a row says {@code "api "} where others
 * say {@code "api"}. The space is left out; where both stand it is reported. Holds state.
 */
final class SpacedNames {

  private final TreeMap<String, Long> firstLines = new TreeMap<>();

  void add(String service, long line) {
    firstLines.merge(service, line, Math::min);
  }

  void addPart(SpacedNames part, long linesBefore) {
    part.firstLines.forEach((service, line) -> add(service, line + linesBefore));
  }

  /** Returns the first line of each. */
  TreeMap<String, Long> firstLines() {
    return new TreeMap<>(firstLines);
  }

  /** Returns whether the service of a row without quotes stands in white space. */
  static boolean isSpaced(ProbeRow row) {
    String text = row.row().text();
    return text.indexOf('"') < 0 && !("," + text + ",").contains("," + row.name().service() + ",");
  }
}
