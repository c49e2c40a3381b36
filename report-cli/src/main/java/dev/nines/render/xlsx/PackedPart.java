package dev.nines.render.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A part compressed while it is written, kept until its size is known. */
final class PackedPart extends OutputStream {

  private static final int MOST_IN_MEMORY = 1 << 22;

  private final Deflater deflater;
  private final CRC32 crc = new CRC32();
  private final byte[] chunk = new byte[1 << 14];
  private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
  private Path file;
  private OutputStream rest;

  /** Starts a part; the deflater is this part's alone until it is closed. */
  PackedPart(Deflater deflater) {
    this.deflater = deflater;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    crc.update(bytes, from, length);
    deflater.setInput(bytes, from, length);
    while (!deflater.needsInput()) {
      keep(deflater.deflate(chunk));
    }
  }

  /** Ends the data; sizes and check sum are known from here on. */
  void finish() throws IOException {
    deflater.finish();
    while (!deflater.finished()) {
      keep(deflater.deflate(chunk));
    }
    if (rest != null) {
      rest.close();
    }
  }

  private void keep(int length) throws IOException {
    if (rest == null && memory.size() + length > MOST_IN_MEMORY) {
      file = Files.createTempFile("nines", ".part");
      rest = Files.newOutputStream(file);
    }
    OutputStream target = rest == null ? memory : rest;
    target.write(chunk, 0, length);
  }

  long crc() {
    return crc.getValue();
  }

  /** Returns how many bytes were written into it. */
  long size() {
    return deflater.getBytesRead();
  }

  /** Returns how many bytes that became. */
  long packed() {
    return deflater.getBytesWritten();
  }

  void copyTo(OutputStream out) throws IOException {
    memory.writeTo(out);
    if (file != null) {
      Files.copy(file, out);
    }
  }

  @Override
  public void close() throws IOException {
    deflater.reset();
    if (rest != null) {
      rest.close();
      Files.deleteIfExists(file);
    }
  }
}
