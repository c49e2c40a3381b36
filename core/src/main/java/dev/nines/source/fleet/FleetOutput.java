package dev.nines.source.fleet;

/** A form in which a customer gets its report. */
public enum FleetOutput {
  PDF("pdf"),
  XLSX("xlsx"),
  HTML("html"),
  MARKDOWN("md"),
  JSON("json");

  private final String word;

  FleetOutput(String word) {
    this.word = word;
  }

  /** Returns its word in a fleet file, which is the ending of the file as well. */
  public String word() {
    return word;
  }
}
