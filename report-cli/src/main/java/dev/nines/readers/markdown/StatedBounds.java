package dev.nines.readers.markdown;

import dev.nines.model.ImpactWindow;
import dev.nines.model.IncidentSection;
import dev.nines.model.Marks;
import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.source.page.Postmortems;
import dev.nines.source.prose.StatedMeasure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Starts and ends an impact where no entry of the timeline does so in words, with the entries that
 * the stated times fit exactly. Said as notes.
 *
 * <ul>
 *   <li>It starts with the only entry that has others standing as long after it as is stated for
 *       the detection and for the recovery.
 *   <li>It ends with the entry that stands after its start as long as is stated for the recovery.
 * </ul>
 *
 * @param sections where the document may state it
 * @param log takes the note
 */
record StatedBounds(List<IncidentSection> sections, ProblemLog log) {

  StatedBounds {
    sections = List.copyOf(sections);
    Objects.requireNonNull(log, "log");
  }

  Postmortems.Shown in(Postmortems.Shown shown, List<Postmortems.Dated> events) {
    return closed(started(shown, events), events);
  }

  private Postmortems.Shown started(Postmortems.Shown shown, List<Postmortems.Dated> events) {
    Optional<StatedMeasure> detection = stated(StatedMeasure.What.DETECTION);
    Optional<StatedMeasure> recovery = stated(StatedMeasure.What.RECOVERY);
    boolean inWords = shown.windows().size() != 1 || saysStart(shown.windows().get(0), events);
    if (inWords || detection.isEmpty() || recovery.isEmpty()) {
      return shown;
    }
    List<RecordedTime> fitting =
        clocks(events)
            .filter(
                at -> isBefore(events, at, detection.get()) && isBefore(events, at, recovery.get()))
            .toList();
    boolean moves =
        fitting.size() == 1
            && shown.windows().get(0).to().stream()
                .noneMatch(to -> to.at().isBefore(fitting.get(0).at()));
    if (!moves || fitting.get(0).equals(shown.windows().get(0).from())) {
      return shown;
    }
    log.add(begins(fitting.get(0), detection.get(), recovery.get()));
    return from(shown, fitting.get(0));
  }

  private Optional<StatedMeasure> stated(StatedMeasure.What what) {
    return sections.stream()
        .flatMap(section -> StatedMeasure.in(section.text()).stream())
        .filter(stated -> stated.what() == what)
        .findFirst();
  }

  private static boolean saysStart(ImpactWindow window, List<Postmortems.Dated> events) {
    return events.stream()
        .map(Postmortems.Dated::event)
        .anyMatch(e -> e.at().equals(window.from()) && Postmortems.saysStart(e));
  }

  private static Stream<RecordedTime> clocks(List<Postmortems.Dated> events) {
    return events.stream().filter(Postmortems.Dated::hasClock).map(e -> e.event().at());
  }

  private static boolean isBefore(
      List<Postmortems.Dated> events, RecordedTime from, StatedMeasure stated) {
    return clocks(events)
        .anyMatch(to -> Duration.between(from.at(), to.at()).equals(stated.stated().length()));
  }

  private static Problem begins(
      RecordedTime from, StatedMeasure detection, StatedMeasure recovery) {
    String message =
        "No entry says in words that the impact began. It starts with the entry of \"%s\", the only"
            + " one that fits what the document states: \"%s\" and \"%s\".";
    return new Problem(
        ProblemCode.START_STATED,
        from.location(),
        from.text(),
        detection.text() + ", " + recovery.text(),
        message.formatted(from.text(), detection.text(), recovery.text()));
  }

  private static Postmortems.Shown from(Postmortems.Shown shown, RecordedTime from) {
    ImpactWindow w = shown.windows().get(0);
    ImpactWindow moved =
        new ImpactWindow(
            w.services(),
            w.level(),
            from,
            w.to(),
            w.cause(),
            w.affected(),
            new Provenance(from.location(), from.text()));
    return new Postmortems.Shown(List.of(moved), shown.marks());
  }

  private Postmortems.Shown closed(Postmortems.Shown shown, List<Postmortems.Dated> events) {
    boolean open = shown.windows().size() == 1 && shown.windows().get(0).isOpen();
    return open
        ? end(shown.windows().get(0), events).map(to -> closed(shown, to)).orElse(shown)
        : shown;
  }

  private Optional<RecordedTime> end(ImpactWindow window, List<Postmortems.Dated> events) {
    for (IncidentSection section : sections) {
      for (StatedMeasure stated : StatedMeasure.in(section.text())) {
        Optional<RecordedTime> to =
            events.stream()
                .filter(event -> stated.what() != StatedMeasure.What.DETECTION && event.hasClock())
                .map(event -> event.event().at())
                .filter(at -> length(window, at).equals(stated.stated().length()))
                .findFirst();
        to.ifPresent(at -> log.add(said(stated, at)));
        if (to.isPresent()) {
          return to;
        }
      }
    }
    return Optional.empty();
  }

  private static Duration length(ImpactWindow window, RecordedTime to) {
    return Duration.between(window.from().at(), to.at());
  }

  private static Problem said(StatedMeasure stated, RecordedTime to) {
    String message =
        "No entry says in words that the impact ended. It ends with the entry of \"%s\", which"
            + " stands after its start as long as the document states: \"%s\".";
    return new Problem(
        ProblemCode.END_STATED,
        to.location(),
        to.text(),
        stated.text(),
        message.formatted(to.text(), stated.text()));
  }

  private static Postmortems.Shown closed(Postmortems.Shown shown, RecordedTime to) {
    ImpactWindow w = shown.windows().get(0);
    ImpactWindow closed =
        new ImpactWindow(
            w.services(),
            w.level(),
            w.from(),
            Optional.of(to),
            w.cause(),
            w.affected(),
            w.provenance());
    Map<String, List<RecordedTime>> marks = new LinkedHashMap<>(shown.marks().times());
    marks.putIfAbsent(Marks.RESOLVED, new ArrayList<>(List.of(to)));
    return new Postmortems.Shown(List.of(closed), new Marks(marks));
  }
}
