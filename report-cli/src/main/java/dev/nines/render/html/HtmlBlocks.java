package dev.nines.render.html;

import dev.nines.render.BlockVisitor;
import dev.nines.render.LayoutWords;
import dev.nines.report.Block;
import dev.nines.report.Chart;
import dev.nines.report.Fact;
import dev.nines.report.StatChart;
import java.util.Locale;

/** Writes each kind of block; each chart is drawn by a class of its own. */
final class HtmlBlocks implements BlockVisitor<Void> {

  // headings of the author come under those of the section, or of the entry
  private static final int UNDER_SECTION = 3;
  private static final int UNDER_ENTRY = 4;

  private final HtmlWriter writer;
  private final LayoutWords words;

  HtmlBlocks(HtmlWriter writer, LayoutWords words) {
    this.writer = writer;
    this.words = words;
  }

  @Override
  public Void facts(Block.Facts facts) {
    writer.open("dl", "class", "facts");
    facts.facts().forEach(this::fact);
    writer.close();
    return null;
  }

  private void fact(Fact fact) {
    writer.open("div", "class", "span-" + fact.span());
    writer.element("dt", fact.label());
    String size = fact.size().name().toLowerCase(Locale.ROOT);
    writer.open("dd", "class", "figure " + size);
    HtmlCells.write(writer, fact.figure());
    if (!fact.unit().isEmpty()) {
      writer.text(" ").element("span", fact.unit(), "class", "unit");
    }
    writer.close();
    fact.verdict()
        .ifPresent(
            cell -> {
              writer.open("dd", "class", "verdict");
              HtmlCells.write(writer, cell);
              writer.close();
            });
    fact.notes().forEach(note -> writer.element("dd", note, "class", "note"));
    writer.close();
  }

  @Override
  public Void prose(Block.Prose prose) {
    String html = HtmlProse.of(prose.markdown(), prose.pictures(), UNDER_SECTION);
    writer.open("div", "class", "prose").raw(html).close();
    return null;
  }

  @Override
  public Void sentence(Block.Sentence sentence) {
    String tone = sentence.tone().name().toLowerCase(Locale.ROOT);
    writer.element("p", sentence.text(), "class", tone);
    return null;
  }

  @Override
  public Void table(Block.Table table) {
    HtmlTable.write(writer, table);
    return null;
  }

  @Override
  public Void entries(Block.Entries entries) {
    for (Block.Entry entry : entries.entries()) {
      writer.open("article").open("h3").text(entry.title()).text(" ");
      writer.element("span", entry.when(), "class", "when").close();
      entry
          .remark()
          .ifPresent(
              remark -> {
                writer.open("p", "class", "remark");
                HtmlCells.write(writer, remark);
                writer.close();
              });
      author(entry.text(), UNDER_ENTRY);
      writer.close();
    }
    return null;
  }

  @Override
  public Void definitions(Block.Definitions definitions) {
    writer.open("dl", "class", "terms");
    for (Block.Definition definition : definitions.definitions()) {
      writer.open("div").element("dt", definition.term());
      writer.open("dd").text(definition.text());
      if (!definition.note().isEmpty()) {
        writer.text(" ").element("span", definition.note(), "class", "note");
      }
      writer.close().close();
    }
    writer.close();
    return null;
  }

  @Override
  public Void findings(Block.Findings findings) {
    writer.open("ol", "class", "findings");
    for (Block.Finding finding : findings.findings()) {
      writer.open("li", "value", Integer.toString(finding.number()));
      Icons.write(writer, finding.icon());
      writer.element("span", words.mark(finding.icon()) + " ", "class", "hidden");
      writer.element("strong", Integer.toString(finding.number()));
      writer.element("span", finding.text(), "class", "sentence");
      HtmlCells.write(writer, finding.place());
      writer.close();
    }
    writer.close();
    return null;
  }

  @Override
  public Void timeline(Chart.Timeline chart) {
    new TimelineChart(writer, chart, words).write();
    return null;
  }

  @Override
  public Void allowance(Chart.Allowance chart) {
    AllowanceChart.write(writer, chart);
    return null;
  }

  @Override
  public Void days(Chart.Days chart) {
    if (YearChart.fits(chart)) {
      new YearChart(writer, chart, words).write();
    } else {
      new DaysChart(writer, chart).write();
    }
    return null;
  }

  @Override
  public Void months(Chart.Months chart) {
    new MonthsChart(writer, chart, words).write();
    return null;
  }

  @Override
  public Void bridge(Chart.Bridge chart) {
    BridgeTable.write(writer, chart, words);
    return null;
  }

  @Override
  public Void claim(Chart.Claim chart) {
    ClaimChart.write(writer, chart);
    return null;
  }

  @Override
  public Void statistic(StatChart chart) {
    StatisticChart.write(writer, chart);
    return null;
  }

  private void author(String markdown, int level) {
    writer.open("div", "class", "prose").raw(HtmlProse.of(markdown, level)).close();
  }
}
