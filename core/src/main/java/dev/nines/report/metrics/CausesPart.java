package dev.nines.report.metrics;

import dev.nines.metrics.CauseShare;
import dev.nines.metrics.Grouping;
import dev.nines.money.Fraction;
import dev.nines.money.Money;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.Row;
import dev.nines.report.Section;
import dev.nines.report.StatChart;
import dev.nines.report.Tone;
import dev.nines.report.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Downtime and credit by cause, the greatest first, with the running share. */
final class CausesPart {

  private static final int MOST = 20;
  private static final Fraction HUNDRED = Fraction.of(100);

  private final View view;
  private final List<CauseShare> causes;

  CausesPart(View view) {
    this.view = view;
    this.causes = view.result().causes();
  }

  /** Returns the section of the downtime, and that of the credit where a contract is given. */
  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    if (causes.isEmpty()) {
      return sections;
    }
    sections.add(downtime());
    if (causes.stream().anyMatch(c -> c.credit().isPresent())) {
      sections.add(credit());
    }
    return sections;
  }

  private Section downtime() {
    String heading = view.text("causes.downtime");
    boolean unstated = causes.stream().allMatch(c -> c.cause().equals(Grouping.NOT_STATED));
    if (unstated) {
      Block none = new Block.Sentence(view.text("causes.none"), Tone.NORMAL);
      return Section.full("causes", heading, "", none);
    }
    Block chart =
        pareto(
            heading,
            causes,
            c -> seconds(c.downtime()),
            c -> Cell.of(view.format().length(c.downtime()), new Value.Length(c.downtime())));
    return Section.full("causes", heading, view.text("causes.note"), chart);
  }

  private Section credit() {
    List<CauseShare> byCredit =
        causes.stream()
            .sorted(Comparator.comparing((CauseShare c) -> money(c)).reversed())
            .toList();
    Block chart =
        pareto(
            view.text("causes.credit"),
            byCredit,
            CausesPart::money,
            c ->
                c.credit()
                    .map(m -> Cell.of(view.format().money(m), new Value.Cash(m)))
                    .orElseGet(view::none));
    return Section.full(
        "credit-by-cause", view.text("causes.credit"), view.text("causes.credit.note"), chart);
  }

  private static Fraction money(CauseShare cause) {
    return cause.credit().map(Money::toFraction).orElse(Fraction.ZERO);
  }

  private static Fraction seconds(Duration length) {
    return Fraction.of(length.toMillis());
  }

  private StatChart.Pareto pareto(
      String name,
      List<CauseShare> shares,
      Function<CauseShare, Fraction> amount,
      Function<CauseShare, Cell> value) {
    Fraction all = shares.stream().map(amount).reduce(Fraction.ZERO, Fraction::plus);
    List<StatChart.ParetoRow> rows = new ArrayList<>();
    List<Row> figures = new ArrayList<>();
    Fraction running = Fraction.ZERO;
    for (CauseShare share : shares) {
      Fraction part = all.isZero() ? Fraction.ZERO : amount.apply(share).dividedBy(all);
      running = running.plus(part);
      Cell cell = value.apply(share);
      String cause = cause(share);
      if (rows.size() < MOST) {
        rows.add(new StatChart.ParetoRow(cause, part, running, cell.text(), percent(running)));
      }
      figures.add(
          Row.of(
              Cell.of(cause).with(Tone.STRONG),
              view.number(share.incidents()),
              cell,
              Cell.of(percent(part), new Value.Share(part)),
              Cell.of(percent(running), new Value.Share(running))));
    }
    Optional<String> words =
        rows.stream()
            .map(r -> view.text("part.value", r.label(), r.value()))
            .reduce((a, b) -> a + "; " + b);
    return new StatChart.Pareto(
        view.text("causes.alternative", name, words.orElse("")),
        new Block.Table(name, columns(name), figures, List.of()),
        rows,
        name,
        view.text("causes.running"));
  }

  private String cause(CauseShare share) {
    return share.cause().equals(Grouping.NOT_STATED) ? view.text("not-stated") : share.cause();
  }

  private List<Column> columns(String name) {
    return List.of(
        Column.left("cause", view.text("cause"), 20),
        Column.right("incidents", view.text("incidents"), 9),
        Column.right("value", name, 14),
        Column.right("share", view.text("causes.share"), 9),
        Column.right("running", view.text("causes.running"), 11));
  }

  private String percent(Fraction share) {
    BigDecimal percent = share.times(HUNDRED).toDecimal(1, RoundingMode.HALF_UP);
    return view.format().percent(percent);
  }
}
