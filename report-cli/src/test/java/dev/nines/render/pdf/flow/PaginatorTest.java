package dev.nines.render.pdf.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.render.pdf.page.Canvas;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaginatorTest {

  private final List<String> drawn = new ArrayList<>();

  @Test
  void pages_fillAndBreak() {
    assertThat(places(List.of(strip("a", 60), strip("b", 30), strip("c", 30))))
        .containsExactly("1 a@0", "1 b@60", "2 c@10");
  }

  @Test
  void pages_dropTheSpaceAboveTheFirstStrip() {
    assertThat(places(List.of(strip("a", 90), strip("b", 30).after(20), strip("c", 5).after(20))))
        .containsExactly("1 a@0", "2 b@10", "2 c@60");
  }

  @Test
  void pages_keepTogether() {
    assertThat(places(List.of(strip("a", 60), strip("head", 20).keeping(true), strip("text", 30))))
        .containsExactly("1 a@0", "2 head@10", "2 text@30");
  }

  @Test
  void pages_keptStripsTallerThanAPageAreBroken() {
    assertThat(places(List.of(strip("a", 60).keeping(true), strip("b", 60))))
        .containsExactly("1 a@0", "2 b@10");
  }

  @Test
  void pages_runSaysWhereItGoesOn() {
    Run run = new NotingRun();
    List<Strip> strips = new ArrayList<>();
    strips.add(strip("head", 10).keeping(true).in(run, 0));
    for (int row = 1; row <= 8; row++) {
      strips.add(strip("row" + row, 20).in(run, row));
    }
    assertThat(places(strips))
        .containsExactly(
            "1 head@0",
            "1 row1@10",
            "1 row2@30",
            "1 row3@50",
            "1 shown 3, on page 2@70",
            "2 rows 4 to 6@10",
            "2 row4@20",
            "2 row5@40",
            "2 row6@60",
            "2 shown 6, on page 3@80",
            "3 rows 7 to 8@10",
            "3 row7@20",
            "3 row8@40");
  }

  private Strip strip(String name, double height) {
    return Strip.of(0, height, (canvas, top) -> note(name, top));
  }

  private void note(String name, double top) {
    drawn.add(name + "@" + (int) top);
  }

  // pages of 100, the others start at 10
  private List<String> places(List<Strip> strips) {
    List<String> places = new ArrayList<>();
    List<List<Placed>> pages = Paginator.pages(strips, 0, 10, 100);
    for (int i = 0; i < pages.size(); i++) {
      drawn.clear();
      pages.get(i).forEach(p -> p.painter().paint(null, p.top()));
      int page = i + 1;
      drawn.forEach(d -> places.add(page + " " + d));
    }
    return places;
  }

  /** Notes what it would draw; its head is 10 high and its tail 15. */
  private final class NotingRun implements Run {

    @Override
    public double headHeight() {
      return 10;
    }

    @Override
    public void head(Canvas canvas, double top, int first, int last) {
      note("rows " + first + " to " + last, top);
    }

    @Override
    public double tailHeight() {
      return 15;
    }

    @Override
    public void tail(Canvas canvas, double top, int shown, int nextPage) {
      note("shown " + shown + ", on page " + nextPage, top);
    }
  }
}
