package dev.nines.source.fleet;

import dev.nines.source.tree.ScalarKind;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which texts can be the name of a file on every system, and which the run itself takes. */
final class FileName {

  /** A name without folders, such as {@code acme-2025}. */
  static final ScalarKind<String> KIND =
      ScalarKind.of(
          "a file name without folders and without \\ / : * ? \" < > |, such as acme-2025",
          text -> Optional.of(text).filter(FileName::fits));

  private static final Pattern TEXT = Pattern.compile("[^\\\\/:*?\"<>|\\p{Cntrl}]{1,100}");
  private static final Set<String> TAKEN = Set.of("summary", "credits");
  private static final Pattern DEVICE = Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

  private FileName() {}

  // a leading dot hides a file, a dot or blank at the end gets lost on Windows
  private static boolean fits(String text) {
    String lower = key(text);
    return TEXT.matcher(text).matches()
        && text.equals(text.strip())
        && !text.startsWith(".")
        && !text.endsWith(".")
        && !DEVICE.matcher(lower).matches()
        && !TAKEN.contains(lower);
  }

  /** Returns what two names have in common that are one file where case does not matter. */
  static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
