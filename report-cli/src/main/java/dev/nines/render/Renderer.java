package dev.nines.render;

import dev.nines.report.Document;
import java.io.IOException;
import java.io.OutputStream;

/** Turns a document into the bytes of one format: the same document, the same bytes. */
public interface Renderer {

  /**
   * Writes the document; the stream stays open.
   *
   * @throws IOException if the stream cannot be written
   */
  void render(Document document, OutputStream out) throws IOException;
}
