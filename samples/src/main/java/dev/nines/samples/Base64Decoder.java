package dev.nines.samples;

import dev.nines.source.SourceDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** Unpacks files that begin with {@code base64:}, whatever is in them; an example of a decoder. */
public final class Base64Decoder implements SourceDecoder {

  private static final byte[] MAGIC = "base64:".getBytes(StandardCharsets.US_ASCII);

  /** Makes a decoder; the service loader needs it. */
  public Base64Decoder() {}

  @Override
  public String name() {
    return "Base64";
  }

  @Override
  public boolean fits(byte[] head) {
    return head.length >= MAGIC.length
        && Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
  }

  @Override
  public InputStream unpack(InputStream packed) throws IOException {
    packed.skipNBytes(MAGIC.length);
    return Base64.getMimeDecoder().wrap(packed);
  }
}
