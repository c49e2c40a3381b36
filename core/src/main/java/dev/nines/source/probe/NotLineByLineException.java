package dev.nines.source.probe;

/** Thrown where a file cannot be read line by line: a cell goes on in the next line, or alike. */
final class NotLineByLineException extends RuntimeException {

  private static final long serialVersionUID = 1;

  NotLineByLineException(String why) {
    super(why, null, false, false);
  }
}
