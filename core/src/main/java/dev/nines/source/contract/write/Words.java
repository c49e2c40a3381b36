package dev.nines.source.contract.write;

import dev.nines.contract.Edges;
import dev.nines.contract.Over;
import dev.nines.contract.Payment;
import dev.nines.contract.PeriodRule;
import dev.nines.contract.WeeklyHours;
import dev.nines.money.Fraction;
import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.Locale;

/** The small values of a contract file in the words of INTERFACE.md. */
final class Words {

  private Words() {}

  static String number(Fraction value) {
    return value.toExactDecimal().orElseThrow().toPlainString();
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Tree edges(Edges edges) {
    Tree tree = new Tree();
    edges.lower().ifPresent(e -> tree.put(e.included() ? "at-least" : "above", e.at().text()));
    edges.upper().ifPresent(e -> tree.put(e.included() ? "at-most" : "below", e.at().text()));
    return tree;
  }

  static Tree payment(Payment payment) {
    if (payment instanceof Payment.Percent percent) {
      return Tree.of("percent", number(percent.percent()));
    }
    if (payment instanceof Payment.Sum sum) {
      return Tree.of("amount", number(sum.amount()));
    }
    return payment instanceof Payment.Time time
        ? Tree.of("time", time.time().toString())
        : Tree.of("points", number(((Payment.Points) payment).points()));
  }

  static Object period(PeriodRule rule) {
    if (rule instanceof PeriodRule.BillingMonth billing) {
      return Tree.of("billing-month", String.valueOf(billing.day()));
    }
    if (rule instanceof PeriodRule.FiscalQuarter fiscal) {
      return Tree.of("fiscal-quarter", day(fiscal.yearStart()));
    }
    if (rule instanceof PeriodRule.ContractYear year) {
      return Tree.of("contract-year", day(year.start()));
    }
    if (rule instanceof PeriodRule.Trailing trailing) {
      return Tree.of("trailing", trailing.length().toString());
    }
    return kebab(rule);
  }

  static Object over(Over over) {
    if (over instanceof Over.DownWhen when) {
      return Tree.of("down-when", String.valueOf(when.count()));
    }
    return over instanceof Over.Group group ? group(group) : kebab(over);
  }

  private static Tree group(Over.Group group) {
    Object members =
        Tree.list(
            group.members(),
            member -> member instanceof Over.Service s ? s.id() : group((Over.Group) member));
    return group.rule() instanceof Over.DownWhen when
        ? Tree.of("down-when", String.valueOf(when.count())).put("of", members)
        : Tree.of(kebab(group.rule()), members);
  }

  static Tree hours(WeeklyHours hours) {
    Tree tree =
        Tree.of("days", Tree.list(hours.days(), Words::weekday))
            .put("from", time(hours.from()))
            .put("to", time(hours.to()));
    return tree.putAll("holidays", hours.holidays(), Object::toString);
  }

  private static String weekday(DayOfWeek day) {
    return day.name().substring(0, 3);
  }

  private static String time(int second) {
    String seconds = second % 60 == 0 ? "" : ":" + two(second % 60);
    return two(second / 3_600) + ":" + two(second / 60 % 60) + seconds;
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }

  private static String day(MonthDay day) {
    return two(day.getMonthValue()) + "-" + two(day.getDayOfMonth());
  }

  // the name of the type is the word of the file: CalendarMonth is calendar-month
  static String kebab(Object value) {
    return value
        .getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }
}
