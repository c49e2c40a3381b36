package dev.nines.report.sla;

import dev.nines.contract.Clock.Denominator;
import dev.nines.credit.MemberLedger;
import dev.nines.downtime.LedgerEntry;
import dev.nines.downtime.LedgerState;
import dev.nines.downtime.Reason;
import dev.nines.downtime.Seconds;
import dev.nines.money.Fraction;
import dev.nines.report.Cell;
import dev.nines.report.ReportFormat;
import dev.nines.report.sla.DerivationStep.Kind;
import dev.nines.time.Interval;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The steps that say how long the period is, and what of it is the whole. */
final class PeriodSteps {

  private static final int DAY = 86_400;

  private final PromiseView view;
  private final Interval period;
  private final ReportFormat local;

  PeriodSteps(PromiseView view) {
    this.view = view;
    this.period = view.result().period();
    this.local = view.contractFormat();
  }

  List<DerivationStep> steps() {
    List<DerivationStep> steps = new ArrayList<>();
    steps.add(period());
    for (MemberLedger member : view.result().members()) {
      if (!member.uptime().totals().denominator().equals(length())) {
        steps.add(denominator(member));
      }
    }
    return steps;
  }

  private Fraction length() {
    return Seconds.of(period.length());
  }

  private DerivationStep period() {
    String from = local.moment(period.from());
    String to = local.moment(period.to());
    boolean days = PeriodName.isOfWholeDays(period, view.contract().zone());
    String calculation =
        days ? inDays(from, to) : view.text("derivation.period.instants", from, to);
    return DerivationStep.sum(
            Kind.PERIOD, view.text("derivation.period"), calculation, view.seconds(length()))
        .under(view.clause("clock.period"));
  }

  private String inDays(String from, String to) {
    Fraction plain = Fraction.of(days()).times(DAY);
    String count = view.format().count("derivation.days", days());
    Fraction change = length().minus(plain);
    if (change.isZero()) {
      return view.text("derivation.period.days", from, to, count);
    }
    String key = change.isPositive() ? "derivation.period.longer" : "derivation.period.shorter";
    return view.text(key, from, to, count, view.format().seconds(change.max(change.negated())));
  }

  private long days() {
    return ChronoUnit.DAYS.between(local.day(period.from()), local.day(period.to()));
  }

  private DerivationStep denominator(MemberLedger member) {
    Cell result = view.seconds(member.uptime().totals().denominator());
    String label = view.labelOf("derivation.denominator", member);
    return DerivationStep.sum(Kind.DENOMINATOR, label, calculation(member), result)
        .under(view.clause("clock.denominator"));
  }

  private String calculation(MemberLedger member) {
    Denominator rule = view.promise().clock().denominator();
    if (rule instanceof Denominator.Fixed) {
      return view.text("derivation.denominator.fixed");
    }
    Fraction start =
        rule instanceof Denominator.DaysOf24h ? Fraction.of(days()).times(DAY) : length();
    StringBuilder text = new StringBuilder(view.format().seconds(start));
    if (rule instanceof Denominator.DaysOf24h) {
      text.append(view.text("derivation.denominator.days", view.format().number(days())));
    }
    append(text, member, "hours", e -> e.isBecauseOf(Reason.SERVICE_HOURS));
    append(text, member, "not-provided", PeriodSteps::isNotProvided);
    append(text, member, "excluded", e -> e.state() == LedgerState.EXCLUDED);
    append(text, member, "unknown", e -> e.state() == LedgerState.UNKNOWN);
    append(text, member, "maintenance", e -> e.state() == LedgerState.UP);
    return text.toString();
  }

  private static boolean isNotProvided(LedgerEntry entry) {
    return entry.state() == LedgerState.OUTSIDE && !entry.isBecauseOf(Reason.SERVICE_HOURS);
  }

  // every entry that is no part of the whole is in exactly one of the groups
  private void append(
      StringBuilder text, MemberLedger member, String group, Predicate<LedgerEntry> isIn) {
    Fraction taken =
        member.ledger().secondsWhere(entry -> !entry.inDenominator() && isIn.test(entry));
    if (taken.isPositive()) {
      text.append(view.text("derivation.denominator." + group, view.format().seconds(taken)));
    }
  }
}
