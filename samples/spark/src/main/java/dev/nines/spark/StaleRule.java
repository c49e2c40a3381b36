package dev.nines.spark;

import dev.nines.contract.Observe.StaleAfter;
import dev.nines.money.Fraction;
import dev.nines.source.Keeping;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Set;

/**
 * How long a probe holds at most, as a word: {@code 5x} (the default of contracts) for so many
 * times the usual distance, a length such as {@code PT150S}, or {@code never}.
 *
 * @param word the word
 */
record StaleRule(String word) implements Serializable {

  static final StaleRule USUAL = new StaleRule("5x");

  /**
   * Makes a rule.
   *
   * @throws IllegalArgumentException if the word is none of these
   */
  StaleRule {
    of(word);
  }

  /** Returns the rule as a contract has it. */
  StaleAfter rule() {
    return of(word);
  }

  private static StaleAfter of(String word) {
    if (word.equals("never")) {
      return new StaleAfter.Never();
    }
    try {
      return word.endsWith("x")
          ? new StaleAfter.Times(Fraction.of(factor(word)))
          : new StaleAfter.Fixed(Duration.parse(word));
    } catch (DateTimeParseException | NumberFormatException e) {
      throw new IllegalArgumentException(
          "\"" + word + "\" is no rule; write 5x, a length such as PT150S, or never", e);
    }
  }

  private static BigDecimal factor(String word) {
    return new BigDecimal(word.substring(0, word.length() - 1));
  }

  /** Returns what is asked of probes. */
  Keeping keeping() {
    return new Keeping(Set.of(rule()));
  }
}
