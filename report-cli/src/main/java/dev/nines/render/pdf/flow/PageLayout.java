package dev.nines.render.pdf.flow;

import dev.nines.render.LayoutWords;
import dev.nines.render.pdf.page.Canvas;
import dev.nines.render.pdf.page.Measure;
import dev.nines.render.pdf.page.Tag;
import dev.nines.report.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A document on pages: what stands where is known before anything is drawn. */
public final class PageLayout {

  private final List<List<Placed>> pages;
  private final Furniture furniture;

  private PageLayout(List<List<Placed>> pages, Furniture furniture) {
    this.pages = pages;
    this.furniture = furniture;
  }

  /** Returns the pages of a document. */
  public static PageLayout of(Document document, Grid paper, Measure measure, LayoutWords words) {
    Grid grid = Furniture.room(paper, document);
    Tag root = Tag.document();
    Frame frame = new Frame(grid, measure, words, root, "", 1, grid.left(), grid.content());
    FirstHead head = new FirstHead(document.head(), document.look().logo(), frame);
    List<Strip> content = new ArrayList<>();
    content.add(Strip.of(0, head.height(), head).keeping(true));
    content.addAll(SectionLayout.strips(document.sections(), frame));
    List<List<Placed>> pages =
        Paginator.pages(content, Grid.TOP, Grid.TOP_FOLLOWING, grid.bottom());
    return new PageLayout(pages, new Furniture(document, grid, words));
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
