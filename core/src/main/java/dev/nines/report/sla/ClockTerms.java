package dev.nines.report.sla;

import dev.nines.contract.Clock;
import dev.nines.contract.Clock.Denominator;
import dev.nines.contract.CoveredService;
import dev.nines.contract.Over;
import dev.nines.contract.Qualify.ServiceHours;
import dev.nines.contract.WeeklyHours;
import java.util.ArrayList;
import java.util.List;

/** The terms by which time is reckoned: periods, the whole, service hours, several services. */
final class ClockTerms {

  private final PromiseView view;

  ClockTerms(PromiseView view) {
    this.view = view;
  }

  List<Term> terms() {
    List<Term> terms = new ArrayList<>();
    terms.add(period());
    terms.add(
        new Term(view.text("term.denominator"), denominator(), view.clause("clock.denominator")));
    if (view.promise().services().size() > 1) {
      terms.add(new Term(view.text("term.over"), over(), view.clause("over")));
    }
    if (isProvidedInPart()) {
      boolean up = view.promise().clock().partPeriod() == Clock.PartPeriod.ASSUME_UP;
      String key = up ? "term.part-period.assume-up" : "term.part-period.shrink";
      terms.add(
          new Term(
              view.text("term.part-period"), view.text(key), view.clause("clock.part-period")));
    }
    terms.add(
        new Term(
            view.text("term.service-hours"), serviceHours(), view.clause("qualify.service-hours")));
    return terms;
  }

  private Term period() {
    String rule = new PeriodWords(view.format()).one(view.promise().clock().period());
    String zone = view.contract().zone().getId();
    return new Term(
        view.text("term.period"),
        view.text("term.period.says", rule, zone),
        view.clause("clock.period"));
  }

  private String denominator() {
    Denominator rule = view.promise().clock().denominator();
    if (rule instanceof Denominator.Fixed fixed) {
      return view.text("term.denominator.fixed", view.format().length(fixed.length()));
    }
    if (rule instanceof Denominator.MinusExcluded) {
      return view.text("term.denominator.minus-excluded");
    }
    if (rule instanceof Denominator.MinusMaintenance) {
      return view.text("term.denominator.minus-maintenance");
    }
    return view.text(
        rule instanceof Denominator.DaysOf24h
            ? "term.denominator.days-of-24h"
            : "term.denominator.actual");
  }

  private String over() {
    Over over = view.promise().over();
    return over instanceof Over.Group group
        ? view.text("term.over.group", over(group.rule()), group(group))
        : over(over);
  }

  private String over(Over over) {
    return over instanceof Over.DownWhen downWhen
        ? view.text("term.over.down-when", view.format().number(downWhen.count()))
        : view.text("term.over." + wordOf(over));
  }

  // "any of Database and (all of Web 1 and Web 2)"
  private String group(Over.Group group) {
    List<String> members = group.members().stream().map(this::member).toList();
    String rule =
        group.rule() instanceof Over.DownWhen when
            ? view.text("term.over.of.down-when", view.format().number(when.count()))
            : view.text("term.over.of." + wordOf(group.rule()));
    return view.text("term.over.of", rule, view.format().list(members));
  }

  private String member(Over.Member member) {
    return member instanceof Over.Group inner
        ? view.text("term.over.inner", group(inner))
        : view.names(member.services());
  }

  private static String wordOf(Over over) {
    if (over instanceof Over.Each) {
      return "each";
    }
    if (over instanceof Over.AnyDown) {
      return "any-down";
    }
    if (over instanceof Over.AllDown) {
      return "all-down";
    }
    if (over instanceof Over.Worst) {
      return "worst";
    }
    return over instanceof Over.Mean ? "mean" : "ratio-of-sums";
  }

  private boolean isProvidedInPart() {
    return view.result().services().stream()
        .map(view.contract()::service)
        .anyMatch(ClockTerms::isProvidedInPart);
  }

  private static boolean isProvidedInPart(CoveredService service) {
    return service.providedFrom().isPresent() || service.providedTo().isPresent();
  }

  private String serviceHours() {
    ServiceHours hours = view.promise().qualify().serviceHours();
    if (hours instanceof ServiceHours.Always) {
      return view.text("term.service-hours.always");
    }
    List<WeeklyHours> weekly =
        hours instanceof ServiceHours.Weekly stated
            ? stated.hours()
            : List.of(view.contract().businessHours());
    List<String> words = weekly.stream().map(new HoursWords(view.format())::of).toList();
    return view.text("term.service-hours.weekly", view.format().list(words));
  }
}
