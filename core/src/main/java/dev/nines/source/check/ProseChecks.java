package dev.nines.source.check;

import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.Provenance;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;
import dev.nines.source.prose.Sentences;
import dev.nines.source.prose.StatedDuration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Compares what the sentences of an incident say of time with its times. */
final class ProseChecks {

  private final Incident incident;
  private final Wording wording;
  private final List<Problem> problems = new ArrayList<>();

  // a text with the place where it begins
  record Passage(String text, Provenance provenance) {

    /** Returns the place of a character; the lines of a text are those of a file without tree. */
    SourceLocation at(int character) {
      SourceLocation begin = provenance.location();
      return begin.line() == 0 || !begin.pointer().isEmpty()
          ? begin
          : SourceLocation.ofLine(
              begin.file(), begin.line() + Sentences.linesBefore(text, character));
    }
  }

  private ProseChecks(Incident incident) {
    this.incident = incident;
    this.wording = Wording.of(incident);
  }

  static List<Problem> check(Incident incident) {
    ProseChecks checks = new ProseChecks(incident);
    if (incident.impact().isEmpty()) {
      return List.of();
    }
    for (Passage passage : passages(incident)) {
      checks.durations(passage);
      checks.problems.addAll(WindowChecks.check(incident, passage));
    }
    return checks.problems;
  }

  private static List<Passage> passages(Incident incident) {
    List<Passage> passages = new ArrayList<>();
    incident.sections().forEach(s -> passages.add(new Passage(s.text(), s.provenance())));
    incident.updates().forEach(u -> passages.add(new Passage(u.text(), u.provenance())));
    return passages;
  }

  private void durations(Passage passage) {
    if (incident.impact().stream().anyMatch(ImpactWindow::isOpen)) {
      return;
    }
    for (StatedDuration stated : StatedDuration.in(passage.text())) {
      boolean agrees = lengths().stream().anyMatch(stated::agreesWith);
      SourceLocation place = passage.at(stated.start());
      problems.add(agrees ? agreeing(stated, place) : contradicted(stated, place));
    }
  }

  // of several windows a sentence may mean one, or all of them together, which comes first
  private List<Duration> lengths() {
    List<Duration> lengths = new ArrayList<>();
    incident.impact().stream()
        .flatMap(w -> w.to().stream().map(to -> Duration.between(w.from().at(), to.at())))
        .forEach(lengths::add);
    lengths.add(0, lengths.stream().reduce(Duration.ZERO, Duration::plus));
    return lengths;
  }

  private Problem agreeing(StatedDuration stated, SourceLocation place) {
    Duration same = lengths().stream().filter(stated::agreesWith).findFirst().orElseThrow();
    String computed = Wording.length(same);
    return new Problem(
        ProblemCode.DURATION_AGREES,
        place,
        stated.text(),
        computed,
        "\"%s\" agrees with the computed %s.".formatted(stated.text(), computed));
  }

  private Problem contradicted(StatedDuration stated, SourceLocation place) {
    String computed = Wording.length(lengths().get(0));
    String windows =
        incident.impact().size() == 1
            ? "the impact from %s to %s is"
                .formatted(
                    wording.time(incident.impact().get(0).from().at()),
                    wording.time(incident.impact().get(0).to().orElseThrow().at()))
            : "the %s windows of impact are together".formatted(incident.impact().size());
    String message =
        "\"%s\" contradicts the times: %s %s long. The figures use the times."
            .formatted(stated.text(), windows, computed);
    return new Problem(ProblemCode.DURATION_CONTRADICTED, place, stated.text(), computed, message);
  }
}
