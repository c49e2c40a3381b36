package dev.nines.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One figure of a row of facts: a label above, the figure, quiet lines under it.
 *
 * @param label what the figure is
 * @param size how large the figure stands
 * @param figure the figure and its mark and tone
 * @param unit a unit set smaller behind the figure; empty for none
 * @param verdict a second line with a mark, such as "Target missed"; absent for none
 * @param notes quiet lines under the figure, in order
 * @param span how many of the twelve columns it takes, 1 to 12
 */
public record Fact(
    String label,
    Size size,
    Cell figure,
    String unit,
    Optional<Cell> verdict,
    List<String> notes,
    int span) {

  /** The sizes of DESIGN section 2. */
  public enum Size {
    HERO,
    SECOND,
    LARGE,
    NORMAL,
    SMALL
  }

  public Fact {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(size, "size");
    Objects.requireNonNull(figure, "figure");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(verdict, "verdict");
    notes = List.copyOf(notes);
    if (span < 1 || span > 12) {
      throw new IllegalArgumentException("span " + span + " of " + label + " is not in 1 to 12");
    }
  }

  /** Returns a fact without unit or verdict. */
  public static Fact of(String label, Size size, Cell figure, List<String> notes, int span) {
    return new Fact(label, size, figure, "", Optional.empty(), notes, span);
  }
}
