package dev.nines.brand;

import java.util.Objects;
import java.util.Optional;

/**
 * How a document looks, as far as its sender chooses.
 *
 * @param logo the sign before the sender's name; absent for the standard mark
 * @param colours the colours of links and charts
 * @param paper the paper; absent where nobody chose
 */
public record Look(Optional<Logo> logo, Colours colours, Optional<Paper> paper) {

  /** The look where nobody chose. */
  public static final Look STANDARD =
      new Look(Optional.empty(), Colours.STANDARD, Optional.empty());

  public Look {
    Objects.requireNonNull(logo, "logo");
    Objects.requireNonNull(colours, "colours");
    Objects.requireNonNull(paper, "paper");
  }
}
