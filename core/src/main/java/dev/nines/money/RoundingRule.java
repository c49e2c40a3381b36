package dev.nines.money;

import java.math.RoundingMode;
import java.util.Locale;

/** How a contract rounds, in the words of the contract file. */
public enum RoundingRule {
  /** To the nearest; exactly between two, away from zero. The rule where a contract is silent. */
  HALF_UP(RoundingMode.HALF_UP),
  /** To the nearest; exactly between two, to the even digit. */
  HALF_EVEN(RoundingMode.HALF_EVEN),
  /** Away from zero, always. */
  UP(RoundingMode.UP),
  /** Towards zero, always. */
  DOWN(RoundingMode.DOWN);

  private final RoundingMode mode;

  RoundingRule(RoundingMode mode) {
    this.mode = mode;
  }

  /** Returns Java's name of the rule. */
  public RoundingMode mode() {
    return mode;
  }

  /** Returns the word of the contract file, for example {@code half-up}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
