package dev.nines.render.pdf.flow;

import dev.nines.render.LayoutWords;
import dev.nines.render.pdf.page.Canvas;
import dev.nines.render.pdf.page.Measure;
import dev.nines.render.pdf.page.Tag;
import dev.nines.report.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A document on pages: what stands where is known before anything is drawn. */
public final class PageLayout {

  /** The most space between sections that is tried where all do not fit, the widest first. */
  private static final List<Double> GAPS = List.of(15.0, 12.0, 10.0);

  private final List<List<Placed>> pages;
  private final Furniture furniture;

  private PageLayout(List<List<Placed>> pages, Furniture furniture) {
    this.pages = pages;
    this.furniture = furniture;
  }

  /** Returns the pages of a document. */
  public static PageLayout of(Document document, Grid paper, Measure measure, LayoutWords words) {
    FootLines foot = FootLines.of(document, paper, words, measure);
    Grid grid = paper.withFoot(foot.higher());
    Tag root = Tag.document();
    Frame frame =
        new Frame(grid, measure, words, root, "", Optional.empty(), 1, grid.left(), grid.content());
    FirstHead head = new FirstHead(document.head(), document.look().logo(), frame);
    List<Strip> content = new ArrayList<>();
    content.add(Strip.of(0, head.height(), head).keeping(true));
    content.addAll(SectionLayout.strips(document.sections(), frame));
    return new PageLayout(placed(content, grid), new Furniture(document, grid, words, foot));
  }

  // a last page of a few lines is spared where less space between sections makes room for them
  private static List<List<Placed>> placed(List<Strip> content, Grid grid) {
    List<List<Placed>> pages = pages(content, grid);
    List<Placed> last = pages.get(pages.size() - 1);
    if (pages.size() == 1 || last.get(last.size() - 1).top() > grid.height() / 3) {
      return pages;
    }
    for (double most : GAPS) {
      List<Strip> closer =
          content.stream().map(s -> s.before() > most ? s.after(most) : s).toList();
      List<List<Placed>> fewer = pages(closer, grid);
      if (fewer.size() < pages.size()) {
        return fewer;
      }
    }
    return pages;
  }

  private static List<List<Placed>> pages(List<Strip> content, Grid grid) {
    return Paginator.pages(content, Grid.TOP, Grid.TOP_FOLLOWING, grid.bottom());
  }

  /** Returns how many pages there are. */
  public int pages() {
    return pages.size();
  }

  /** Draws all pages in order, asking for each. */
  public void paint(Supplier<Canvas> nextPage) {
    for (int i = 0; i < pages.size(); i++) {
      Canvas canvas = nextPage.get();
      furniture.paint(canvas, i + 1, pages.size());
      pages.get(i).forEach(p -> p.painter().paint(canvas, p.top()));
    }
  }
}
