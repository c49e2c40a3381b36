package dev.nines.report.sla;

import dev.nines.contract.Claim;
import dev.nines.contract.TimeAmount;
import dev.nines.report.ReportFormat;
import java.time.Duration;
import java.util.Locale;

/** Says lengths and deadlines of a contract in words. */
final class TimeWords {

  private final ReportFormat format;

  TimeWords(PromiseView view) {
    this(view.format());
  }

  TimeWords(ReportFormat format) {
    this.format = format;
  }

  /** Returns {@code 30 days}, {@code 1 business day}. */
  String amount(TimeAmount amount) {
    String unit = amount.unit().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return format.words().count("time." + unit, amount.number(), format.number(amount.number()));
  }

  /** Returns {@code 5 min}. */
  String length(Duration length) {
    return format.length(length);
  }

  /** Returns {@code 30 days from the end of the period}. */
  String deadline(Claim.Deadline deadline) {
    return format.text("claim.deadline", amount(deadline.within()), anchor(deadline.from()));
  }

  private String anchor(String from) {
    return switch (from) {
      case Claim.PERIOD_END, Claim.OUTAGE_START, Claim.OUTAGE_END ->
          format.text("claim.from." + from);
      default -> format.text("claim.from.mark", from);
    };
  }
}
