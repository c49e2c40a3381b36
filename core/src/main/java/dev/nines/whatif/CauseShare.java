package dev.nines.whatif;

import dev.nines.money.Fraction;
import dev.nines.money.Money;
import java.util.Objects;
import java.util.Optional;

/**
 * What all disagreements of one cause come to. The shares of all causes add up to the whole
 * difference, theirs less ours; percentage and money are shared by Shapley value, as two causes can
 * cross a band only together.
 *
 * @param cause the cause
 * @param seconds counted seconds
 * @param figure the promised figure in its own unit, percentage points for a percentage; absent
 *     where ledgers alone do not make it
 * @param credit money, in the currency's digits; absent as the figure, or where the contract has no
 *     currency
 */
public record CauseShare(
    DisputeCause cause, Fraction seconds, Optional<Fraction> figure, Optional<Money> credit) {

  public CauseShare {
    Objects.requireNonNull(cause, "cause");
    Objects.requireNonNull(seconds, "seconds");
    Objects.requireNonNull(figure, "figure");
    Objects.requireNonNull(credit, "credit");
  }
}
