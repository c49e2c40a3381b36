package dev.nines.report.edition;

import java.time.LocalDate;
import java.util.Objects;

/** Who approved a document, and when. */
public record Approval(String by, LocalDate on) {

  public Approval {
    Objects.requireNonNull(on, "on");
    if (by.isBlank()) {
      throw new IllegalArgumentException("the name of who approved is blank");
    }
  }
}
