package dev.nines.brand.picture;

import dev.nines.brand.Picture;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A PNG file (ISO/IEC 15948), piece by piece. */
final class PngFile {

  private static final byte[] SIGNATURE = {(byte) 137, 80, 78, 71, 13, 10, 26, 10};

  /** The pieces that dots are made of; the others say things beside. */
  private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

  private final byte[] bytes;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final ByteArrayOutputStream dots = new ByteArrayOutputStream();
  private ByteBuffer header;

  PngFile(byte[] bytes) {
    this.bytes = bytes;
  }

  static boolean isPng(byte[] bytes) {
    return bytes.length >= SIGNATURE.length
        && Arrays.equals(Arrays.copyOf(bytes, SIGNATURE.length), SIGNATURE);
  }

  Picture picture() {
    kept.writeBytes(SIGNATURE);
    int at = SIGNATURE.length;
    String name = "";
    while (!name.equals("IEND")) {
      int length = ByteBuffer.wrap(bytes, at, 4).getInt();
      if (length < 0 || length > bytes.length - at - 12) {
        throw new UnfitPicture("it ends early");
      }
      name = new String(bytes, at + 4, 4, StandardCharsets.US_ASCII);
      piece(name, at, length);
      at += length + 12;
    }
    requireDots();
    return Picture.of(Picture.Kind.PNG, header.getInt(0), header.getInt(4), kept.toByteArray());
  }

  private void piece(String name, int at, int length) {
    CRC32 sum = new CRC32();
    sum.update(bytes, at + 4, length + 4);
    if ((int) sum.getValue() != ByteBuffer.wrap(bytes, at + 8 + length, 4).getInt()) {
      throw new UnfitPicture("its part \"" + name + "\" is damaged");
    }
    if (name.equals("IHDR")) {
      header = ByteBuffer.wrap(Arrays.copyOfRange(bytes, at + 8, at + 8 + length));
    }
    if (header == null || header.capacity() != 13) {
      throw new UnfitPicture("it does not begin with its size");
    }
    if (name.equals("IDAT")) {
      dots.write(bytes, at + 8, length);
    }
    if (KEPT.contains(name)) {
      kept.write(bytes, at, length + 12);
    }
  }

  // all dots are there, so that it cannot fail when it is drawn
  private void requireDots() {
    long width = header.getInt(0);
    long height = header.getInt(4);
    if (width < 1 || height < 1 || width * height > PictureReader.MOST_DOTS) {
      throw new UnfitPicture(
          "it has " + width + " x " + height + " dots, and at most 40 million can be");
    }
    int channels =
        switch (header.get(9)) {
          case 0, 3 -> 1;
          case 2 -> 3;
          case 4 -> 2;
          case 6 -> 4;
          default -> throw new UnfitPicture("its kind of colour does not exist");
        };
    long line = (width * channels * header.get(8) + 7) / 8 + 1;
    boolean interlaced = header.get(12) != 0;
    long found = inflated();
    if (found < (interlaced ? width * height * channels * header.get(8) / 8 : line * height)) {
      throw new UnfitPicture("some of its dots are missing");
    }
  }

  private long inflated() {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(dots.toByteArray());
      byte[] part = new byte[65_536];
      int count = inflater.inflate(part);
      while (count > 0) {
        count = inflater.inflate(part);
      }
      return inflater.getBytesWritten();
    } catch (DataFormatException e) {
      throw new UnfitPicture("its dots are damaged");
    } finally {
      inflater.end();
    }
  }
}
