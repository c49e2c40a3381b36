package dev.nines.credit;

import dev.nines.contract.Contract;
import dev.nines.contract.CoveredService;
import dev.nines.contract.Fee;
import dev.nines.downtime.Seconds;
import dev.nines.model.Charge;
import dev.nines.money.Fraction;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.time.Interval;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is paid for services over a stretch of time (CALCULATION 4, Base).
 *
 * <p>A fee is for a calendar month unless it says otherwise. A stretch takes the month in which it
 * starts and one more for each further month of which it reaches 14 days or more: July 2025 takes
 * one, a quarter three, a billing month from the 15th one, a day the whole of its month. 30 days
 * take one fee and never two, also from 8 February to 10 March; so does the billing month from the
 * 31st that runs from 28 February to 31 March.
 */
public final class FeeBook {

  /** Days of a further month that a stretch must reach to take its fee. */
  private static final int HALF_A_MONTH = 14;

  private final Contract contract;
  // those of a month by the word that names the service
  private final Map<YearMonth, Map<String, Fraction>> charged = new HashMap<>();
  private final Set<Problem> problems = new LinkedHashSet<>();
  private final Map<String, CoveredService> byId = new HashMap<>();
  // every outage asks for the same fees
  private final Map<Asked, Fraction> known = new HashMap<>();

  private record Asked(List<String> services, Interval stretch) {
    Asked {
      services = List.copyOf(services);
    }
  }

  private FeeBook(Contract contract, List<Charge> charges) {
    this.contract = contract;
    charges.forEach(this::add);
  }

  /** Returns the fees of a contract, those from data being the given charges. */
  public static FeeBook of(Contract contract, List<Charge> charges) {
    return new FeeBook(contract, charges);
  }

  /** Returns the exact fee of services for a stretch of time, in the contract's currency. */
  public Fraction fee(List<String> services, Interval stretch) {
    return known.computeIfAbsent(
        new Asked(services, stretch), asked -> sum(services, service -> fee(service, stretch)));
  }

  /**
   * Returns the exact fee of services for a part of a period: of a fee for hours that of its own
   * hours, of any other its share of the whole by length.
   */
  Fraction fee(List<String> services, Slice slice) {
    return slice.part().equals(slice.whole())
        ? fee(services, slice.whole())
        : sum(services, service -> fee(service, slice));
  }

  private Fraction sum(List<String> services, Function<CoveredService, Fraction> fee) {
    return services.stream()
        .map(id -> byId.computeIfAbsent(id, contract::service))
        .map(fee)
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  private Fraction fee(CoveredService service, Slice slice) {
    return service.fee().filter(Fee.PerHour.class::isInstance).isPresent()
        ? fee(service, slice.part())
        : fee(service, slice.whole()).times(slice.share());
  }

  /** Returns the months of which a stretch takes the fee, in order, at least one. */
  public List<YearMonth> months(Interval stretch) {
    LocalDate start = stretch.from().atZone(contract.zone()).toLocalDate();
    List<YearMonth> months = new ArrayList<>();
    LocalDate last = start;
    do {
      months.add(YearMonth.from(start).plusMonths(months.size()));
      last = start.plusMonths(months.size()).plusDays(HALF_A_MONTH);
    } while (!last.atStartOfDay(contract.zone()).toInstant().isAfter(stretch.to()));
    return months;
  }

  /** Returns the fees that were asked for and that no input states, as errors. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  private Fraction fee(CoveredService service, Interval stretch) {
    Optional<Fee> fee = service.fee();
    if (fee.isEmpty()) {
      problems.add(missing(service, "states no fee"));
      return Fraction.ZERO;
    }
    return fee(service, fee.get(), stretch);
  }

  private Fraction fee(CoveredService service, Fee fee, Interval stretch) {
    if (fee instanceof Fee.PerMonth monthly) {
      return monthly.amount().times(months(stretch).size());
    }
    if (fee instanceof Fee.PerYear yearly) {
      return yearly.amount().times(months(stretch).size()).dividedBy(Fraction.of(12));
    }
    if (fee instanceof Fee.PerHour hourly) {
      return hourly.amount().times(Seconds.of(stretch.length())).dividedBy(Fraction.of(3_600));
    }
    return fee instanceof Fee.Once once ? once.amount() : stated(service, fee, stretch);
  }

  private Fraction stated(CoveredService service, Fee fee, Interval stretch) {
    Fraction sum = Fraction.ZERO;
    for (YearMonth month : months(stretch)) {
      Optional<Fraction> amount =
          fee instanceof Fee.ByMonth byMonth
              ? Optional.ofNullable(byMonth.amounts().get(month))
              : charged(service, month);
      if (amount.isEmpty()) {
        problems.add(missing(service, "has no fee for " + month));
      }
      sum = sum.plus(amount.orElse(Fraction.ZERO));
    }
    return sum;
  }

  private void add(Charge charge) {
    charged
        .computeIfAbsent(charge.month(), month -> new HashMap<>())
        .merge(charge.service(), Fraction.of(charge.amount()), Fraction::plus);
  }

  // a charge names a service by its id, its name or another name
  private Optional<Fraction> charged(CoveredService service, YearMonth month) {
    Map<String, Fraction> all = charged.getOrDefault(month, Map.of());
    return Stream.concat(Stream.of(service.id(), service.name()), service.matches().stream())
        .distinct()
        .flatMap(word -> Optional.ofNullable(all.get(word)).stream())
        .reduce(Fraction::plus);
  }

  /** Returns whether a charge is for a service: its id, name or another name of it. */
  public static boolean names(CoveredService service, String word) {
    return word.equals(service.id())
        || word.equals(service.name())
        || service.matches().contains(word);
  }

  private Problem missing(CoveredService service, String what) {
    return new Problem(
        ProblemCode.CHARGE_MISSING,
        contract.location(),
        service.id(),
        "fee: 1000.00, or --data charges=FILE",
        "Service \"" + service.id() + "\" " + what + ", and a credit is reckoned of it.");
  }
}
