package dev.nines.render;

import dev.nines.report.Document;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes a document in one format.
 *
 * <p>The same document always gives the same bytes, on any machine. A renderer is immutable and can
 * be used by several threads at once.
 */
public interface Renderer {

  /**
   * Writes the document; the stream is flushed but not closed.
   *
   * @throws IOException if the stream cannot be written
   */
  void render(Document document, OutputStream out) throws IOException;
}
