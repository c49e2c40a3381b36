package dev.nines.source.page;

import dev.nines.model.ImpactWindow;
import dev.nines.model.Marks;
import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.source.prose.ClockText;
import dev.nines.source.prose.StatedWindow;
import dev.nines.time.Interval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The impact of a page's incident and its marks.
 *
 * @param windows the windows
 * @param marks the marks
 */
record PageImpact(List<ImpactWindow> windows, Marks marks) {

  PageImpact {
    windows = List.copyOf(windows);
    Objects.requireNonNull(marks, "marks");
  }

  /**
   * Returns the impact that a timeline shows, with the marks of each window; a mark that the first
   * window does not have is left out, also of later ones.
   */
  static PageImpact ofTimeline(List<TimedEvent> events, List<String> services) {
    List<ImpactWindow> windows = new ArrayList<>();
    Map<String, List<RecordedTime>> marks = new LinkedHashMap<>();
    for (ImpactFinder.Window window : ImpactFinder.windows(events)) {
      windows.add(window(window, services));
      boolean first = windows.size() == 1;
      mark(marks, Marks.DETECTED, window.first(EventWords.DETECTED), first);
      mark(marks, Marks.ACKNOWLEDGED, window.acknowledged(), first);
      mark(marks, Marks.MITIGATED, window.first(EventWords.MITIGATED), first);
      mark(marks, Marks.RESOLVED, window.end(), first);
    }
    return new PageImpact(windows, new Marks(marks));
  }

  private static ImpactWindow window(ImpactFinder.Window window, List<String> services) {
    return window(
        window.start().event().at(),
        window.end().map(end -> end.event().at()),
        services,
        window.start().event().provenance());
  }

  private static ImpactWindow window(
      RecordedTime from, Optional<RecordedTime> to, List<String> services, Provenance provenance) {
    return new ImpactWindow(
        services, Optional.empty(), from, to, Optional.empty(), Optional.empty(), provenance);
  }

  // what only a later window has is left out: it would be measured from the start of the first
  private static void mark(
      Map<String, List<RecordedTime>> marks,
      String name,
      Optional<TimedEvent> event,
      boolean first) {
    if (event.isPresent() && (first || marks.containsKey(name))) {
      marks.computeIfAbsent(name, n -> new ArrayList<>()).add(event.get().event().at());
    }
  }

  /**
   * Returns the impact that sentences name ("from 14:02 to 14:47 CEST"), for a page without
   * timeline; of windows that overlap the first. Without a timeline there are no marks.
   *
   * @param textDay the day of sentences without a date
   */
  static PageImpact ofSentences(
      PageOutline outline, PageTimes times, Optional<PageTimes.Day> textDay) {
    List<ImpactWindow> windows = new ArrayList<>();
    for (PagePost post : outline.posts()) {
      for (PageLine line : post.body()) {
        StatedWindow.in(line.text()).stream()
            .flatMap(stated -> window(stated, line, times, textDay).stream())
            .map(w -> window(w.from(), Optional.of(w.to()), outline.affected(), w.provenance()))
            .filter(window -> windows.stream().noneMatch(other -> overlap(window, other)))
            .forEach(windows::add);
      }
    }
    return new PageImpact(windows, Marks.none());
  }

  // a start with its end, as a sentence names them
  private record Named(RecordedTime from, RecordedTime to, Provenance provenance) {}

  private static Optional<Named> window(
      StatedWindow stated, PageLine line, PageTimes times, Optional<PageTimes.Day> textDay) {
    Optional<PageTimes.Day> day =
        stated.date().isPresent() ? times.day(stated.date().get(), line) : textDay;
    if (day.isEmpty()) {
      return Optional.empty();
    }
    if (stated.from().isOpen() && stated.to().isOpen() && stated.from().text().matches("\\d:.*")) {
      times.log().add(halfDayOpen(stated, line, times));
      return Optional.empty();
    }
    boolean midnight = stated.to().time().isBefore(stated.from().time());
    Optional<RecordedTime> from = time(stated.from(), day.get(), line, times);
    Optional<RecordedTime> to =
        time(stated.to(), midnight ? day.get().next() : day.get(), line, times);
    Provenance provenance = new Provenance(times.at(line), line.content());
    return from.flatMap(f -> to.map(t -> new Named(f, t, provenance)));
  }

  private static Optional<RecordedTime> time(
      ClockText clock, PageTimes.Day day, PageLine line, PageTimes times) {
    return times.time(day, clock, clock.text(), line);
  }

  private static boolean overlap(ImpactWindow a, ImpactWindow b) {
    return Interval.of(a.from().at(), a.to().orElseThrow().at())
        .overlaps(Interval.of(b.from().at(), b.to().orElseThrow().at()));
  }

  private static Problem halfDayOpen(StatedWindow stated, PageLine line, PageTimes times) {
    String message =
        "\"%s\" has no am or pm, and no timeline says which it is.".formatted(stated.text());
    return new Problem(
        ProblemCode.TIME_AMBIGUOUS, times.at(line), stated.text(), "times with am or pm", message);
  }
}
