package dev.nines.report.sla;

import dev.nines.credit.SlaResult;
import dev.nines.downtime.Outage;
import dev.nines.downtime.Seconds;
import dev.nines.money.Fraction;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.LeftOut;
import dev.nines.report.ReportFormat;
import dev.nines.report.Row;
import dev.nines.report.Sheet;
import dev.nines.report.Tone;
import dev.nines.report.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The figures of the report, one a row, each with how it was found. */
final class SummarySheet {

  private final List<Subject> subjects;
  private final SlaResult result;
  private final ReportFormat format;
  private final LeftOut leftOut;
  private final SlaSheets.SheetMaker maker;
  private final List<DerivationStep> steps;
  private final List<Row> rows = new ArrayList<>();

  SummarySheet(List<Subject> subjects, SlaView view, SlaSheets.SheetMaker maker) {
    this.subjects = List.copyOf(subjects);
    this.result = view.result();
    this.format = view.format();
    this.leftOut = view.leftOut();
    this.maker = maker;
    this.steps = subjects.size() == 1 ? Derivation.of(subjects.get(0).view()).main() : List.of();
  }

  Sheet sheet() {
    add("contract", Cell.of(result.contract().id()), result.contract().provider());
    add("customer", Cell.of(result.contract().customer().name()), "");
    add("from", moment(result.period().from()), "");
    add("to", moment(result.period().to()), maker.text("summary.not-included"));
    if (result.asOfMatters()) {
      add("as-of", moment(result.asOf()), "");
    }
    if (subjects.size() == 1) {
      subject(subjects.get(0));
    }
    result
        .credit()
        .ifPresent(
            money ->
                add("credit", Cell.of(format.money(money), new Value.Cash(money)), creditWords()));
    if (subjects.size() == 1) {
      claim(subjects.get(0));
    }
    if (!leftOut.isNothing()) {
      Cell entries = Cells.number(format.number(leftOut.entries()), Fraction.of(leftOut.entries()));
      add("left-out", entries, leftOut.sentence(format).orElse(""));
    }
    List<Column> columns =
        List.of(maker.left("figure", 22), maker.right("value", 20), maker.left("how", 60));
    return maker.sheet("summary", columns, rows, List.of());
  }

  private void add(String key, Cell value, String how) {
    rows.add(Row.of(Cells.strong(maker.text("summary." + key)), value, Cells.quiet(how)));
  }

  private Cell moment(Instant at) {
    return Cells.moment(format.deadline(at), at);
  }

  private String creditWords() {
    return subjects.size() == 1 ? calculation(DerivationStep.Kind.CREDIT) : "";
  }

  private String calculation(DerivationStep.Kind kind) {
    return steps.stream()
        .filter(step -> step.kind() == kind)
        .reduce((first, last) -> last)
        .map(DerivationStep::calculation)
        .orElse("");
  }

  private void subject(Subject subject) {
    PromiseView view = subject.view();
    SubjectFacts facts = new SubjectFacts(subject);
    Cell exact = view.result().indicator().map(view::exact).orElseGet(facts::figure);
    rows.add(
        Row.of(
            Cells.strong(view.name(view.promise().indicator().is())),
            exact.with(Tone.STRONG),
            Cells.quiet(calculation(DerivationStep.Kind.FIGURE))));
    add("promised", Cell.of(facts.promised()), "");
    add("verdict", new VerdictWords(view).line(), calculation(DerivationStep.Kind.VERDICT));
    add("length", length(view, Seconds.of(view.result().period().length())), "");
    add("denominator", length(view, view.result().totals().denominator()), "");
    add(
        "counted",
        length(view, view.result().totals().counted()),
        calculation(DerivationStep.Kind.COUNTED));
    Allowed.seconds(view.result())
        .ifPresent(allowed -> add("allowance", length(view, allowed), ""));
    add("excluded", length(view, view.result().totals().excluded()), "");
    add("outside", length(view, view.result().totals().outside()), "");
    add("unknown", length(view, view.result().totals().unknown()), "");
    bounds(view);
    long counted = view.result().outages().stream().filter(SummarySheet::counts).count();
    add("outages", view.number(Fraction.of(counted)), "");
  }

  private static boolean counts(Outage outage) {
    return outage.counted().isPositive();
  }

  private void bounds(PromiseView view) {
    view.result().ifUp().ifPresent(value -> add("if-up", view.exact(value), ""));
    view.result().ifDown().ifPresent(value -> add("if-down", view.exact(value), ""));
  }

  private static Cell length(PromiseView view, Fraction seconds) {
    return view.length(seconds);
  }

  private void claim(Subject subject) {
    subject.result().claims().stream()
        .findFirst()
        .ifPresent(
            date -> add("claim", moment(date.until()), calculation(DerivationStep.Kind.CLAIM)));
  }
}
