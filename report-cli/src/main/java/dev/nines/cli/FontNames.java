package dev.nines.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nines.render.pdf.Attachment;
import dev.nines.render.pdf.page.FontFolder;
import java.util.ArrayList;
import java.util.List;

/** The fonts of a folder that a document was made with, as the files inside it name them. */
final class FontNames {

  private static final String KEY = "fonts";

  private FontNames() {}

  /** Returns files that also name the fonts; as they are where there are none. */
  static List<Attachment> with(FontFolder fonts, List<Attachment> files) {
    return fonts.names().isEmpty()
        ? files
        : EvidenceFiles.amended(
            files, manifest -> fonts.names().forEach(manifest.withArray(KEY)::add));
  }

  /** Returns the fonts that a document was made with. */
  static List<String> of(JsonNode manifest) {
    List<String> names = new ArrayList<>();
    manifest.path(KEY).forEach(name -> names.add(name.asText()));
    return names;
  }
}
