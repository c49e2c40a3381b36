package dev.nines.report.sla;

import dev.nines.credit.PromiseResult;
import dev.nines.money.Fraction;
import dev.nines.money.Money;
import dev.nines.report.Cell;
import dev.nines.report.ReportFormat;
import dev.nines.report.Row;
import dev.nines.report.Sheet;
import dev.nines.uptime.TimeTotals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One row for each verdict: what it is about, its figure, and what it pays. */
final class ServicesSheet {

  private final List<Subject> subjects;
  private final LiveModel model;
  private final SlaSheets.SheetMaker maker;
  private final ReportFormat format;

  ServicesSheet(LiveModel model) {
    this.model = model;
    this.subjects = model.subjects();
    this.maker = model.maker();
    this.format = maker.format();
  }

  Sheet sheet() {
    return maker.sheet(
        "services",
        List.of(
            maker.left("promise", 12),
            maker.left("services", 24),
            maker.left("period", 16),
            maker.right("figure", 14),
            maker.right("target", 10),
            maker.left("verdict", 16),
            maker.right("counted", 12),
            maker.right("denominator", 12),
            maker.right("unknown", 12),
            maker.right("credit", 14),
            maker.left("claim", 16)),
        subjects.stream().map(this::row).toList(),
        subjects.size() > 1 ? List.of(totals()) : List.of());
  }

  private boolean isMoney() {
    return subjects.stream().allMatch(subject -> subject.result().credit().amount().isPresent());
  }

  private Row row(Subject subject) {
    PromiseView view = subject.view();
    PromiseResult result = subject.result();
    LiveSubject live = new LiveSubject(subject, model);
    Optional<Instant> until = result.claims().stream().findFirst().map(claim -> claim.until());
    return Row.of(
        Cells.strong(view.promise().id()),
        Cell.of(view.serviceNames()),
        Cell.of(view.periodName()),
        live.figure(),
        live.target(),
        live.verdict(),
        live.of("counted", result.totals().counted()),
        live.of("whole", result.totals().denominator()),
        live.of("unknown", result.totals().unknown()),
        live.credit(),
        until.map(this::moment).orElse(Cells.EMPTY));
  }

  private Row totals() {
    PromiseView view = subjects.get(0).view();
    List<Cell> cells = new ArrayList<>(Collections.nCopies(11, Cells.EMPTY));
    cells.set(0, Cells.strong(format.text("total")));
    cells.set(6, sum("counted", view.length(sum(PromiseResult::totals, TimeTotals::counted))));
    cells.set(
        7, sum("denominator", view.length(sum(PromiseResult::totals, TimeTotals::denominator))));
    cells.set(8, sum("unknown", view.length(sum(PromiseResult::totals, TimeTotals::unknown))));
    if (isMoney()) {
      Money zero = Money.zero(subjects.get(0).result().credit().amount().orElseThrow().currency());
      Money sum =
          subjects.stream()
              .map(subject -> subject.result().credit().amount().orElseThrow())
              .reduce(zero, Money::plus);
      cells.set(9, sum("credit", view.money(sum)));
    }
    return new Row(cells);
  }

  private <T> Fraction sum(Function<PromiseResult, T> part, Function<T, Fraction> of) {
    return subjects.stream()
        .map(subject -> of.apply(part.apply(subject.result())))
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  private Cell sum(String column, Cell value) {
    return value.with(maker.sumOf("services", column, subjects.size()));
  }

  private Cell moment(Instant at) {
    return Cells.moment(format.deadline(at), at);
  }
}
