package dev.nines.render.pdf.chart;

import dev.nines.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Places instants on a line. A long axis with long empty stretches is broken there: each stretch
 * shrinks to a fixed width, and one scale holds for the rest. It is never logarithmic.
 */
final class TimeAxis {

  /** The width of a break. */
  static final double BREAK = 22;

  private static final Duration LONG = Duration.ofDays(7);
  private static final double LEAST_GAP = 0.12;
  private static final double HALF = 0.5;
  private static final double PADDING = 0.04;

  /** A stretch to scale, and where it lies. */
  record Stretch(Interval span, double x, double width) {

    double right() {
      return x + width;
    }
  }

  private final List<Stretch> stretches;

  private TimeAxis(List<Stretch> stretches) {
    this.stretches = stretches;
  }

  /**
   * Returns the axis of a chart. One of up to seven days is broken only between windows of impact,
   * where more than half of it is empty.
   *
   * @param span what it spans
   * @param busy what is drawn on it, empty intervals for instants
   * @param windows the windows of impact
   * @param x its left end
   * @param width its length
   */
  static TimeAxis of(
      Interval span, List<Interval> busy, List<Interval> windows, double x, double width) {
    boolean isLong = span.length().compareTo(LONG) > 0;
    double least = seconds(span.length()) * (isLong ? LEAST_GAP : HALF);
    List<Interval> gaps =
        gaps(busy).stream()
            .filter(g -> seconds(g.length()) > least)
            .filter(g -> isLong || isBetween(windows, g))
            .toList();
    return new TimeAxis(stretches(span, gaps, x, width));
  }

  private static boolean isBetween(List<Interval> windows, Interval gap) {
    return windows.stream().anyMatch(w -> !w.to().isAfter(gap.from()))
        && windows.stream().anyMatch(w -> !w.from().isBefore(gap.to()));
  }

  private static List<Interval> gaps(List<Interval> busy) {
    List<Interval> sorted = busy.stream().sorted(Comparator.comparing(Interval::from)).toList();
    List<Interval> gaps = new ArrayList<>();
    Instant reached = sorted.get(0).from();
    for (Interval interval : sorted) {
      if (interval.from().isAfter(reached)) {
        gaps.add(Interval.of(reached, interval.from()));
      }
      reached = interval.to().isAfter(reached) ? interval.to() : reached;
    }
    return gaps;
  }

  private static List<Stretch> stretches(
      Interval span, List<Interval> gaps, double x, double width) {
    List<Interval> kept = new ArrayList<>();
    Instant from = span.from();
    double cut = gaps.stream().mapToDouble(g -> seconds(g.length())).sum();
    Duration pad = Duration.ofSeconds((long) ((seconds(span.length()) - cut) * PADDING));
    for (Interval gap : gaps) {
      kept.add(Interval.of(from, gap.from().plus(pad)));
      from = gap.to().minus(pad);
    }
    kept.add(Interval.of(from, span.to()));
    double total = kept.stream().mapToDouble(k -> seconds(k.length())).sum();
    double room = width - BREAK * gaps.size();
    List<Stretch> stretches = new ArrayList<>();
    double at = x;
    for (Interval interval : kept) {
      double wide = room * seconds(interval.length()) / total;
      stretches.add(new Stretch(interval, at, wide));
      at += wide + BREAK;
    }
    return stretches;
  }

  /** Returns where an instant lies; one outside the axis lies at its end. */
  double x(Instant instant) {
    for (Stretch stretch : stretches) {
      if (!instant.isAfter(stretch.span().to())) {
        double since = seconds(Duration.between(stretch.span().from(), instant));
        double share = since / seconds(stretch.span().length());
        return stretch.x() + stretch.width() * Math.max(0, Math.min(1, share));
      }
    }
    return stretches.get(stretches.size() - 1).right();
  }

  /** Returns how long it is from end to end. */
  Duration length() {
    Instant end = stretches.get(stretches.size() - 1).span().to();
    return Duration.between(stretches.get(0).span().from(), end);
  }

  List<Stretch> stretches() {
    return stretches;
  }

  /** Returns whether stretches were left out. */
  boolean isBroken() {
    return stretches.size() > 1;
  }

  /** Returns the width of a second. */
  double scale() {
    Stretch first = stretches.get(0);
    return first.width() / seconds(first.span().length());
  }

  private static double seconds(Duration length) {
    return length.getSeconds() + length.getNano() / 1e9;
  }
}
