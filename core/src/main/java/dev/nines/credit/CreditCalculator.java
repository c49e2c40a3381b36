package dev.nines.credit;

import dev.nines.contract.Credit;
import dev.nines.contract.Limit;
import dev.nines.contract.Periods;
import dev.nines.contract.Remedy;
import dev.nines.money.Fraction;
import dev.nines.money.Money;
import dev.nines.money.RoundingRule;
import dev.nines.time.Interval;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes the credit of a promise: remedy, then limits for each outage, limits of the period, the
 * least amount, and one rounding (CALCULATION 4).
 *
 * <p>10 % of 1,000.00 USD for an uptime of 99.79 % in the band below 99.9 is 100.00 USD.
 */
public final class CreditCalculator {

  private final Judged judged;
  private final FeeBook fees;

  CreditCalculator(Judged judged, FeeBook fees) {
    this.judged = judged;
    this.fees = fees;
  }

  /** Returns what is owed; zero where the promise has no remedy, was kept, or is not judged. */
  public static CreditResult calculate(Judged judged, FeeBook fees) {
    return new CreditCalculator(judged, fees).result();
  }

  private CreditResult result() {
    return paying().map(this::result).orElseGet(this::nothing);
  }

  private CreditResult nothing() {
    Credit.Paid paid = judged.promise().credit().map(Credit::paid).orElse(Credit.Paid.MONEY);
    return rounded(List.of(), List.of(), Fraction.ZERO, RoundingRule.HALF_UP).as(paid, List.of());
  }

  // bands decide by themselves; every other remedy needs a missed target, unless always
  private boolean pays(Credit credit) {
    if (judged.verdict() == Verdict.NOT_JUDGED && judged.promise().target().isPresent()) {
      return false;
    }
    return credit.always()
        || credit.remedy() instanceof Remedy.Bands
        || judged.verdict() == Verdict.MISSED;
  }

  private CreditResult result(Credit credit) {
    RemedyCalculator remedy = new RemedyCalculator(judged, credit, fees);
    List<List<CreditLine>> byValue =
        judged.figures().apply(credit.by()).stream()
            .filter(value -> isPaid(credit, value))
            .map(remedy::lines)
            .toList();
    return isTimeAlone(credit)
        ? timeAlone(credit, byValue.stream().flatMap(List::stream).toList())
        : limited(credit, byValue);
  }

  private CreditResult timeAlone(Credit credit, List<CreditLine> lines) {
    return rounded(lines, List.of(), Fraction.ZERO, credit.rounding())
        .as(credit.paid(), ServiceTime.of(credit, lines, Fraction.ZERO, Fraction.ZERO));
  }

  private CreditResult limited(Credit credit, List<List<CreditLine>> byValue) {
    List<CreditLine> full = byValue.stream().flatMap(List::stream).toList();
    List<AppliedLimit> applied = new ArrayList<>();
    List<CreditLine> lines = new ArrayList<>();
    byValue.forEach(value -> lines.addAll(limitOutage(credit, value, applied)));
    Fraction paid = paid(credit, sum(lines), applied);
    return rounded(lines, applied, paid, credit.rounding())
        .as(credit.paid(), ServiceTime.of(credit, full, sum(full), paid));
  }

  // what is left of the values' pay
  private Fraction paid(Credit credit, Fraction sum, List<AppliedLimit> applied) {
    return least(credit, limitSpans(credit, limitPeriod(credit, sum, applied), applied));
  }

  /**
   * Returns what the values of the credit's figure pay together.
   *
   * @param together what they pay, each by {@link #paid}; not asked for where nothing is paid
   */
  Fraction together(Function<Credit, Fraction> together) {
    return paying().filter(c -> !isTimeAlone(c)).map(together).orElse(Fraction.ZERO);
  }

  /**
   * Returns the amount alone where it is known what the values pay together.
   *
   * @return the amount; absent where the contract has no currency
   */
  Optional<Money> amount(Fraction together) {
    Optional<Credit> paying = paying();
    Fraction exact =
        paying
            .filter(c -> !isTimeAlone(c))
            .map(c -> paid(c, together, new ArrayList<>()))
            .orElse(Fraction.ZERO);
    RoundingRule rounding = paying.map(Credit::rounding).orElse(RoundingRule.HALF_UP);
    return judged.contract().currency().map(currency -> Money.of(currency, exact, rounding));
  }

  private Optional<Credit> paying() {
    return judged.promise().credit().filter(this::pays);
  }

  private boolean isTimeAlone(Credit credit) {
    return new BaseFee(judged, fees).isTimeAlone(credit);
  }

  /** Returns the affected share of values that state none, on which their pay depends. */
  Fraction affected() {
    return judged.affected();
  }

  /** Returns what one value pays after the limits of an outage, exact; 0 where it pays nothing. */
  Fraction paid(Credit credit, FigureValue value) {
    List<CreditLine> lines =
        isPaid(credit, value) ? new RemedyCalculator(judged, credit, fees).lines(value) : List.of();
    return sum(limitOutage(credit, lines, new ArrayList<>()));
  }

  private static Fraction sum(List<CreditLine> lines) {
    return Fraction.sum(lines.stream().map(CreditLine::exact).toList());
  }

  // values that are judged one by one pay one by one, each only where it misses the target
  private boolean isPaid(Credit credit, FigureValue value) {
    boolean single = value.outage().isPresent() || !value.subject().isEmpty();
    return !single
        || credit.always()
        || credit.remedy() instanceof Remedy.Bands
        || !value.figure().equals(judged.promise().indicator().is())
        || judged.promise().target().map(t -> !t.contains(value.compared())).orElse(true);
  }

  private List<CreditLine> limitOutage(
      Credit credit, List<CreditLine> lines, List<AppliedLimit> applied) {
    List<CreditLine> limited = lines;
    for (Limit limit : credit.limits()) {
      if (limit.per() instanceof Limit.Per.Outage) {
        limited = limitOutage(limit, limited, applied);
      }
    }
    return limited;
  }

  // a start fee and the blocks after it are of one outage: what the first takes the next has not
  private List<CreditLine> limitOutage(
      Limit limit, List<CreditLine> lines, List<AppliedLimit> applied) {
    List<CreditLine> limited = new ArrayList<>();
    Fraction taken = Fraction.ZERO;
    for (CreditLine line : lines) {
      AppliedLimit.Ceiling most = new LimitAmount(judged, fees).most(limit, line.value());
      AppliedLimit result = AppliedLimit.of(limit, most, taken, line.exact());
      applied.add(result);
      limited.add(line.withExact(result.after()));
      taken = taken.plus(result.after());
    }
    return limited;
  }

  private Fraction limitPeriod(Credit credit, Fraction sum, List<AppliedLimit> applied) {
    Fraction limited = sum;
    FigureValue none = LimitAmount.ofPeriod();
    for (Limit limit : credit.limits()) {
      if (limit.per() instanceof Limit.Per.Period) {
        AppliedLimit result = apply(limit, limited, none);
        applied.add(result);
        limited = result.after();
      }
    }
    return limited;
  }

  // longer spans remember what earlier periods were given
  private Fraction limitSpans(Credit credit, Fraction amount, List<AppliedLimit> applied) {
    Fraction limited = amount;
    for (Limit limit : credit.limits()) {
      if (limit.per() instanceof Limit.Per.Span span) {
        Interval whole =
            Periods.of(span.span(), judged.contract().zone())
                .containing(judged.period().to().minusNanos(1));
        AppliedLimit.Ceiling most = new LimitAmount(judged, fees).most(limit, whole);
        AppliedLimit result = AppliedLimit.of(limit, most, given(whole), limited);
        applied.add(result);
        limited = result.after();
      }
    }
    return limited;
  }

  private Fraction given(Interval span) {
    return judged.history().given(judged.promise().id(), judged.single(), span);
  }

  private AppliedLimit apply(Limit limit, Fraction before, FigureValue value) {
    AppliedLimit.Ceiling most = new LimitAmount(judged, fees).most(limit, value);
    return AppliedLimit.of(limit, most, Fraction.ZERO, before);
  }

  private static Fraction least(Credit credit, Fraction amount) {
    if (credit.least().isEmpty() || amount.isZero()) {
      return amount;
    }
    Credit.Least least = credit.least().get();
    if (least instanceof Credit.Least.Above above) {
      return amount.isAbove(above.amount()) ? amount : Fraction.ZERO;
    }
    return amount.max(((Credit.Least.RaiseTo) least).amount());
  }

  private CreditResult rounded(
      List<CreditLine> lines, List<AppliedLimit> limits, Fraction exact, RoundingRule rounding) {
    Optional<Money> amount =
        judged.contract().currency().map(currency -> Money.of(currency, exact, rounding));
    Optional<Fraction> percent =
        lines.stream().flatMap(line -> line.percent().stream()).reduce(Fraction::plus);
    Fraction points = lines.stream().map(CreditLine::points).reduce(Fraction.ZERO, Fraction::plus);
    return new CreditResult(
        lines, limits, exact, amount, percent, points, Credit.Paid.MONEY, List.of());
  }
}
