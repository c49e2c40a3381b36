package dev.nines.report;

import java.util.Objects;

/**
 * A report in its two forms: for people and for programs.
 *
 * @param document what people read
 * @param data what programs read; the same figures
 */
public record Report(Document document, Data data) {

  public Report {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(data, "data");
  }
}
