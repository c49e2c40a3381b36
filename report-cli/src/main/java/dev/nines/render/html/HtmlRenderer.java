package dev.nines.render.html;

import dev.nines.render.Renderer;
import dev.nines.report.Document;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes a document as one self-contained HTML file in UTF-8. */
public final class HtmlRenderer implements Renderer {

  @Override
  public void render(Document document, OutputStream out) throws IOException {
    HtmlWriter writer = new HtmlWriter();
    new HtmlDocument(writer, document).write();
    out.write(writer.text().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
