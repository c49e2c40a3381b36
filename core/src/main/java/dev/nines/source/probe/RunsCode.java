package dev.nines.source.probe;

import dev.nines.model.ObservedState;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes what rows say as few bytes: numbers as their differences, seven bits to a byte, and each
 * word for a state once. A piece of even rows that all say up takes some sixty bytes.
 */
final class RunsCode {

  private static final int VERSION = 1;
  private static final int SEVEN_BITS = 0x7F;
  private static final int MORE = 0x80;

  private RunsCode() {}

  static byte[] write(TreeMap<SeriesName, List<Piece>> pieces, TreeMap<Long, Long> lines) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      new Writer(out, states(pieces)).all(pieces, lines);
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory cannot fail to be written", e);
    }
    return bytes.toByteArray();
  }

  private static Map<ProbeState, Integer> states(TreeMap<SeriesName, List<Piece>> pieces) {
    Map<ProbeState, Integer> states = new LinkedHashMap<>();
    pieces.values().stream()
        .flatMap(List::stream)
        .flatMap(piece -> piece.runs().stream())
        .forEach(run -> states.putIfAbsent(run.state(), states.size()));
    return states;
  }

  /**
   * Returns what was written.
   *
   * @throws IllegalArgumentException if the bytes are not of this form
   */
  static ProbeRuns read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return new Reader(in).all();
    } catch (IOException e) {
      throw new IllegalArgumentException("bytes that do not say what rows say", e);
    }
  }

  private record Writer(DataOutputStream out, Map<ProbeState, Integer> states) {

    void all(TreeMap<SeriesName, List<Piece>> pieces, TreeMap<Long, Long> lines)
        throws IOException {
      number(VERSION);
      number(states.size());
      for (ProbeState state : states.keySet()) {
        text(state.word());
        number(state.state().ordinal());
      }
      number(lines.size());
      for (Map.Entry<Long, Long> part : lines.entrySet()) {
        number(part.getKey());
        number(part.getValue());
      }
      number(pieces.size());
      for (Map.Entry<SeriesName, List<Piece>> series : pieces.entrySet()) {
        text(series.getKey().service());
        text(series.getKey().location());
        number(series.getValue().size());
        for (Piece piece : series.getValue()) {
          piece(piece);
        }
      }
    }

    private void piece(Piece piece) throws IOException {
      number(piece.position());
      out.writeBoolean(piece.isBroken());
      Head head = piece.head();
      number(head.count());
      out.writeBoolean(head.isEven());
      int told = head.isEven() ? Math.min(2, head.count()) : head.count();
      long time = 0;
      long line = 0;
      for (int row = 0; row < told; row++) {
        number(head.time(row) - time);
        number(head.line(row) - line);
        time = head.time(row);
        line = head.line(row);
      }
      runs(piece.runs(), told == 0 ? 0 : head.time(0));
    }

    private void runs(List<ProbeRun> runs, long begin) throws IOException {
      number(runs.size());
      long before = begin;
      long line = 0;
      for (ProbeRun run : runs) {
        number(run.from() - before);
        number(run.until() - run.from());
        number(run.count());
        number(run.widest());
        number(run.widestFrom() - run.from());
        number(states.get(run.state()));
        number(run.line() - line);
        text(run.text());
        before = run.until();
        line = run.line();
      }
    }

    private void text(String text) throws IOException {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      number(bytes.length);
      out.write(bytes);
    }

    // small numbers of either sign in few bytes
    private void number(long number) throws IOException {
      long rest = number << 1 ^ number >> 63;
      while ((rest & ~SEVEN_BITS) != 0) {
        out.writeByte((int) (rest & SEVEN_BITS) | MORE);
        rest >>>= 7;
      }
      out.writeByte((int) rest);
    }
  }

  private record Reader(DataInputStream in) {

    ProbeRuns all() throws IOException {
      if (number() != VERSION) {
        throw new IOException("another version");
      }
      List<ProbeState> states = new ArrayList<>();
      for (long left = number(); left > 0; left--) {
        states.add(new ProbeState(text(), ObservedState.values()[(int) number()]));
      }
      TreeMap<Long, Long> lines = new TreeMap<>();
      for (long left = number(); left > 0; left--) {
        lines.put(number(), number());
      }
      TreeMap<SeriesName, List<Piece>> pieces = new TreeMap<>();
      for (long left = number(); left > 0; left--) {
        SeriesName name = new SeriesName(text(), text());
        List<Piece> list = new ArrayList<>();
        for (long more = number(); more > 0; more--) {
          list.add(piece(states));
        }
        pieces.put(name, list);
      }
      return new ProbeRuns(pieces, lines);
    }

    private Piece piece(List<ProbeState> states) throws IOException {
      long position = number();
      boolean isBroken = in.readBoolean();
      int count = (int) number();
      int told = in.readBoolean() ? Math.min(2, count) : count;
      Head head = new Head();
      long time = 0;
      long line = 0;
      for (int row = 0; row < told; row++) {
        time += number();
        line += number();
        head.add(time, line);
      }
      for (int row = told; row < count; row++) {
        head.add(head.time(row), head.line(row));
      }
      List<ProbeRun> runs = runs(states, told == 0 ? 0 : head.time(0));
      return new Piece(position, head, runs, isBroken);
    }

    private List<ProbeRun> runs(List<ProbeState> states, long begin) throws IOException {
      List<ProbeRun> runs = new ArrayList<>();
      long before = begin;
      long line = 0;
      for (long left = number(); left > 0; left--) {
        long from = before + number();
        long until = from + number();
        long count = number();
        long widest = number();
        long widestFrom = from + number();
        ProbeState state = states.get((int) number());
        line += number();
        runs.add(new ProbeRun(from, until, count, widest, widestFrom, state, line, text()));
        before = until;
      }
      return runs;
    }

    private String text() throws IOException {
      return new String(in.readNBytes((int) number()), StandardCharsets.UTF_8);
    }

    private long number() throws IOException {
      long number = 0;
      int shift = 0;
      int next = in.readUnsignedByte();
      for (; (next & MORE) != 0; next = in.readUnsignedByte()) {
        number |= (long) (next & SEVEN_BITS) << shift;
        shift += 7;
      }
      number |= (long) next << shift;
      return number >>> 1 ^ -(number & 1);
    }
  }
}
