package dev.nines.render.pdf;

import dev.nines.render.SampleDocuments;
import dev.nines.render.pdf.page.FontFolder;
import dev.nines.report.Block;
import dev.nines.report.Document;
import dev.nines.report.Section;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** Text of scripts that the bundled fonts do not have, and small fonts that have it. */
final class WorldDocuments {

  private WorldDocuments() {}

  static FontFolder fonts() {
    try {
      return FontFolder.of(Path.of(WorldDocuments.class.getResource("/fonts").toURI()));
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the fonts of the tests", e);
    }
  }

  static Document japanese() {
    return SampleDocuments.document(
        "データベースの障害報告",
        Section.hanging("text", "「日本語」", new Block.Prose("データベースに障害がありました。**すぐに**復旧しました。")));
  }

  static Document rightToLeft() {
    return SampleDocuments.document(
        "תקלה בשרת",
        Section.hanging(
            "hebrew",
            "עברית",
            new Block.Prose(
                "השרת (server-1) נפל בשעה 08:24 ועלה **שוב** אחרי 90 דקות. "
                    + "הלקוחות לא יכלו להתחבר אל המערכת, ואז הכול חזר לפעול כרגיל.")),
        Section.hanging(
            "arabic", "العربية", new Block.Prose("السلام عليكم، الخادم 3 توقف (لا يعمل).")),
        Section.hanging("mixed", "Mixed", new Block.Prose("The word שלום means peace.")));
  }
}
