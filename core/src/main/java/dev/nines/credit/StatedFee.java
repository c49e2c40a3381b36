package dev.nines.credit;

import dev.nines.contract.Contract;
import dev.nines.contract.CoveredService;
import dev.nines.contract.Fee;
import dev.nines.model.Charge;
import dev.nines.money.Fraction;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A fee as a contract or a charge states it: one number that amounts are reckoned of in proportion.
 *
 * @param service the service it is paid for, its kind of fee included
 * @param month the month it is for; absent where it is the same for every month
 * @param amount the amount as stated
 */
public record StatedFee(CoveredService service, Optional<YearMonth> month, Fraction amount) {

  public StatedFee {
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(month, "month");
    Objects.requireNonNull(amount, "amount");
  }

  /**
   * Returns the fees of services in order, those by month in the order of the months; none of a
   * service without a fee.
   *
   * @param contract the contract of the services
   * @param services the ids of the services
   * @param charges what the data charge, for fees that are stated there
   */
  public static List<StatedFee> of(Contract contract, List<String> services, List<Charge> charges) {
    List<StatedFee> fees = new ArrayList<>();
    for (String id : services) {
      CoveredService service = contract.service(id);
      service.fee().ifPresent(fee -> fees.addAll(of(service, fee, charges)));
    }
    return fees;
  }

  private static List<StatedFee> of(CoveredService service, Fee fee, List<Charge> charges) {
    if (fee instanceof Fee.ByMonth byMonth) {
      return byMonth(service, byMonth.amounts());
    }
    return fee instanceof Fee.FromData
        ? byMonth(service, charged(service, charges))
        : List.of(new StatedFee(service, Optional.empty(), amount(fee)));
  }

  private static List<StatedFee> byMonth(CoveredService service, Map<YearMonth, Fraction> amounts) {
    return new TreeMap<>(amounts)
        .entrySet().stream()
            .map(e -> new StatedFee(service, Optional.of(e.getKey()), e.getValue()))
            .toList();
  }

  private static Map<YearMonth, Fraction> charged(CoveredService service, List<Charge> charges) {
    Map<YearMonth, Fraction> amounts = new TreeMap<>();
    charges.stream()
        .filter(charge -> FeeBook.names(service, charge.service()))
        .forEach(c -> amounts.merge(c.month(), Fraction.of(c.amount()), Fraction::plus));
    return amounts;
  }

  private static Fraction amount(Fee fee) {
    if (fee instanceof Fee.PerMonth monthly) {
      return monthly.amount();
    }
    if (fee instanceof Fee.PerYear yearly) {
      return yearly.amount();
    }
    if (fee instanceof Fee.PerHour hourly) {
      return hourly.amount();
    }
    if (fee instanceof Fee.Once once) {
      return once.amount();
    }
    throw new IllegalArgumentException(fee + " is stated by month");
  }

  /**
   * Returns a contract of some services in which this fee is 1 and every other is 0: what an amount
   * comes to in it is how many times the amount holds this fee. An amount of twice the monthly fee
   * comes to 2.
   *
   * @param contract the contract
   * @param services the ids of the services that the amount is reckoned of
   */
  public Contract alone(Contract contract, List<String> services) {
    List<CoveredService> covered =
        services.stream().map(contract::service).map(s -> s.with(fee(s))).toList();
    return contract.withServices(covered);
  }

  // a month of no fee costs nothing
  private Fee fee(CoveredService other) {
    boolean own = other.id().equals(service.id());
    if (own && month.isPresent()) {
      return new Fee.ByMonth(Map.of(month.get(), Fraction.ONE));
    }
    return own ? of(other.fee().orElseThrow(), Fraction.ONE) : new Fee.PerMonth(Fraction.ZERO);
  }

  private static Fee of(Fee kind, Fraction amount) {
    if (kind instanceof Fee.PerYear) {
      return new Fee.PerYear(amount);
    }
    if (kind instanceof Fee.PerHour) {
      return new Fee.PerHour(amount);
    }
    return kind instanceof Fee.Once ? new Fee.Once(amount) : new Fee.PerMonth(amount);
  }
}
