package dev.nines.source.contract.write;

import dev.nines.contract.Qualify;
import dev.nines.contract.Qualify.Maintenance;
import dev.nines.contract.Qualify.UnknownTime;
import dev.nines.contract.TimeAmount;
import java.util.List;

/** What of the impact counts, as the contract file spells it. */
final class QualifyTree {

  private QualifyTree() {}

  static Tree of(Qualify qualify) {
    return Tree.of("minimum", qualify.minimum().<Object>map(QualifyTree::minimum).orElse("none"))
        .put("maintenance", maintenance(qualify.maintenance()))
        .put("causes-excluded", List.copyOf(qualify.causesExcluded()))
        .put("unknown-time", unknown(qualify.unknownTime()))
        .put("service-hours", hours(qualify.serviceHours()));
  }

  private static Tree minimum(Qualify.Minimum minimum) {
    return Tree.of(minimum.included() ? "at-least" : "above", minimum.length().toString())
        .put("counts", minimum.excess() ? "excess" : "whole")
        .put("joins", minimum.joins() ? "yes" : "no");
  }

  private static Object maintenance(Maintenance maintenance) {
    return maintenance instanceof Maintenance.Rules rules
        ? Tree.list(rules.rules(), QualifyTree::rule)
        : Words.kebab(maintenance);
  }

  private static Tree rule(Qualify.MaintenanceRule rule) {
    return new Tree()
        .put("kind", rule.kind(), kind -> kind)
        .put("notice", rule.notice(), TimeAmount::toString)
        .put("allowance", rule.allowance(), QualifyTree::allowance)
        .put("window", rule.window(), Words::hours);
  }

  private static Tree allowance(Qualify.Allowance allowance) {
    return Tree.of("time", allowance.time().toString()).put("per", Words.period(allowance.per()));
  }

  private static Object unknown(UnknownTime unknown) {
    return unknown instanceof UnknownTime.Carry carry
        ? Tree.of("carry", carry.length().toString()).put("then", Words.kebab(carry.then()))
        : Words.kebab(unknown);
  }

  private static Object hours(Qualify.ServiceHours hours) {
    return hours instanceof Qualify.ServiceHours.Weekly weekly
        ? Tree.list(weekly.hours(), Words::hours)
        : Words.kebab(hours);
  }
}
