package dev.nines.render.xlsx;

import dev.nines.report.Document;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Sets what a workbook says of itself; no time, because the time of the run is no input. */
final class WorkbookProperties {

  private static final String APPLICATION = "Nines";

  private WorkbookProperties() {}

  static void set(XSSFWorkbook workbook, Document document) {
    POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
    Document.Head head = document.head();
    core.setTitle(SafeText.of(head.title()).text());
    core.setSubjectProperty(SafeText.of(head.kind()).text());
    core.setDescription(SafeText.of(document.footer().inputs()).text());
    core.setCreator(head.provider().isEmpty() ? APPLICATION : SafeText.of(head.provider()).text());
    core.setCreated(Optional.<Date>empty());
    core.setModified(Optional.<Date>empty());
    core.getUnderlyingProperties().setLanguageProperty(document.language().toLanguageTag());
    workbook.getProperties().getExtendedProperties().setApplication(APPLICATION);
  }
}
