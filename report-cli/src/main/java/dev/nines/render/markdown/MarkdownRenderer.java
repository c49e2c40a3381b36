package dev.nines.render.markdown;

import dev.nines.render.LayoutWords;
import dev.nines.render.Renderer;
import dev.nines.report.Document;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes a document as Markdown in UTF-8: CommonMark with the tables of GitHub. */
public final class MarkdownRenderer implements Renderer {

  @Override
  public void render(Document document, OutputStream out) throws IOException {
    MarkdownWriter writer = new MarkdownWriter();
    new MarkdownDocument(writer, LayoutWords.in(document.words())).write(document);
    out.write(writer.text().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
