package dev.nines.brand;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/** A picture of dots, without what its file says beside them. Two with the same bytes are equal. */
public final class Picture implements Artwork {

  /** The kinds of file. */
  public enum Kind {
    PNG("image/png"),
    JPEG("image/jpeg");

    private final String mediaType;

    Kind(String mediaType) {
      this.mediaType = mediaType;
    }

    /** Returns the media type, for example {@code image/png}. */
    public String mediaType() {
      return mediaType;
    }
  }

  private final Kind kind;
  private final int width;
  private final int height;
  private final byte[] bytes;
  private final String sha256;

  private Picture(Kind kind, int width, int height, byte[] bytes) {
    this.kind = kind;
    this.width = width;
    this.height = height;
    this.bytes = bytes;
    this.sha256 = hash(bytes);
  }

  /**
   * Returns a picture.
   *
   * @param width its dots from left to right, 1 or more
   * @param height its dots from top to bottom, 1 or more
   * @param bytes its file
   */
  public static Picture of(Kind kind, int width, int height, byte[] bytes) {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("a picture of " + width + " x " + height + " dots");
    }
    return new Picture(Objects.requireNonNull(kind, "kind"), width, height, bytes.clone());
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Returns the kind of its file. */
  public Kind kind() {
    return kind;
  }

  /** Returns its dots from left to right. */
  public int width() {
    return width;
  }

  /** Returns its dots from top to bottom. */
  public int height() {
    return height;
  }

  /** Returns a copy of its file. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public double aspect() {
    return (double) width / height;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Picture picture && sha256.equals(picture.sha256);
  }

  @Override
  public int hashCode() {
    return sha256.hashCode();
  }

  /** Returns kind, size and hash, so that documents with different pictures never look alike. */
  @Override
  public String toString() {
    return kind + " " + width + " x " + height + " " + sha256;
  }
}
