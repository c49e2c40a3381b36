package dev.nines.source.probe;

/**
 * A series of which the part that is being read has met a row, found by the bytes of its name. Rows
 * of services often come in the same order, so that each knows which came next.
 */
final class KnownSeries {

  private static final byte[] UP = {',', 'u', 'p', ','};

  // what a row that says up has between its time and its latency
  final long upFirst;
  final long upFirstMask;
  final long upSecond;
  final long upSecondMask;
  final int upLength;
  private final byte[] up;
  final byte[] bytes;
  final int length;
  final SeriesName name;
  final SeriesRuns runs;
  KnownSeries next;
  // whether it stood somewhere without white space around it
  boolean isPlain;
  final long first;
  final long firstMask;
  final long second;
  final long secondMask;

  KnownSeries(byte[] padded, int length, SeriesName name, SeriesRuns runs) {
    this.bytes = padded;
    this.length = length;
    this.name = name;
    this.runs = runs;
    this.firstMask = Bytes.first(-1, length);
    this.secondMask = Bytes.first(-1, length - 8);
    this.first = Bytes.first(Bytes.word(padded, 0), length);
    this.second = Bytes.first(Bytes.word(padded, 8), length - 8);
    this.next = this;
    this.upLength = 1 + length + UP.length;
    this.up = new byte[upLength + Bytes.PADDING];
    up[0] = ',';
    System.arraycopy(padded, 0, up, 1, length);
    System.arraycopy(UP, 0, up, 1 + length, UP.length);
    this.upFirstMask = Bytes.first(-1, upLength);
    this.upSecondMask = Bytes.first(-1, upLength - 8);
    this.upFirst = Bytes.word(up, 0);
    this.upSecond = Bytes.word(up, 8);
  }

  /** Returns whether bytes behind the first sixteen are those of a row that says up. */
  boolean isUpRest(byte[] b, int from) {
    for (int i = 16; i < upLength; i++) {
      if (b[from + i] != up[i]) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether bytes are its name. */
  boolean is(byte[] b, int from) {
    return Bytes.first(Bytes.word(b, from), length) == first
        && (length <= 8 || Bytes.first(Bytes.word(b, from + 8), length - 8) == second)
        && (length <= 16 || isRest(b, from));
  }

  boolean isRest(byte[] b, int from) {
    for (int i = 16; i < length; i++) {
      if (b[from + i] != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
