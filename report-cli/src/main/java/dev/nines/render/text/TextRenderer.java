package dev.nines.render.text;

import dev.nines.render.LayoutWords;
import dev.nines.render.Renderer;
import dev.nines.report.Document;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Writes a document as plain text in UTF-8, lines ended by a line feed. */
public final class TextRenderer implements Renderer {

  private final TextOptions options;

  /** Makes a renderer of the default width. */
  public TextRenderer() {
    this(TextOptions.DEFAULT);
  }

  /** Makes a renderer. */
  public TextRenderer(TextOptions options) {
    this.options = Objects.requireNonNull(options, "options");
  }

  @Override
  public void render(Document document, OutputStream out) throws IOException {
    TextWriter writer = new TextWriter(options.width());
    new TextDocument(writer, LayoutWords.in(document.words())).write(document);
    out.write(writer.text().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
