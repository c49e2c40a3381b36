package dev.nines.report.sla;

import dev.nines.report.ReportFormat;

/** The words of a document for a level of impact; the source's own word where there are none. */
final class LevelWords {

  private LevelWords() {}

  static String of(String level, ReportFormat format) {
    String key = "level." + level;
    return format.words().has(key) ? format.text(key) : level;
  }
}
