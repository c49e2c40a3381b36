package dev.nines.source.probe;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Reads the usual forms of a time from bytes: {@code 2025-07-05T20:27:00Z}, with a fraction, with
 * an offset such as {@code +02:00}, and 10 or 13 digits since 1970. Holds the last date, which
 * seldom changes.
 */
final class ProbeTime {

  /** What is none of these forms, or no such time; slower readers say more. */
  static final long NONE = Long.MIN_VALUE;

  private static final long SECOND = 1_000_000_000L;
  private static final long DAY = 86_400 * SECOND;
  private static final int DATE = 10;
  private static final int CLOCK = 19;
  private static final int SECONDS = 10;
  private static final int MILLISECONDS = 13;
  // the nanoseconds between any two such times are a long
  private static final int FIRST_YEAR = 1920;
  private static final int LAST_YEAR = 2199;

  private long yearAndMonth;
  private int dayOfMonth = -1;
  private long day;

  /** Returns the time that bytes are, in nanoseconds since 1970. */
  long read(byte[] b, int from, int to) {
    int length = to - from;
    if (length == SECONDS || length == MILLISECONDS) {
      return epoch(b, from, to);
    }
    if (length <= CLOCK || b[from + DATE] != 'T' && b[from + DATE] != ' ') {
      return NONE;
    }
    long date = date(b, from);
    long clock = clock(b, from + DATE + 1);
    return date == NONE || clock < 0 ? NONE : behind(b, from + CLOCK, to, date + clock);
  }

  private static long epoch(byte[] b, int from, int to) {
    long number = 0;
    for (int i = from; i < to; i++) {
      int digit = b[i] - '0';
      if (digit < 0 || digit > 9) {
        return NONE;
      }
      number = number * 10 + digit;
    }
    boolean isInRange = number < 7_000_000_000L || to - from == MILLISECONDS;
    long unit = to - from == SECONDS ? SECOND : SECOND / 1000;
    return isInRange && number < 7_000_000_000_000L ? number * unit : NONE;
  }

  private long date(byte[] b, int from) {
    long first = Bytes.word(b, from);
    int rest = b[from + 8] << 8 | b[from + 9];
    if (first != yearAndMonth || rest != dayOfMonth) {
      day = newDate(b, from);
      yearAndMonth = first;
      dayOfMonth = rest;
    }
    return day;
  }

  private static long newDate(byte[] b, int from) {
    int century = two(b, from);
    int yearOfCentury = two(b, from + 2);
    int month = two(b, from + 5);
    int dayOfMonth = two(b, from + 8);
    int year = century * 100 + yearOfCentury;
    boolean fits = b[from + 4] == '-' && b[from + 7] == '-' && yearOfCentury >= 0;
    if (!fits || year < FIRST_YEAR || year > LAST_YEAR) {
      return NONE;
    }
    try {
      return LocalDate.of(year, month, dayOfMonth).toEpochDay() * DAY;
    } catch (DateTimeException e) {
      return NONE;
    }
  }

  // hh:mm:ss; -1 where it is none
  private static long clock(byte[] b, int from) {
    int hour = two(b, from);
    int minute = two(b, from + 3);
    int second = two(b, from + 6);
    boolean fits = b[from + 2] == ':' && b[from + 5] == ':' && (hour | minute | second) >= 0;
    return fits && hour < 24 && minute < 60 && second < 60
        ? ((hour * 60 + minute) * 60 + second) * SECOND
        : -1;
  }

  // two digits; -1 where one is none
  private static int two(byte[] b, int from) {
    int tens = b[from] - '0';
    int ones = b[from + 1] - '0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
  }

  // a fraction, and Z or an offset
  private static long behind(byte[] b, int from, int to, long at) {
    if (b[from] == 'Z') {
      return to == from + 1 ? at : NONE;
    }
    if (b[from] == '.') {
      int end = from + 1;
      while (end < to && b[end] >= '0' && b[end] <= '9') {
        end++;
      }
      int digits = end - from - 1;
      boolean fits = digits > 0 && digits < 10 && end < to;
      return fits ? behindFraction(b, end, to, at + fraction(b, from + 1, end)) : NONE;
    }
    return offset(b, from, to, at);
  }

  private static long behindFraction(byte[] b, int from, int to, long at) {
    return b[from] == 'Z' && to == from + 1 ? at : offset(b, from, to, at);
  }

  private static long fraction(byte[] b, int from, int to) {
    long nanos = 0;
    for (int i = 0; i < 9; i++) {
      nanos = nanos * 10 + (from + i < to ? b[from + i] - '0' : 0);
    }
    return nanos;
  }

  private static long offset(byte[] b, int from, int to, long at) {
    if (to - from != 6 || b[from + 3] != ':' || b[from] != '+' && b[from] != '-') {
      return NONE;
    }
    int hours = two(b, from + 1);
    int minutes = two(b, from + 4);
    if (hours < 0 || hours > 17 || minutes < 0 || minutes > 59) {
      return NONE;
    }
    long length = (hours * 60 + minutes) * 60 * SECOND;
    return b[from] == '+' ? at - length : at + length;
  }
}
