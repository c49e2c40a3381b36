package dev.nines.render.xlsx;

import dev.nines.report.Plot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.xml.namespace.QName;
import org.apache.poi.ooxml.POIXMLTypeLoader;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlOptions;

/** A workbook in which Apache POI draws charts; only the charts are kept. */
final class ChartTemplate implements AutoCloseable {

  private static final QName ROOT = new QName(Names.CHART, "chartSpace", "c");

  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final XSSFDrawing drawing = workbook.createSheet().createDrawingPatriarch();

  /** Returns the part of a chart of cells of a sheet. */
  byte[] chart(Plot plot, SheetParts source) throws IOException {
    XSSFChart chart = drawing.createChart(new XSSFClientAnchor());
    new PlotDrawing(plot, source, chart).draw();
    XmlOptions options = new XmlOptions(POIXMLTypeLoader.DEFAULT_XML_OPTIONS);
    options.setSaveSyntheticDocumentElement(ROOT);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    chart.getCTChartSpace().save(out, options);
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
