package dev.nines.report.postmortem;

import dev.nines.report.Sheet;
import java.util.ArrayList;
import java.util.List;

/** The workbook of a postmortem: what the document shows, as numbers, times and lengths. */
final class PostmortemSheets {

  private final Scene scene;

  PostmortemSheets(Scene scene) {
    this.scene = scene;
  }

  /** Returns the sheets, that of the promises only where a contract is given. */
  List<Sheet> sheets() {
    RecordSheets records = new RecordSheets(scene);
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(new SummarySheet(scene).sheet());
    sheets.add(records.timeline());
    sheets.add(records.phases());
    sheets.add(records.impact());
    sheets.add(records.actions());
    sheets.add(records.updates());
    new EffectSheet(scene).sheet().ifPresent(sheets::add);
    sheets.add(records.problems());
    sheets.add(records.sources());
    return sheets;
  }
}
