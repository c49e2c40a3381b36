package dev.nines.credit;

import dev.nines.contract.Credit;
import dev.nines.contract.Limit;
import dev.nines.contract.TimeAmount;
import dev.nines.money.Fraction;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The time of service that a credit comes to, beside its fee.
 *
 * <p>It is the sum of what the lines pay, unit by unit. Where limits or least amounts changed the
 * money, the time changes in the same proportion: 30 days whose fee is capped at half of it are 15
 * days. A term extension of which no fee is stated has no money; caps in time then cut the time.
 */
final class ServiceTime {

  private ServiceTime() {}

  /**
   * Returns the time, unit by unit; empty where none is paid.
   *
   * @param credit the clause
   * @param lines what each value pays
   * @param full the money of the lines before every limit
   * @param paid the money after all of them
   */
  static List<TimeAmount> of(Credit credit, List<CreditLine> lines, Fraction full, Fraction paid) {
    Map<TimeAmount.Unit, Fraction> sums = new EnumMap<>(TimeAmount.Unit.class);
    for (CreditLine line : lines) {
      line.time().ifPresent(time -> sums.merge(time.unit(), time.number(), Fraction::plus));
    }
    Fraction share = full.isPositive() ? paid.dividedBy(full) : Fraction.ONE;
    List<TimeAmount> times = new ArrayList<>();
    sums.forEach((unit, number) -> times.add(new TimeAmount(number.times(share), unit)));
    return full.isPositive()
        ? List.copyOf(times)
        : times.stream().map(time -> capped(credit, time)).toList();
  }

  private static TimeAmount capped(Credit credit, TimeAmount time) {
    TimeAmount capped = time;
    for (Limit limit : credit.limits()) {
      if (limit.per() instanceof Limit.Per.Period && limit.cap() instanceof Limit.Cap.Time cap) {
        capped = lesser(capped, cap.time());
      }
    }
    return capped;
  }

  /** Returns by what times of service are put in order: seconds, a month as 30 days. */
  static Fraction orderOf(CreditLine line) {
    return line.time().map(ServiceTime::seconds).orElse(Fraction.ZERO);
  }

  private static Fraction seconds(TimeAmount time) {
    return switch (time.unit()) {
      case MONTHS -> time.number().times(30 * 86_400L);
      case YEARS -> time.number().times(365 * 86_400L);
      default -> time.toSeconds().orElseThrow();
    };
  }

  // units of no fixed length can only be compared with themselves
  private static TimeAmount lesser(TimeAmount time, TimeAmount cap) {
    Optional<Fraction> seconds = time.toSeconds();
    Optional<Fraction> most = cap.toSeconds();
    boolean over =
        seconds.isPresent() && most.isPresent()
            ? seconds.get().isAbove(most.get())
            : time.unit() == cap.unit() && time.number().isAbove(cap.number());
    return over ? cap : time;
  }
}
