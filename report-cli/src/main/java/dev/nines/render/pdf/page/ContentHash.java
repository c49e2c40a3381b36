package dev.nines.render.pdf.page;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The SHA-256 of what a file is made of and shows, by which it is told from any other. */
public final class ContentHash {

  private final MessageDigest digest;

  /** Starts with bytes. */
  public ContentHash(byte[] first) {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    add(first);
  }

  /** Adds bytes. */
  public void add(byte[] more) {
    digest.update(more);
  }

  /** Returns the 32 bytes; nothing can be added from here on. */
  public byte[] bytes() {
    return digest.digest();
  }
}
