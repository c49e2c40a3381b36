package dev.nines.cli;

/** Says in one sentence what is wrong with the command line. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UsageException(String sentence) {
    super(sentence);
  }
}
