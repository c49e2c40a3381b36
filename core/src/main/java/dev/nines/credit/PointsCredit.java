package dev.nines.credit;

import dev.nines.contract.Remedy;
import dev.nines.money.Fraction;
import dev.nines.money.Money;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the points of all promises of a period pay together.
 *
 * @param givers the results that gave points
 * @param points the sum of their points
 * @param band the band that pays most of those they reach; absent where they reach none
 * @param ceiling what it pays before rounding, and the fee that is reckoned of
 * @param amount what is paid, rounded once
 */
public record PointsCredit(
    List<PromiseResult> givers,
    Fraction points,
    Optional<Remedy.Band> band,
    AppliedLimit.Ceiling ceiling,
    Money amount) {

  public PointsCredit {
    givers = List.copyOf(givers);
    Objects.requireNonNull(points, "points");
    Objects.requireNonNull(band, "band");
    Objects.requireNonNull(ceiling, "ceiling");
    Objects.requireNonNull(amount, "amount");
  }
}
