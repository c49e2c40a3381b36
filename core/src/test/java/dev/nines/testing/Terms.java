package dev.nines.testing;

import dev.nines.contract.Base;
import dev.nines.contract.Claim;
import dev.nines.contract.ClauseText;
import dev.nines.contract.Clock;
import dev.nines.contract.Combine;
import dev.nines.contract.Contract;
import dev.nines.contract.CoveredService;
import dev.nines.contract.Credit;
import dev.nines.contract.Edges;
import dev.nines.contract.Fee;
import dev.nines.contract.Figure;
import dev.nines.contract.Indicator;
import dev.nines.contract.Limit;
import dev.nines.contract.Observe;
import dev.nines.contract.Over;
import dev.nines.contract.Payment;
import dev.nines.contract.PeriodRule;
import dev.nines.contract.Promise;
import dev.nines.contract.Qualify;
import dev.nines.contract.Quantity;
import dev.nines.contract.Remedy;
import dev.nines.contract.WeeklyHours;
import dev.nines.money.Fraction;
import dev.nines.money.RoundingRule;
import dev.nines.problem.SourceLocation;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Terms of a contract for tests, with the defaults of INTERFACE.md and changed one by one. */
public final class Terms {

  /** Where the terms of tests stand. */
  public static final SourceLocation PLACE = SourceLocation.ofLine("contract.yaml", 1);

  private ZoneId zone = ZoneId.of("America/Chicago");
  private List<String> services = List.of("app");
  private Over over = new Over.Each();
  private PeriodRule period = new PeriodRule.CalendarMonth();
  private Clock.Denominator denominator = new Clock.Denominator.Actual();
  private Clock.PartPeriod partPeriod = Clock.PartPeriod.SHRINK;
  private Map<String, Fraction> weights = Map.of();
  private Optional<Qualify.Minimum> minimum = Optional.empty();
  private Qualify.Maintenance maintenance = new Qualify.Maintenance.Counts();
  private Set<String> causes = Set.of();
  private Qualify.UnknownTime unknown = new Qualify.UnknownTime.Up();
  private Qualify.ServiceHours hours = new Qualify.ServiceHours.Always();
  private Indicator indicator = new Indicator(Figure.Named.UPTIME, Optional.empty(), 1);
  private Optional<Edges> target = Optional.of(Edges.atLeast(Quantity.ofNumber("99.9")));
  private Optional<Credit> credit = Optional.empty();
  private Claim claim = new Claim.Automatic();
  private final Map<String, SourceLocation> stated = new LinkedHashMap<>();
  private Fee fee = new Fee.PerMonth(Fraction.of(1_000));
  private String currency = "USD";

  private Terms() {}

  /** Returns a promise of 99.9 % of a calendar month in America/Chicago, without remedy. */
  public static Terms of() {
    return new Terms();
  }

  public Terms zone(String id) {
    zone = ZoneId.of(id);
    return this;
  }

  public Terms services(String... ids) {
    services = List.of(ids);
    return this;
  }

  public Terms over(Over rule) {
    over = rule;
    return this;
  }

  public Terms period(PeriodRule rule) {
    period = rule;
    return this;
  }

  public Terms denominator(Clock.Denominator rule) {
    denominator = rule;
    return this;
  }

  public Terms partPeriod(Clock.PartPeriod rule) {
    partPeriod = rule;
    return this;
  }

  public Terms weights(Map<String, Fraction> map) {
    weights = map;
    return this;
  }

  public Terms minimum(Duration length, boolean included, boolean excess, boolean joins) {
    minimum = Optional.of(new Qualify.Minimum(length, included, excess, joins));
    return this;
  }

  public Terms maintenance(Qualify.Maintenance rule) {
    maintenance = rule;
    return this;
  }

  public Terms causesExcluded(String... words) {
    causes = Set.of(words);
    return this;
  }

  public Terms unknown(Qualify.UnknownTime rule) {
    unknown = rule;
    return this;
  }

  public Terms hours(Qualify.ServiceHours rule) {
    hours = rule;
    return this;
  }

  public Terms indicator(Figure figure) {
    indicator = new Indicator(figure, Optional.empty(), 1);
    return this;
  }

  public Terms indicator(Indicator whole) {
    indicator = whole;
    return this;
  }

  public Terms target(Edges edges) {
    target = Optional.of(edges);
    return this;
  }

  public Terms noTarget() {
    target = Optional.empty();
    return this;
  }

  public Terms claim(Claim rule) {
    claim = rule;
    return this;
  }

  public Terms fee(String amount) {
    return fee(new Fee.PerMonth(Fraction.parse(amount)));
  }

  public Terms fee(Fee whole) {
    fee = whole;
    return this;
  }

  public Terms currency(String code) {
    currency = code;
    return this;
  }

  public Terms credit(Credit whole) {
    credit = Optional.of(whole);
    return this;
  }

  /** Says that a clause stands at a line of the contract; the others are defaults. */
  public Terms stated(String path, int line) {
    stated.put(path, SourceLocation.ofLine(PLACE.file(), line));
    return this;
  }

  /** Sets a remedy that looks at a figure, of the whole fee of the period, without limits. */
  public Terms pays(Figure by, Remedy remedy, Limit... limits) {
    return credit(
        new Credit(
            by,
            remedy,
            false,
            base(),
            Credit.Paid.MONEY,
            List.of(limits),
            Optional.empty(),
            RoundingRule.HALF_UP));
  }

  /** Sets the bands of the usual contract: 10 % below 99.9, 25 % below 99.0. */
  public Terms usualBands() {
    return pays(
        Figure.Named.UPTIME,
        new Remedy.Bands(
            List.of(
                band(range("99.0", "99.9"), "10"),
                band(Edges.below(Quantity.ofNumber("99.0")), "25"))));
  }

  /** Returns a band that pays a percentage. */
  public static Remedy.Band band(Edges edges, String percent) {
    return new Remedy.Band(edges, new Payment.Percent(Fraction.parse(percent)));
  }

  /** Returns the range from one value, included, to another, excluded. */
  public static Edges range(String from, String to) {
    return new Edges(
        Optional.of(new Edges.Edge(Quantity.ofNumber(from), true)),
        Optional.of(new Edges.Edge(Quantity.ofNumber(to), false)));
  }

  /** Returns the base of a contract that says nothing of it. */
  public static Base base() {
    return new Base(
        new Base.FeeOf.Services(),
        new Base.FeePeriod.ThisPeriod(),
        new Base.Share.Percent(Fraction.HUNDRED),
        new Base.FeeCovers.DenominatorTime());
  }

  /** Returns the contract of this one promise, called {@code uptime}, over all services. */
  public Contract contract() {
    return new Contract(
        "acme-2025",
        "ChargeOver",
        new Contract.Customer("", "Acme Corp"),
        Optional.of(Currency.getInstance(currency)),
        zone,
        Optional.empty(),
        new Contract.Validity(Optional.empty(), Optional.empty()),
        WeeklyHours.weekdays(),
        services.stream().map(this::service).toList(),
        List.of(promise()),
        new Combine(new Combine.Node.Group(Combine.How.ADD, List.of()), false),
        List.of(),
        Optional.empty(),
        text());
  }

  private CoveredService service(String id) {
    return new CoveredService(
        id, id, Optional.of(fee), List.of(), Optional.empty(), Optional.empty());
  }

  private Promise promise() {
    return new Promise(
        "uptime",
        "",
        List.of(),
        services,
        over,
        new Clock(period, denominator, partPeriod),
        new Observe(
            new Observe.Outages(List.of(), List.of(), new Observe.Weights.ByLevel(weights), true),
            new Observe.StaleAfter.Times(Fraction.of(5)),
            Observe.SoftStates.WHEN_CONFIRMED),
        new Qualify(minimum, maintenance, causes, unknown, hours),
        indicator,
        target,
        credit,
        claim,
        List.of(),
        text());
  }

  private ClauseText text() {
    return new ClauseText(stated, PLACE);
  }
}
