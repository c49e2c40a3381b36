package dev.nines.report.sla;

import dev.nines.credit.OutageEffect;
import dev.nines.downtime.Outage;
import dev.nines.money.Money;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.ReportFormat;
import dev.nines.report.Row;
import dev.nines.report.Section;
import dev.nines.report.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What each outage changed: figure and credit with it and without it, its share of the credit. */
final class OutageEffectsSection {

  private final Subject subject;
  private final ReportFormat format;
  private final List<EffectRow> rows;
  private final List<EffectRow> shown;
  private final LongestOutages longest;
  private final boolean isPaid;
  private final boolean isShared;

  private OutageEffectsSection(Subject subject, List<EffectRow> rows) {
    this.subject = subject;
    this.format = subject.view().format();
    this.rows = rows;
    this.longest = new LongestOutages(rows.stream().map(EffectRow::row).toList());
    Set<Integer> numbers =
        longest.shown().stream().map(OutageRow::number).collect(Collectors.toSet());
    this.shown = rows.stream().filter(row -> numbers.contains(row.row().number())).toList();
    this.isPaid = rows.stream().anyMatch(row -> row.creditWithout().isPresent());
    this.isShared = rows.size() > 1 && rows.stream().anyMatch(row -> row.share().isPresent());
  }

  /**
   * Returns a section for each of some subjects whose outages changed anything.
   *
   * @param subjects the subjects
   * @param all all subjects of the report, which its outages are numbered in
   */
  static List<Section> of(List<Subject> subjects, List<Subject> all) {
    Map<Integer, List<EffectRow>> rows = EffectRow.bySubject(all);
    return subjects.stream()
        .filter(subject -> rows.containsKey(subject.number()))
        .map(subject -> new OutageEffectsSection(subject, rows.get(subject.number())))
        .flatMap(section -> section.section().stream())
        .toList();
  }

  private Optional<Section> section() {
    if (rows.stream().noneMatch(EffectRow::isAny)) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Table(
            format.text("effect"),
            columns(),
            shown.stream().map(this::row).toList(),
            isShared ? List.of(totals()) : List.of()));
    longest.leftOut(format).map(s -> new Block.Sentence(s, Tone.NORMAL)).ifPresent(blocks::add);
    shares().map(s -> new Block.Sentence(s, Tone.QUIET)).ifPresent(blocks::add);
    return Optional.of(
        subject.section(
            "effects", format.text("effect"), format.text("effect.table.note"), blocks));
  }

  private Optional<String> shares() {
    if (isShared) {
      return Optional.of(format.text("effect.shared.brief"));
    }
    return rows.stream().anyMatch(EffectRow::isOfTooMany)
        ? Optional.of(
            format.text("effect.shared.too-many", format.number(OutageEffect.MOST_SHARED)))
        : Optional.empty();
  }

  private List<Column> columns() {
    String figure = subject.view().name(subject.view().promise().indicator().is());
    List<Column> columns = new ArrayList<>();
    columns.add(Column.left("no", format.text("outages.no"), 6));
    columns.add(Column.left("outage", format.text("effect.column.outage"), 34));
    columns.add(Column.right("counted", format.text("effect.column.counted"), 14));
    columns.add(Column.right("with", format.text("effect.column.with", figure), 13));
    columns.add(Column.right("without", format.text("effect.column.without", figure), 13));
    if (isPaid) {
      columns.add(Column.right("credit-with", format.text("effect.column.credit-with"), 15));
      columns.add(Column.right("credit-without", format.text("effect.column.credit-without"), 15));
    }
    if (isShared) {
      columns.add(Column.right("share", format.text("effect.column.share"), 15));
    }
    return columns;
  }

  private Row row(EffectRow row) {
    Outage outage = row.row().outage();
    PromiseView words = subject.view();
    List<Cell> cells = new ArrayList<>();
    cells.add(Cells.strong(Integer.toString(row.row().number())));
    cells.add(
        Cells.moment(format.momentInTable(outage.span().from()), outage.span().from())
            .withNote(words.titleOf(outage)));
    cells.add(words.length(outage.counted()));
    cells.add(row.figureWith());
    cells.add(row.figureWithout());
    if (isPaid) {
      cells.add(row.creditWith().orElse(Cells.EMPTY));
      cells.add(row.creditWithout().orElse(Cells.EMPTY));
    }
    if (isShared) {
      cells.add(row.share().map(words::money).orElse(Cells.EMPTY).with(Tone.STRONG));
    }
    return new Row(cells);
  }

  // the shares come to the credit, less what would be owed without any of the outages
  private Row totals() {
    List<Cell> cells = new ArrayList<>();
    for (Column column : columns()) {
      cells.add(
          switch (column.id()) {
            case "outage" -> Cells.strong(format.text("total"));
            case "counted" ->
                subject.view().length(LongestOutages.sum(longest.all(), Outage::counted));
            case "share" -> subject.view().money(sum()).with(Tone.STRONG);
            default -> Cells.EMPTY;
          });
    }
    return new Row(cells);
  }

  private Money sum() {
    return rows.stream().flatMap(row -> row.share().stream()).reduce(Money::plus).orElseThrow();
  }
}
