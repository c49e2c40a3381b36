package dev.nines.brand.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.brand.Picture;
import dev.nines.problem.Checked;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureReaderTest {

  private static byte[] image(String form, int type) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(30, 20, type), form, out);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  private static byte[] png() {
    return image("png", BufferedImage.TYPE_INT_ARGB);
  }

  private static byte[] jpeg() {
    return image("jpg", BufferedImage.TYPE_INT_RGB);
  }

  private static String message(byte[] bytes) {
    Checked<Picture> read = PictureReader.read("a.png", bytes);
    assertThat(read.value()).isEmpty();
    return read.problems().get(0).message();
  }

  @Test
  void read_png() {
    Picture picture = PictureReader.read("a.png", png()).value().orElseThrow();
    assertThat(picture.kind()).isEqualTo(Picture.Kind.PNG);
    assertThat(picture.width()).isEqualTo(30);
    assertThat(picture.height()).isEqualTo(20);
    assertThat(picture.aspect()).isEqualTo(1.5);
  }

  @Test
  void read_jpeg() {
    Picture picture = PictureReader.read("a.jpg", jpeg()).value().orElseThrow();
    assertThat(picture.kind()).isEqualTo(Picture.Kind.JPEG);
    assertThat(picture.width()).isEqualTo(30);
    assertThat(picture.height()).isEqualTo(20);
  }

  // after the signature and the header: a piece of text, such as where the picture was taken
  @Test
  void read_png_leavesOutWhatIsSaidBeside() {
    byte[] plain = png();
    byte[] text = "tEXtComment\0Secretplace".getBytes(StandardCharsets.ISO_8859_1);
    CRC32 sum = new CRC32();
    sum.update(text);
    byte[] said =
        ByteBuffer.allocate(plain.length + text.length + 8)
            .put(plain, 0, 33)
            .putInt(text.length - 4)
            .put(text)
            .putInt((int) sum.getValue())
            .put(plain, 33, plain.length - 33)
            .array();
    Picture picture = PictureReader.read("a.png", said).value().orElseThrow();
    assertThat(text(said)).contains("Secretplace");
    assertThat(text(picture.bytes())).doesNotContain("Secretplace");
    assertThat(picture).isEqualTo(PictureReader.read("a.png", plain).value().orElseThrow());
  }

  @Test
  void read_jpeg_leavesOutWhatIsSaidBeside() {
    Picture picture =
        PictureReader.read("a.jpg", with(0xFE, "Secretplace".getBytes(StandardCharsets.US_ASCII)))
            .value()
            .orElseThrow();
    assertThat(text(picture.bytes())).doesNotContain("Secretplace");
    assertThat(picture).isEqualTo(PictureReader.read("a.jpg", jpeg()).value().orElseThrow());
  }

  // a segment right after the start of the image
  private static byte[] with(int marker, byte[] content) {
    byte[] plain = jpeg();
    return ByteBuffer.allocate(plain.length + content.length + 4)
        .put(plain, 0, 2)
        .put((byte) 0xFF)
        .put((byte) marker)
        .putShort((short) (content.length + 2))
        .put(content)
        .put(plain, 2, plain.length - 2)
        .array();
  }

  @Test
  void read_jpegToBeTurned_isAProblem() {
    byte[] exif = {
      'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6,
      0, 0, 0, 0, 0, 0
    };
    assertThat(message(with(0xE1, exif)))
        .isEqualTo(
            "The picture \"a.png\" cannot be put into a document: it says that it is to be turned;"
                + " save it upright.");
  }

  @Test
  void read_otherForm_isAProblem() {
    assertThat(message("GIF89a".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(
            "The picture \"a.png\" cannot be put into a document: it is neither PNG nor JPEG.");
  }

  @Test
  void read_damaged_isAProblem() {
    byte[] png = png();
    png[45]++;
    assertThat(message(png)).endsWith("is damaged.");
    byte[] wide = png();
    wide[18] = 127;
    assertThat(message(wide)).endsWith("its part \"IHDR\" is damaged.");
  }

  @Test
  void read_cutAnywhere_isAProblem() {
    for (byte[] whole : new byte[][] {png()}) {
      for (int length = 0; length < whole.length; length++) {
        assertThat(PictureReader.read("a", Arrays.copyOf(whole, length)).value())
            .as(length + " bytes")
            .isEmpty();
      }
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
