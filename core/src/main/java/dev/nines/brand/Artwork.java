package dev.nines.brand;

/** Something to look at: a picture of dots, or shapes. */
public sealed interface Artwork permits Picture, Vector {

  /** Returns its width divided by its height, above 0. */
  double aspect();
}
