package dev.nines.source.probe;

import java.lang.invoke.VarHandle;
import java.nio.charset.CharacterCodingException;

/**
 * Reads the rows of one part of a file from its bytes. Holds state.
 *
 * <p>A row of the common shape is taken as it lies there; whatever it is not sure of it leaves to
 * {@link CellScanner}, which has the same results for every row.
 */
final class LineScanner implements RowPlace {

  private static final VarHandle WORDS = Bytes.WORDS;
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH = 0x80 * ONES;
  private static final long ZEROS = '0' * ONES;
  private static final long FEEDS = ('0' ^ '\n') * ONES;
  private static final long NOT_DIGITS = 0x76 * ONES;

  private final boolean isCommon;
  private final boolean hasLatency;
  private final SeriesTable table;
  private final CellScanner cells;
  private final ProbeTime times = new ProbeTime();
  private KnownSeries previous;
  // the time of the row before, which mostly is that of this one too
  private long at;
  private int timeLength;
  // where its second eight bytes begin
  private int second;
  private long time0;
  private long time1;
  private long time2;
  // where the row stands
  private long line;
  private byte[] bytes;
  private int begin;

  LineScanner(ProbeColumns columns, SeriesTable table, ProblemTally problems) {
    this.isCommon = columns.isCommon();
    this.hasLatency = isCommon && columns.latency() >= 0;
    this.table = table;
    this.cells = new CellScanner(columns, table, problems, times);
  }

  /**
   * Reads whole lines.
   *
   * @param b the lines, and some bytes more
   * @param from where the first begins
   * @param to the end of the last, behind its line feed
   * @throws CharacterCodingException if a row is no text
   * @throws NotLineByLineException if a row does not end with its line
   */
  void read(byte[] b, int from, int to) throws CharacterCodingException {
    bytes = b;
    int row = from;
    while (row < to) {
      row = hasLatency && timeLength > 0 && previous != null ? usual(b, row, to) : row;
      if (row < to) {
        line++;
        begin = row;
        int next = isCommon ? common(b, row) : 0;
        row = next > 0 ? next : cells.read(b, row, this);
      }
    }
  }

  // passes over rows that say nothing new: the time of the row before, the service that came next
  // the last time, up again, a latency. Nearly all rows are so, hence all in one loop, of what the
  // first compiler makes good code of: no call that it does not inline, few branches
  private int usual(byte[] b, int from, int to) {
    long first = time0;
    long middle = time1;
    long last = time2;
    int behind = second;
    int row = from;
    int lines = 0;
    KnownSeries series = previous;
    while (row < to) {
      int name = row + timeLength;
      KnownSeries next = series.next;
      int latency = name + next.upLength;
      long other =
          (long) WORDS.get(b, row) ^ first
              | (long) WORDS.get(b, row + behind) ^ middle
              | (long) WORDS.get(b, name - 8) ^ last
              | ((long) WORDS.get(b, name) ^ next.upFirst) & next.upFirstMask
              | ((long) WORDS.get(b, name + 8) ^ next.upSecond) & next.upSecondMask;
      long word = (long) WORDS.get(b, latency) ^ ZEROS;
      long feeds = (word ^ FEEDS) - ONES & ~(word ^ FEEDS) & HIGH;
      // all bits up to the line feed, with its byte
      long line = feeds ^ feeds - 1;
      long digits = word & line >>> 8;
      long wrong = other | (digits | digits + NOT_DIGITS) & HIGH;
      if (wrong != 0 || feeds == 0 || next.upLength > 16 && !next.isUpRest(b, name)) {
        break;
      }
      if (next.runs.isUsual(at)) {
        next.runs.take(at);
      } else if (!next.runs.goesOn(at, ProbeWords.UP)) {
        break;
      }
      series = next;
      // how many bytes the line has there
      row = latency + (int) ((line & ONES) * ONES >>> 56);
      lines++;
    }
    this.line += lines;
    previous = series;
    return row;
  }

  // the begin of the next row; 0 where this one is not of the common shape
  private int common(byte[] b, int from) throws CharacterCodingException {
    int service = isSameTime(b, from) ? from + timeLength + 1 : newTime(b, from);
    if (service == 0) {
      return 0;
    }
    KnownSeries series = series(b, service);
    if (series == null) {
      return 0;
    }
    int status = service + series.length + 1;
    int code = code(b, status);
    if (code < 0) {
      return 0;
    }
    int next = rest(b, status + length(code));
    if (next > 0 && !series.runs.goesOn(at, code)) {
      series.runs.add(at, ProbeWords.state(code), this);
    }
    return next;
  }

  private boolean isSameTime(byte[] b, int from) {
    return timeLength > 0
        && Bytes.word(b, from) == time0
        && Bytes.word(b, from + second) == time1
        && Bytes.word(b, from + timeLength - 8) == time2
        && b[from + timeLength] == ',';
  }

  // where the service begins; 0 where this is no time in a usual form
  private int newTime(byte[] b, int from) {
    int length = timeLength > 0 && b[from + timeLength] == ',' ? timeLength : commaBehind(b, from);
    long read = length < 10 ? ProbeTime.NONE : times.read(b, from, from + length);
    if (read == ProbeTime.NONE) {
      timeLength = 0;
      return 0;
    }
    at = read;
    boolean isRemembered = length <= 24;
    timeLength = isRemembered ? length : 0;
    if (isRemembered) {
      second = Math.min(8, length - 8);
      time0 = Bytes.word(b, from);
      time1 = Bytes.word(b, from + second);
      time2 = Bytes.word(b, from + length - 8);
    }
    return from + length + 1;
  }

  // how many bytes stand before the next comma; 0 where it is not near
  private static int commaBehind(byte[] b, int from) {
    for (int i = 0; i < 40; i++) {
      if (b[from + i] == ',') {
        return i;
      }
    }
    return 0;
  }

  // what came next the last time, or what its name says; null where the name is not plain
  private KnownSeries series(byte[] b, int from) throws CharacterCodingException {
    KnownSeries expected = previous == null ? null : previous.next;
    if (expected == null || b[from + expected.length] != ',' || !expected.is(b, from)) {
      expected = cells.plain(b, from);
      if (expected == null) {
        return null;
      }
      if (previous != null) {
        previous.next = expected;
      }
    }
    previous = expected;
    return expected;
  }

  private static int code(byte[] b, int from) {
    int word = Bytes.half(b, from);
    if ((word & 0xFFFF) == ('u' | 'p' << 8)) {
      return ProbeWords.UP;
    }
    if (word == ('d' | 'o' << 8 | 'w' << 16 | 'n' << 24)) {
      return ProbeWords.DOWN;
    }
    int first = word & 0xFF;
    return first == '1' ? ProbeWords.ONE : first == '0' ? ProbeWords.ZERO : -1;
  }

  private static int length(int code) {
    return code == ProbeWords.UP ? 2 : code == ProbeWords.DOWN ? 4 : 1;
  }

  // the begin of the next row; 0 where there is more than the end of the line, or than a latency
  private int rest(byte[] b, int from) {
    if (!hasLatency) {
      return b[from] == '\n' ? from + 1 : b[from] == '\r' && b[from + 1] == '\n' ? from + 2 : 0;
    }
    long word = Bytes.word(b, from + 1);
    int end = Bytes.indexOf(word, (byte) '\n');
    if (b[from] != ',' || end == 8) {
      return 0;
    }
    boolean isPlain = Bytes.areDigits(word, end);
    boolean isReturned = end > 0 && b[from + end] == '\r' && Bytes.areDigits(word, end - 1);
    return isPlain || isReturned ? from + end + 2 : 0;
  }

  /** Returns how many lines there were. */
  long lines() {
    return line;
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public String text() {
    return cells.text(bytes, begin);
  }

  /** Returns what the rows say. */
  ProbeRuns runs(long position) {
    return table.runs(position, line);
  }

  /** Returns the names that stood in white space. */
  SpacedNames spaced() {
    return cells.spaced();
  }
}
