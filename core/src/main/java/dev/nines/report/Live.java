package dev.nines.report;

import java.util.Objects;
import java.util.Optional;

/**
 * What a workbook makes of a cell beside its value: a name, a formula, or a place to try another
 * value.
 *
 * @param name the name by which formulas mean it: letters, digits, dots and underscores; empty for
 *     none
 * @param formula how it follows from other cells; absent for a value
 * @param input whether it is a term that a reader may change to see what follows
 */
public record Live(String name, Optional<Formula> formula, boolean input) {

  /** A cell that is its value and nothing else. */
  public static final Live NONE = new Live("", Optional.empty(), false);

  public Live {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(formula, "formula");
  }

  /** Returns a term that a reader may change. */
  public static Live input(String name) {
    return new Live(name, Optional.empty(), true);
  }

  /** Returns a value that has a name. */
  public static Live named(String name) {
    return new Live(name, Optional.empty(), false);
  }

  /** Returns a formula, its cell being named or not. */
  public static Live formula(String name, Formula formula) {
    return new Live(name, Optional.of(formula), false);
  }
}
