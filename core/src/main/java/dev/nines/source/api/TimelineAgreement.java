package dev.nines.source.api;

import dev.nines.model.ImpactWindow;
import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Compares the impact that a record states with the one that its postmortem's timeline shows. */
public final class TimelineAgreement {

  private static final Duration SAME = Duration.ofMinutes(1);

  private TimelineAgreement() {}

  /**
   * Returns the problem that a timeline starts earlier or later, or ends so, by a minute or more;
   * nothing where either has no window, or the last one is open.
   */
  public static Optional<Problem> check(List<ImpactWindow> recorded, List<ImpactWindow> timeline) {
    if (recorded.isEmpty() || timeline.isEmpty()) {
      return Optional.empty();
    }
    boolean differ =
        apart(start(recorded).at(), start(timeline).at())
            || end(recorded)
                .flatMap(a -> end(timeline).map(b -> apart(a.at(), b.at())))
                .orElse(false);
    return differ ? Optional.of(problem(recorded, timeline)) : Optional.empty();
  }

  private static boolean apart(Instant a, Instant b) {
    return Duration.between(a, b).abs().compareTo(SAME) >= 0;
  }

  private static RecordedTime start(List<ImpactWindow> windows) {
    return windows.stream()
        .map(ImpactWindow::from)
        .min(Comparator.comparing(RecordedTime::at))
        .orElseThrow();
  }

  private static Optional<RecordedTime> end(List<ImpactWindow> windows) {
    return windows.stream().anyMatch(ImpactWindow::isOpen)
        ? Optional.empty()
        : windows.stream()
            .flatMap(w -> w.to().stream())
            .max(Comparator.comparing(RecordedTime::at));
  }

  private static Problem problem(List<ImpactWindow> recorded, List<ImpactWindow> timeline) {
    Provenance place = timeline.get(0).provenance();
    String message =
        "The timeline of the postmortem has the impact %s, the record %s; the figures use the record.";
    return new Problem(
        ProblemCode.WINDOW_CONTRADICTED,
        place.location(),
        span(timeline),
        span(recorded),
        message.formatted(span(timeline), span(recorded)));
  }

  private static String span(List<ImpactWindow> windows) {
    String until = end(windows).map(to -> to.at().toString()).orElse("no stated end");
    return "from " + start(windows).at() + " to " + until;
  }
}
