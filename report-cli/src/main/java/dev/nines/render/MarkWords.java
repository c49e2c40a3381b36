package dev.nines.render;

import dev.nines.report.Mark;

/** The words that marks stand for, where a mark cannot be drawn. */
public final class MarkWords {

  private MarkWords() {}

  /** Returns the word of an icon. */
  public static String of(Mark.Icon icon) {
    return switch (icon) {
      case MET -> "Met";
      case MISSED -> "Missed";
      case WARNING -> "Warning";
      case ERROR -> "Error";
      case NOTE -> "Note";
      case PROGRESS -> "In progress";
    };
  }
}
