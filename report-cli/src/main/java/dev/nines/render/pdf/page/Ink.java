package dev.nines.render.pdf.page;

import dev.nines.brand.Colour;

/** The colours of the documents by meaning (DESIGN 3). */
public enum Ink {
  WHITE(0xFFFFFF),
  INK(0x14171C),
  INK2(0x475160),
  INK3(0x5F6B7A),
  RULE(0xB9C1CC),
  HAIR(0xDDE2E8),
  SURFACE(0xF3F5F8),
  LINK(0x1D4F91),
  UP_FILL(0xD3E8DF),
  UP_PANEL(0xEDF5F1),
  UP_INK(0x0A6B4F),
  DOWN(0xA61B29),
  DEGRADED_FILL(0xEBB04A),
  DEGRADED_INK(0x8A5A00),
  EXCLUDED(0x2F5D9B),
  EXCLUDED_FILL(0xEEF3FA),
  UNKNOWN(0x6B7684),
  UNKNOWN_FILL(0xEEF0F3),
  PHASE1(0xBCD3EA),
  PHASE2(0x4F86C2),
  PHASE3(0x17406F),
  /** Words on {@link #PHASE3}. */
  ON_PHASE3(0xFFFFFF);

  private final int rgb;

  Ink(int rgb) {
    this.rgb = rgb;
  }

  Colour standard() {
    return new Colour(rgb);
  }
}
