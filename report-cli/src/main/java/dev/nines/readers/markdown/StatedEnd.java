package dev.nines.readers.markdown;

import dev.nines.model.ImpactWindow;
import dev.nines.model.IncidentSection;
import dev.nines.model.Marks;
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

/**
 * Ends an impact that no entry of the timeline ends in words: with the entry that stands after its
 * start exactly as long as the document states for the recovery. Said as a note.
 *
 * @param sections where the document may state it
 * @param log takes the note
 */
record StatedEnd(List<IncidentSection> sections, ProblemLog log) {

  StatedEnd {
    sections = List.copyOf(sections);
    Objects.requireNonNull(log, "log");
  }

  Postmortems.Shown close(Postmortems.Shown shown, List<Postmortems.Dated> events) {
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
