package dev.nines.brand;

import java.util.Objects;

/**
 * The sign of a sender.
 *
 * @param artwork what it looks like
 * @param alternative the words for those who do not see it, never empty
 */
public record Logo(Artwork artwork, String alternative) {

  public Logo {
    Objects.requireNonNull(artwork, "artwork");
    if (alternative.isBlank()) {
      throw new IllegalArgumentException("a logo without alternative text");
    }
  }
}
