package dev.nines.report;

import dev.nines.money.Fraction;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A chart of many incidents (DESIGN 6.8 to 6.11), with a table that holds its figures. */
public sealed interface StatChart extends Chart {

  /** Returns the figures of the chart, for forms that do not draw. */
  Block.Table figures();

  /** A length of time on an axis and its label. */
  record LengthTick(Duration at, String label) {}

  /**
   * An axis of lengths from its first tick to its last.
   *
   * @param ticks two or more, ascending; on a logarithmic axis all above zero
   */
  record LengthAxis(List<LengthTick> ticks) {
    public LengthAxis {
      ticks = List.copyOf(ticks);
      if (ticks.size() < 2) {
        throw new IllegalArgumentException("an axis of " + ticks.size() + " ticks");
      }
    }

    /** Returns the least length on it. */
    public Duration from() {
      return ticks.get(0).at();
    }

    /** Returns the greatest length on it. */
    public Duration to() {
      return ticks.get(ticks.size() - 1).at();
    }
  }

  /** From one length to another. */
  record Range(Duration low, Duration high) {}

  /**
   * Every incident as a dot on a logarithmic axis, a row for each measurement.
   *
   * @param rows the measurements
   * @param words what the signs and the two columns on the right are called
   */
  record Distribution(
      String alternative,
      Block.Table figures,
      LengthAxis axis,
      List<Measure> rows,
      DistributionWords words)
      implements StatChart {
    public Distribution {
      Objects.requireNonNull(alternative, "alternative");
      rows = List.copyOf(rows);
    }
  }

  /** What stands in the legend of a distribution and over its two columns. */
  record DistributionWords(
      String dot,
      String bar,
      String open,
      String median,
      String interval,
      String nineOfTen,
      String medianHead,
      String nineHead) {}

  /**
   * A measurement in a distribution.
   *
   * @param name its name
   * @param notes quiet lines under the name
   * @param dots one length an incident, ascending; empty where there are too many
   * @param bars how many there are in equal parts of the axis, where there are too many for dots
   * @param open lengths so far of those that have not ended
   * @param median the median; absent without any
   * @param interval its interval; absent where there is none
   * @param nineOfTen what nine of ten are shorter than; absent without any
   * @param labels the median, its interval and nine of ten as shown, each possibly empty
   */
  record Measure(
      String name,
      List<String> notes,
      List<Duration> dots,
      List<Integer> bars,
      List<Duration> open,
      Optional<Duration> median,
      Optional<Range> interval,
      Optional<Duration> nineOfTen,
      Labels labels) {
    public Measure {
      notes = List.copyOf(notes);
      dots = List.copyOf(dots);
      bars = List.copyOf(bars);
      open = List.copyOf(open);
    }
  }

  /** What stands right of a row. */
  record Labels(String median, String interval, String nineOfTen) {}

  /**
   * Medians with their intervals, side by side on a logarithmic axis.
   *
   * @param parts the months, quarters or years
   * @param valueName what the row of values under them is called
   * @param countName what the row of counts is called
   */
  record Medians(
      String alternative,
      Block.Table figures,
      LengthAxis axis,
      List<MedianOf> parts,
      String valueName,
      String countName)
      implements StatChart {
    public Medians {
      Objects.requireNonNull(alternative, "alternative");
      parts = List.copyOf(parts);
    }
  }

  /** A median; without an interval it is a ring, without a value there is nothing. */
  record MedianOf(
      String label,
      Optional<Duration> median,
      Optional<Range> interval,
      String value,
      String count) {}

  /**
   * Counts with the bands in which their means may lie.
   *
   * @param parts the months, quarters or years
   * @param mean the mean count of a part, drawn as a dashed line
   */
  record Counts(String alternative, Block.Table figures, List<CountOf> parts, BigDecimal mean)
      implements StatChart {
    public Counts {
      Objects.requireNonNull(alternative, "alternative");
      parts = List.copyOf(parts);
      Objects.requireNonNull(mean, "mean");
    }
  }

  /** A count and the ends of its interval. */
  record CountOf(String label, int count, BigDecimal low, BigDecimal high) {}

  /**
   * The phases of incidents one after the other, on an axis from zero.
   *
   * @param rows the incidents
   * @param names what the three phases are called, in order
   * @param together what a phase is called that cannot be separated
   */
  record Stacked(
      String alternative,
      Block.Table figures,
      LengthAxis axis,
      List<StackedRow> rows,
      List<String> names,
      String together)
      implements StatChart {
    public Stacked {
      Objects.requireNonNull(alternative, "alternative");
      rows = List.copyOf(rows);
      names = List.copyOf(names);
    }
  }

  /** An incident: its date, title, phases, their sum as shown, and whether it has not ended. */
  record StackedRow(
      String when, String title, List<StackedPart> parts, String total, boolean open) {
    public StackedRow {
      parts = List.copyOf(parts);
    }
  }

  /** A phase: which of the three shades, 0 for one that cannot be separated, and its length. */
  record StackedPart(int step, Duration length) {}

  /**
   * How much of the downtime that a target allows was left, period after period.
   *
   * @param parts the periods, oldest first
   * @param allowedLabel the greatest allowance as shown
   * @param usedLabel what stands at the line where nothing is left
   */
  record BurnDown(
      String alternative,
      Block.Table figures,
      List<BurnPart> parts,
      String allowedLabel,
      String usedLabel)
      implements StatChart {
    public BurnDown {
      Objects.requireNonNull(alternative, "alternative");
      parts = List.copyOf(parts);
      Objects.requireNonNull(allowedLabel, "allowedLabel");
      Objects.requireNonNull(usedLabel, "usedLabel");
    }
  }

  /**
   * A period, in which the allowance is used step by step.
   *
   * @param label its name
   * @param weight how long it is against the others, above 0
   * @param allowed the allowance in seconds
   * @param steps the outages that counted, in order of time
   * @param over what exceeds the allowance as shown; empty where nothing does
   */
  record BurnPart(
      String label, Fraction weight, Fraction allowed, List<BurnStep> steps, String over) {
    public BurnPart {
      Objects.requireNonNull(label, "label");
      steps = List.copyOf(steps);
      Objects.requireNonNull(over, "over");
    }
  }

  /**
   * An outage.
   *
   * @param from where in its period it begins, 0 to 1
   * @param to where it ends, {@code from} to 1
   * @param left the seconds of the allowance that are left after it; below 0 beyond the allowance
   */
  record BurnStep(Fraction from, Fraction to, Fraction left) {}

  /**
   * How a sum comes together: what is added, what is taken off, and what it comes to.
   *
   * @param rows the steps, the last one being the result
   */
  record Waterfall(String alternative, Block.Table figures, List<WaterfallRow> rows)
      implements StatChart {
    public Waterfall {
      Objects.requireNonNull(alternative, "alternative");
      rows = List.copyOf(rows);
    }
  }

  /**
   * A step of a sum: its bar reaches from one running total to the next.
   *
   * @param label what the step is
   * @param value the amount as shown
   * @param from the running total before it; 0 for the result
   * @param to the running total after it
   * @param kind what the bar looks like
   */
  record WaterfallRow(String label, String value, Fraction from, Fraction to, WaterfallKind kind) {}

  /** The kinds of step. */
  enum WaterfallKind {
    ADDITION,
    REDUCTION,
    RESULT
  }

  /**
   * Shares of a whole, the greatest first, and their running sum.
   *
   * @param rows the shares
   * @param valueHead what the values are
   * @param runningHead what the running sum is called
   */
  record Pareto(
      String alternative,
      Block.Table figures,
      List<ParetoRow> rows,
      String valueHead,
      String runningHead)
      implements StatChart {
    public Pareto {
      Objects.requireNonNull(alternative, "alternative");
      rows = List.copyOf(rows);
    }
  }

  /** A share of a whole, 0 to 1, and the sum of it and all before, both as shown. */
  record ParetoRow(
      String label, Fraction share, Fraction running, String value, String runningLabel) {}
}
