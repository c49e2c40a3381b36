package dev.nines.cli;

import dev.nines.render.pdf.page.FontFolder;
import java.io.IOException;
import picocli.CommandLine.Option;

/** The option that gives a PDF more fonts. */
final class FontOptions {

  @Option(
      names = "--fonts",
      paramLabel = "DIR",
      description = {
        "Fonts (.ttf, .otf, .ttc) for scripts that the PDF's own do not have,",
        "as Arabic, Hebrew, Chinese, Japanese and Korean."
      })
  private String fonts;

  /**
   * Returns the fonts of the folder; none where nobody named one.
   *
   * @throws UsageException if there is no such folder
   */
  FontFolder folder(Terminal terminal) {
    if (fonts == null) {
      return FontFolder.none();
    }
    try {
      return FontFolder.of(terminal.resolve(fonts));
    } catch (IOException e) {
      throw new UsageException("--fonts: \"" + fonts + "\" is no folder that can be read.");
    }
  }
}
