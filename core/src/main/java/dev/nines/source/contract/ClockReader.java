package dev.nines.source.contract;

import dev.nines.contract.Clock;
import dev.nines.contract.Clock.Denominator;
import dev.nines.contract.Clock.PartPeriod;
import dev.nines.contract.PeriodRule;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.NodeReader;
import dev.nines.source.tree.ScalarKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads by which time a promise is reckoned. */
final class ClockReader {

  private static final ScalarKind<Integer> DAY_OF_MONTH =
      ScalarKind.of(
          "a day of the month from 1 to 31",
          t -> ScalarKind.WHOLE.read().apply(t).filter(d -> d >= 1 && d <= 31).map(Long::intValue));

  private static final Choice<Denominator> DENOMINATOR =
      Choice.<Denominator>of("a denominator")
          .word("actual", new Denominator.Actual())
          .word("minus-excluded", new Denominator.MinusExcluded())
          .word("minus-maintenance", new Denominator.MinusMaintenance())
          .word("days-of-24h", new Denominator.DaysOf24h())
          .form(Kinds.map(Kinds.LENGTH, Denominator.Fixed::new));

  private static final Clock DEFAULT =
      new Clock(new PeriodRule.CalendarMonth(), new Denominator.Actual(), PartPeriod.SHRINK);

  private ClockReader() {}

  static Clock read(Optional<NodeReader> value) {
    return value.flatMap(v -> v.mapping("a clock")).map(ClockReader::clock).orElse(DEFAULT);
  }

  private static Clock clock(MappingReader mapping) {
    Clock clock =
        new Clock(
            mapping.get("period").flatMap(periods("a period")::read).orElse(DEFAULT.period()),
            mapping.get("denominator").flatMap(DENOMINATOR::read).orElse(DEFAULT.denominator()),
            mapping.as("part-period", partPeriods()).orElse(DEFAULT.partPeriod()));
    mapping.finish();
    return clock;
  }

  /** Returns the choice between all period rules. */
  static Choice<PeriodRule> periods(String what) {
    return Choice.<PeriodRule>of(what)
        .word("calendar-day", new PeriodRule.CalendarDay())
        .word("calendar-month", new PeriodRule.CalendarMonth())
        .word("calendar-quarter", new PeriodRule.CalendarQuarter())
        .word("calendar-year", new PeriodRule.CalendarYear())
        .key("billing-month", day -> day.as(DAY_OF_MONTH).map(PeriodRule.BillingMonth::new))
        .key("fiscal-quarter", day -> day.as(Kinds.MONTH_DAY).map(PeriodRule.FiscalQuarter::new))
        .key("contract-year", day -> day.as(Kinds.MONTH_DAY).map(PeriodRule.ContractYear::new))
        .key("trailing", time -> time.as(Kinds.CALENDAR).map(PeriodRule.Trailing::new));
  }

  private static ScalarKind<PartPeriod> partPeriods() {
    Map<String, PartPeriod> words = new LinkedHashMap<>();
    words.put("shrink", PartPeriod.SHRINK);
    words.put("assume-up", PartPeriod.ASSUME_UP);
    return ScalarKind.oneOf(words);
  }
}
