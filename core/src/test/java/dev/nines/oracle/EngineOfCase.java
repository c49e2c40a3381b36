package dev.nines.oracle;

import dev.nines.contract.Clock;
import dev.nines.contract.Contract;
import dev.nines.contract.CoveredService;
import dev.nines.contract.Over;
import dev.nines.contract.PeriodRule;
import dev.nines.contract.Qualify;
import dev.nines.contract.TimeAmount;
import dev.nines.contract.WeeklyHours;
import dev.nines.downtime.Attribution;
import dev.nines.downtime.DowntimeCalculator;
import dev.nines.downtime.DowntimeLedger;
import dev.nines.downtime.LedgerRequest;
import dev.nines.model.Facts;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.MaintenanceWindow;
import dev.nines.model.Observation;
import dev.nines.model.ObservedState;
import dev.nines.money.Fraction;
import dev.nines.testing.Records;
import dev.nines.testing.Terms;
import dev.nines.time.Interval;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Puts a case into the engine's own types. */
final class EngineOfCase {

  private static final List<String> LEVELS = List.of("full", "half", "quarter", "nothing");

  private final OracleCase c;

  EngineOfCase(OracleCase c) {
    this.c = c;
  }

  Interval period() {
    return Interval.of(at(c.from), at(c.to));
  }

  DowntimeLedger ledger() {
    return ledger(period());
  }

  /** Returns the ledger of a stretch of time that is judged as one period. */
  DowntimeLedger ledger(Interval stretch) {
    Contract contract = contract(terms().contract());
    return DowntimeCalculator.calculate(
            new LedgerRequest(
                contract,
                contract.promises().get(0),
                contract.promises().get(0).services(),
                Attribution.attribute(facts(), contract.services()).services(),
                stretch,
                at(c.length + 1)))
        .ledger();
  }

  Terms terms() {
    Terms terms =
        Terms.of()
            .zone(c.zone.getId())
            .services(IntStream.range(0, c.services).mapToObj(i -> "s" + i).toArray(String[]::new))
            .over(over())
            .weights(
                Map.of(
                    "full",
                    Fraction.ONE,
                    "half",
                    Fraction.of(1, 2),
                    "quarter",
                    Fraction.of(1, 4),
                    "nothing",
                    Fraction.ZERO))
            .maintenance(new Qualify.Maintenance.Rules(c.rules.stream().map(this::rule).toList()))
            .causesExcluded(c.causes.toArray(String[]::new))
            .unknown(unknown())
            .hours(hours())
            .denominator(denominator())
            .partPeriod(c.assumeUp ? Clock.PartPeriod.ASSUME_UP : Clock.PartPeriod.SHRINK);
    return c.minimum == 0 ? terms : terms.minimum(steps(c.minimum), c.included, c.excess, c.joins);
  }

  private Over over() {
    if (c.services == 1) {
      return new Over.Each();
    }
    return c.all ? new Over.AllDown() : new Over.DownWhen(c.rank);
  }

  private Qualify.MaintenanceRule rule(OracleCase.Rule rule) {
    PeriodRule per =
        rule.quarter() ? new PeriodRule.CalendarQuarter() : new PeriodRule.CalendarMonth();
    return new Qualify.MaintenanceRule(
        Optional.of(rule.kind()).filter(kind -> !kind.isEmpty()),
        rule.notice() == 0
            ? Optional.empty()
            : Optional.of(TimeAmount.of(rule.notice(), TimeAmount.Unit.HOURS)),
        rule.allowance() == 0
            ? Optional.empty()
            : Optional.of(new Qualify.Allowance(steps(rule.allowance()), per)),
        rule.hourTo() == 0
            ? Optional.empty()
            : Optional.of(
                new WeeklyHours(
                    Set.of(DayOfWeek.values()),
                    rule.hourFrom() * 3_600,
                    rule.hourTo() * 3_600,
                    Set.of())));
  }

  private Qualify.UnknownTime unknown() {
    return switch (c.unknown) {
      case "up" -> new Qualify.UnknownTime.Up();
      case "down" -> new Qualify.UnknownTime.Down();
      case "removed" -> new Qualify.UnknownTime.Removed();
      default -> new Qualify.UnknownTime.Carry(steps(c.carry), new Qualify.UnknownTime.Down());
    };
  }

  private Qualify.ServiceHours hours() {
    return c.days.isEmpty()
        ? new Qualify.ServiceHours.Always()
        : new Qualify.ServiceHours.Weekly(
            List.of(
                new WeeklyHours(c.days, c.hourFrom * 3_600, c.hourTo * 3_600, Set.of(c.holiday))));
  }

  /** Returns the rule of the denominator. */
  Clock.Denominator denominator() {
    return switch (c.denominator) {
      case "minus-excluded" -> new Clock.Denominator.MinusExcluded();
      case "minus-maintenance" -> new Clock.Denominator.MinusMaintenance();
      case "days-of-24h" -> new Clock.Denominator.DaysOf24h();
      default -> new Clock.Denominator.Actual();
    };
  }

  /** Returns a contract with the days on which the first service is provided. */
  Contract contract(Contract plain) {
    if (c.providedFrom == OracleCase.NEVER) {
      return plain;
    }
    List<CoveredService> services = new ArrayList<>(plain.services());
    CoveredService first = services.get(0);
    services.set(
        0,
        new CoveredService(
            first.id(),
            first.name(),
            first.fee(),
            first.matches(),
            Optional.of(at(c.providedFrom).atZone(c.zone).toLocalDate()),
            Optional.empty()));
    return new Contract(
        plain.id(),
        plain.provider(),
        plain.customer(),
        plain.currency(),
        plain.zone(),
        plain.paper(),
        plain.validity(),
        plain.businessHours(),
        services,
        plain.promises(),
        plain.combine(),
        plain.limits(),
        plain.points(),
        plain.text());
  }

  Facts facts() {
    return Facts.ofRecords(
        IntStream.range(0, c.impacts.size()).mapToObj(this::incident).toList(),
        c.work.stream().map(this::maintenance).toList(),
        c.seen.stream().map(this::observed).toList());
  }

  private Incident incident(int index) {
    OracleCase.Impact i = c.impacts.get(index);
    ImpactWindow window =
        Records.window(
            "s" + i.service(), LEVELS.get(i.level()), at(i.from()), at(i.to()), index + 10);
    return Records.incident(
        "I" + index, i.cause().isEmpty() ? window : Records.causedBy(i.cause(), window));
  }

  private MaintenanceWindow maintenance(OracleCase.Work w) {
    Optional<Instant> announced =
        w.announced() == OracleCase.NEVER ? Optional.empty() : Optional.of(at(w.announced()));
    return Records.maintenance("s" + w.service(), w.kind(), at(w.from()), at(w.to()), announced);
  }

  private Observation observed(OracleCase.Seen s) {
    ObservedState state = s.state().equals("up") ? ObservedState.UP : ObservedState.DOWN;
    return Records.observed("s" + s.service(), state, at(s.from()), at(s.to()));
  }

  Instant at(int steps) {
    return c.start.plusSeconds((long) steps * c.step);
  }

  private Duration steps(int count) {
    return Duration.ofSeconds((long) count * c.step);
  }
}
