package dev.nines.source.probe;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Objects;

/**
 * A row on its way through the disk.
 *
 * @param series the number of its series
 * @param at when it was recorded, in nanoseconds since 1970
 * @param line its line
 * @param state the number of what it says
 * @param text the row as it stands; empty inside rows that say up
 */
record SpilledRow(int series, long at, long line, int state, String text)
    implements Comparable<SpilledRow> {

  // rows of one time keep the order of the file
  private static final Comparator<SpilledRow> ORDER =
      Comparator.comparingInt(SpilledRow::series)
          .thenComparingLong(SpilledRow::at)
          .thenComparingLong(SpilledRow::line);

  SpilledRow {
    Objects.requireNonNull(text, "text");
  }

  @Override
  public int compareTo(SpilledRow other) {
    return ORDER.compare(this, other);
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(series);
    out.writeLong(at);
    out.writeLong(line);
    out.writeInt(state);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static SpilledRow read(DataInput in) throws IOException {
    int series = in.readInt();
    long at = in.readLong();
    long line = in.readLong();
    int state = in.readInt();
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    String text = new String(bytes, StandardCharsets.UTF_8);
    return new SpilledRow(series, at, line, state, text);
  }
}
