package dev.nines.report.sla;

import dev.nines.credit.AppliedLimit;
import dev.nines.credit.CombinedCredit;
import dev.nines.credit.PeriodTotal;
import dev.nines.credit.PointsCredit;
import dev.nines.credit.PromiseResult;
import dev.nines.credit.SlaResult;
import dev.nines.money.Fraction;
import dev.nines.money.Money;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.ReportFormat;
import dev.nines.report.Row;
import dev.nines.report.Section;
import dev.nines.report.StatChart;
import dev.nines.report.StatChart.WaterfallKind;
import dev.nines.report.StatChart.WaterfallRow;
import dev.nines.report.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the credits of all periods and promises come to what is owed. */
final class WaterfallSection {

  /** Credits that have a bar each; the others stand together. */
  private static final int MOST = 15;

  private final SlaResult result;
  private final ReportFormat format;
  private final List<WaterfallRow> rows = new ArrayList<>();
  private Fraction running = Fraction.ZERO;

  WaterfallSection(SlaView view) {
    this.result = view.result();
    this.format = view.format();
  }

  /** Returns the section; absent where one credit is all there is, or none. */
  Optional<Section> section() {
    if (!isMade(MOST)) {
      return Optional.empty();
    }
    Block chart = new StatChart.Waterfall(alternative(), figures(), rows);
    return Optional.of(
        Section.full("waterfall", format.text("waterfall"), format.text("waterfall.note"), chart));
  }

  /** Returns the steps as a table with so many credits; absent as the section is. */
  Optional<Block.Table> figures(int most) {
    return isMade(most) ? Optional.of(figures()) : Optional.empty();
  }

  private boolean isMade(int most) {
    Optional<Money> owed = result.total().amount().filter(m -> !m.isZero());
    if (owed.isEmpty()) {
      return false;
    }
    additions(most);
    change("waterfall.combined", combined());
    change("waterfall.points", points());
    change("waterfall.limits", limits().negated());
    Fraction total = owed.get().toFraction();
    change("waterfall.rounding", total.minus(running));
    boolean several = rows.size() > 1;
    String label = format.text("waterfall.total");
    rows.add(
        new WaterfallRow(
            label, format.money(owed.get()), Fraction.ZERO, total, WaterfallKind.RESULT));
    return several;
  }

  /** Returns the steps, each credit one; none as the section is absent. */
  List<WaterfallRow> steps() {
    return isMade(Integer.MAX_VALUE) ? List.copyOf(rows) : List.of();
  }

  // several periods are told apart by name, else the promises and services
  private void additions(int most) {
    List<PeriodTotal> periods = result.total().periods();
    List<WaterfallRow> all = new ArrayList<>();
    for (PeriodTotal period : periods) {
      List<CombinedCredit.Single> singles = singles(period.credits());
      if (periods.size() > 1) {
        Fraction sum =
            singles.stream()
                .map(s -> s.amount().toFraction())
                .reduce(Fraction.ZERO, Fraction::plus);
        add(all, PeriodName.of(period.period(), period.contract().zone(), format), sum);
      } else {
        singles.forEach(s -> add(all, name(s.result()), s.amount().toFraction()));
      }
    }
    for (WaterfallRow row : all.subList(0, Math.min(most, all.size()))) {
      step(row.label(), row.to(), WaterfallKind.ADDITION);
    }
    List<WaterfallRow> rest = all.subList(Math.min(most, all.size()), all.size());
    if (!rest.isEmpty()) {
      Fraction sum = rest.stream().map(WaterfallRow::to).reduce(Fraction.ZERO, Fraction::plus);
      step(format.count("waterfall.others", rest.size()), sum, WaterfallKind.ADDITION);
    }
  }

  private static void add(List<WaterfallRow> rows, String label, Fraction amount) {
    if (amount.isPositive()) {
      rows.add(new WaterfallRow(label, "", Fraction.ZERO, amount, WaterfallKind.ADDITION));
    }
  }

  private String name(PromiseResult one) {
    PromiseView view = new PromiseView(one, result.facts(), format);
    return Subject.name(view, result.promises());
  }

  private static List<CombinedCredit.Single> singles(CombinedCredit credit) {
    List<CombinedCredit.Single> singles = new ArrayList<>();
    if (credit instanceof CombinedCredit.Single single) {
      singles.add(single);
    } else if (credit instanceof CombinedCredit.Group group) {
      group.parts().forEach(part -> singles.addAll(singles(part)));
    }
    return singles;
  }

  // what the contract's tree changes: mostly that only the highest is paid
  private Fraction combined() {
    Fraction change = Fraction.ZERO;
    for (PeriodTotal period : result.total().periods()) {
      change = change.plus(period.credits().amount().toFraction());
      for (CombinedCredit.Single single : singles(period.credits())) {
        change = change.minus(single.amount().toFraction());
      }
    }
    return change;
  }

  private Fraction points() {
    return result.total().periods().stream()
        .flatMap(period -> period.points().stream())
        .map(PointsCredit::amount)
        .map(Money::toFraction)
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  private Fraction limits() {
    return result.total().limits().stream()
        .filter(AppliedLimit::wasReached)
        .map(limit -> limit.before().minus(limit.after()))
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  private void change(String key, Fraction amount) {
    if (!amount.isZero()) {
      boolean more = amount.isPositive();
      step(format.text(key), amount, more ? WaterfallKind.ADDITION : WaterfallKind.REDUCTION);
    }
  }

  private void step(String label, Fraction amount, WaterfallKind kind) {
    Fraction before = running;
    running = running.plus(amount);
    rows.add(new WaterfallRow(label, money(amount), before, running, kind));
  }

  private String money(Fraction amount) {
    return format.money(amount, result.total().amount().orElseThrow().currency());
  }

  private Block.Table figures() {
    List<Column> columns =
        List.of(
            Column.left("step", format.text("waterfall.step"), 40),
            Column.right("amount", format.text("waterfall.amount"), 20),
            Column.right("after", format.text("waterfall.after"), 20));
    List<Row> cells = new ArrayList<>();
    for (WaterfallRow row : rows) {
      Tone tone = row.kind() == WaterfallKind.RESULT ? Tone.STRONG : Tone.NORMAL;
      cells.add(
          Row.of(
              Cell.of(row.label()).with(tone),
              Cell.of(row.value()).with(tone),
              Cell.of(money(row.to())).with(tone)));
    }
    return new Block.Table(format.text("waterfall"), columns, cells, List.of());
  }

  private String alternative() {
    List<String> steps =
        rows.stream().map(row -> format.text("waterfall.value", row.label(), row.value())).toList();
    return format.text("waterfall.alternative", format.list(steps));
  }
}
