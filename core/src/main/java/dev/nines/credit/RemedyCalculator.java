package dev.nines.credit;

import dev.nines.contract.Credit;
import dev.nines.contract.Edges;
import dev.nines.contract.Payment;
import dev.nines.contract.Remedy;
import dev.nines.money.Fraction;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.Unit;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a remedy pays for one value of its figure (CALCULATION 4), before any limit. */
final class RemedyCalculator {

  private final Judged judged;
  private final Credit credit;
  private final BaseFee fees;

  RemedyCalculator(Judged judged, Credit credit, FeeBook fees) {
    this.judged = judged;
    this.credit = credit;
    this.fees = new BaseFee(judged, fees);
  }

  /** Returns what a value pays; empty where it pays nothing. */
  List<CreditLine> lines(FigureValue value) {
    Remedy remedy = credit.remedy();
    if (remedy instanceof Remedy.Bands bands) {
      return bands(bands, value);
    }
    if (remedy instanceof Remedy.Blocks blocks) {
      return blocks(blocks, value);
    }
    if (remedy instanceof Remedy.Linear linear) {
      Fraction steps = parts(missedBy(value).dividedBy(linear.each().value()), linear.part());
      return paid(linear.pays(), steps, value);
    }
    return remedy instanceof Remedy.ProRata proRata
        ? proRata(proRata, value)
        : paid(((Remedy.Fixed) remedy).pays(), Fraction.ONE, value);
  }

  // of several bands that hold the value, the one that pays most
  private List<CreditLine> bands(Remedy.Bands bands, FigureValue value) {
    return bands.bands().stream()
        .filter(band -> band.edges().contains(value.compared()))
        .map(band -> line(Optional.of(band.edges()), band.pays(), Fraction.ONE, value))
        .max(
            Comparator.comparing(CreditLine::exact)
                .thenComparing(CreditLine::points)
                .thenComparing(ServiceTime::orderOf))
        .stream()
        .toList();
  }

  private List<CreditLine> blocks(Remedy.Blocks blocks, FigureValue value) {
    Fraction counted = blocks.of() == Remedy.Of.ALL ? value.exact() : excess(value);
    Fraction rest = counted.minus(blocks.after().value()).max(Fraction.ZERO);
    List<CreditLine> lines = new ArrayList<>();
    if (blocks.atStart().isPositive() && counted.isPositive()) {
      lines.addAll(paid(new Payment.Percent(blocks.atStart()), Fraction.ONE, value));
    }
    Fraction count = parts(rest.dividedBy(blocks.each().value()), blocks.part());
    lines.addAll(paid(blocks.pays(), count, value));
    return lines;
  }

  private List<CreditLine> proRata(Remedy.ProRata proRata, FigureValue value) {
    Fraction seconds = proRata.of() == Remedy.Of.ALL ? value.exact() : excess(value);
    if (!seconds.isPositive()) {
      return List.of();
    }
    Fraction base = fees.timeFee(credit.base(), value);
    Fraction covered = fees.coveredSeconds(credit.base(), value);
    Fraction exact = fees.ofSeconds(credit.base(), base, seconds, value).times(proRata.times());
    return List.of(
        new CreditLine(
            value,
            Optional.empty(),
            Optional.empty(),
            proRata.times(),
            Optional.of(seconds),
            Optional.of(covered),
            base,
            Optional.empty(),
            exact,
            Fraction.ZERO));
  }

  private List<CreditLine> paid(Payment payment, Fraction times, FigureValue value) {
    return times.isZero() ? List.of() : List.of(line(Optional.empty(), payment, times, value));
  }

  private CreditLine line(
      Optional<Edges> band, Payment payment, Fraction times, FigureValue value) {
    Fraction points = payment instanceof Payment.Points p ? p.points().times(times) : Fraction.ZERO;
    Optional<Fraction> percent =
        payment instanceof Payment.Percent p
            ? Optional.of(p.percent().times(times))
            : Optional.empty();
    Fraction base = base(payment, value);
    Fraction exact = amount(payment, base, value).times(times);
    return new CreditLine(
        value,
        band,
        Optional.of(payment),
        times,
        Optional.empty(),
        covered(payment, value),
        base,
        percent,
        exact,
        points);
  }

  private Fraction base(Payment payment, FigureValue value) {
    if (fees.isTimeAlone(credit)) {
      return Fraction.ZERO;
    }
    if (payment instanceof Payment.Time time) {
      return TimeFee.isOfMonths(time.time())
          ? fees.monthFee(credit.base())
          : fees.timeFee(credit.base(), value);
    }
    return payment instanceof Payment.Percent ? fees.fee(credit.base(), value) : Fraction.ZERO;
  }

  private Optional<Fraction> covered(Payment payment, FigureValue value) {
    return payment instanceof Payment.Time time && !TimeFee.isOfMonths(time.time())
        ? Optional.of(fees.coveredSeconds(credit.base(), value))
        : Optional.empty();
  }

  private Fraction amount(Payment payment, Fraction base, FigureValue value) {
    if (payment instanceof Payment.Percent percent) {
      return base.times(percent.percent()).dividedBy(Fraction.HUNDRED);
    }
    if (payment instanceof Payment.Time time && !fees.isTimeAlone(credit)) {
      return fees.ofTime(credit.base(), base, time.time(), value);
    }
    return payment instanceof Payment.Sum sum ? sum.amount() : Fraction.ZERO;
  }

  // counted time less denominator x (100 % - target); for other figures what goes beyond the edge
  private Fraction excess(FigureValue value) {
    Fraction allowed =
        judged.promise().target().map(target -> allowed(target, value)).orElse(Fraction.ZERO);
    return value.exact().minus(allowed).max(Fraction.ZERO);
  }

  private Fraction allowed(Edges target, FigureValue value) {
    if (value.unit() == Unit.SECONDS && target.lower().isPresent()) {
      Fraction share = Fraction.HUNDRED.minus(target.lower().get().at().value());
      return judged.denominator().times(share).dividedBy(Fraction.HUNDRED);
    }
    return target.upper().map(edge -> edge.at().value()).orElse(Fraction.ZERO);
  }

  private Fraction missedBy(FigureValue value) {
    Edges target = judged.promise().target().orElseThrow();
    Fraction below =
        target.lower().map(edge -> edge.at().value().minus(value.compared())).orElse(Fraction.ZERO);
    Fraction above =
        target.upper().map(edge -> value.compared().minus(edge.at().value())).orElse(Fraction.ZERO);
    return below.max(above).max(Fraction.ZERO);
  }

  private static Fraction parts(Fraction count, Remedy.Part part) {
    return switch (part) {
      case IGNORED -> Fraction.of(count.floor(), BigInteger.ONE);
      case COUNTS -> Fraction.of(count.ceiling(), BigInteger.ONE);
      case PROPORTIONAL -> count;
    };
  }
}
