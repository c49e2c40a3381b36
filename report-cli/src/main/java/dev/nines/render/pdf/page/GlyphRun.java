package dev.nines.render.pdf.page;

/**
 * A stretch of text that one face can show.
 *
 * @param face the face
 * @param text what is drawn
 * @param actual what it stands for; the same but for characters that no bundled face has
 */
record GlyphRun(Face face, String text, String actual) {

  boolean isReplaced() {
    return !text.equals(actual);
  }
}
