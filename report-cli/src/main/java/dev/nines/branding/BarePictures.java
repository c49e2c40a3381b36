package dev.nines.branding;

import dev.nines.brand.Picture;
import dev.nines.brand.picture.PictureReader;
import dev.nines.brand.svg.SvgReader;
import dev.nines.brand.svg.SvgText;
import dev.nines.source.SourceInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Pictures and drawings without what their files say beside what they show. */
public final class BarePictures {

  private BarePictures() {}

  /**
   * Returns the bytes of a picture or drawing that documents can show; absent for any other file.
   *
   * @param name its name, which tells a drawing
   * @param file the file
   * @throws IOException if it cannot be read
   */
  public static Optional<byte[]> of(String name, SourceInput file) throws IOException {
    try (InputStream in = file.bytes().open()) {
      byte[] bytes = in.readNBytes(BrandFile.MOST + 1);
      if (bytes.length > BrandFile.MOST) {
        return Optional.empty();
      }
      return name.toLowerCase(Locale.ROOT).endsWith(".svg")
          ? SvgReader.read(name, bytes)
              .value()
              .map(SvgText::of)
              .map(text -> text.getBytes(StandardCharsets.UTF_8))
          : PictureReader.read(name, bytes).value().map(Picture::bytes);
    }
  }
}
