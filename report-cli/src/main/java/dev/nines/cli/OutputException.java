package dev.nines.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** Says in one sentence which output could not be written, and why. */
final class OutputException extends Exception {

  private static final long serialVersionUID = 1L;

  OutputException(String sentence) {
    super(sentence);
  }

  /** Returns the sentence for a failure of the file system. */
  static OutputException of(String name, IOException cause) {
    return new OutputException("Output \"" + name + "\" cannot be written: " + reason(cause) + ".");
  }

  private static String reason(IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return "access is denied";
    }
    boolean reasonKnown =
        cause instanceof FileSystemException failure && failure.getReason() != null;
    return reasonKnown
        ? ((FileSystemException) cause).getReason()
        : String.valueOf(cause.getMessage());
  }
}
