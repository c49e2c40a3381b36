package dev.nines.source.statuspage;

import dev.nines.model.ImpactWindow;
import dev.nines.model.Marks;
import dev.nines.model.RecordedTime;
import dev.nines.problem.ProblemLog;
import dev.nines.source.api.TimelineAgreement;
import dev.nines.source.page.PostmortemText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The impact of a record and its marks: from the states of components where the updates say any,
 * else from the timeline of the postmortem, else from the stamps of the updates.
 *
 * @param windows the windows
 * @param marks the marks: those of the timeline, and the stamps of what the updates declare
 * @param basis what the windows are taken from
 */
record RecordedImpact(List<ImpactWindow> windows, Marks marks, Basis basis) {

  /** What windows are taken from. */
  enum Basis {
    COMPONENTS,
    TIMELINE,
    STAMPS,
    /** It says no times of an impact. */
    NOTHING,
    /** Planned work, whose impact only components can tell. */
    PLANNED
  }

  private static final Set<String> DECLARED = Set.of("identified", "monitoring", "resolved");

  RecordedImpact {
    windows = List.copyOf(windows);
    Objects.requireNonNull(marks, "marks");
    Objects.requireNonNull(basis, "basis");
  }

  static RecordedImpact of(
      StatusRecord record, Optional<PostmortemText> postmortem, ProblemLog log) {
    List<ImpactWindow> timeline = timeline(record, postmortem);
    if (record.tellsComponents()) {
      List<ImpactWindow> states = ComponentImpact.of(record, log);
      postmortem
          .filter(text -> !text.timeline().isEmpty())
          .flatMap(text -> TimelineAgreement.check(states, text.impact()))
          .ifPresent(log::add);
      return with(record, states, Basis.COMPONENTS, Marks.none());
    }
    if (record.isMaintenance()) {
      return with(record, List.of(), Basis.PLANNED, Marks.none());
    }
    if (!timeline.isEmpty()) {
      return with(record, timeline, Basis.TIMELINE, postmortem.orElseThrow().marks());
    }
    List<ImpactWindow> stamps = StampImpact.of(record);
    return with(record, stamps, stamps.isEmpty() ? Basis.NOTHING : Basis.STAMPS, Marks.none());
  }

  private static RecordedImpact with(
      StatusRecord record, List<ImpactWindow> windows, Basis basis, Marks own) {
    return new RecordedImpact(windows, marks(record, own), basis);
  }

  // the level is that of the record, which the text of a postmortem does not name
  private static List<ImpactWindow> timeline(
      StatusRecord record, Optional<PostmortemText> postmortem) {
    return postmortem.stream()
        .flatMap(text -> text.impact().stream())
        .map(
            w ->
                new ImpactWindow(
                    w.services(),
                    record.said().impact(),
                    w.from(),
                    w.to(),
                    w.cause(),
                    w.affected(),
                    w.provenance()))
        .toList();
  }

  private static Marks marks(StatusRecord record, Marks own) {
    Map<String, List<RecordedTime>> marks = new LinkedHashMap<>(own.times());
    for (StatusUpdate update : record.updates()) {
      String word = update.word();
      if (DECLARED.contains(word) && !own.names().contains(word)) {
        marks.computeIfAbsent(word, w -> new ArrayList<>()).add(update.at());
      }
    }
    return new Marks(marks);
  }
}
