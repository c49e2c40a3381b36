package dev.nines.report.sla;

import dev.nines.contract.Qualify.MaintenanceRule;
import dev.nines.contract.TimeAmount;
import dev.nines.report.ReportFormat;

/** Says a rule for maintenance in a sentence. */
final class MaintenanceWords {

  private final ReportFormat format;

  MaintenanceWords(PromiseView view) {
    this.format = view.format();
  }

  /** Returns {@code emergency: does not count if announced 48 hours before it starts, ...}. */
  String sentence(MaintenanceRule rule) {
    StringBuilder text = new StringBuilder(notice(rule));
    rule.allowance()
        .ifPresent(
            allowance ->
                text.append(
                    format.text(
                        "term.maintenance.allowance",
                        format.length(allowance.time()),
                        new PeriodWords(format).one(allowance.per()))));
    rule.window()
        .ifPresent(
            hours ->
                text.append(
                    format.text("term.maintenance.window", new HoursWords(format).of(hours))));
    return format.text("term.maintenance.sentence", text);
  }

  private String notice(MaintenanceRule rule) {
    String kind =
        rule.kind()
            .map(word -> format.text("term.maintenance.kind", word))
            .orElseGet(() -> format.text("term.maintenance.any"));
    return rule.notice()
        .filter(notice -> notice.number().isPositive())
        .map(notice -> format.text("term.maintenance.notice", kind, amount(notice)))
        .orElseGet(() -> format.text("term.maintenance.announced", kind));
  }

  private String amount(TimeAmount notice) {
    return new TimeWords(format).amount(notice);
  }
}
