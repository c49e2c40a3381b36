package dev.nines.report.sla;

import dev.nines.contract.Base;
import dev.nines.contract.Limit;
import dev.nines.contract.Payment;
import dev.nines.contract.PeriodRule;
import dev.nines.contract.Periods;
import dev.nines.credit.AppliedLimit;
import dev.nines.credit.PointsCredit;
import dev.nines.money.Fraction;
import dev.nines.time.Interval;
import java.time.ZoneId;
import java.util.List;

/** The fees, service by service, of which a limit on all promises or their points are reckoned. */
final class TotalBaseSteps {

  private static final Base ALL =
      new Base(
          new Base.FeeOf.All(),
          new Base.FeePeriod.ThisPeriod(),
          new Base.Share.Percent(Fraction.HUNDRED),
          new Base.FeeCovers.DenominatorTime());

  private final PromiseView view;

  /** Makes it for the period of a result, any of those that are summed up. */
  TotalBaseSteps(PromiseView view) {
    this.view = view;
  }

  /** Returns the fees of a limit; none for a sum of money. */
  List<DerivationStep> ofLimit(AppliedLimit applied, Clause clause) {
    BaseSteps base = new BaseSteps(view, ALL);
    boolean months =
        applied.limit().cap() instanceof Limit.Cap.Time && applied.ceiling().covered().isEmpty();
    Interval stretch = months ? base.lastMonth() : stretch(applied.limit());
    return applied
        .ceiling()
        .fee()
        .map(fee -> under(clause, base.fees(stretch, fee, "derivation.limit.base")))
        .orElse(List.of());
  }

  /** Returns the fees of what points pay; none for a sum of money. */
  List<DerivationStep> ofPoints(PointsCredit points, Clause clause) {
    Base own = view.contract().points().orElseThrow().base();
    boolean months =
        points.band().filter(band -> band.pays() instanceof Payment.Time).isPresent()
            && points.ceiling().covered().isEmpty();
    // months of service are those of all
    BaseSteps base = new BaseSteps(view, months ? ALL : own);
    Interval stretch = months ? base.lastMonth() : view.result().whole();
    return points
        .ceiling()
        .fee()
        .map(fee -> under(clause, base.fees(stretch, fee, "derivation.base")))
        .orElse(List.of());
  }

  private static List<DerivationStep> under(Clause clause, List<DerivationStep> steps) {
    return steps.stream()
        .map(step -> step.detail() ? step : step.under(clause).asDetail(true))
        .toList();
  }

  // of this period that of the span that the limit is for
  private Interval stretch(Limit limit) {
    Interval whole = view.result().whole();
    ZoneId zone = view.contract().zone();
    Periods months = Periods.of(new PeriodRule.CalendarMonth(), zone);
    if (limit.of() instanceof Base.FeePeriod.NextPeriod) {
      return months.next(whole);
    }
    if (limit.of() instanceof Base.FeePeriod.PreviousPeriod) {
      return months.previous(whole);
    }
    return limit.per() instanceof Limit.Per.Span span
            && limit.of() instanceof Base.FeePeriod.ThisPeriod
        ? Periods.of(span.span(), zone).containing(view.result().period().to().minusNanos(1))
        : whole;
  }
}
