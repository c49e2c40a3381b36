package dev.nines.oracle;

import dev.nines.SlaReporting;
import dev.nines.contract.Base;
import dev.nines.contract.Contract;
import dev.nines.contract.Credit;
import dev.nines.contract.Edges;
import dev.nines.contract.Fee;
import dev.nines.contract.Figure;
import dev.nines.contract.Indicator;
import dev.nines.contract.Limit;
import dev.nines.contract.Payment;
import dev.nines.contract.PeriodRule;
import dev.nines.contract.Quantity;
import dev.nines.contract.Remedy;
import dev.nines.contract.TimeAmount;
import dev.nines.credit.PromiseResult;
import dev.nines.model.Charge;
import dev.nines.model.EarlierCredit;
import dev.nines.model.Facts;
import dev.nines.money.Fraction;
import dev.nines.money.RoundingRule;
import dev.nines.testing.Records;
import dev.nines.testing.Terms;
import dev.nines.time.PeriodExpression;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts a clause into the engine's own types and runs it through the front door. */
final class EngineOfPayment {

  private final PaymentCase c;

  EngineOfPayment(PaymentCase c) {
    this.c = c;
  }

  /** Returns the terms with this promise and its credit. */
  Terms on(Terms terms) {
    Figure promised = figure(c.promised);
    Optional<Indicator.Rounding> round =
        c.roundTo.isEmpty()
            ? Optional.empty()
            : Optional.of(new Indicator.Rounding(Fraction.parse(c.roundTo), rounding(c.roundMode)));
    return terms
        .currency(c.currency)
        .fee(fee())
        .indicator(new Indicator(promised, round, 1))
        .target(target())
        .credit(credit());
  }

  /** Returns the facts with the charges and earlier credits. */
  Facts with(Facts facts, List<String> services) {
    List<Charge> charges = new ArrayList<>();
    if (c.feeKind.equals("data")) {
      services.forEach(id -> c.fees.forEach((month, fee) -> charges.add(charge(id, month, fee))));
    }
    List<EarlierCredit> credits =
        c.given.entrySet().stream()
            .map(
                g ->
                    new EarlierCredit(
                        g.getKey().toString(),
                        "uptime",
                        new BigDecimal(g.getValue()),
                        Records.provenance(5)))
            .toList();
    return facts.and(
        new Facts(
            List.of(), List.of(), List.of(), List.of(), List.of(), charges, credits, List.of()));
  }

  static PromiseResult run(Contract contract, Facts facts, YearMonth month, Instant asOf) {
    return SlaReporting.calculate(contract, facts, new PeriodExpression.Month(month), asOf)
        .value()
        .orElseThrow()
        .promises()
        .get(0);
  }

  private static Charge charge(String service, YearMonth month, String fee) {
    return new Charge(month, service, new BigDecimal(fee), Records.provenance(4));
  }

  private Fee fee() {
    Fraction first = Fraction.parse(c.fees.values().iterator().next());
    return switch (c.feeKind) {
      case "months" -> {
        Map<YearMonth, Fraction> amounts = new TreeMap<>();
        c.fees.forEach((month, amount) -> amounts.put(month, Fraction.parse(amount)));
        yield new Fee.ByMonth(amounts);
      }
      case "data" -> new Fee.FromData();
      case "year" -> new Fee.PerYear(first);
      case "hour" -> new Fee.PerHour(first);
      case "once" -> new Fee.Once(first);
      default -> new Fee.PerMonth(first);
    };
  }

  private static Figure figure(String word) {
    return Figure.Named.ofWord(word).orElseThrow();
  }

  private static RoundingRule rounding(String word) {
    return RoundingRule.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private Edges target() {
    Optional<Edges.Edge> edge =
        Optional.of(new Edges.Edge(Quantity.ofNumber(c.target), c.targetIn));
    return c.promised.equals("uptime")
        ? new Edges(edge, Optional.empty())
        : new Edges(Optional.empty(), edge);
  }

  private Credit credit() {
    return new Credit(
        figure(c.looksAt),
        remedy(),
        c.always,
        base(),
        Credit.Paid.MONEY,
        c.caps.stream().map(EngineOfPayment::limit).toList(),
        least(),
        rounding(c.rounding));
  }

  private Remedy remedy() {
    Quantity each = Quantity.ofNumber(c.each);
    Remedy.Part part = Remedy.Part.valueOf(c.part.toUpperCase(Locale.ROOT));
    Remedy.Of of = c.excess ? Remedy.Of.EXCESS : Remedy.Of.ALL;
    return switch (c.remedy) {
      case "bands" -> new Remedy.Bands(c.bands.stream().map(EngineOfPayment::band).toList());
      case "blocks" ->
          new Remedy.Blocks(
              each,
              payment(c.pay),
              part,
              Quantity.ofNumber(c.after),
              of,
              Fraction.parse(c.atStart));
      case "linear" -> new Remedy.Linear(each, payment(c.pay), part);
      case "pro-rata" -> new Remedy.ProRata(Fraction.parse(c.times), of);
      default -> new Remedy.Fixed(payment(c.pay));
    };
  }

  private static Remedy.Band band(PaymentCase.Band band) {
    PaymentCase.Range range = band.range();
    return new Remedy.Band(
        new Edges(edge(range.low(), range.lowIn()), edge(range.high(), range.highIn())),
        payment(band.pay()));
  }

  private static Optional<Edges.Edge> edge(String at, boolean included) {
    return at.isEmpty()
        ? Optional.empty()
        : Optional.of(new Edges.Edge(Quantity.ofNumber(at), included));
  }

  private static Payment payment(PaymentCase.Pay pay) {
    Fraction number = Fraction.parse(pay.number());
    return switch (pay.kind()) {
      case "percent" -> new Payment.Percent(number);
      case "amount" -> new Payment.Sum(number);
      case "points" -> new Payment.Points(number);
      default -> new Payment.Time(new TimeAmount(number, unit(pay.kind())));
    };
  }

  private static TimeAmount.Unit unit(String word) {
    return TimeAmount.Unit.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private Base base() {
    Base.Share share =
        c.shareAffected
            ? new Base.Share.Affected()
            : new Base.Share.Percent(Fraction.parse(c.share));
    return new Base(new Base.FeeOf.Services(), feeOf(c.feeOf), share, covers());
  }

  private static Base.FeePeriod feeOf(String word) {
    return switch (word) {
      case "previous-period" -> new Base.FeePeriod.PreviousPeriod();
      case "next-period" -> new Base.FeePeriod.NextPeriod();
      default -> new Base.FeePeriod.ThisPeriod();
    };
  }

  private Base.FeeCovers covers() {
    if (c.covers.equals("denominator")) {
      return new Base.FeeCovers.DenominatorTime();
    }
    String[] words = c.covers.split(" ");
    return new Base.FeeCovers.FixedTime(TimeAmount.of(Long.parseLong(words[0]), unit(words[1])));
  }

  private static Limit limit(PaymentCase.Cap cap) {
    Fraction number = Fraction.parse(cap.number());
    Limit.Cap most =
        switch (cap.kind()) {
          case "amount" -> new Limit.Cap.Sum(number);
          case "days" -> new Limit.Cap.Time(new TimeAmount(number, TimeAmount.Unit.DAYS));
          default -> new Limit.Cap.Percent(number);
        };
    Limit.Per per =
        switch (cap.per()) {
          case "outage" -> new Limit.Per.Outage();
          case "period" -> new Limit.Per.Period();
          default -> new Limit.Per.Span(new PeriodRule.CalendarQuarter());
        };
    return new Limit(most, per, feeOf(cap.of()));
  }

  private Optional<Credit.Least> least() {
    if (c.least.isEmpty()) {
      return Optional.empty();
    }
    Fraction amount = Fraction.parse(c.least);
    return Optional.of(
        c.leastRaises ? new Credit.Least.RaiseTo(amount) : new Credit.Least.Above(amount));
  }
}
