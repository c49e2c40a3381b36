package dev.nines.render.pdf.page;

import java.security.SecureRandom;
import java.util.Random;

/**
 * Chooses the six letters before the name of an embedded subset by the content of the document.
 *
 * <p>OpenPDF asks a {@code SecureRandom} of the font for them, and fonts are shared by all
 * documents of a renderer; so the numbers come from the document that this thread writes.
 */
final class SubsetNames extends SecureRandom {

  private static final long serialVersionUID = 1L;

  static final SubsetNames SHARED = new SubsetNames();

  private static final ThreadLocal<Random> SEEDED = new ThreadLocal<>();

  private SubsetNames() {}

  static void seed(long seed) {
    SEEDED.set(new Random(seed));
  }

  static void clear() {
    SEEDED.remove();
  }

  @Override
  public double nextDouble() {
    return SEEDED.get().nextDouble();
  }
}
