package dev.nines;

import dev.nines.contract.Contract;
import dev.nines.credit.EscalationResult;
import dev.nines.credit.PeriodFigure;
import dev.nines.credit.PromiseResult;
import dev.nines.model.Facts;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.time.Interval;
import java.util.List;
import java.util.stream.Stream;

/** Finds records that touch none of the reported periods (CALCULATION 6). */
final class RecordChecks {

  private RecordChecks() {}

  static List<Problem> check(Facts facts, Contract contract, List<PromiseResult> results) {
    List<Interval> periods = results.stream().flatMap(RecordChecks::lookedAt).distinct().toList();
    return facts.incidents().stream()
        .filter(incident -> !incident.impact().isEmpty() && !periods.isEmpty())
        .filter(incident -> incident.impact().stream().noneMatch(w -> touches(w, periods)))
        .map(incident -> outside(incident, contract))
        .toList();
  }

  // the reported period, and what an average or a right looks back to
  private static Stream<Interval> lookedAt(PromiseResult result) {
    Stream<Interval> rights =
        result.rights().stream()
            .flatMap(right -> right.stretches().stream())
            .map(EscalationResult.Stretch::span);
    Stream<Interval> averaged = result.averaged().stream().map(PeriodFigure::period);
    return Stream.of(Stream.of(result.period()), averaged, rights).flatMap(spans -> spans);
  }

  private static boolean touches(ImpactWindow window, List<Interval> periods) {
    return periods.stream()
        .anyMatch(
            period ->
                window.from().at().isBefore(period.to())
                    && window.to().map(to -> to.at().isAfter(period.from())).orElse(true));
  }

  private static Problem outside(Incident incident, Contract contract) {
    ImpactWindow first = incident.impact().get(0);
    return new Problem(
        ProblemCode.OUTSIDE_PERIOD,
        first.provenance().location(),
        first.from().text(),
        "",
        "The impact of \""
            + incident.title()
            + "\" starts "
            + first.from().at().atZone(contract.zone()).toLocalDate()
            + " and touches no reported period.");
  }
}
