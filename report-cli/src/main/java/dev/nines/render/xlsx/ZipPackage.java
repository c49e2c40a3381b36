package dev.nines.render.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/**
 * A ZIP file of parts written one after the other, each compressed once, as plain as ZIP can be:
 * sizes and check sums stand before the data, no Zip64, no extra fields, one fixed time. The same
 * parts are the same bytes.
 *
 * <p>A part is kept until its size is known, in memory while it is small, in a temporary file
 * beyond.
 */
final class ZipPackage implements AutoCloseable {

  // half the time of the usual level, for files a tenth larger
  private static final int LEVEL = 4;

  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final short VERSION = 20;
  private static final short DEFLATED = 8;

  // 1 February 1980: some readers take the first days of 1980 for "no time"
  private static final short DATE = 2 << 5 | 1;

  // what a size in 32 bits and a count in 16 bits can say without Zip64
  private static final long MOST_BYTES = 0xFFFFFFFEL;
  private static final int MOST_PARTS = 0xFFFE;

  /** Writes a part. */
  @FunctionalInterface
  interface Content {
    void write(Xml xml) throws IOException;
  }

  private record Entry(byte[] name, long crc, long packed, long size, long offset) {}

  private final OutputStream out;
  private final Deflater deflater = new Deflater(LEVEL, true);
  private final List<Entry> entries = new ArrayList<>();
  private long written;

  ZipPackage(OutputStream out) {
    this.out = out;
  }

  /** Adds a part; it is compressed while it is written. */
  void add(String name, Content content) throws IOException {
    try (PackedPart part = new PackedPart(deflater)) {
      Xml xml = new Xml(part);
      xml.raw(Xml.DECLARATION);
      content.write(xml);
      xml.flush();
      add(name, part);
    }
  }

  /** Adds a part that is there already. */
  void add(String name, byte[] content) throws IOException {
    try (PackedPart part = new PackedPart(deflater)) {
      part.write(content, 0, content.length);
      add(name, part);
    }
  }

  private void add(String name, PackedPart part) throws IOException {
    part.finish();
    byte[] ascii = name.getBytes(StandardCharsets.US_ASCII);
    Entry entry = new Entry(ascii, part.crc(), part.packed(), part.size(), written);
    requireRoom(Math.max(entry.size(), written + entry.packed()));
    put(local(entry));
    part.copyTo(out);
    written += entry.packed();
    entries.add(entry);
  }

  /** Writes the directory; the stream is flushed and stays open. */
  void finish() throws IOException {
    long start = written;
    for (Entry entry : entries) {
      put(central(entry));
    }
    requireRoom(written);
    ByteBuffer end = bytes(22).putInt(END).putInt(0);
    end.putShort((short) entries.size()).putShort((short) entries.size());
    put(end.putInt((int) (written - start)).putInt((int) start).putShort((short) 0));
    out.flush();
  }

  @Override
  public void close() {
    deflater.end();
  }

  private void requireRoom(long bytes) throws IOException {
    if (bytes > MOST_BYTES || entries.size() > MOST_PARTS) {
      throw new IOException(
          "The workbook is too large: " + bytes + " bytes in " + entries.size() + " parts.");
    }
  }

  private static ByteBuffer local(Entry entry) {
    ByteBuffer header = bytes(30 + entry.name().length).putInt(LOCAL).putShort(VERSION);
    return sizes(header, entry).putShort((short) 0).put(entry.name());
  }

  private static ByteBuffer central(Entry entry) {
    ByteBuffer header = bytes(46 + entry.name().length).putInt(CENTRAL);
    sizes(header.putShort(VERSION).putShort(VERSION), entry);
    // no extra field, no comment, first disk, no attributes
    header.putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort((short) 0);
    return header.putInt(0).putInt((int) entry.offset()).put(entry.name());
  }

  // from the flags, of which none is set, to the length of the name
  private static ByteBuffer sizes(ByteBuffer header, Entry entry) {
    header.putShort((short) 0).putShort(DEFLATED).putShort((short) 0).putShort(DATE);
    header.putInt((int) entry.crc()).putInt((int) entry.packed()).putInt((int) entry.size());
    return header.putShort((short) entry.name().length);
  }

  private static ByteBuffer bytes(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void put(ByteBuffer header) throws IOException {
    out.write(header.array());
    written += header.capacity();
  }
}
