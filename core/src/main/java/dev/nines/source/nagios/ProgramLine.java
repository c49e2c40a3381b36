package dev.nines.source.nagios;

import java.util.regex.Pattern;

/** What a line says of the monitoring program itself. */
enum ProgramLine {
  /** It looks at hosts and services from now on. */
  START(Pattern.compile(".* starting\\.\\.\\. .*|.* starting\\.\\.\\.|Finished daemonizing.*")),
  /** It no longer looks. */
  STOP(Pattern.compile("Successfully shutdown.*|.*shutting down\\.\\.\\..*|Bailing out due .*")),
  /** It reads its configuration again, which takes no time. */
  RESTART(Pattern.compile(".*restarting\\.\\.\\..*")),
  /** Anything else. */
  OTHER(Pattern.compile(".*"));

  private final Pattern form;

  ProgramLine(Pattern form) {
    this.form = form;
  }

  /** Returns what a line says; lines about hosts and services say nothing of the program. */
  static ProgramLine of(LogLine line) {
    if (!line.type().isEmpty()) {
      return OTHER;
    }
    for (ProgramLine kind : values()) {
      if (kind.form.matcher(line.rest()).matches()) {
        return kind;
      }
    }
    throw new IllegalStateException("every line is of some kind");
  }
}
