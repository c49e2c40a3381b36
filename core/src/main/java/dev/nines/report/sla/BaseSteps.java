package dev.nines.report.sla;

import dev.nines.contract.Base;
import dev.nines.contract.CalendarTime;
import dev.nines.contract.CoveredService;
import dev.nines.contract.Credit;
import dev.nines.contract.Limit;
import dev.nines.contract.Payment;
import dev.nines.contract.Periods;
import dev.nines.credit.AppliedLimit;
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

  /** More services are counted and not named. */
  private static final int MOST_NAMED = 20;

  private final PromiseView view;
  private final Base base;
  private final FeeBook fees;

  BaseSteps(PromiseView view, Credit credit) {
    this(view, credit.base());
  }

  /** Makes it of another base than that of a promise's credit. */
  BaseSteps(PromiseView view, Base base) {
    this.view = view;
    this.base = base;
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

  /**
   * Returns the fees of which a limit of the promise is reckoned; none for a sum of money, and
   * where the remedy's own base says the same.
   */
  static List<DerivationStep> ofLimit(PromiseView view, Credit credit, AppliedLimit applied) {
    boolean stated = applied.ceiling().fee().isEmpty() || isOfOutage(applied);
    if (stated || isSaid(view, credit, applied)) {
      return List.of();
    }
    Base own = credit.base();
    Base.Share whole = new Base.Share.Percent(Fraction.HUNDRED);
    Base base = new Base(own.fee(), applied.limit().of(), whole, own.feeCovers());
    return new BaseSteps(view, base).ofLimit(applied);
  }

  // an outage's own fee is only known to its line
  private static boolean isOfOutage(AppliedLimit applied) {
    return applied.limit().per() instanceof Limit.Per.Outage
        && applied.limit().of() instanceof Base.FeePeriod.Trailing;
  }

  private static boolean isSaid(PromiseView view, Credit credit, AppliedLimit applied) {
    boolean sameTime =
        applied.limit().of().equals(credit.base().of())
            && !(applied.limit().per() instanceof Limit.Per.Span);
    return sameTime
        && view.result().credit().lines().stream()
            .filter(BaseSteps::needsFee)
            .anyMatch(line -> line.base().equals(applied.ceiling().fee().orElseThrow()));
  }

  private List<DerivationStep> ofLimit(AppliedLimit applied) {
    boolean months =
        applied.limit().cap() instanceof Limit.Cap.Time && applied.ceiling().covered().isEmpty();
    Interval of =
        months ? lastMonth() : spanOf(applied.limit()).or(this::stretch).orElseGet(this::beforeEnd);
    return fees(of, applied.ceiling().fee().orElseThrow(), "derivation.limit.base").stream()
        .map(step -> step.detail() ? step : step.under(view.clause("credit.limits")))
        .map(step -> step.asDetail(true))
        .toList();
  }

  /**
   * Returns the fees over a stretch, service by service as details, and what is reckoned of them: a
   * part where a version of the contract begins or ends inside the period.
   */
  List<DerivationStep> fees(Interval of, Fraction fee, String label) {
    List<DerivationStep> steps = new ArrayList<>(new FeeSteps(view, fees).steps(servicesOf(), of));
    Fraction sum = fees.fee(servicesOf(), of);
    String words = view.text("derivation.base.whole", feeWords(monthsOf(of), of));
    String calculation = sum.equals(fee) ? words : part(words, sum);
    steps.add(DerivationStep.sum(Kind.BASE, view.text(label), calculation, view.money(fee)));
    return steps;
  }

  // a limit on a span longer than the period is of the fee of that whole span
  private Optional<Interval> spanOf(Limit limit) {
    boolean whole =
        limit.of() instanceof Base.FeePeriod.ThisPeriod && limit.cap() instanceof Limit.Cap.Percent;
    return limit.per() instanceof Limit.Per.Span span && whole
        ? Optional.of(
            Periods.of(span.span(), view.contract().zone())
                .containing(view.result().period().to().minusNanos(1)))
        : Optional.empty();
  }

  private Interval beforeEnd() {
    Base.FeePeriod.Trailing trailing = (Base.FeePeriod.Trailing) base.of();
    Instant end = view.result().period().to();
    return Interval.of(CalendarTime.of(view.contract()).before(end, trailing.length()), end);
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

  /** Returns the calendar month in which the period ends. */
  Interval lastMonth() {
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
      return shareOf(feeWords(line), line, line.base());
    }
    Fraction part = Seconds.of(view.result().period().length());
    Fraction whole = Seconds.of(view.result().whole().length());
    Fraction fee = line.base().times(whole).dividedBy(part);
    return part(shareOf(feeWords(line), line, fee), fee);
  }

  private String part(String words, Fraction whole) {
    return view.text(
        "derivation.base.part",
        words,
        view.amount(whole),
        view.seconds(Seconds.of(view.result().period().length())).text(),
        view.seconds(Seconds.of(view.result().whole().length())).text());
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

  private String feeWords(CreditLine line) {
    return stretch()
        .map(stretch -> feeWords(monthsOf(stretch), stretch))
        .orElseGet(() -> feeOf(view.names(servicesOf()), trailingWords(line)));
  }

  private String feeWords(String when, Interval stretch) {
    List<CoveredService> services = servicesOf().stream().map(view.contract()::service).toList();
    if (services.size() > MOST_NAMED) {
      return feeOf(view.format().count("derivation.base.services", services.size()), when);
    }
    return services.size() == 1
        ? feeOf(view.names(servicesOf()), when)
        : feeOf(view.format().list(services.stream().map(s -> withFee(s, stretch)).toList()), when);
  }

  private String feeOf(String names, String when) {
    return view.format().words().count("derivation.base.fee", servicesOf().size(), names, when);
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

  // days inside one month are named, as a fee for them is less than that of the month
  private String monthsOf(Interval stretch) {
    ZoneId zone = view.contract().zone();
    List<YearMonth> months = fees.months(stretch);
    boolean inside = months.size() == 1 && !PeriodName.isMonth(stretch, zone);
    if (inside && PeriodName.isOfWholeDays(stretch, zone)) {
      return PeriodName.of(stretch, zone, view.format());
    }
    String first = view.format().month(months.get(0));
    return months.size() == 1
        ? first
        : view.text("range", first, view.format().month(months.get(months.size() - 1)));
  }

  // a figure about no outage has only the end of its period
  private String trailingWords(CreditLine line) {
    Base.FeePeriod.Trailing trailing = (Base.FeePeriod.Trailing) base.of();
    boolean ofOutage = trailing.before() == Base.Before.OUTAGE && line.value().outage().isPresent();
    String before = ofOutage ? "outage" : "period-end";
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
