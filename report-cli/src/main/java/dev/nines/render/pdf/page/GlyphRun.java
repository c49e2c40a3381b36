package dev.nines.render.pdf.page;

import dev.nines.render.pdf.page.FontFolder.Choice;

/**
 * A stretch of text that one font can show.
 *
 * @param font the font, and how it is drawn
 * @param text what is drawn, from left to right
 * @param actual what it stands for; the same but for joined and mirrored letters and for characters
 *     that no font has
 * @param isMissing whether no font has it, so that its number is drawn
 * @param at its left end, in thousandths of the size from that of the whole text
 */
record GlyphRun(Choice font, String text, String actual, boolean isMissing, double at) {

  boolean isReplaced() {
    return !text.equals(actual);
  }

  double width() {
    return FontSet.units(font.font(), text);
  }

  GlyphRun movedTo(double place) {
    return new GlyphRun(font, text, actual, isMissing, place);
  }
}
