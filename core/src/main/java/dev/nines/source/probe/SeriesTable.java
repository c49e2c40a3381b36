package dev.nines.source.probe;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/** The series that a part has met, by the bytes of their names. Holds state. */
final class SeriesTable {

  private static final int SLOTS = 1 << 10;

  private final Function<SeriesName, SeriesRuns> begin;
  private final List<KnownSeries> all = new ArrayList<>();
  private KnownSeries[] slots = new KnownSeries[SLOTS];

  /**
   * Starts empty.
   *
   * @param begin begins with the rows of a series
   */
  SeriesTable(Function<SeriesName, SeriesRuns> begin) {
    this.begin = begin;
  }

  List<KnownSeries> all() {
    return all;
  }

  /**
   * Returns a series of a service, watched from nowhere in particular.
   *
   * @throws CharacterCodingException if the bytes are no text
   */
  KnownSeries find(byte[] b, int from, int length) throws CharacterCodingException {
    int slot = slot(b, from, length);
    return slots[slot] == null
        ? added(slot, b, from, new SeriesName(text(b, from, length), ""))
        : slots[slot];
  }

  /** Returns a series by its name. */
  KnownSeries find(SeriesName name) {
    String joined =
        name.location().isEmpty() ? name.service() : name.service() + '\n' + name.location();
    byte[] text = joined.getBytes(StandardCharsets.UTF_8);
    byte[] padded = Arrays.copyOf(text, text.length + Bytes.PADDING);
    int slot = slot(padded, 0, text.length);
    return slots[slot] == null ? added(slot, padded, 0, text.length, name) : slots[slot];
  }

  static String text(byte[] b, int from, int length) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(b, from, length)).toString();
  }

  private KnownSeries added(int slot, byte[] b, int from, SeriesName name) {
    return added(slot, b, from, name.service().getBytes(StandardCharsets.UTF_8).length, name);
  }

  private KnownSeries added(int slot, byte[] b, int from, int length, SeriesName name) {
    byte[] padded =
        Arrays.copyOf(Arrays.copyOfRange(b, from, from + length), length + Bytes.PADDING);
    KnownSeries series = new KnownSeries(padded, length, name, begin.apply(name));
    slots[slot] = series;
    all.add(series);
    if (all.size() * 2 > slots.length) {
      slots = new KnownSeries[slots.length * 2];
      all.forEach(s -> slots[slot(s.bytes, 0, s.length)] = s);
    }
    return series;
  }

  // where a name stands, or is free to stand
  private int slot(byte[] b, int from, int length) {
    int slot = hash(b, from, length) & slots.length - 1;
    while (slots[slot] != null && !(slots[slot].length == length && slots[slot].is(b, from))) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  private static int hash(byte[] b, int from, int length) {
    long hash = length;
    for (int i = 0; i < length; i += 8) {
      hash = (hash ^ Bytes.first(Bytes.word(b, from + i), length - i)) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    return (int) (hash >>> 32);
  }

  /** Returns what the rows of the part say, which ends it. */
  ProbeRuns runs(long position, long lines) {
    TreeMap<SeriesName, List<Piece>> pieces = new TreeMap<>();
    all.stream()
        .filter(series -> series.runs.hasRows())
        .forEach(series -> pieces.put(series.name, List.of(series.runs.piece(position))));
    TreeMap<Long, Long> parts = new TreeMap<>();
    parts.put(position, lines);
    return new ProbeRuns(pieces, parts);
  }
}
