package dev.nines.render.xlsx;

/** Gives the title room: over the table, and beyond it where the table is narrower. */
final class TitleRow {

  private static final float LEADING = 18;
  private static final float AIR = 8;

  // the title is set in 14 points bold where the widths are counted in 10 points
  private static final double LARGER = 1.55;

  // of a column that has no width of its own
  private static final int USUAL_WIDTH = 8;

  private final int needed;
  private final int columns;
  private final int width;

  TitleRow(SheetPlan plan) {
    needed = (int) Math.ceil(Widths.of(plan.sheet().title()) * LARGER);
    int wanted = Math.min(Widths.PORTRAIT, needed);
    int reached = plan.width();
    int taken = plan.columns();
    while (reached < wanted) {
      reached += USUAL_WIDTH;
      taken++;
    }
    columns = taken;
    width = reached;
  }

  /** Returns how many columns it stands over. */
  int columns() {
    return columns;
  }

  float points() {
    return LEADING * Math.max(1, (needed + width - 1) / width) + AIR;
  }
}
