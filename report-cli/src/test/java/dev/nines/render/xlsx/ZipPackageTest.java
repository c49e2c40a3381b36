package dev.nines.render.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.render.fixture.PostmortemFixture;
import dev.nines.render.fixture.SlaFixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

/** Reads packages from the front, by their local headers alone, and takes nothing on trust. */
class ZipPackageTest {

  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;

  @Test
  void workbooks_areReadByTheirLocalHeadersAlone() throws DataFormatException {
    assertThat(read(Books.bytes(SlaFixture.document())))
        .containsKeys("[Content_Types].xml", "xl/workbook.xml", "xl/styles.xml");
    assertThat(read(Books.bytes(PostmortemFixture.document()))).containsKey("xl/workbook.xml");
  }

  @Test
  void part_largerThanIsKeptInMemory_goesThroughAFileAndIsWhole()
      throws IOException, DataFormatException {
    byte[] noise = new byte[9_000_000];
    new Random(1).nextBytes(noise);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipPackage zip = new ZipPackage(out)) {
      zip.add("small.xml", xml -> xml.raw("<a/>"));
      zip.add("large.bin", noise);
      zip.add("last.xml", xml -> xml.raw("<b/>"));
      zip.finish();
    }
    Map<String, byte[]> parts = read(out.toByteArray());
    assertThat(parts).containsOnlyKeys("small.xml", "large.bin", "last.xml");
    assertThat(parts.get("large.bin")).isEqualTo(noise);
    assertThat(new String(parts.get("last.xml"), StandardCharsets.UTF_8))
        .isEqualTo(Xml.DECLARATION + "<b/>");
  }

  private static Map<String, byte[]> read(byte[] zip) throws DataFormatException {
    ByteBuffer in = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    Map<String, byte[]> parts = new LinkedHashMap<>();
    Map<String, Integer> places = new LinkedHashMap<>();
    int signature = in.getInt();
    while (signature == LOCAL) {
      int place = in.position() - 4;
      assertThat(in.getShort()).as("version needed: no Zip64, which is 45").isEqualTo((short) 20);
      assertThat(in.getShort()).as("flags: sizes stand before the data").isZero();
      assertThat(in.getShort()).as("deflated").isEqualTo((short) 8);
      assertThat(in.getInt()).as("1 February 1980").isEqualTo((2 << 5 | 1) << 16);
      int crc = in.getInt();
      byte[] packed = new byte[in.getInt()];
      int size = in.getInt();
      byte[] name = new byte[in.getShort()];
      assertThat(in.getShort()).as("extra fields").isZero();
      in.get(name).get(packed);
      String part = new String(name, StandardCharsets.US_ASCII);
      parts.put(part, inflated(packed, size, crc));
      places.put(part, place);
      signature = in.getInt();
    }
    directory(in, signature, places);
    return parts;
  }

  private static byte[] inflated(byte[] packed, int size, int crc) throws DataFormatException {
    Inflater inflater = new Inflater(true);
    inflater.setInput(packed);
    byte[] bytes = new byte[size];
    assertThat(inflater.inflate(bytes)).isEqualTo(size);
    assertThat(inflater.getRemaining()).isZero();
    inflater.end();
    CRC32 sum = new CRC32();
    sum.update(bytes);
    assertThat((int) sum.getValue()).isEqualTo(crc);
    return bytes;
  }

  private static void directory(ByteBuffer in, int first, Map<String, Integer> places) {
    int start = in.position() - 4;
    int signature = first;
    for (Map.Entry<String, Integer> place : places.entrySet()) {
      assertThat(signature).isEqualTo(CENTRAL);
      in.position(in.position() + 24);
      byte[] name = new byte[in.getShort()];
      assertThat(in.getInt()).as("extra fields and comment").isZero();
      in.position(in.position() + 8);
      assertThat(in.getInt()).isEqualTo(place.getValue());
      in.get(name);
      assertThat(new String(name, StandardCharsets.US_ASCII)).isEqualTo(place.getKey());
      signature = in.getInt();
    }
    int end = in.position() - 4;
    assertThat(signature).isEqualTo(END);
    assertThat(in.getInt()).as("disks").isZero();
    assertThat(in.getShort()).isEqualTo((short) places.size());
    assertThat(in.getShort()).isEqualTo((short) places.size());
    assertThat(in.getInt()).isEqualTo(end - start);
    assertThat(in.getInt()).isEqualTo(start);
    assertThat(in.getShort()).as("comment").isZero();
    assertThat(in.hasRemaining()).isFalse();
  }
}
