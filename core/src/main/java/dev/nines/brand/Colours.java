package dev.nines.brand;

import java.util.Objects;
import java.util.Optional;

/**
 * The colours of a brand; states and verdicts keep theirs, as they mean something.
 *
 * @param text the colour of links and signs of notes; absent for the standard one
 * @param graphics the darkest shade of charts and the heads of workbooks; absent for the standard
 */
public record Colours(Optional<Colour> text, Optional<Colour> graphics) {

  /** The standard colours. */
  public static final Colours STANDARD = new Colours(Optional.empty(), Optional.empty());

  public Colours {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(graphics, "graphics");
  }
}
