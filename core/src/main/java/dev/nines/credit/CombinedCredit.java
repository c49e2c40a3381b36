package dev.nines.credit;

import dev.nines.contract.Combine;
import dev.nines.money.Money;
import java.util.List;
import java.util.Objects;

/** What credits of one period come to: the contract's tree, with its figures. */
public sealed interface CombinedCredit {

  /** Returns what it comes to, rounded. */
  Money amount();

  /** The credit of one promise, or of its one service. */
  record Single(PromiseResult result, Money amount) implements CombinedCredit {
    public Single {
      Objects.requireNonNull(result, "result");
      Objects.requireNonNull(amount, "amount");
    }
  }

  /** A promise of the tree that gives nothing: no period of its own ends with the others. */
  record Nothing(String promise, Money amount) implements CombinedCredit {
    public Nothing {
      Objects.requireNonNull(promise, "promise");
      Objects.requireNonNull(amount, "amount");
    }
  }

  /**
   * Several credits and what becomes of them.
   *
   * @param how what becomes of them
   * @param parts the credits
   * @param sharesIncident whether they are together because incidents contributed to each of them
   * @param amount what they come to
   */
  record Group(Combine.How how, List<CombinedCredit> parts, boolean sharesIncident, Money amount)
      implements CombinedCredit {
    public Group {
      Objects.requireNonNull(how, "how");
      parts = List.copyOf(parts);
      Objects.requireNonNull(amount, "amount");
    }
  }
}
