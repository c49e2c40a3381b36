package dev.nines.report;

import dev.nines.money.Fraction;
import dev.nines.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A chart as data: what is drawn and how it is labelled; the renderer places it. */
public sealed interface Chart extends Block
    permits Chart.Timeline,
        Chart.Allowance,
        Chart.Days,
        Chart.Months,
        Chart.Bridge,
        Chart.Claim,
        StatChart {

  /** Returns the text that says what the chart shows with its figures, for those who hear it. */
  String alternative();

  /**
   * What happened, to scale: events, phases and impact on one axis (DESIGN 6.1 and 6.2).
   *
   * @param axis what the axis spans; not empty
   * @param zone the zone of the upper row of ticks; the lower is UTC
   * @param zoneName the abbreviation of that zone on that date, for example {@code CDT}
   * @param events the events in order of time
   * @param phases detection, response, repair, in order
   * @param impact windows of impact
   */
  record Timeline(
      String alternative,
      Interval axis,
      ZoneId zone,
      String zoneName,
      List<Event> events,
      List<Phase> phases,
      List<Impact> impact)
      implements Chart {
    public Timeline {
      Objects.requireNonNull(alternative, "alternative");
      Objects.requireNonNull(zone, "zone");
      Objects.requireNonNull(zoneName, "zoneName");
      events = List.copyOf(events);
      phases = List.copyOf(phases);
      impact = List.copyOf(impact);
      if (axis.isEmpty()) {
        throw new IllegalArgumentException("axis " + axis + " is empty");
      }
    }
  }

  /** An event with its time as shown and the author's first sentence. */
  record Event(Instant at, String time, String text) {}

  /**
   * A phase between two marks.
   *
   * @param name its name, for example {@code Detection}
   * @param meaning its two marks in words
   * @param length its length as shown, for example {@code 0 min}
   * @param step which of the three shades, 1 to 3; 0 for a phase that cannot be separated (hatched)
   * @param span where it lies; absent where a mark is missing
   * @param open whether it has not ended
   */
  record Phase(
      String name,
      String meaning,
      String length,
      int step,
      Optional<Interval> span,
      boolean open) {}

  /** A window of impact with its label, for example {@code major outage of app, 1 h 30 min}. */
  record Impact(Interval span, String label, DayState state, boolean open) {}

  /**
   * Counted downtime against what the target allows (DESIGN 6.3).
   *
   * @param allowed the allowance, zero or greater
   * @param counted the counted time, zero or greater
   * @param allowedLabel the allowance as shown and its share of the period
   * @param overLabel what exceeds it as shown; absent where nothing does
   * @param countedLabel the counted time as shown, for example {@code Counted 1 h 30 min}
   */
  record Allowance(
      String alternative,
      Duration allowed,
      Duration counted,
      Caption allowedLabel,
      Optional<Caption> overLabel,
      String countedLabel)
      implements Chart {}

  /** A bold name and the words that follow it, for example {@code Allowed} and its length. */
  record Caption(String name, String text) {}

  /**
   * The days of a period (DESIGN 6.4).
   *
   * @param lanes one a service, each with every day of the period in order
   * @param legend what each drawn state is called, in reading order
   */
  record Days(String alternative, List<Lane> lanes, List<LegendEntry> legend) implements Chart {
    public Days {
      lanes = List.copyOf(lanes);
      legend = List.copyOf(legend);
    }
  }

  /** One service's days; the letter is absent where there is one service. */
  record Lane(Optional<String> letter, String name, List<Day> days) {
    public Lane {
      days = List.copyOf(days);
    }
  }

  /**
   * A day by wall clock.
   *
   * @param date the date
   * @param number the day of the month as shown
   * @param weekday the weekday's short form as shown
   * @param worst the worst state of the day
   * @param spans its states other than in service, in seconds of the wall clock
   */
  record Day(LocalDate date, String number, String weekday, DayState worst, List<DaySpan> spans) {
    public Day {
      spans = List.copyOf(spans);
    }
  }

  /** A state from one second of the wall-clock day to another, 0 to 86,400. */
  record DaySpan(int from, int to, DayState state) {}

  /** A state and its name in a legend. */
  record LegendEntry(DayState state, String name) {}

  /**
   * Months side by side; columns hang from 100 % (DESIGN 6.5).
   *
   * @param months the months, oldest first, the reported one last
   * @param allowedLoss the share of time that the target allows to be lost, 0 to 1
   * @param targetLabel the target as shown, for example {@code 99.9 % target}
   * @param beforeLabel what months before the contract are called; empty where there are none
   */
  record Months(
      String alternative,
      List<Month> months,
      Fraction allowedLoss,
      String targetLabel,
      String beforeLabel)
      implements Chart {
    public Months {
      months = List.copyOf(months);
    }
  }

  /** A month: its lost share, absent where there is no data or no contract yet. */
  record Month(
      String label, Optional<Fraction> loss, boolean beforeContract, boolean met, String value) {}

  /**
   * From recorded to counted downtime, a table whose last column is a bar (DESIGN 6.6).
   *
   * @param unit the unit of the figures, for example {@code Minutes}
   * @param steps the steps, the first being all that was recorded and the last what counts
   */
  record Bridge(String alternative, String unit, List<Step> steps) implements Chart {
    public Bridge {
      steps = List.copyOf(steps);
    }
  }

  /**
   * A step of a bridge: its bar reaches from one running total to the next.
   *
   * @param label what the step is
   * @param figure the change as shown
   * @param after the uptime after the step as shown
   * @param before the running total before the step
   * @param total the running total after it
   * @param kind what the bar looks like
   */
  record Step(String label, Cell figure, Cell after, Duration before, Duration total, Kind kind) {

    /** The kinds of bar. */
    public enum Kind {
      RECORDED,
      REDUCTION,
      ADDITION,
      RESULT
    }
  }

  /**
   * The days in which a credit can be claimed, on a ruler from the period's start to the deadline.
   *
   * @param axis from the start of the period to the deadline
   * @param outages where the outages lie
   * @param open the days in which to claim
   * @param ticks dates under the ruler
   * @param outageLabel what stands above the outages
   * @param openLabel what stands above the open days
   */
  record Claim(
      String alternative,
      Interval axis,
      List<Interval> outages,
      Interval open,
      List<Tick> ticks,
      String outageLabel,
      String openLabel)
      implements Chart {
    public Claim {
      outages = List.copyOf(outages);
      ticks = List.copyOf(ticks);
    }
  }

  /** A labelled instant on an axis. */
  record Tick(Instant at, String label) {}
}
