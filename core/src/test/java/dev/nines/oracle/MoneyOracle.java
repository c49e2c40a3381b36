package dev.nines.oracle;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reckons the credit of a clause from seconds, by the words of CALCULATION.md section 4 and the
 * contract file, with integers and decimals and nothing of the engine.
 */
final class MoneyOracle {

  /** The seconds of one outage that count, and the share that it affected in per mille. */
  record Down(Rational seconds, int affected) {}

  /** Digits of the currencies by ISO 4217. */
  private static final Map<String, Integer> DIGITS = Map.of("USD", 2, "JPY", 0, "BHD", 3);

  /** What happened: counted and whole seconds, the outages, and how many services pay a fee. */
  record Times(
      Rational counted, Rational denominator, List<Down> outages, int services, ZoneId zone) {}

  private final PaymentCase c;
  private final Rational counted;
  private final Rational denominator;
  private final List<Down> outages;
  private final int services;
  private final ZoneId zone;

  MoneyOracle(PaymentCase c, Times times) {
    this.c = c;
    counted = times.counted();
    denominator = times.denominator();
    outages = times.outages();
    services = times.services();
    zone = times.zone();
  }

  boolean hasFigure() {
    return denominator.isAboveZero() || !c.promised.equals("uptime");
  }

  /** Whether the promise was kept; one without a figure is not judged. */
  boolean isMissed() {
    if (c.promised.equals("each-outage")) {
      return outages.stream().anyMatch(down -> misses(down.seconds()));
    }
    return hasFigure() && misses(figure(c.promised));
  }

  private boolean misses(Rational value) {
    int side = compared(c.promised, value).compareTo(Rational.of(c.target));
    boolean uptime = c.promised.equals("uptime");
    return side == 0 ? !c.targetIn : uptime ? side < 0 : side > 0;
  }

  private Rational figure(String name) {
    Rational share = denominator.isAboveZero() ? counted.times(100).by(denominator) : null;
    return switch (name) {
      case "uptime" -> Rational.of(100).minus(share);
      case "downtime-share" -> share;
      default -> counted;
    };
  }

  private Rational compared(String name, Rational value) {
    return c.roundTo.isEmpty() || !name.equals(c.promised)
        ? value
        : value.toStep(Rational.of(c.roundTo), c.roundMode);
  }

  BigDecimal owed() {
    Rational amount = limited();
    if (!c.least.isEmpty() && amount.isAboveZero()) {
      Rational least = Rational.of(c.least);
      boolean enough = amount.compareTo(least) > 0;
      amount = enough ? amount : c.leastRaises ? least : Rational.NOTHING;
    }
    return amount.rounded(DIGITS.get(c.currency), c.rounding);
  }

  Rational points() {
    Rational sum = Rational.NOTHING;
    if (c.remedy.equals("bands") && hasFigure()) {
      for (Down value : values()) {
        Rational most = Rational.NOTHING;
        for (PaymentCase.Band band : matching(value)) {
          boolean points = band.pay().kind().equals("points");
          most = points ? most.most(Rational.of(band.pay().number())) : most;
        }
        sum = sum.plus(most);
      }
    }
    return sum;
  }

  private Rational limited() {
    if (!hasFigure() || !pays()) {
      return Rational.NOTHING;
    }
    Rational sum = Rational.NOTHING;
    for (Down value : values()) {
      Rational ofOne = lines(value).stream().reduce(Rational.NOTHING, Rational::plus);
      sum = sum.plus(capped(ofOne, "outage"));
    }
    return capped(capped(sum, "period"), "calendar-quarter");
  }

  private boolean pays() {
    return c.remedy.equals("bands") || c.always || isMissed();
  }

  // what the remedy looks at: the period, or each counted outage that breaks the promise
  private List<Down> values() {
    if (!c.looksAt.equals("each-outage")) {
      boolean share = c.looksAt.equals("uptime") || c.looksAt.equals("downtime-share");
      return share && !denominator.isAboveZero()
          ? List.of()
          : List.of(new Down(figure(c.looksAt), 1_000));
    }
    return outages.stream()
        .filter(down -> c.remedy.equals("bands") || c.always || misses(down.seconds()))
        .toList();
  }

  private List<Rational> lines(Down value) {
    return switch (c.remedy) {
      case "bands" -> bands(value);
      case "blocks" -> blocks(value);
      case "linear" -> {
        Rational steps = parts(missedBy(value.seconds()).by(Rational.of(c.each)));
        yield List.of(payment(c.pay, value).times(steps));
      }
      case "pro-rata" -> List.of(proRata(value));
      default -> List.of(payment(c.pay, value));
    };
  }

  private List<Rational> bands(Down value) {
    return matching(value).stream()
        .map(band -> payment(band.pay(), value))
        .reduce(Rational::most)
        .stream()
        .toList();
  }

  private List<PaymentCase.Band> matching(Down value) {
    Rational at = compared(c.looksAt, value.seconds());
    return c.bands.stream().filter(band -> holds(band.range(), at)).toList();
  }

  private static boolean holds(PaymentCase.Range range, Rational at) {
    if (!range.low().isEmpty()) {
      int side = at.compareTo(Rational.of(range.low()));
      if (side < 0 || (side == 0 && !range.lowIn())) {
        return false;
      }
    }
    if (!range.high().isEmpty()) {
      int side = at.compareTo(Rational.of(range.high()));
      return side < 0 || (side == 0 && range.highIn());
    }
    return true;
  }

  private List<Rational> blocks(Down value) {
    Rational time = paidTime(value);
    Rational rest = time.minus(Rational.of(c.after)).most(Rational.NOTHING);
    List<Rational> lines = new ArrayList<>();
    if (time.isAboveZero() && !c.atStart.equals("0")) {
      lines.add(payment(new PaymentCase.Pay("percent", c.atStart), value));
    }
    lines.add(payment(c.pay, value).times(parts(rest.by(Rational.of(c.each)))));
    return lines;
  }

  private Rational proRata(Down value) {
    return base(value).times(paidTime(value)).by(covered()).times(Rational.of(c.times));
  }

  // all of the counted time, or what of it goes beyond what the target allows
  private Rational paidTime(Down value) {
    if (!c.excess) {
      return value.seconds();
    }
    Rational target = Rational.of(c.target);
    Rational allowed =
        c.promised.equals("uptime")
            ? denominator.times(Rational.of(100).minus(target)).by(100)
            : target;
    return value.seconds().minus(allowed).most(Rational.NOTHING);
  }

  private Rational missedBy(Rational value) {
    Rational at = compared(c.promised, value);
    Rational target = Rational.of(c.target);
    Rational missed = c.promised.equals("uptime") ? target.minus(at) : at.minus(target);
    return missed.most(Rational.NOTHING);
  }

  private Rational parts(Rational count) {
    return switch (c.part) {
      case "ignored" -> Rational.of(count.rounded(0, "down").toPlainString());
      case "counts" -> Rational.of(count.rounded(0, "up").toPlainString());
      default -> count;
    };
  }

  private Rational payment(PaymentCase.Pay pay, Down value) {
    Rational number = Rational.of(pay.number());
    return switch (pay.kind()) {
      case "percent" -> base(value).times(number).by(100);
      case "amount" -> number;
      case "days" -> base(value).times(number.times(86_400)).by(covered());
      case "hours" -> base(value).times(number.times(3_600)).by(covered());
      case "months" -> fee("this-period").times(number);
      default -> Rational.NOTHING;
    };
  }

  private Rational base(Down value) {
    Rational fee = fee(c.feeOf);
    if (!c.shareAffected) {
      return fee.times(Rational.of(c.share)).by(100);
    }
    return fee.times(value.affected()).by(1_000);
  }

  private Rational covered() {
    return switch (c.covers) {
      case "720 hours" -> Rational.of(720 * 3_600);
      case "30 days" -> Rational.of(30 * 86_400);
      case "365 days" -> Rational.of(365 * 86_400);
      default -> denominator;
    };
  }

  private Rational fee(String of) {
    int shift = of.equals("previous-period") ? -1 : of.equals("next-period") ? 1 : 0;
    return fee(c.month.plusMonths(shift));
  }

  private Rational fee(YearMonth month) {
    Rational first = Rational.of(c.fees.values().iterator().next());
    Rational one =
        switch (c.feeKind) {
          case "months", "data" -> Rational.of(c.fees.get(month));
          case "year" -> first.by(12);
          case "hour" -> first.times(seconds(month)).by(3_600);
          default -> first;
        };
    return one.times(services);
  }

  private long seconds(YearMonth month) {
    long from = month.atDay(1).atStartOfDay(zone).toEpochSecond();
    return month.plusMonths(1).atDay(1).atStartOfDay(zone).toEpochSecond() - from;
  }

  private Rational capped(Rational amount, String per) {
    Rational left = amount;
    for (PaymentCase.Cap cap : c.caps) {
      if (cap.per().equals(per)) {
        Rational earlier = per.equals("calendar-quarter") ? givenInQuarter() : Rational.NOTHING;
        left = left.least(allowed(cap).minus(earlier).most(Rational.NOTHING));
      }
    }
    return left;
  }

  private Rational allowed(PaymentCase.Cap cap) {
    Rational number = Rational.of(cap.number());
    if (cap.kind().equals("amount")) {
      return number;
    }
    Rational fee =
        cap.per().equals("calendar-quarter")
                && cap.of().equals("this-period")
                && cap.kind().equals("percent")
            ? feeOfQuarter()
            : fee(cap.of());
    return cap.kind().equals("percent")
        ? fee.times(number).by(100)
        : fee.times(number.times(86_400)).by(covered());
  }

  private Rational feeOfQuarter() {
    return c.feeKind.equals("once") ? fee(c.month) : quarterSum();
  }

  private Rational quarterSum() {
    Rational sum = Rational.NOTHING;
    for (int i = 0; i < 3; i++) {
      sum = sum.plus(fee(quarterStart().plusMonths(i)));
    }
    return sum;
  }

  private Rational givenInQuarter() {
    Rational sum = Rational.NOTHING;
    for (var credit : c.given.entrySet()) {
      boolean inside = !credit.getKey().isBefore(quarterStart());
      sum = inside ? sum.plus(Rational.of(credit.getValue())) : sum;
    }
    return sum;
  }

  private YearMonth quarterStart() {
    return c.month.withMonth((c.month.getMonthValue() - 1) / 3 * 3 + 1);
  }
}
