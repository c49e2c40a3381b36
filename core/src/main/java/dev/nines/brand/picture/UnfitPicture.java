package dev.nines.brand.picture;

/** Says why a file is no picture for documents; never leaves the package. */
final class UnfitPicture extends RuntimeException {

  private static final long serialVersionUID = 1;

  UnfitPicture(String why) {
    super(why);
  }
}
