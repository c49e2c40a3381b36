package dev.nines.source.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds the windows of impact in a timeline.
 *
 * <ol>
 *   <li>Only entries with a time of day count, in order of time.
 *   <li>The first window starts with the first entry that says that something stops working
 *       ("experiences an error", "fails", "outage"), or with the first entry if none says so before
 *       the first end.
 *   <li>It ends with the last entry that says that the service works again ("resolved", "restored",
 *       "recovered", "operational") before the next window starts. Without such an entry it is
 *       open.
 *   <li>A further window starts where, after an end, an entry says again that something stops
 *       working, without speaking of causes or reviews, and a later entry says that it works again.
 * </ol>
 *
 * <p>A timeline that begins with an end has no start, and so no window. The entries of a window,
 * among which its marks are looked for, reach from the end of the window before to its own end.
 */
final class ImpactFinder {

  /**
   * A window of impact with the entries that mark it.
   *
   * @param start the entry that starts it
   * @param end the entry that ends it; absent while it lasts
   * @param entries all entries from the end of the window before to its own end
   */
  record Window(TimedEvent start, Optional<TimedEvent> end, List<TimedEvent> entries) {

    Window {
      Objects.requireNonNull(start, "start");
      Objects.requireNonNull(end, "end");
      entries = List.copyOf(entries);
    }

    /** Returns the first entry that says something; empty where none does. */
    Optional<TimedEvent> first(EventWords words) {
      return entries.stream().filter(e -> words.in(e.text())).findFirst();
    }

    /**
     * Returns the first entry, from that of the detection on, that says that someone took it on.
     */
    Optional<TimedEvent> acknowledged() {
      Optional<TimedEvent> detected = first(EventWords.DETECTED);
      return entries.stream()
          .filter(e -> detected.stream().noneMatch(d -> e.at().isBefore(d.at())))
          .filter(e -> EventWords.ACKNOWLEDGED.in(e.text()))
          .findFirst();
    }
  }

  private final List<TimedEvent> events;

  private ImpactFinder(List<TimedEvent> events) {
    this.events =
        events.stream()
            .filter(TimedEvent::hasClock)
            .sorted(Comparator.comparing(TimedEvent::at))
            .toList();
  }

  /** Returns the windows of a timeline; none where no entry has a time of day. */
  static List<Window> windows(List<TimedEvent> events) {
    return new ImpactFinder(events).windows();
  }

  private List<Window> windows() {
    List<Window> windows = new ArrayList<>();
    int from = 0;
    int start = firstStart();
    while (start >= 0) {
      int next = restart(start);
      int end = lastEnd(start, next < 0 ? events.size() : next);
      int stop = end < 0 ? events.size() : end + 1;
      Optional<TimedEvent> last = end < 0 ? Optional.empty() : Optional.of(events.get(end));
      windows.add(new Window(events.get(start), last, events.subList(from, stop)));
      from = stop;
      start = next;
    }
    return windows;
  }

  private int firstStart() {
    for (int i = 0; i < events.size() && !isEnd(i); i++) {
      if (EventWords.STARTS.in(events.get(i).text())) {
        return i;
      }
    }
    return events.isEmpty() || isEnd(0) ? -1 : 0;
  }

  // the start of the next window: something stops again after an end, and ends again
  private int restart(int start) {
    int firstEnd = nextEnd(start + 1);
    for (int i = firstEnd + 1; firstEnd >= 0 && i < events.size(); i++) {
      String text = events.get(i).text();
      boolean starts = EventWords.STARTS.in(text) && !isEnd(i) && !EventWords.isAftermath(text);
      if (starts && nextEnd(i + 1) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private int nextEnd(int from) {
    for (int i = from; i < events.size(); i++) {
      if (isEnd(i)) {
        return i;
      }
    }
    return -1;
  }

  private int lastEnd(int start, int before) {
    for (int i = before - 1; i > start; i--) {
      if (isEnd(i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isEnd(int i) {
    return EventWords.ENDS.in(events.get(i).text());
  }
}
