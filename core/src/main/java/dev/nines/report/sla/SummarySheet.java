package dev.nines.report.sla;

import dev.nines.credit.SlaResult;
import dev.nines.downtime.Seconds;
import dev.nines.money.Fraction;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.Formula;
import dev.nines.report.Formula.Function;
import dev.nines.report.LeftOut;
import dev.nines.report.Live;
import dev.nines.report.ReportFormat;
import dev.nines.report.Row;
import dev.nines.report.Sheet;
import dev.nines.report.Tone;
import dev.nines.report.Value;
import dev.nines.uptime.TimeTotals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The figures of the report, one a row: as they follow from the calculation, as they were reported,
 * and how they were found.
 */
final class SummarySheet {

  private final LiveModel model;
  private final SlaResult result;
  private final ReportFormat format;
  private final LeftOut leftOut;
  private final SlaSheets.SheetMaker maker;
  private final List<DerivationStep> steps;
  private final List<Row> rows = new ArrayList<>();

  SummarySheet(LiveModel model) {
    this.model = model;
    this.maker = model.maker();
    this.result = maker.view().result();
    this.format = maker.format();
    this.leftOut = maker.view().leftOut();
    this.steps = only().map(subject -> Derivation.of(subject.view()).main()).orElse(List.of());
  }

  // a report about one thing says all of it; one about several sums up
  private Optional<Subject> only() {
    return model.subjects().size() == 1 ? Optional.of(model.subjects().get(0)) : Optional.empty();
  }

  Sheet sheet() {
    add("contract", Cell.of(result.contract().id()), result.contract().provider());
    add("customer", Cell.of(result.contract().customer().name()), "");
    add("from", moment(result.period().from()), "");
    add("to", moment(result.period().to()), maker.text("summary.not-included"));
    if (result.asOfMatters()) {
      add("as-of", moment(result.asOf()), "");
    }
    only().ifPresent(this::subject);
    PeriodLine.of(maker.view(), model.subjects()).forEach(this::line);
    result
        .credit()
        .ifPresent(
            money -> {
              Cell cell = Cell.of(format.money(money), new Value.Cash(money));
              add("credit", model.following(model.names().total("credit"), cell), creditWords());
            });
    only().ifPresent(this::claim);
    if (!leftOut.isNothing()) {
      Cell entries = Cells.number(format.number(leftOut.entries()), Fraction.of(leftOut.entries()));
      add("left-out", entries, leftOut.sentence(format).orElse(""));
    }
    List<Column> columns =
        List.of(
            maker.left("figure", 24),
            maker.right("now", 20),
            maker.right("reported", 20),
            maker.left("how", 60));
    return maker.sheet("summary", columns, rows, List.of()).withNotes(notes());
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (only().filter(subject -> !subject.result().claims().isEmpty()).isPresent()) {
      notes.add(maker.text("note.claim"));
    }
    if (only().filter(subject -> new VerdictWords(subject.view()).isUndecided()).isPresent()) {
      notes.add(maker.text("note.undecided"));
    }
    return notes;
  }

  private void add(String key, Cell value, String how) {
    row(maker.text("summary." + key), value, how);
  }

  private void row(String label, Cell value, String how) {
    rows.add(Row.of(Cells.strong(label), value, value.with(Live.NONE), Cells.quiet(how)));
  }

  private Cell moment(Instant at) {
    return Cells.moment(format.deadline(at), at);
  }

  private String creditWords() {
    return calculation(DerivationStep.Kind.CREDIT);
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
    TimeTotals totals = view.result().totals();
    LiveSubject live = new LiveSubject(subject, model);
    row(
        view.name(view.promise().indicator().is()),
        live.figure().with(Tone.STRONG),
        calculation(DerivationStep.Kind.FIGURE));
    if (live.targets().isEmpty()) {
      add("promised", Cell.of(new SubjectFacts(subject).promised()), "");
    }
    live.targets().forEach((label, cell) -> row(label, cell, ""));
    add("verdict", live.verdict(), calculation(DerivationStep.Kind.VERDICT));
    length(subject, "length", Seconds.of(view.result().period().length()), "");
    add("denominator", live.of("whole", totals.denominator()), "");
    add("counted", live.of("counted", totals.counted()), calculation(DerivationStep.Kind.COUNTED));
    Allowed.seconds(view.result()).ifPresent(s -> length(subject, "allowance", s, ""));
    length(subject, "excluded", totals.excluded(), "");
    length(subject, "outside", totals.outside(), "");
    length(subject, "unknown", totals.unknown(), "");
    view.result().ifUp().ifPresent(v -> add("if-up", live.bound("if_up", v), ""));
    view.result().ifDown().ifPresent(v -> add("if-down", live.bound("if_down", v), ""));
    long counted = view.result().outages().stream().filter(o -> o.counted().isPositive()).count();
    add("outages", live.cell("outages", view.number(Fraction.of(counted))), "");
  }

  // what the periods of a promise come to
  private void line(PeriodLine line) {
    PeriodsSheet sheet = new PeriodsSheet(model);
    List<Integer> rows =
        line.subjects().stream().flatMap(s -> sheet.rowOf(s).stream()).sorted().toList();
    if (rows.size() < line.subjects().size() || rows.size() < 2) {
      return;
    }
    String met = maker.text("periods.met", line.met(), line.judged());
    Cell number = Cells.number(format.number(line.met()), Fraction.of(line.met()));
    row(name(line, "verdict"), number.with(metIn(rows)), met);
    Cell counted = Cells.length(format.length(line.counted()), line.counted());
    row(name(line, "counted"), counted.with(of(Function.SUM, "counted", rows)), "");
  }

  private String name(PeriodLine line, String what) {
    return maker.text("subject.heading", maker.text("periods." + what), line.name());
  }

  private Formula metIn(List<Integer> rows) {
    Formula verdicts = at("verdict", rows);
    return Formula.of(Function.COUNT_WHERE, verdicts, new Formula.Words(maker.text("verdict.met")));
  }

  private Formula of(Function function, String column, List<Integer> rows) {
    return Formula.of(function, at(column, rows));
  }

  private Formula at(String column, List<Integer> rows) {
    int last = rows.get(rows.size() - 1);
    return new Formula.Rows(model.sheet("periods"), column, rows.get(0), last);
  }

  private void length(Subject subject, String key, Fraction seconds, String how) {
    add(key, new LiveSubject(subject, model).of(key, seconds), how);
  }

  private void claim(Subject subject) {
    subject.result().claims().stream()
        .findFirst()
        .ifPresent(
            date -> add("claim", moment(date.until()), calculation(DerivationStep.Kind.CLAIM)));
  }
}
