package dev.nines.render.markdown;

import dev.nines.render.BlockVisitor;
import dev.nines.render.LayoutWords;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Chart;
import dev.nines.report.Column;
import dev.nines.report.Fact;
import dev.nines.report.StatChart;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes each kind of block; a chart is its sentence and, where it has figures, their table. */
final class MarkdownBlocks implements BlockVisitor<Void> {

  private static final int SECTION = 2;
  private static final int ENTRY = 3;
  private static final Column.Align LEFT = Column.Align.LEFT;
  private static final Column.Align RIGHT = Column.Align.RIGHT;

  private final MarkdownWriter writer;
  private final LayoutWords words;

  MarkdownBlocks(MarkdownWriter writer, LayoutWords words) {
    this.writer = writer;
    this.words = words;
  }

  @Override
  public Void facts(Block.Facts facts) {
    writer.list(facts.facts().stream().map(MarkdownBlocks::fact).toList());
    return null;
  }

  @Override
  public Void prose(Block.Prose prose) {
    author(prose.markdown(), SECTION + 1);
    return null;
  }

  private void author(String markdown, int level) {
    writer.paragraph(AuthorMarkdown.safe(AuthorHeadings.below(markdown, level)));
  }

  @Override
  public Void sentence(Block.Sentence sentence) {
    writer.paragraph(Escape.line(sentence.text()));
    return null;
  }

  @Override
  public Void table(Block.Table table) {
    writer.table(
        table.columns().stream().map(column -> Escape.inline(column.heading())).toList(),
        table.columns().stream().map(Column::align).toList(),
        Stream.concat(table.rows().stream(), table.totals().stream())
            .map(row -> row.cells().stream().map(Escape::cell).toList())
            .toList());
    return null;
  }

  @Override
  public Void entries(Block.Entries entries) {
    for (Block.Entry entry : entries.entries()) {
      writer.heading(ENTRY, entry.title() + ", " + entry.when());
      entry.remark().map(Cell::text).ifPresent(writer::aside);
      author(entry.text(), ENTRY + 1);
    }
    return null;
  }

  @Override
  public Void definitions(Block.Definitions definitions) {
    writer.list(definitions.definitions().stream().map(MarkdownBlocks::definition).toList());
    return null;
  }

  @Override
  public Void findings(Block.Findings findings) {
    writer.list(findings.findings().stream().map(this::finding).toList());
    return null;
  }

  @Override
  public Void timeline(Chart.Timeline chart) {
    alternative(chart);
    writer.table(
        List.of("", "", ""),
        List.of(LEFT, RIGHT, LEFT),
        chart.phases().stream()
            .map(
                phase ->
                    Stream.of(phase.name(), phase.length(), phase.meaning())
                        .map(Escape::inline)
                        .toList())
            .toList());
    return null;
  }

  @Override
  public Void allowance(Chart.Allowance chart) {
    return alternative(chart);
  }

  @Override
  public Void days(Chart.Days chart) {
    return alternative(chart);
  }

  @Override
  public Void months(Chart.Months chart) {
    alternative(chart);
    writer.table(
        chart.months().stream().map(month -> Escape.inline(month.label())).toList(),
        chart.months().stream().map(month -> RIGHT).toList(),
        List.of(chart.months().stream().map(MarkdownBlocks::month).toList()));
    return null;
  }

  @Override
  public Void bridge(Chart.Bridge chart) {
    alternative(chart);
    writer.table(
        Stream.of(words.step(), chart.unit(), words.uptimeAfter()).map(Escape::inline).toList(),
        List.of(LEFT, RIGHT, RIGHT),
        chart.steps().stream()
            .map(
                step ->
                    List.of(
                        Escape.inline(step.label()),
                        Escape.cell(step.figure()),
                        Escape.cell(step.after())))
            .toList());
    return null;
  }

  @Override
  public Void claim(Chart.Claim chart) {
    return alternative(chart);
  }

  @Override
  public Void statistic(StatChart chart) {
    return table(chart.figures());
  }

  private Void alternative(Chart chart) {
    writer.paragraph(Escape.line(chart.alternative()));
    return null;
  }

  private static String month(Chart.Month month) {
    String value = Escape.inline(month.value());
    return month.met() || value.isEmpty() ? value : "**" + value + "**";
  }

  private static String fact(Fact fact) {
    String unit = fact.unit().isEmpty() ? "" : " " + fact.unit();
    Cell figure = fact.figure();
    Cell whole =
        new Cell(figure.text() + unit, figure.value(), figure.tone(), figure.mark(), figure.note());
    List<String> notes = new ArrayList<>();
    fact.verdict().map(Escape::cell).ifPresent(notes::add);
    fact.notes().stream().map(Escape::inline).forEach(notes::add);
    String more = notes.isEmpty() ? "" : "; " + String.join("; ", notes);
    return "**" + Escape.inline(fact.label()) + ":** " + Escape.cell(whole) + more;
  }

  private static String definition(Block.Definition definition) {
    String note = definition.note().isEmpty() ? "" : " *" + Escape.inline(definition.note()) + "*";
    return "**"
        + Escape.inline(definition.term())
        + ":** "
        + Escape.inline(definition.text())
        + note;
  }

  private String finding(Block.Finding finding) {
    String name = words.mark(finding.icon()) + " " + finding.number();
    String place = Escape.cell(finding.place());
    return "**"
        + name
        + ":** "
        + Escape.inline(finding.text())
        + (place.isEmpty() ? "" : " " + place);
  }
}
