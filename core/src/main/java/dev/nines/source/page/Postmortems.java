package dev.nines.source.page;

import dev.nines.model.ImpactWindow;
import dev.nines.model.Marks;
import dev.nines.model.TimelineEvent;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;

/** What any postmortem in words shows, whatever the format it is written in. */
public final class Postmortems {

  private Postmortems() {}

  /**
   * An event of a timeline.
   *
   * @param event the event
   * @param hasClock whether its author states a time of day
   */
  public record Dated(TimelineEvent event, boolean hasClock) {
    public Dated {
      Objects.requireNonNull(event, "event");
    }
  }

  /**
   * The impact that a timeline shows.
   *
   * @param windows the windows, in order of time
   * @param marks the marks of each window; a mark that the first window does not have is left out
   */
  public record Shown(List<ImpactWindow> windows, Marks marks) {
    public Shown {
      windows = List.copyOf(windows);
      Objects.requireNonNull(marks, "marks");
    }
  }

  /**
   * Returns the impact that a timeline shows by the words of its entries: from the first that says
   * that something stops working to the last that says that it works again; none without an entry
   * that states a time of day.
   *
   * @param services the words by which the source names what was affected
   */
  public static Shown shown(List<Dated> timeline, List<String> services) {
    List<TimedEvent> events =
        timeline.stream().map(dated -> new TimedEvent(dated.event(), dated.hasClock())).toList();
    PageImpact impact = PageImpact.ofTimeline(events, services);
    return new Shown(impact.windows(), impact.marks());
  }

  /** Returns whether an entry says in words that something stops working. */
  public static boolean saysStart(TimelineEvent entry) {
    return EventWords.STARTS.in(entry.text());
  }

  /**
   * Returns the stable name of a section with a heading: {@code timeline}, {@code remediation},
   * {@code root-cause}, {@code lessons}, {@code detection}, {@code trigger}, {@code impact}, {@code
   * resolution}, {@code summary}, else its words in lower case joined by hyphens.
   */
  public static String sectionKey(String heading) {
    return PageSection.key(heading);
  }

  /** Returns words in lower case joined by hyphens. */
  public static String slug(String text) {
    return PageSection.slug(text);
  }

  /**
   * Returns whether a time of day without a date is of the next day: it is over twelve hours
   * earlier than the one before.
   */
  public static boolean passesMidnight(LocalTime before, LocalTime time) {
    return time.toSecondOfDay() + 12 * 3600 < before.toSecondOfDay();
  }
}
