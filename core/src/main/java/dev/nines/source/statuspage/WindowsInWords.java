package dev.nines.source.statuspage;

import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.PublishedUpdate;
import dev.nines.model.RecordedTime;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.source.prose.ClockText;
import dev.nines.source.prose.StatedWindow;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds windows that updates name in words ("from 17:39 to 18:12 UTC") where the impact is taken
 * from their stamps and has neither of these times: the words may be the truer ones.
 */
final class WindowsInWords {

  private WindowsInWords() {}

  static List<Problem> check(Incident incident) {
    ZoneId zone = incident.zone().orElse(ZoneOffset.UTC);
    List<Problem> problems = new ArrayList<>();
    for (PublishedUpdate update : incident.updates()) {
      StatedWindow.in(update.text()).stream()
          .filter(stated -> incident.impact().stream().noneMatch(w -> touches(stated, w, zone)))
          .map(stated -> problem(stated, update))
          .forEach(problems::add);
    }
    return problems;
  }

  // one of two times that agrees is judged with the checks of every incident
  private static boolean touches(StatedWindow stated, ImpactWindow window, ZoneId zone) {
    return Stream.of(Optional.of(window.from()), window.to())
        .flatMap(Optional::stream)
        .anyMatch(time -> agrees(stated.from(), time, zone) || agrees(stated.to(), time, zone));
  }

  private static boolean agrees(ClockText clock, RecordedTime time, ZoneId zone) {
    return time.at().atZone(zone).toLocalTime().equals(clock.time());
  }

  private static Problem problem(StatedWindow stated, PublishedUpdate update) {
    String message =
        "The update \"%s\" names \"%s\", which are not the times of the updates that the impact is"
            + " taken from. If that was the impact, correct it; the figures use the updates.";
    return new Problem(
        ProblemCode.WINDOW_CONTRADICTED,
        update.provenance().location(),
        stated.text(),
        "",
        message.formatted(update.status().orElse(""), stated.text()));
  }
}
