package dev.nines.report.sla;

import dev.nines.money.Fraction;
import dev.nines.money.Money;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.ReportFormat;
import dev.nines.report.Row;
import dev.nines.report.Section;
import dev.nines.report.sla.DerivationStep.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How the amount of a letter was reckoned: for one promise its chain, for several a line each. */
final class LetterLists {

  /** Steps of a chain that a letter has; the others stand in the report. */
  private static final Set<Kind> SHORT =
      Set.of(
          Kind.COUNTED,
          Kind.NOT_COUNTED,
          Kind.FIGURE,
          Kind.VERDICT,
          Kind.REMEDY,
          Kind.BASE,
          Kind.LIMIT,
          Kind.LEAST,
          Kind.COMBINED,
          Kind.CREDIT);

  /** Words of a calculation that are worth their room. */
  private static final int LONGEST = 160;

  private final List<Subject> all;
  private final List<Subject> subjects;
  private final SlaView view;
  private final ReportFormat format;
  private final int lines;

  LetterLists(List<Subject> subjects, SlaView view, int lines) {
    this.all = List.copyOf(subjects);
    this.subjects = LetterAssembler.concerned(subjects);
    this.view = view;
    this.format = view.format();
    this.lines = lines;
  }

  /** Returns a line for each promise that was missed; absent where there is one promise alone. */
  Optional<Section> promises() {
    if (all.size() < 2 || lines == 0) {
      return Optional.empty();
    }
    List<Subject> shown = subjects.subList(0, Math.min(lines, subjects.size()));
    List<Row> rows = new ArrayList<>(shown.stream().map(this::row).toList());
    List<Row> totals = new ArrayList<>();
    List<Subject> rest = subjects.subList(shown.size(), subjects.size());
    if (!rest.isEmpty()) {
      totals.add(total(format.count("letter.others", rest.size()), Subject.credit(rest)));
    }
    totals.add(total(format.text("letter.sum"), Subject.credit(subjects)));
    Block table = new Block.Table(format.text("letter.promises"), columns(), rows, totals);
    String note = format.text("letter.promises.note", subjects.size(), all.size());
    return Optional.of(Section.full("promises", format.text("letter.promises"), note, table));
  }

  private List<Column> columns() {
    return List.of(
        Column.left("promise", format.text("facts.table.subject"), 30),
        Column.right("figure", format.text("facts.table.figure"), 10),
        Column.right("target", format.text("facts.table.target"), 14),
        Column.right("counted", format.text("facts.counted"), 12),
        Column.left("how", format.text("letter.how"), 24),
        Column.right("credit", format.text("facts.credit"), 12));
  }

  private Row row(Subject subject) {
    SubjectFacts facts = new SubjectFacts(subject);
    return Row.of(
        Cells.strong(subject.name()),
        facts.figure(),
        Cell.of(target(subject)),
        subject.view().length(subject.result().totals().counted()),
        Cell.of(arithmetic(subject)),
        facts.credit());
  }

  private String target(Subject subject) {
    return subject
        .view()
        .promise()
        .target()
        .flatMap(t -> t.lower())
        .map(edge -> format.percent(edge.at().value()))
        .filter(words -> subject.result().shown().isPresent())
        .orElse("");
  }

  private String arithmetic(Subject subject) {
    return Derivation.of(subject.view()).main().stream()
        .filter(step -> step.kind() == Kind.CREDIT && step.equals())
        .map(DerivationStep::calculation)
        .filter(words -> words.length() <= LONGEST)
        .findFirst()
        .orElseGet(() -> format.text("letter.in-report"));
  }

  private Row total(String label, Optional<Money> sum) {
    Cell amount =
        sum.map(m -> Cells.money(format.money(m), m.toFraction(), m.currency()))
            .orElse(Cells.EMPTY);
    return Row.of(Cells.strong(label), Cells.EMPTY, Cells.EMPTY, Cells.EMPTY, Cells.EMPTY, amount);
  }

  /** Returns the chain of the one promise, or what becomes of the sum of several. */
  Optional<Section> steps() {
    boolean severalPeriods = view.result().total().periods().size() > 1;
    return severalPeriods && lines > 0 ? sums().or(this::chain) : chain();
  }

  // of several periods: what each adds, and what the contract takes off
  private Optional<Section> sums() {
    return new WaterfallSection(view).figures(lines).map(table -> section(table, 0));
  }

  private Section section(Block table, int earlier) {
    String note =
        earlier == 0 ? format.text("credit.note") : format.count("letter.earlier-steps", earlier);
    return Section.full("steps", format.text("letter.steps"), note, table);
  }

  private Optional<Section> chain() {
    List<DerivationStep> steps =
        all.size() == 1
            ? Derivation.of(all.get(0).view()).main()
            : Derivation.ofTotal(view.result(), format).steps();
    List<DerivationStep> kept =
        steps.stream().filter(s -> SHORT.contains(s.kind())).filter(this::says).toList();
    if (kept.isEmpty() || lines == 0) {
      return Optional.empty();
    }
    int from = Math.max(0, kept.size() - lines);
    List<Row> rows = new ArrayList<>();
    for (DerivationStep step : kept.subList(from, kept.size())) {
      rows.add(DerivationSection.row(shortened(step), rows.size() + 1));
    }
    Block table =
        new Block.Table(
            format.text("letter.steps"), DerivationSection.columns(format), rows, List.of());
    return Optional.of(section(table, from));
  }

  // that nothing was excluded goes without saying on one page
  private boolean says(DerivationStep step) {
    boolean nothing = step.kind() == Kind.NOT_COUNTED && isZero(all.get(0));
    return !nothing;
  }

  private static boolean isZero(Subject subject) {
    Fraction excluded = subject.result().totals().excluded();
    return excluded.isZero() && subject.result().totals().unknown().isZero();
  }

  private DerivationStep shortened(DerivationStep step) {
    return step.calculation().length() <= LONGEST
        ? step
        : DerivationStep.says(
            step.kind(), step.label(), format.text("letter.in-report"), step.result());
  }
}
