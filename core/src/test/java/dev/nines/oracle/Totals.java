package dev.nines.oracle;

import dev.nines.contract.Base;
import dev.nines.contract.Combine;
import dev.nines.contract.Contract;
import dev.nines.contract.Credit;
import dev.nines.contract.Edges;
import dev.nines.contract.Figure;
import dev.nines.contract.Payment;
import dev.nines.contract.Promise;
import dev.nines.contract.Quantity;
import dev.nines.contract.Remedy;
import dev.nines.money.Fraction;
import dev.nines.money.RoundingRule;
import dev.nines.testing.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Contracts of several promises, each of which pays a sum of its own if its service was down. */
final class Totals {

  private Totals() {}

  /** Returns a contract of promise {@code p0} on service {@code s0} and so on. */
  static Contract contract(List<String> sums, Combine combine) {
    String[] services = new String[sums.size()];
    for (int i = 0; i < services.length; i++) {
      services[i] = "s" + i;
    }
    Contract one = Terms.of().zone("UTC").services(services).contract();
    List<Promise> promises = new ArrayList<>();
    for (int i = 0; i < services.length; i++) {
      promises.add(promise(one.promises().get(0), i, sums.get(i)));
    }
    return new Contract(
        one.id(),
        one.provider(),
        one.customer(),
        one.currency(),
        one.zone(),
        one.paper(),
        one.validity(),
        one.businessHours(),
        one.services(),
        promises,
        combine,
        List.of(),
        Optional.empty(),
        one.text());
  }

  private static Promise promise(Promise one, int number, String sum) {
    return new Promise(
        "p" + number,
        "",
        List.of(),
        List.of("s" + number),
        one.over(),
        one.clock(),
        one.observe(),
        one.qualify(),
        one.indicator(),
        Optional.of(Edges.atLeast(Quantity.ofNumber("100"))),
        Optional.of(credit(sum)),
        one.claim(),
        List.of(),
        one.text());
  }

  private static Credit credit(String sum) {
    Base base = Terms.base();
    Remedy fixed = new Remedy.Fixed(new Payment.Sum(Fraction.parse(sum)));
    return new Credit(
        Figure.Named.UPTIME,
        fixed,
        false,
        base,
        Credit.Paid.MONEY,
        List.of(),
        Optional.empty(),
        RoundingRule.HALF_UP);
  }
}
