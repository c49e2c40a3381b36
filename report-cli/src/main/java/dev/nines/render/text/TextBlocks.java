package dev.nines.render.text;

import dev.nines.render.AuthorText;
import dev.nines.render.BlockVisitor;
import dev.nines.render.LayoutWords;
import dev.nines.report.Block;
import dev.nines.report.Chart;
import dev.nines.report.Column;
import dev.nines.report.Fact;
import dev.nines.report.Row;
import dev.nines.report.StatChart;
import java.util.ArrayList;
import java.util.List;

/** Writes each kind of block; charts go to {@link TextCharts}. */
final class TextBlocks implements BlockVisitor<Void> {

  private static final String INDENT = "  ";

  private final TextWriter writer;
  private final LayoutWords words;
  private final TextCharts charts;

  TextBlocks(TextWriter writer, LayoutWords words) {
    this.writer = writer;
    this.words = words;
    this.charts = new TextCharts(writer);
  }

  @Override
  public Void facts(Block.Facts facts) {
    TextTable table = TextTable.left(3);
    for (Fact fact : facts.facts()) {
      String unit = fact.unit().isEmpty() ? "" : " " + fact.unit();
      List<String> notes = new ArrayList<>();
      fact.verdict().map(TextCells::of).ifPresent(notes::add);
      notes.addAll(fact.notes());
      table.add(fact.label(), TextCells.of(fact.figure()) + unit, String.join("; ", notes));
    }
    return write(table);
  }

  @Override
  public Void prose(Block.Prose prose) {
    prose(prose.markdown(), "");
    return null;
  }

  @Override
  public Void sentence(Block.Sentence sentence) {
    writer.paragraph(sentence.text());
    return null;
  }

  @Override
  public Void table(Block.Table table) {
    TextTable text = new TextTable(table.columns().stream().map(Column::align).toList());
    text.add(table.columns().stream().map(Column::heading).toList());
    text.rule();
    table.rows().forEach(row -> text.add(cells(row)));
    if (!table.totals().isEmpty()) {
      text.rule();
      table.totals().forEach(row -> text.add(cells(row)));
    }
    return write(text);
  }

  @Override
  public Void entries(Block.Entries entries) {
    for (Block.Entry entry : entries.entries()) {
      String remark = entry.remark().map(cell -> "   " + TextCells.of(cell)).orElse("");
      writer.paragraph(entry.title() + ", " + entry.when() + remark);
      prose(entry.text(), INDENT);
      writer.blank();
    }
    return null;
  }

  @Override
  public Void definitions(Block.Definitions definitions) {
    TextTable table = TextTable.left(3);
    definitions
        .definitions()
        .forEach(definition -> table.add(definition.term(), definition.text(), definition.note()));
    return write(table);
  }

  @Override
  public Void findings(Block.Findings findings) {
    TextTable table = TextTable.left(3);
    for (Block.Finding finding : findings.findings()) {
      String name = words.mark(finding.icon()) + " " + finding.number();
      table.add(name, finding.text(), TextCells.of(finding.place()));
    }
    return write(table);
  }

  @Override
  public Void timeline(Chart.Timeline chart) {
    charts.timeline(chart);
    return null;
  }

  @Override
  public Void allowance(Chart.Allowance chart) {
    charts.allowance(chart);
    return null;
  }

  @Override
  public Void days(Chart.Days chart) {
    charts.days(chart);
    return null;
  }

  @Override
  public Void months(Chart.Months chart) {
    charts.months(chart);
    return null;
  }

  @Override
  public Void bridge(Chart.Bridge chart) {
    charts.bridge(chart);
    return null;
  }

  @Override
  public Void claim(Chart.Claim chart) {
    writer.paragraph(chart.alternative());
    return null;
  }

  @Override
  public Void statistic(StatChart chart) {
    return table(chart.figures());
  }

  private void prose(String markdown, String indent) {
    new TextProse(writer, indent).write(AuthorText.parse(markdown));
  }

  private Void write(TextTable table) {
    writer.lines(table.lines(writer.width()));
    return null;
  }

  private static List<String> cells(Row row) {
    return row.cells().stream().map(TextCells::of).toList();
  }
}
