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
  private static final double PADDING = 0.02;

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
   * Returns the axis of a chart.
   *
   * @param span what it spans
   * @param busy what is drawn on it, empty intervals for instants
   * @param x its left end
   * @param width its length
   */
  static TimeAxis of(Interval span, List<Interval> busy, double x, double width) {
    List<Interval> gaps = gaps(span, busy);
    Duration longest =
        gaps.stream().map(Interval::length).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    boolean broken =
        span.length().compareTo(LONG) > 0 || longest.multipliedBy(2).compareTo(span.length()) > 0;
    double least = seconds(span.length()) * LEAST_GAP;
    List<Interval> left =
        broken ? gaps.stream().filter(g -> seconds(g.length()) > least).toList() : List.of();
    return new TimeAxis(stretches(span, left, x, width));
  }

  private static List<Interval> gaps(Interval span, List<Interval> busy) {
    List<Interval> sorted = busy.stream().sorted(Comparator.comparing(Interval::from)).toList();
    List<Interval> gaps = new ArrayList<>();
    Instant reached = sorted.isEmpty() ? span.to() : sorted.get(0).from();
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
    for (Interval gap : gaps) {
      Duration pad = Duration.ofSeconds((long) (seconds(gap.length()) * PADDING));
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

  List<Stretch> stretches() {
    return stretches;
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
