package dev.nines.credit;

import dev.nines.downtime.Outage;
import dev.nines.money.Money;
import dev.nines.uptime.FigureValue;
import java.util.Objects;
import java.util.Optional;

/**
 * What one counted outage did to a promise.
 *
 * @param outage the outage
 * @param without the deciding value had it not happened; absent where there would be none
 * @param creditWithout the credit had it not happened; absent where the contract has no currency
 * @param share the part of the credit that it stands for; the shares of all outages add up to the
 *     credit, less what would be owed had none of them happened; absent where there are more
 *     outages than can be shared among exactly
 */
public record OutageEffect(
    Outage outage,
    Optional<FigureValue> without,
    Optional<Money> creditWithout,
    Optional<Money> share) {

  /** The most outages among which a credit is shared. */
  public static final int MOST_SHARED = OutageEffects.MOST;

  public OutageEffect {
    Objects.requireNonNull(outage, "outage");
    Objects.requireNonNull(without, "without");
    Objects.requireNonNull(creditWithout, "creditWithout");
    Objects.requireNonNull(share, "share");
  }
}
