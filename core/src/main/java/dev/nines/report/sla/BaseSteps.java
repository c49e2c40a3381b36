package dev.nines.report.sla;

import dev.nines.contract.Base;
import dev.nines.contract.CalendarTime;
import dev.nines.contract.CoveredService;
import dev.nines.contract.Credit;
import dev.nines.contract.Payment;
import dev.nines.contract.Periods;
import dev.nines.credit.CreditLine;
import dev.nines.credit.FeeBook;
import dev.nines.downtime.Seconds;
import dev.nines.money.Fraction;
import dev.nines.report.sla.DerivationStep.Kind;
import dev.nines.time.Interval;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The step that says of which fee a credit is reckoned, of which months, and which share of it. */
final class BaseSteps {

  private final PromiseView view;
  private final Base base;
  private final FeeBook fees;

  BaseSteps(PromiseView view, Credit credit) {
    this.view = view;
    this.base = credit.base();
    this.fees = FeeBook.of(view.contract(), view.facts().charges());
  }

  /** Returns whether what a line pays is reckoned of a fee. */
  static boolean needsFee(CreditLine line) {
    return line.payment()
        .map(p -> p instanceof Payment.Percent || p instanceof Payment.Time)
        .orElse(true);
  }

  /** Returns the fees of a line, service by service, and what they are the base of. */
  List<DerivationStep> steps(CreditLine line) {
    Interval of = isOfMonths(line) ? lastMonth() : stretch().orElseGet(() -> trailing(line));
    List<DerivationStep> steps = new ArrayList<>(new FeeSteps(view, fees).steps(servicesOf(), of));
    steps.add(step(line));
    return steps;
  }

  private static boolean isOfMonths(CreditLine line) {
    return line.covered().isEmpty()
        && line.payment().map(Payment.Time.class::isInstance).orElse(false);
  }

  // so many days before the outage, or before the period's end
  private Interval trailing(CreditLine line) {
    Base.FeePeriod.Trailing trailing = (Base.FeePeriod.Trailing) base.of();
    Instant end =
        line.value()
            .outage()
            .filter(outage -> trailing.before() == Base.Before.OUTAGE)
            .map(outage -> outage.span().from())
            .orElse(view.result().period().to());
    return Interval.of(CalendarTime.of(view.contract()).before(end, trailing.length()), end);
  }

  private Interval lastMonth() {
    ZoneId zone = view.contract().zone();
    YearMonth month = YearMonth.from(view.result().period().to().minusNanos(1).atZone(zone));
    return Interval.of(
        month.atDay(1).atStartOfDay(zone).toInstant(),
        month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
  }

  private DerivationStep step(CreditLine line) {
    String calculation = partOf(line);
    return DerivationStep.sum(
            Kind.BASE, view.text("derivation.base"), calculation, view.money(line.base()))
        .under(view.clause("credit.base"));
  }

  // where a version of the contract begins or ends inside the period, its share by length
  private String partOf(CreditLine line) {
    if (isOfMonths(line)) {
      return view.text("derivation.base.whole", ofLastMonth());
    }
    boolean fixed = base.feeCovers() instanceof Base.FeeCovers.FixedTime;
    boolean ofTime = line.payment().map(Payment.Time.class::isInstance).orElse(true);
    if (!view.result().isPart() || (fixed && ofTime)) {
      return shareOf(feeWords(), line, line.base());
    }
    Fraction part = Seconds.of(view.result().period().length());
    Fraction whole = Seconds.of(view.result().whole().length());
    Fraction fee = line.base().times(whole).dividedBy(part);
    return view.text(
        "derivation.base.part",
        shareOf(feeWords(), line, fee),
        view.amount(fee),
        view.seconds(part).text(),
        view.seconds(whole).text());
  }

  // months of service cost what the month costs in which the period ends
  private String ofLastMonth() {
    List<YearMonth> months = fees.months(lastMonth());
    int services = servicesOf().size();
    String names = view.names(servicesOf());
    return view.format()
        .words()
        .count("derivation.base.fee", services, names, view.format().month(months.get(0)));
  }

  private String feeWords() {
    Optional<Interval> stretch = stretch();
    List<CoveredService> services = servicesOf().stream().map(view.contract()::service).toList();
    String when = stretch.map(this::monthsOf).orElseGet(this::trailing);
    boolean one = services.size() == 1 || stretch.isEmpty();
    String names =
        one
            ? view.names(servicesOf())
            : view.format().list(services.stream().map(s -> withFee(s, stretch.get())).toList());
    return view.format().words().count("derivation.base.fee", services.size(), names, when);
  }

  private String withFee(CoveredService service, Interval stretch) {
    String fee = view.amount(fees.fee(List.of(service.id()), stretch));
    return view.text("derivation.base.service", service.name(), fee);
  }

  private List<String> servicesOf() {
    if (base.fee() instanceof Base.FeeOf.Named named) {
      return named.services();
    }
    return base.fee() instanceof Base.FeeOf.All
        ? view.contract().services().stream().map(CoveredService::id).toList()
        : view.result().services();
  }

  private Optional<Interval> stretch() {
    Periods periods = Periods.of(view.contract(), view.promise());
    Interval period = view.result().whole();
    if (base.of() instanceof Base.FeePeriod.PreviousPeriod) {
      return Optional.of(periods.previous(period));
    }
    if (base.of() instanceof Base.FeePeriod.NextPeriod) {
      return Optional.of(periods.next(period));
    }
    return base.of() instanceof Base.FeePeriod.Trailing ? Optional.empty() : Optional.of(period);
  }

  private String monthsOf(Interval stretch) {
    List<YearMonth> months = fees.months(stretch);
    String first = view.format().month(months.get(0));
    return months.size() == 1
        ? first
        : view.text("range", first, view.format().month(months.get(months.size() - 1)));
  }

  private String trailing() {
    Base.FeePeriod.Trailing trailing = (Base.FeePeriod.Trailing) base.of();
    String before = trailing.before() == Base.Before.OUTAGE ? "outage" : "period-end";
    return view.text(
        "derivation.base.trailing." + before, new TimeWords(view).amount(trailing.length()));
  }

  private String shareOf(String fee, CreditLine line, Fraction of) {
    Fraction share = share(line);
    if (share.equals(Fraction.HUNDRED)) {
      return view.text("derivation.base.whole", fee);
    }
    String percent = view.format().percent(share);
    if (share.isZero()) {
      return view.text("derivation.base.share", fee, percent);
    }
    Fraction whole = of.times(Fraction.HUNDRED).dividedBy(share);
    return view.text("derivation.base.share-of", fee, percent, view.amount(whole));
  }

  private Fraction share(CreditLine line) {
    if (base.share() instanceof Base.Share.Percent percent) {
      return percent.percent();
    }
    Optional<Fraction> own = line.value().outage().flatMap(outage -> outage.affected());
    return own.or(this::greatestAffected).orElse(Fraction.ONE).times(Fraction.HUNDRED);
  }

  private Optional<Fraction> greatestAffected() {
    return view.result().outages().stream()
        .filter(outage -> outage.counted().isPositive())
        .flatMap(outage -> outage.affected().stream())
        .reduce(Fraction::max);
  }
}
