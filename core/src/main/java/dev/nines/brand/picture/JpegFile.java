package dev.nines.brand.picture;

import dev.nines.brand.Picture;
import java.io.ByteArrayOutputStream;

/** A JPEG file (ITU-T T.81), marker by marker. */
final class JpegFile {

  private static final int START_OF_SCAN = 0xDA;
  private static final int COMMENT = 0xFE;

  private final byte[] bytes;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private int width;
  private int height;

  JpegFile(byte[] bytes) {
    this.bytes = bytes;
  }

  static boolean isJpeg(byte[] bytes) {
    return bytes.length > 3 && unsigned(bytes[0]) == 0xFF && unsigned(bytes[1]) == 0xD8;
  }

  Picture picture() {
    kept.write(bytes, 0, 2);
    int at = 2;
    while (unsigned(bytes[at + 1]) != START_OF_SCAN) {
      if (unsigned(bytes[at]) != 0xFF) {
        throw new UnfitPicture("it is damaged");
      }
      int marker = unsigned(bytes[at + 1]);
      int length = two(at + 2);
      segment(marker, at, length);
      at += length + 2;
    }
    if (width == 0 || height == 0) {
      throw new UnfitPicture("it does not say its size");
    }
    if ((long) width * height > PictureReader.MOST_DOTS) {
      throw new UnfitPicture(
          "it has " + width + " x " + height + " dots, and at most 40 million can be");
    }
    kept.write(bytes, at, bytes.length - at);
    return Picture.of(Picture.Kind.JPEG, width, height, kept.toByteArray());
  }

  private void segment(int marker, int at, int length) {
    if (isFrame(marker)) {
      height = two(at + 5);
      width = two(at + 7);
      int parts = unsigned(bytes[at + 9]);
      if (parts != 1 && parts != 3) {
        throw new UnfitPicture("its colours are CMYK, and only grey and RGB can be");
      }
    }
    if (marker == 0xE1 && orientation(at + 4, length - 2) > 1) {
      throw new UnfitPicture("it says that it is to be turned; save it upright");
    }
    boolean beside = marker >= 0xE1 && marker <= 0xEF && marker != 0xEE;
    if (!beside && marker != COMMENT) {
      kept.write(bytes, at, length + 2);
    }
  }

  // C4, C8 and CC are tables
  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  // Exif: the entry 0112 of the first directory
  private int orientation(int from, int length) {
    if (length < 14 || bytes[from] != 'E' || bytes[from + 1] != 'x' || bytes[from + 2] != 'i') {
      return 1;
    }
    int start = from + 6;
    boolean little = bytes[start] == 'I';
    int directory = start + four(start + 4, little);
    int entries = two(directory, little);
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + 12 * i;
      if (two(entry, little) == 0x0112) {
        return two(entry + 8, little);
      }
    }
    return 1;
  }

  private int two(int at) {
    return two(at, false);
  }

  private int two(int at, boolean little) {
    int first = unsigned(bytes[at]);
    int second = unsigned(bytes[at + 1]);
    return little ? second << 8 | first : first << 8 | second;
  }

  private int four(int at, boolean little) {
    int first = two(at, little);
    int second = two(at + 2, little);
    return little ? second << 16 | first : first << 16 | second;
  }

  private static int unsigned(byte value) {
    return value & 0xFF;
  }
}
