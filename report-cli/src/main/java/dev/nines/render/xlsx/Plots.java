package dev.nines.render.xlsx;

import dev.nines.report.Plot;
import java.util.List;
import java.util.Map;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Places the pictures of a sheet under its table, as charts that follow their cells; two on a page
 * of paper.
 */
final class Plots {

  private static final int ROWS = 16;
  private static final int GAP = 2;
  private static final int ON_PAGE = 2;
  private static final int CHARACTERS = 92;

  // off the edge of a page
  private static final int AIR = 6 * Units.EMU_PER_POINT;

  /** Where the cells of a picture are. */
  record Source(XSSFSheet sheet, SheetPlan plan) {}

  private final Map<String, Source> sources;

  /** Makes pictures of the sheets that stand in one part, by their names in the document. */
  Plots(Map<String, Source> sources) {
    this.sources = sources;
  }

  /** Draws all pictures of a sheet one below the other, the first at a row; cells are written. */
  void write(Source target, int row) {
    List<Plot> plots =
        target.plan().sheet().plots().stream()
            .filter(plot -> sources.containsKey(plot.sheet()))
            .toList();
    int at = row;
    for (int index = 0; index < plots.size(); index++) {
      if (index % ON_PAGE == 0) {
        target.sheet().setRowBreak(at - 1);
      }
      draw(plots.get(index), target, at);
      at += ROWS + GAP;
    }
  }

  private void draw(Plot plot, Source target, int row) {
    XSSFDrawing drawing = target.sheet().createDrawingPatriarch();
    int columns = columns(target.plan());
    XSSFChart chart =
        drawing.createChart(drawing.createAnchor(0, AIR, 0, 0, 0, row, columns, row + ROWS));
    for (int covered = row; covered < row + ROWS; covered++) {
      target.sheet().createRow(covered).setHeightInPoints(RowHeights.ONE_LINE);
    }
    var properties =
        chart.getGraphicFrame().getCTGraphicalObjectFrame().getNvGraphicFramePr().getCNvPr();
    properties.setDescr(plot.alternative());
    properties.setTitle(plot.title());
    new PlotDrawing(plot, sources.get(plot.sheet()), chart).draw();
  }

  // how many columns it takes to be as wide as a page
  private static int columns(SheetPlan plan) {
    int columns = 0;
    int width = 0;
    while (columns < plan.columns() && width < CHARACTERS) {
      width += plan.width(columns++);
    }
    return columns;
  }
}
