package dev.nines.render.pdf.flow;

import dev.nines.render.pdf.page.Face;
import dev.nines.render.pdf.page.Ink;
import dev.nines.render.pdf.page.TextStyle;
import dev.nines.report.Tone;

/** What the tones of a document look like (DESIGN 2 and 3). */
final class Tones {

  private Tones() {}

  static TextStyle style(Tone tone, TextStyle base) {
    return switch (tone) {
      case NORMAL -> base;
      case STRONG -> base.bold();
      case QUIET -> base.with(Ink.INK2);
      case ABSENT -> base.with(Face.ITALIC).with(Ink.INK2);
      case BAD -> base.bold().with(Ink.DOWN);
      case GOOD -> base.bold().with(Ink.UP_INK);
      case CAUTION -> base.with(Ink.DEGRADED_INK);
      case CODE -> base.with(Face.MONO).with(Ink.INK2).sized(base.size() - 1.5, base.leading());
    };
  }
}
