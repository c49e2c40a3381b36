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
import dev.nines.model.Charge;
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
import java.util.stream.Stream;

/**
 * Makes the total of all promises: period by period the tree of credits and the contract's own
 * limits, then their sum. Totals add rounded credits, so that the page adds up.
 */
public final class TotalCalculator {

  private final Contract contract;
  private final FeeBook fees;
  private final Currency currency;
  private CreditHistory history;

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
   * @param history what was given before the run
   */
  public static TotalCredit calculate(
      Contract contract, List<PromiseResult> results, FeeBook fees, CreditHistory history) {
    return contract
        .currency()
        .map(currency -> new TotalCalculator(contract, fees, history, currency).total(results))
        .orElseGet(TotalCredit::none);
  }

  /**
   * Returns the most that each of a contract's own limits allows in the period of a result, before
   * what was given earlier is taken off, in the order of the contract.
   *
   * @param contract the contract
   * @param charges what the data charge, for fees that are stated there
   * @param result any result of the period
   */
  public static List<AppliedLimit.Ceiling> ceilings(
      Contract contract, List<Charge> charges, PromiseResult result) {
    TotalCalculator calculator =
        new TotalCalculator(
            contract,
            FeeBook.of(contract, charges),
            CreditHistory.of(List.of(), contract.zone()),
            contract.currency().orElseThrow());
    return contract.limits().stream()
        .map(limit -> calculator.ceiling(limit, sliceOf(result)))
        .toList();
  }

  private TotalCredit total(List<PromiseResult> results) {
    List<PeriodTotal> periods = new ArrayList<>();
    for (var period : byPeriod(results).entrySet()) {
      PeriodTotal total = total(period.getKey(), period.getValue());
      periods.add(total);
      history = history.and(total);
    }
    return new TotalCredit(
        Optional.of(sum(periods.stream().map(period -> period.credits().amount()))),
        contract.points().map(scheme -> sum(periods.stream().flatMap(TotalCalculator::forPoints))),
        Optional.of(sum(periods.stream().map(PeriodTotal::amount))),
        CreditTree.hasChoice(contract.combine().root()),
        periods);
  }

  private Money sum(Stream<Money> amounts) {
    return amounts.reduce(Money.zero(currency), Money::plus);
  }

  private static Stream<Money> forPoints(PeriodTotal period) {
    return period.points().map(PointsCredit::amount).stream();
  }

  private PeriodTotal total(Slice slice, List<PromiseResult> results) {
    CombinedCredit tree = new CreditTree(contract.combine(), results, currency).total();
    Optional<PointsCredit> points = contract.points().map(scheme -> points(slice, results));
    Money sum = points.map(PointsCredit::amount).map(tree.amount()::plus).orElse(tree.amount());
    List<AppliedLimit> limits = limits(slice, sum.toFraction());
    Fraction owed = limits.isEmpty() ? sum.toFraction() : limits.get(limits.size() - 1).after();
    return new PeriodTotal(
        contract,
        slice.part(),
        tree,
        points,
        limits,
        Money.of(currency, owed, RoundingRule.HALF_UP));
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

  private PointsCredit points(Slice period, List<PromiseResult> results) {
    List<PromiseResult> givers =
        results.stream().filter(result -> result.credit().points().isPositive()).toList();
    Fraction points =
        givers.stream().map(r -> r.credit().points()).reduce(Fraction.ZERO, Fraction::plus);
    Optional<Paid> paid =
        contract.points().orElseThrow().bands().stream()
            .filter(band -> holds(band.edges(), points))
            .map(band -> new Paid(band, pays(band, period)))
            .max(Comparator.comparing(p -> p.ceiling().amount()));
    AppliedLimit.Ceiling ceiling =
        paid.map(Paid::ceiling).orElseGet(() -> AppliedLimit.Ceiling.ofSum(Fraction.ZERO));
    return new PointsCredit(
        givers,
        points,
        paid.map(Paid::band),
        ceiling,
        Money.of(currency, ceiling.amount(), RoundingRule.HALF_UP));
  }

  private record Paid(Remedy.Band band, AppliedLimit.Ceiling ceiling) {}

  private static boolean holds(Edges edges, Fraction points) {
    return points.isPositive() && edges.contains(points);
  }

  private AppliedLimit.Ceiling pays(Remedy.Band band, Slice period) {
    if (band.pays() instanceof Payment.Sum sum) {
      return AppliedLimit.Ceiling.ofSum(sum.amount());
    }
    Fraction fee = fee(contract.points().orElseThrow().base().fee(), period);
    if (band.pays() instanceof Payment.Percent percent) {
      return AppliedLimit.Ceiling.ofPercent(percent.percent(), fee);
    }
    return band.pays() instanceof Payment.Time time
        ? ofTime(time.time(), fee, period.part())
        : AppliedLimit.Ceiling.ofSum(Fraction.ZERO);
  }

  private AppliedLimit.Ceiling ofTime(TimeAmount time, Fraction fee, Interval stretch) {
    return new TimeFee(fees, contract.zone())
        .ofMonths(time, allServices(), stretch.to())
        .map(amount -> AppliedLimit.Ceiling.ofMonths(amount, TimeFee.months(time)))
        .orElseGet(
            () ->
                AppliedLimit.Ceiling.ofSeconds(
                    time.toSeconds().orElseThrow(), fee, Seconds.of(stretch.length())));
  }

  private List<AppliedLimit> limits(Slice period, Fraction total) {
    Fraction amount = total;
    List<AppliedLimit> applied = new ArrayList<>();
    for (Limit limit : contract.limits()) {
      AppliedLimit result = apply(limit, period, amount);
      applied.add(result);
      amount = result.after();
    }
    return applied;
  }

  private AppliedLimit apply(Limit limit, Slice period, Fraction amount) {
    if (!(limit.per() instanceof Limit.Per.Span span)) {
      return AppliedLimit.of(limit, ceiling(limit, period), Fraction.ZERO, amount);
    }
    Interval whole = spanOf(span.span(), period.part());
    return AppliedLimit.of(limit, ceiling(limit, period), history.givenInAll(whole), amount);
  }

  private AppliedLimit.Ceiling ceiling(Limit limit, Slice period) {
    return limit.per() instanceof Limit.Per.Span span && isTheFee(limit)
        ? cap(limit, Slice.of(spanOf(span.span(), period.part())))
        : cap(limit, period);
  }

  // a percentage of this period is taken of the span that the limit is for
  private static boolean isTheFee(Limit limit) {
    return limit.of() instanceof Base.FeePeriod.ThisPeriod;
  }

  private Interval spanOf(PeriodRule rule, Interval period) {
    return Periods.of(rule, contract.zone()).containing(period.to().minusNanos(1));
  }

  private AppliedLimit.Ceiling cap(Limit limit, Slice stretch) {
    if (limit.cap() instanceof Limit.Cap.Sum sum) {
      return AppliedLimit.Ceiling.ofSum(sum.amount());
    }
    Fraction fee = fee(limit, stretch);
    return limit.cap() instanceof Limit.Cap.Percent percent
        ? AppliedLimit.Ceiling.ofPercent(percent.percent(), fee)
        : ofTime(((Limit.Cap.Time) limit.cap()).time(), fee, stretch.part());
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
