package dev.nines.render.pdf.page;

import dev.nines.brand.Colour;
import dev.nines.brand.Colours;
import java.math.BigDecimal;

/**
 * What colour each ink has in a file: a brand may have its own for links and for the darkest shade
 * of charts, states never.
 */
record Dyes(Colours brand) {

  /** WCAG 2.2, 1.4.3. */
  private static final BigDecimal TEXT = new BigDecimal("4.5");

  Colour of(Ink ink) {
    return switch (ink) {
      case LINK -> brand.text().orElse(ink.standard());
      case PHASE3 -> brand.graphics().orElse(ink.standard());
      case ON_PHASE3 -> of(Ink.PHASE3).contrasts(Colour.WHITE, TEXT) ? Colour.WHITE : Colour.BLACK;
      default -> ink.standard();
    };
  }
}
