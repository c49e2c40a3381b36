package dev.nines.credit;

import dev.nines.contract.Base;
import dev.nines.contract.Contract;
import dev.nines.contract.CoveredService;
import dev.nines.contract.Edges;
import dev.nines.contract.Limit;
import dev.nines.contract.Payment;
import dev.nines.contract.PeriodRule;
import dev.nines.contract.Periods;
import dev.nines.contract.Remedy;
import dev.nines.contract.TimeAmount;
import dev.nines.downtime.Seconds;
import dev.nines.money.Fraction;
import dev.nines.money.Money;
import dev.nines.money.RoundingRule;
import dev.nines.time.Interval;
import dev.nines.uptime.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the total of all promises: period by period the tree of credits and the contract's own
 * limits, then their sum. Totals add rounded credits, so that the page adds up.
 */
public final class TotalCalculator {

  private final Contract contract;
  private final FeeBook fees;
  private final Currency currency;
  private CreditHistory history;
  private final List<AppliedLimit> applied = new ArrayList<>();

  private TotalCalculator(
      Contract contract, FeeBook fees, CreditHistory history, Currency currency) {
    this.contract = contract;
    this.fees = fees;
    this.history = history;
    this.currency = currency;
  }

  /**
   * Returns the total of the results of a run.
   *
   * @param contract the contract
   * @param results the results, in the order of the contract
   * @param fees the fees
   * @param history the credits given before the run
   */
  public static TotalCredit calculate(
      Contract contract, List<PromiseResult> results, FeeBook fees, CreditHistory history) {
    return contract
        .currency()
        .map(currency -> new TotalCalculator(contract, fees, history, currency).total(results))
        .orElseGet(TotalCredit::none);
  }

  private TotalCredit total(List<PromiseResult> results) {
    Money sum = Money.zero(currency);
    Money points = Money.zero(currency);
    Money owed = Money.zero(currency);
    for (var period : byPeriod(results).entrySet()) {
      Money tree = new CreditTree(contract.combine(), period.getValue(), currency).total();
      Slice slice = period.getKey();
      Money forPoints = forPoints(slice, period.getValue());
      sum = sum.plus(tree);
      points = points.plus(forPoints);
      owed = owed.plus(limited(slice, tree.plus(forPoints)));
      for (PromiseResult result : period.getValue()) {
        history = history.and(result);
      }
    }
    return new TotalCredit(
        Optional.of(sum),
        contract.points().map(scheme -> Money.zero(currency)).map(points::plus),
        applied,
        Optional.of(owed),
        CreditTree.hasChoice(contract.combine().root()));
  }

  // credits of one period compete with each other; periods follow by their end
  private static Map<Slice, List<PromiseResult>> byPeriod(List<PromiseResult> results) {
    Map<Slice, List<PromiseResult>> periods = new LinkedHashMap<>();
    results.stream()
        .filter(result -> result.verdict() != Verdict.NOT_JUDGED || result.credit().isOwed())
        .sorted(Comparator.comparing((PromiseResult result) -> result.period().to()))
        .forEach(r -> periods.computeIfAbsent(sliceOf(r), p -> new ArrayList<>()).add(r));
    return periods;
  }

  private static Slice sliceOf(PromiseResult result) {
    return new Slice(result.period(), result.whole());
  }

  private Money forPoints(Slice period, List<PromiseResult> results) {
    Fraction points =
        results.stream().map(r -> r.credit().points()).reduce(Fraction.ZERO, Fraction::plus);
    Fraction exact =
        contract.points().stream()
            .flatMap(scheme -> scheme.bands().stream())
            .filter(band -> holds(band.edges(), points))
            .map(band -> pays(band, period))
            .reduce(Fraction.ZERO, Fraction::max);
    return Money.of(currency, exact, RoundingRule.HALF_UP);
  }

  private static boolean holds(Edges edges, Fraction points) {
    return points.isPositive() && edges.contains(points);
  }

  private Fraction pays(Remedy.Band band, Slice period) {
    if (band.pays() instanceof Payment.Sum sum) {
      return sum.amount();
    }
    Fraction fee = fee(contract.points().orElseThrow().base().fee(), period);
    if (band.pays() instanceof Payment.Percent percent) {
      return fee.times(percent.percent()).dividedBy(Fraction.HUNDRED);
    }
    return band.pays() instanceof Payment.Time time
        ? ofTime(time.time(), fee, period.part())
        : Fraction.ZERO;
  }

  private Fraction ofTime(TimeAmount time, Fraction fee, Interval stretch) {
    return new TimeFee(fees, contract.zone())
        .ofMonths(time, allServices(), stretch.to())
        .orElseGet(
            () ->
                fee.times(time.toSeconds().orElseThrow()).dividedBy(Seconds.of(stretch.length())));
  }

  private Money limited(Slice period, Money total) {
    Fraction amount = total.toFraction();
    for (Limit limit : contract.limits()) {
      Fraction most = most(limit, period);
      AppliedLimit result = new AppliedLimit(limit, most, amount, amount.min(most));
      applied.add(result);
      amount = result.after();
    }
    return Money.of(currency, amount, RoundingRule.HALF_UP);
  }

  private Fraction most(Limit limit, Slice period) {
    if (!(limit.per() instanceof Limit.Per.Span span)) {
      return cap(limit, period);
    }
    Interval whole = spanOf(span.span(), period.part());
    Fraction given = history.givenInAll(whole);
    return cap(limit, isTheFee(limit) ? Slice.of(whole) : period).minus(given).max(Fraction.ZERO);
  }

  // a percentage of this period is taken of the span that the limit is for
  private static boolean isTheFee(Limit limit) {
    return limit.of() instanceof Base.FeePeriod.ThisPeriod;
  }

  private Interval spanOf(PeriodRule rule, Interval period) {
    return Periods.of(rule, contract.zone()).containing(period.to().minusNanos(1));
  }

  private Fraction cap(Limit limit, Slice stretch) {
    if (limit.cap() instanceof Limit.Cap.Sum sum) {
      return sum.amount();
    }
    Fraction fee = fee(limit, stretch);
    if (limit.cap() instanceof Limit.Cap.Percent percent) {
      return fee.times(percent.percent()).dividedBy(Fraction.HUNDRED);
    }
    return ofTime(((Limit.Cap.Time) limit.cap()).time(), fee, stretch.part());
  }

  private Fraction fee(Limit limit, Slice stretch) {
    Periods months = Periods.of(new PeriodRule.CalendarMonth(), contract.zone());
    if (limit.of() instanceof Base.FeePeriod.NextPeriod) {
      return fees.fee(allServices(), months.next(stretch.whole())).times(stretch.share());
    }
    return limit.of() instanceof Base.FeePeriod.PreviousPeriod
        ? fees.fee(allServices(), months.previous(stretch.whole())).times(stretch.share())
        : fees.fee(allServices(), stretch);
  }

  private Fraction fee(Base.FeeOf whose, Slice stretch) {
    return fees.fee(
        whose instanceof Base.FeeOf.Named named ? named.services() : allServices(), stretch);
  }

  private List<String> allServices() {
    return contract.services().stream().map(CoveredService::id).toList();
  }
}
