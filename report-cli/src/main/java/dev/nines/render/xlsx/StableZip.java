package dev.nines.render.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Copies a ZIP so that the same entries are the same bytes: fixed times, fixed order. */
final class StableZip {

  private static final String FIRST = "[Content_Types].xml";

  // Java writes the first day of 1980 with an extra field that depends on the zone of the machine
  private static final LocalDateTime FIXED = LocalDateTime.of(1980, 2, 1, 0, 0);

  private StableZip() {}

  static void copy(byte[] zip, OutputStream out) throws IOException {
    ZipOutputStream target = new ZipOutputStream(out);
    for (Map.Entry<String, byte[]> part : read(zip).entrySet()) {
      ZipEntry entry = new ZipEntry(part.getKey());
      entry.setTimeLocal(FIXED);
      target.putNextEntry(entry);
      target.write(part.getValue());
      target.closeEntry();
    }
    target.finish();
    target.flush();
  }

  // the list of content types comes first, as readers that stream expect
  private static Map<String, byte[]> read(byte[] zip) throws IOException {
    Map<String, byte[]> parts =
        new TreeMap<>(
            Comparator.comparing((String name) -> !name.equals(FIRST))
                .thenComparing(Comparator.naturalOrder()));
    try (ZipInputStream source = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = source.getNextEntry(); entry != null; entry = source.getNextEntry()) {
        parts.put(entry.getName(), source.readAllBytes());
      }
    }
    return parts;
  }
}
