package dev.nines.render.pdf.page;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A colour profile for sRGB (ICC.1:2001-04, version 2.1), made here so that its bytes are the same
 * on every Java.
 *
 * <p>Nine tags in 952 bytes: the primaries of IEC 61966-2-1 adapted to D50, and its curve in 256
 * steps.
 */
final class SrgbProfile {

  private static final int HEADER = 128;
  private static final int STEPS = 256;
  private static final int VERSION = 0x02100000;
  private static final double[] WHITE = {0.9642, 1, 0.8249};

  private static final byte[] BYTES = make();

  private SrgbProfile() {}

  static byte[] bytes() {
    return BYTES.clone();
  }

  private static byte[] make() {
    Map<String, byte[]> tags = tags();
    int start = HEADER + 4 + 12 * tags.size();
    ByteBuffer directory = ByteBuffer.allocate(4 + 12 * tags.size()).putInt(tags.size());
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    Map<byte[], Integer> places = new IdentityHashMap<>();
    tags.forEach(
        (name, body) -> {
          int place = places.computeIfAbsent(body, b -> start + append(data, b));
          directory.put(ascii(name)).putInt(place).putInt(body.length);
        });
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(header(start + data.size()));
    all.writeBytes(directory.array());
    all.writeBytes(data.toByteArray());
    return all.toByteArray();
  }

  // the three curves are one array, and one place in the file
  private static Map<String, byte[]> tags() {
    byte[] curve = tag("curv", curve());
    Map<String, byte[]> tags = new LinkedHashMap<>();
    tags.put("desc", tag("desc", description("sRGB")));
    tags.put("cprt", tag("text", ascii("CC0\0")));
    tags.put("wtpt", tag("XYZ ", fixed(WHITE)));
    tags.put("rXYZ", tag("XYZ ", fixed(0.43607, 0.22249, 0.01392)));
    tags.put("gXYZ", tag("XYZ ", fixed(0.38515, 0.71687, 0.09708)));
    tags.put("bXYZ", tag("XYZ ", fixed(0.14307, 0.06061, 0.7141)));
    tags.put("rTRC", curve);
    tags.put("gTRC", curve);
    tags.put("bTRC", curve);
    return tags;
  }

  private static int append(ByteArrayOutputStream data, byte[] body) {
    int place = data.size();
    data.writeBytes(body);
    while (data.size() % 4 != 0) {
      data.write(0);
    }
    return place;
  }

  private static byte[] header(int size) {
    ByteBuffer header = ByteBuffer.allocate(HEADER);
    header.putInt(size).putInt(0).putInt(VERSION).put(ascii("mntrRGB XYZ "));
    header.putShort((short) 2026).putShort((short) 1).putShort((short) 1);
    header.position(36);
    header.put(ascii("acsp"));
    header.position(68);
    header.put(fixed(WHITE));
    return header.array();
  }

  private static byte[] curve() {
    ByteBuffer curve = ByteBuffer.allocate(4 + 2 * STEPS).putInt(STEPS);
    for (int i = 0; i < STEPS; i++) {
      double x = i / (STEPS - 1.0);
      double y = x <= 0.04045 ? x / 12.92 : StrictMath.pow((x + 0.055) / 1.055, 2.4);
      curve.putShort((short) Math.round(y * 65535));
    }
    return curve.array();
  }

  // a name in ASCII, and empty ones in Unicode and Script Code
  private static byte[] description(String name) {
    ByteBuffer description = ByteBuffer.allocate(4 + name.length() + 1 + 4 + 4 + 2 + 1 + 67);
    return description.putInt(name.length() + 1).put(ascii(name)).array();
  }

  private static byte[] tag(String type, byte[] body) {
    return ByteBuffer.allocate(8 + body.length).put(ascii(type)).putInt(0).put(body).array();
  }

  // numbers with 16 bits before and 16 after the point
  private static byte[] fixed(double... values) {
    ByteBuffer numbers = ByteBuffer.allocate(4 * values.length);
    for (double value : values) {
      numbers.putInt((int) Math.round(value * 65536));
    }
    return numbers.array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
