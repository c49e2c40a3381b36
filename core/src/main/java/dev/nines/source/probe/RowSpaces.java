package dev.nines.source.probe;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Looks for services that stand in white space in some rows of a file and not in others. */
final class RowSpaces {

  private final SpacedNames spaced = new SpacedNames();
  private final Set<String> plain = new HashSet<>();

  void see(ProbeRow row) {
    if (SpacedNames.isSpaced(row)) {
      spaced.add(row.name().service(), row.row().location().line());
    } else {
      plain.add(row.name().service());
    }
  }

  /** Returns the first lines of those that stand in both ways. */
  Map<String, Long> both() {
    Map<String, Long> both = spaced.firstLines();
    both.keySet().retainAll(plain);
    return both;
  }
}
