package dev.nines.render.xlsx;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Gives sheets names that Excel takes: 1 to 31 characters, none of {@code \ / ? * [ ] :}, no
 * apostrophe at either end, not "History", and no two alike whatever their case.
 */
final class SheetNames {

  private static final int LONGEST = 31;
  private static final String RESERVED = "history";

  private final Set<String> used = new HashSet<>();

  SheetNames() {
    used.add(RESERVED);
  }

  /** Returns the name wanted, or the nearest that Excel takes and no sheet has yet. */
  String unique(String wanted) {
    String clean = clean(wanted);
    String name = clean;
    for (int number = 2; !used.add(name.toLowerCase(Locale.ROOT)); number++) {
      String suffix = " (" + number + ")";
      name = SafeText.cut(clean, LONGEST - suffix.length()) + suffix;
    }
    return name;
  }

  private static String clean(String wanted) {
    String allowed = SafeText.of(wanted).text().replaceAll("[\\\\/?*\\[\\]:\\n\\t]", " ");
    String bare = SafeText.cut(allowed, LONGEST).replaceAll("^[' ]+|[' ]+$", "");
    return bare.isEmpty() ? "Sheet" : bare;
  }
}
