package dev.nines.render.pdf.flow;

import dev.nines.report.Block;
import dev.nines.report.Chart;
import dev.nines.report.Fact;
import java.util.List;

/** Sets a narrow row of facts and the claim ruler that follows it side by side. */
final class BesideLayout {

  private static final int FACT_COLUMNS = 5;

  private BesideLayout() {}

  static boolean takes(Block first, Block second) {
    return first instanceof Block.Facts facts
        && second instanceof Chart.Claim
        && facts.facts().stream().mapToInt(Fact::span).sum() <= FACT_COLUMNS;
  }

  static List<Strip> strips(Block first, Block second, Frame frame) {
    Grid grid = frame.grid();
    Strip left = BlockLayouts.strips(first, frame).get(0);
    double x = grid.column(FACT_COLUMNS + 1);
    Strip right = BlockLayouts.strips(second, frame.at(x, grid.right() - x)).get(0);
    return List.of(
        Strip.of(
            0,
            Math.max(left.height(), right.height()),
            (canvas, top) -> {
              left.painter().paint(canvas, top);
              right.painter().paint(canvas, top);
            }));
  }
}
