package dev.nines.render.pdf.flow;

import dev.nines.render.pdf.page.Role;
import dev.nines.render.pdf.page.Stroke;
import dev.nines.report.Block;
import dev.nines.report.Section;
import java.util.ArrayList;
import java.util.List;

/** Lays out sections: a rule, the heading above the content or beside it, the blocks. */
final class SectionLayout {

  private static final double AFTER_CONTENT = 18;
  private static final double AFTER_TEXT = 10;
  private static final double BETWEEN_BLOCKS = 10;
  private static final double OPENING_TOP = 4.4;
  private static final double HANGING_TOP = 4.6;

  /** The share of a page's height up to which a section stands on one page. */
  private static final double WHOLE = 0.25;

  private SectionLayout() {}

  static List<Strip> strips(List<Section> sections, Frame page) {
    List<Strip> strips = new ArrayList<>();
    double before = 0;
    for (Section section : sections) {
      Frame frame = page.under(section, page.tag().child(Role.SECTION)).atLevel(2);
      boolean first = strips.isEmpty();
      strips.addAll(Strip.after(before, section(section, frame, first)));
      before = endsInText(section) ? AFTER_TEXT : AFTER_CONTENT;
    }
    return strips;
  }

  private static List<Strip> section(Section section, Frame frame, boolean first) {
    return switch (section.layout()) {
      case OPENING -> opening(section, frame);
      case FULL -> full(section, frame, !first);
      case HANGING -> hanging(section, frame, !first);
    };
  }

  // the rule under the title stands already
  private static List<Strip> opening(Section section, Frame frame) {
    List<Strip> strips = blocks(section, frame);
    if (!strips.isEmpty()) {
      strips.set(0, strips.get(0).under(OPENING_TOP, (canvas, top) -> {}));
    }
    return strips;
  }

  private static List<Strip> full(Section section, Frame frame, boolean ruled) {
    SectionHeading heading = SectionHeading.of(frame, section, ruled, frame.width());
    List<Strip> strips = new ArrayList<>();
    strips.add(Strip.of(0, heading.height(), heading).keeping(true));
    strips.addAll(blocks(section, frame));
    if (section.blocks().isEmpty()) {
      strips.set(0, strips.get(0).keeping(false));
    }
    boolean small = Strip.heightOf(strips) < frame.grid().height() * WHOLE;
    return small ? whole(strips) : parts(strips, new SectionRun(frame));
  }

  private static List<Strip> parts(List<Strip> strips, SectionRun section) {
    return strips.stream().map(strip -> strip.in(section)).toList();
  }

  private static List<Strip> whole(List<Strip> strips) {
    List<Strip> kept = new ArrayList<>();
    for (int i = 0; i < strips.size(); i++) {
      kept.add(strips.get(i).keeping(i < strips.size() - 1));
    }
    return kept;
  }

  private static List<Strip> hanging(Section section, Frame frame, boolean ruled) {
    Grid grid = frame.grid();
    SectionHeading heading = SectionHeading.of(frame, section, ruled, grid.span(3));
    List<Strip> strips = blocks(section, frame.at(grid.column(4), grid.span(9)));
    if (strips.isEmpty()) {
      return List.of(Strip.of(0, heading.height(), heading));
    }
    double missing = heading.height() - HANGING_TOP - Strip.heightOf(strips);
    strips.set(0, strips.get(0).under(HANGING_TOP, heading));
    if (missing > 0) {
      List<Strip> kept = Strip.keepingLast(strips);
      kept.add(Strip.of(0, missing, (canvas, top) -> {}));
      return kept;
    }
    return strips;
  }

  private static List<Strip> blocks(Section section, Frame frame) {
    List<Strip> strips = new ArrayList<>();
    List<Block> blocks = section.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (i + 1 < blocks.size() && BesideLayout.takes(block, blocks.get(i + 1))) {
        strips.addAll(
            next(strips, BETWEEN_BLOCKS, BesideLayout.strips(block, blocks.get(i + 1), frame)));
        i++;
      } else if (i > 0
          && block instanceof Block.Facts
          && blocks.get(i - 1) instanceof Block.Facts) {
        strips.addAll(ruledFacts(BlockLayouts.strips(block, frame), frame));
      } else {
        boolean sentences =
            i > 0 && block instanceof Block.Sentence && blocks.get(i - 1) instanceof Block.Sentence;
        double gap = sentences ? 1 : BETWEEN_BLOCKS;
        strips.addAll(next(strips, gap, BlockLayouts.strips(block, frame)));
      }
    }
    return strips;
  }

  private static List<Strip> next(List<Strip> before, double gap, List<Strip> strips) {
    return before.isEmpty() ? strips : Strip.after(gap, strips);
  }

  // rows of facts are parted by a hair line
  private static List<Strip> ruledFacts(List<Strip> facts, Frame frame) {
    List<Strip> strips = new ArrayList<>(facts);
    Strip first = strips.get(0);
    strips.set(
        0,
        first
            .under(
                OPENING_TOP,
                (canvas, top) -> canvas.line(frame.x(), top, frame.right(), top, Stroke.HAIR))
            .after(9));
    return strips;
  }

  private static boolean endsInText(Section section) {
    return section.layout() == Section.Layout.HANGING;
  }
}
