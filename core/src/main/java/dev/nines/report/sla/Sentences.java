package dev.nines.report.sla;

/** Makes sentences of words. */
final class Sentences {

  private Sentences() {}

  /** Returns a calculation as a sentence; a sum that begins with the id of a promise stays so. */
  static String capital(DerivationStep step) {
    return step.kind() == DerivationStep.Kind.COMBINED
        ? step.calculation()
        : capital(step.calculation());
  }

  /** Returns the text with its first letter in upper case. */
  static String capital(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int first = text.codePointAt(0);
    return Character.toString(Character.toTitleCase(first))
        + text.substring(Character.charCount(first));
  }
}
