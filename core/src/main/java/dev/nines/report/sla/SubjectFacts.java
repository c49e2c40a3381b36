package dev.nines.report.sla;

import dev.nines.contract.Edges;
import dev.nines.contract.Figure;
import dev.nines.contract.FigureUnit;
import dev.nines.credit.ClaimDate;
import dev.nines.credit.CreditLine;
import dev.nines.credit.PromiseResult;
import dev.nines.money.Fraction;
import dev.nines.report.Cell;
import dev.nines.report.Fact;
import dev.nines.report.Mark;
import dev.nines.report.Tone;
import dev.nines.report.Value;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.ShownFigure;
import dev.nines.uptime.Unit;
import dev.nines.whatif.SoFar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The figures of one subject as facts: its value and verdict, counted downtime, credit. */
final class SubjectFacts {

  private final Subject subject;
  private final PromiseView view;
  private final PromiseResult result;

  SubjectFacts(Subject subject) {
    this.subject = subject;
    this.view = subject.view();
    this.result = subject.result();
  }

  /** Returns the three facts of a report about one subject. */
  List<Fact> hero() {
    List<String> notes = new ArrayList<>();
    notes.addAll(remarks());
    Fact main =
        new Fact(
            label(),
            Fact.Size.HERO,
            bareFigure(),
            isShare() ? view.text("unit.percent") : "",
            Optional.of(verdict().withNote(promised())),
            notes,
            6);
    Fact counted =
        Fact.of(
            soFar(view.text("facts.counted"), "so-far.label"),
            Fact.Size.LARGE,
            view.length(result.totals().counted()),
            countedNotes(),
            3);
    String credit = soFar(view.text("facts.credit"), "so-far.label");
    Fact owed = Fact.of(credit, Fact.Size.LARGE, credit(), creditNotes(), 3);
    return List.of(main, counted, owed);
  }

  /** Returns the one fact of a subject that stands beside others. */
  Fact beside() {
    List<String> notes = new ArrayList<>();
    notes.add(view.text("facts.line", countedWords(), creditWords()));
    notes.addAll(remarks());
    return new Fact(
        subject.name(),
        Fact.Size.SECOND,
        subject.mark().map(figure()::with).orElse(figure()),
        "",
        Optional.of(verdict().withNote(promised())),
        notes,
        6);
  }

  private String label() {
    boolean ofLedger = view.isOfTimeDown() && isShare();
    return soFar(
        view.name(view.promise().indicator().is()), ofLedger ? "so-far.label.end" : "so-far.label");
  }

  private boolean isShare() {
    return result.indicator().map(value -> value.unit() == Unit.PERCENT).orElse(false);
  }

  /** Returns the promised figure as shown; "none" where there is no value. */
  Cell figure() {
    return result.indicator().map(this::figure).orElseGet(this::noFigure);
  }

  /** Returns what stands where there is no value. */
  Cell noFigure() {
    return Cell.of(view.text("facts.no-figure")).with(Tone.ABSENT);
  }

  /** Returns another value of the promised figure as shown. */
  Cell figure(FigureValue value) {
    return value.unit() == Unit.PERCENT
        ? Cell.of(view.format().percent(result.shown(value)), share(value))
        : view.exact(value.compared(), value.unit());
  }

  // the sign stands apart, in smaller letters
  private Cell bareFigure() {
    return isShare() ? Cell.of(bare(shown()), share(result.indicator().get())) : figure();
  }

  private String bare(BigDecimal shown) {
    BigDecimal whole = new BigDecimal(100);
    return view.format().number(shown.compareTo(whole) == 0 ? whole : shown);
  }

  private BigDecimal shown() {
    return result.shown().orElseThrow();
  }

  private static Value share(FigureValue value) {
    return new Value.Share(value.compared().dividedBy(Fraction.HUNDRED));
  }

  /** Returns what was promised: {@code 99.9 % or more was promised}; empty where nothing was. */
  String promised() {
    return view.promise()
        .target()
        .map(this::promised)
        .orElseGet(() -> view.text("verdict.only-measured"));
  }

  private String promised(Edges target) {
    return view.text("facts.promised", new EdgeWords(view.format(), unit()).promised(target));
  }

  private Unit unit() {
    Figure figure = view.promise().indicator().is();
    FigureUnit unit = FigureUnit.of(figure, view.promise().observe().what());
    return unit == FigureUnit.PERCENT ? Unit.PERCENT : Unit.OWN;
  }

  private List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    if (!new VerdictWords(view).isJudged()) {
      remarks.add(new VerdictWords(view).sentence());
    }
    unknown().ifPresent(remarks::add);
    provisional().ifPresent(remarks::add);
    return remarks;
  }

  /** Returns that it can still change, and why; absent where it cannot. */
  Optional<String> provisional() {
    String now = view.format().moment(subject.asOf());
    Optional<String> running =
        SoFar.of(result, subject.asOf())
            .map(soFar -> view.format().length(soFar.toCome()))
            .map(left -> view.text("facts.running", now, left));
    return running.isPresent() || !result.provisional()
        ? running
        : Optional.of(view.text("facts.open", now));
  }

  /** Returns the verdict as it stands under a figure; so far, while the period runs. */
  Cell verdict() {
    Cell line = new VerdictWords(view).line();
    boolean soFar = subject.isRunning() && line.mark().equals(Optional.of(Mark.Icon.MET));
    return soFar
        ? Cell.of(view.text("verdict.met.so-far")).with(line.tone()).with(line.mark().orElseThrow())
        : line;
  }

  // not where impact is recorded that is still to come
  private String soFar(String label, String key) {
    boolean isAllBefore =
        SoFar.of(result, subject.asOf())
            .filter(soFar -> soFar.counted().equals(result.totals().counted()))
            .isPresent();
    return isAllBefore ? view.text(key, label) : label;
  }

  // both bounds, as what is unknown could have been either
  private Optional<String> unknown() {
    if (result.totals().unknown().isZero() || result.ifUp().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        view.text(
            "facts.unknown",
            view.format().length(result.totals().unknown()),
            view.format().percent(cut(result.ifUp().get())),
            view.format().percent(cut(result.ifDown().orElseThrow()))));
  }

  private static BigDecimal cut(FigureValue value) {
    return ShownFigure.of(value.compared(), true, List.of());
  }

  private List<String> countedNotes() {
    List<String> notes = new ArrayList<>();
    Allowed.seconds(result)
        .map(allowed -> view.text("facts.allowance", view.format().length(allowed)))
        .ifPresent(notes::add);
    long outages = result.outages().stream().filter(o -> o.counted().isPositive()).count();
    notes.add(outages == 0 ? view.text("outages.none") : view.format().count("outages", outages));
    return notes;
  }

  private String countedWords() {
    String counted = view.format().length(result.totals().counted());
    return Allowed.seconds(result)
        .map(all -> view.text("facts.counted-of", counted, view.format().length(all)))
        .orElseGet(() -> view.text("facts.counted-words", counted));
  }

  /** Returns the credit: an amount, 0.00 where nothing is owed; "None" without a currency. */
  Cell credit() {
    if (result.credit().points().isPositive()) {
      Fraction points = result.credit().points();
      return Cells.number(view.format().number(points), points);
    }
    return result
        .credit()
        .amount()
        .map(view::money)
        .orElseGet(() -> Cell.of(view.text("facts.credit.none")));
  }

  private String creditWords() {
    String percent =
        result
            .credit()
            .percent()
            .filter(p -> result.credit().isOwed() && isUnlimited())
            .map(p -> view.text("facts.credit.percent", view.format().percent(p)))
            .orElse("");
    return view.text("facts.credit.words", credit().text(), percent);
  }

  // a limit or least amount makes the credit another share of the base than the remedy's
  private boolean isUnlimited() {
    return result.credit().exact().equals(lines());
  }

  private Fraction lines() {
    return result.credit().lines().stream()
        .map(CreditLine::exact)
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  private List<String> creditNotes() {
    List<String> notes = new ArrayList<>();
    percentOfBase().ifPresent(notes::add);
    if (result.claims().isEmpty()) {
      String key = result.credit().isOwed() ? "claim.automatic" : "facts.credit.no-claim";
      notes.add(view.text(key));
    } else {
      ClaimDate first = result.claims().get(0);
      String until = view.contractFormat().deadlineBrief(first.until());
      notes.add(view.text("facts.credit.claim", until));
    }
    return notes;
  }

  private Optional<String> percentOfBase() {
    boolean simple =
        result.credit().lines().size() == 1 && result.credit().isOwed() && isUnlimited();
    return simple
        ? result
            .credit()
            .percent()
            .map(p -> view.text("facts.credit.of", view.format().percent(p), base()))
        : Optional.empty();
  }

  private String base() {
    return view.amount(result.credit().lines().get(0).base());
  }
}
