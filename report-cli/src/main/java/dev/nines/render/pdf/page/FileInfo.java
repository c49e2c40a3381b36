package dev.nines.render.pdf.page;

import dev.nines.brand.Colours;
import java.util.Locale;

/**
 * What a file says about itself.
 *
 * @param title the title, not empty
 * @param author who sends it; empty where no input says
 * @param subject what kind of document it is
 * @param language its language
 * @param colours the colours of the brand
 * @param fingerprint a hash of the content, by which two files differ
 */
public record FileInfo(
    String title,
    String author,
    String subject,
    Locale language,
    Colours colours,
    byte[] fingerprint) {

  static final String TOOL = "Nines";

  public FileInfo {
    fingerprint = fingerprint.clone();
  }

  @Override
  public byte[] fingerprint() {
    return fingerprint.clone();
  }
}
