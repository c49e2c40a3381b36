package dev.nines.render.pdf.chart;

import dev.nines.render.pdf.page.Box;
import java.util.ArrayList;
import java.util.List;

/**
 * The boxes of placed flags, measured from the top of their area down to the bar.
 *
 * @param boxes the box of each label
 * @param height the height of the area
 */
record FlagBoxes(List<Box> boxes, double height) {

  private static final double ROW_GAP = 3;
  private static final double TALL_GAP = 6;
  private static final double TALL = 12;

  static FlagBoxes of(List<Flag> flags, FlagRows.Placement placement) {
    int rows = placement.height();
    double[] heights = new double[rows + 1];
    for (int i = 0; i < flags.size(); i++) {
      int row = placement.rows().get(i);
      heights[row] = Math.max(heights[row], flags.get(i).height());
    }
    double[] bottoms = new double[rows + 2];
    for (int row = 1; row <= rows; row++) {
      double gap = heights[row] > TALL ? TALL_GAP : ROW_GAP;
      bottoms[row + 1] = bottoms[row] + heights[row] + gap;
    }
    double height = rows == 0 ? 0 : bottoms[rows] + heights[rows];
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < flags.size(); i++) {
      Flag flag = flags.get(i);
      double bottom = height - bottoms[placement.rows().get(i)];
      double x = flag.from(placement.isRight(i));
      boxes.add(new Box(x, bottom - flag.height(), flag.width(), flag.height()));
    }
    return new FlagBoxes(boxes, height);
  }

  /**
   * Returns whether no two boxes meet, no stem meets a box, and all stand between two edges.
   *
   * <p>The stem of a flag reaches from the top of its label down to the bar.
   */
  boolean areClear(List<Flag> flags, double left, double right) {
    for (int i = 0; i < boxes.size(); i++) {
      Box box = boxes.get(i);
      if (box.x() < left || box.right() > right || box.y() < -0.01) {
        return false;
      }
      for (int j = 0; j < boxes.size(); j++) {
        Box stem =
            new Box(flags.get(j).x() - 0.3, boxes.get(j).y(), 0.6, height - boxes.get(j).y());
        if (box.meets(stem) || i != j && box.meets(boxes.get(j))) {
          return false;
        }
      }
    }
    return true;
  }
}
