package dev.nines.brand.picture;

import dev.nines.brand.Picture;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;

/**
 * Reads PNG and JPEG files as pictures.
 *
 * <p>What a file says beside its dots (place, device, time, profile) is left out. A picture that a
 * document could not hold, or not show as it is, is a problem.
 */
public final class PictureReader {

  /** The most dots of a picture. */
  static final long MOST_DOTS = 40_000_000;

  private PictureReader() {}

  /**
   * Returns the picture of a file.
   *
   * @param file its name, for problems
   * @param bytes its content
   */
  public static Checked<Picture> read(String file, byte[] bytes) {
    try {
      if (PngFile.isPng(bytes)) {
        return Checked.of(new PngFile(bytes).picture());
      }
      if (JpegFile.isJpeg(bytes)) {
        return Checked.of(new JpegFile(bytes).picture());
      }
      return unfit(file, "it is neither PNG nor JPEG");
    } catch (UnfitPicture e) {
      return unfit(file, e.getMessage());
    } catch (IndexOutOfBoundsException e) {
      return unfit(file, "it ends early");
    }
  }

  private static Checked<Picture> unfit(String file, String why) {
    String message = "The picture \"" + file + "\" cannot be put into a document: " + why + ".";
    return Checked.failed(
        new Problem(
            ProblemCode.PICTURE_UNFIT,
            SourceLocation.ofFile(file),
            file,
            "PNG, or JPEG in grey or RGB",
            message));
  }
}
