package dev.nines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.cli.SampleRuns.Made;
import dev.nines.cli.SampleRuns.Sample;
import dev.nines.report.Block;
import dev.nines.report.Chart;
import dev.nines.report.Section;
import dev.nines.report.StatChart;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a status page or wiki makes of the Markdown: every table a table, every heading a heading.
 */
@ExtendWith(SharedSamples.class)
class MarkdownPageTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.nines.cli.SampleRuns#all")
  void page_hasEveryTableAndHeading(Sample sample, SampleRuns runs) throws IOException {
    Made made = runs.make(sample);
    Page page = Page.of(Files.readString(made.file("md")));
    List<Section> sections = made.report().document().sections();
    long headings = sections.stream().filter(s -> !s.heading().isEmpty()).count();
    int tables = sections.stream().flatMap(s -> s.blocks().stream()).mapToInt(b -> tables(b)).sum();
    assertThat(page.headings).isEqualTo(1 + headings);
    assertThat(page.tables).isEqualTo(tables);
    assertThat(page.ragged).isEmpty();
    assertThat(page.html).isEmpty();
  }

  private static int tables(Block block) {
    return block instanceof Block.Prose prose
        ? Page.of(prose.markdown()).tables
        : isTable(block) ? 1 : 0;
  }

  // a chart without a table of its own is a sentence
  private static boolean isTable(Block block) {
    return block instanceof Block.Table
        || block instanceof Chart.Timeline
        || block instanceof Chart.Months
        || block instanceof Chart.Bridge
        || block instanceof StatChart;
  }

  private static final class Page extends AbstractVisitor {

    private int headings;
    private int tables;
    private final List<String> ragged = new ArrayList<>();
    private final List<String> html = new ArrayList<>();

    static Page of(String markdown) {
      Page page = new Page();
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .build()
          .parse(markdown)
          .accept(page);
      return page;
    }

    @Override
    public void visit(Heading heading) {
      headings += heading.getLevel() <= 2 ? 1 : 0;
      visitChildren(heading);
    }

    @Override
    public void visit(CustomBlock block) {
      if (block instanceof TableBlock) {
        tables++;
        int columns = cells(block.getFirstChild().getFirstChild());
        for (Node part = block.getFirstChild(); part != null; part = part.getNext()) {
          for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
            if (row instanceof TableRow && cells(row) != columns) {
              ragged.add(row.toString());
            }
          }
        }
      }
      visitChildren(block);
    }

    private static int cells(Node row) {
      int cells = 0;
      for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
        cells++;
      }
      return cells;
    }

    @Override
    public void visit(HtmlBlock block) {
      html.add(block.getLiteral());
    }

    @Override
    public void visit(HtmlInline inline) {
      html.add(inline.getLiteral());
    }
  }
}
