package dev.nines.render.text;

/**
 * What can be chosen of the plain text.
 *
 * @param width how many columns a line may take, 60 to 400
 */
public record TextOptions(int width) {

  /** A hundred columns. */
  public static final TextOptions DEFAULT = new TextOptions(100);

  public TextOptions {
    if (width < 60 || width > 400) {
      throw new IllegalArgumentException("width " + width + " is not in 60 to 400");
    }
  }
}
