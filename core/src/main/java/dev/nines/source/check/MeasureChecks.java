package dev.nines.source.check;

import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.IncidentSection;
import dev.nines.model.Marks;
import dev.nines.model.RecordedTime;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;
import dev.nines.source.prose.StatedMeasure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compares the times to detection and to recovery that a postmortem states with those of its
 * timeline.
 *
 * <p>A recovery agrees with the end of the impact, or with the mark {@code mitigated} where there
 * is one. Where a statement contradicts the timeline, the only two entries that it would fit are
 * named.
 */
final class MeasureChecks {

  private final Incident incident;
  private final Wording wording;
  private final Instant start;
  private final Optional<Instant> end;

  private MeasureChecks(Incident incident, Instant start) {
    this.incident = incident;
    this.wording = Wording.of(incident);
    this.start = start;
    this.end = end(incident);
  }

  static List<Problem> check(Incident incident) {
    Optional<Instant> start =
        incident.impact().stream().map(w -> w.from().at()).min(Comparator.naturalOrder());
    return start.map(at -> new MeasureChecks(incident, at).problems()).orElse(List.of());
  }

  private static Optional<Instant> end(Incident incident) {
    return incident.impact().stream().anyMatch(ImpactWindow::isOpen)
        ? Optional.empty()
        : incident.impact().stream()
            .flatMap(w -> w.to().stream())
            .map(RecordedTime::at)
            .max(Comparator.naturalOrder());
  }

  private List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    for (IncidentSection section : incident.sections()) {
      ProseChecks.Passage passage = new ProseChecks.Passage(section.text(), section.provenance());
      for (StatedMeasure stated : StatedMeasure.in(section.text())) {
        compare(stated, passage.at(stated.start())).ifPresent(problems::add);
      }
    }
    return problems;
  }

  private Optional<Problem> compare(StatedMeasure stated, SourceLocation place) {
    List<Instant> reached = reached(stated.what());
    if (reached.isEmpty()) {
      return Optional.empty();
    }
    Optional<Instant> agreeing =
        reached.stream().filter(at -> stated.stated().agreesWith(since(at))).findFirst();
    return Optional.of(
        agreeing.isPresent()
            ? agreeing(stated, agreeing.get(), place)
            : contradicted(stated, reached.get(0), place));
  }

  private Duration since(Instant at) {
    return Duration.between(start, at);
  }

  private List<Instant> reached(StatedMeasure.What what) {
    return switch (what) {
      case DETECTION -> mark(Marks.DETECTED).toList();
      case RECOVERY -> Stream.concat(end.stream(), mark(Marks.MITIGATED)).toList();
      case DURATION -> end.stream().toList();
    };
  }

  private Stream<Instant> mark(String name) {
    return incident.marks().first(name).map(RecordedTime::at).stream();
  }

  private Problem agreeing(StatedMeasure stated, Instant reached, SourceLocation place) {
    String computed = Wording.length(since(reached));
    return new Problem(
        ProblemCode.DURATION_AGREES,
        place,
        stated.text(),
        computed,
        "\"%s\" agrees with the computed %s.".formatted(stated.text(), computed));
  }

  private Problem contradicted(StatedMeasure stated, Instant reached, SourceLocation place) {
    String computed = computed(reached);
    String message =
        "\"%s\" contradicts the timeline: from the start of the impact (%s) to its %s (%s) it is"
            + " %s.%s The figures use the timeline.";
    return new Problem(
        ProblemCode.DURATION_CONTRADICTED,
        place,
        stated.text(),
        computed,
        message.formatted(
            stated.text(),
            wording.time(start),
            stated.what() == StatedMeasure.What.DETECTION ? "detection" : "end",
            wording.time(reached),
            computed,
            fitting(stated)));
  }

  private String computed(Instant reached) {
    return reached.isBefore(start)
        ? Wording.length(Duration.between(reached, start)) + " the other way round"
        : Wording.length(since(reached));
  }

  // the two entries that are so far apart, where there are only two
  private String fitting(StatedMeasure stated) {
    List<Instant> entries =
        incident.timeline().stream().map(e -> e.at().at()).distinct().sorted().toList();
    List<String> pairs = new ArrayList<>();
    for (Instant from : entries) {
      entries.stream()
          .filter(to -> Duration.between(from, to).equals(stated.stated().length()))
          .forEach(to -> pairs.add(wording.time(from) + " and " + wording.time(to)));
    }
    return pairs.size() == 1 && !stated.stated().length().isZero()
        ? " The entries of " + pairs.get(0) + " are so far apart."
        : "";
  }
}
