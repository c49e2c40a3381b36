package dev.nines.report.sla;

import dev.nines.money.Fraction;
import dev.nines.money.Money;
import dev.nines.report.Cell;
import dev.nines.report.Formula;
import dev.nines.report.Plot;
import dev.nines.report.PlotSheet;
import dev.nines.report.Row;
import dev.nines.report.Sheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What each service is owed under each promise, its periods together, before the contract brings
 * the promises together and limits what they come to.
 */
final class CreditsSheet {

  /** More bars than these could not be told apart. */
  private static final int MOST_BARS = 40;

  private final LiveModel model;
  private final SlaSheets.SheetMaker maker;

  CreditsSheet(LiveModel model) {
    this.model = model;
    this.maker = model.maker();
  }

  /** Returns the sheet; absent for one verdict alone, and where not all of them are money. */
  Optional<Sheet> sheet() {
    boolean money =
        model.subjects().stream().allMatch(s -> s.result().credit().amount().isPresent());
    if (!money || model.subjects().size() < 2) {
      return Optional.empty();
    }
    Map<List<Object>, List<Subject>> groups = new LinkedHashMap<>();
    for (Subject subject : model.subjects()) {
      List<Object> key = List.of(subject.view().promise().id(), subject.result().services());
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(subject);
    }
    List<Row> rows = groups.values().stream().map(this::row).toList();
    boolean drawn = rows.size() <= MOST_BARS && !sum(model.subjects()).isZero();
    return Optional.of(sheet(rows).with(drawn ? plots(rows.size()) : List.of()));
  }

  /** Returns the picture that is not drawn where the sheet has one and nothing is owed. */
  Optional<PlotSheet.Undrawn> undrawn() {
    return sheet()
        .filter(sheet -> sum(model.subjects()).isZero())
        .map(
            sheet ->
                new PlotSheet.Undrawn(
                    maker.text("plot.credit"), sheet.name(), maker.text("plot.credit.none")));
  }

  private Sheet sheet(List<Row> rows) {
    PromiseView view = model.subjects().get(0).view();
    Row totals =
        Row.of(
            Cells.strong(maker.text("total")),
            Cells.EMPTY,
            Cells.EMPTY,
            view.money(sum(model.subjects())).with(maker.sumOf("credits", "credit", rows.size())));
    return maker.sheet(
        "credits",
        List.of(
            maker.left("promise", 16),
            maker.left("services", 30),
            maker.right("periods", 10),
            maker.right("credit", 18)),
        rows,
        List.of(totals));
  }

  private Row row(List<Subject> subjects) {
    PromiseView view = subjects.get(0).view();
    return Row.of(
        Cells.strong(view.promise().id()),
        Cell.of(about(view)),
        view.number(Fraction.of(subjects.size())),
        view.money(sum(subjects)).with(Formula.of(Formula.Function.SUM, cells(subjects))));
  }

  // services under several promises are told apart by the promise, in the picture too
  private String about(PromiseView view) {
    boolean several =
        model.subjects().stream().map(s -> s.view().promise().id()).distinct().count() > 1;
    return several
        ? maker.text("subject.of-services", view.serviceNames(), view.promise().id())
        : view.serviceNames();
  }

  private Formula[] cells(List<Subject> subjects) {
    return subjects.stream()
        .map(s -> new Formula.At(maker.text("sheet.services"), "credit", s.number() - 1))
        .toArray(Formula[]::new);
  }

  private static Money sum(List<Subject> subjects) {
    return subjects.stream()
        .map(subject -> subject.result().credit().amount().orElseThrow())
        .reduce(Money::plus)
        .orElseThrow();
  }

  private List<Plot> plots(int rows) {
    return List.of(
        new Plot(
            Plot.Kind.BARS,
            maker.text("plot.credit"),
            maker.text("plot.credit.alternative", rows),
            maker.text("sheet.credits"),
            "services",
            List.of(new Plot.Series("credit", Plot.Meaning.FIGURE)),
            0,
            rows - 1));
  }
}
