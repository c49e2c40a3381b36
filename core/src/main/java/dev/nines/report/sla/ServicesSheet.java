package dev.nines.report.sla;

import dev.nines.credit.PromiseResult;
import dev.nines.report.Cell;
import dev.nines.report.Plot;
import dev.nines.report.ReportFormat;
import dev.nines.report.Row;
import dev.nines.report.Sheet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One row for each verdict: what it is about, its figure, and what it pays. */
final class ServicesSheet {

  private final List<Subject> subjects;
  private final SlaSheets.SheetMaker maker;
  private final ReportFormat format;

  ServicesSheet(List<Subject> subjects, SlaSheets.SheetMaker maker) {
    this.subjects = List.copyOf(subjects);
    this.maker = maker;
    this.format = maker.format();
  }

  Sheet sheet() {
    return maker
        .sheet(
            "services",
            List.of(
                maker.left("promise", 14),
                maker.left("services", 24),
                maker.left("from", 18),
                maker.left("to", 18),
                maker.right("figure", 14),
                maker.left("promised", 20),
                maker.left("verdict", 16),
                maker.right("counted", 12),
                maker.right("denominator", 12),
                maker.right("unknown", 12),
                maker.right("credit", 14),
                maker.left("claim", 18)),
            subjects.stream().map(this::row).toList(),
            List.of())
        .with(plots());
  }

  // credits beside each other, where there are several and they are money
  private List<Plot> plots() {
    boolean money =
        subjects.stream().allMatch(subject -> subject.result().credit().amount().isPresent());
    if (subjects.size() < 2 || !money) {
      return List.of();
    }
    return List.of(
        new Plot(
            Plot.Kind.BARS,
            maker.text("plot.credit"),
            maker.text("plot.credit.alternative", subjects.size()),
            "services",
            List.of("credit"),
            0,
            subjects.size() - 1));
  }

  private Row row(Subject subject) {
    PromiseView view = subject.view();
    PromiseResult result = subject.result();
    SubjectFacts facts = new SubjectFacts(subject);
    Optional<Instant> until = result.claims().stream().findFirst().map(claim -> claim.until());
    return Row.of(
        Cells.strong(view.promise().id()),
        Cell.of(view.serviceNames()),
        moment(result.period().from()),
        moment(result.period().to()),
        result.indicator().map(view::exact).orElseGet(facts::figure),
        Cell.of(facts.promised()),
        new VerdictWords(view).line(),
        view.length(result.totals().counted()),
        view.length(result.totals().denominator()),
        view.length(result.totals().unknown()),
        result.credit().amount().map(view::money).orElseGet(facts::credit),
        until.map(this::moment).orElse(Cells.EMPTY));
  }

  private Cell moment(Instant at) {
    return Cells.moment(format.deadline(at), at);
  }
}
