package dev.nines.report.postmortem;

import dev.nines.model.ImpactWindow;
import dev.nines.model.TimelineEvent;
import dev.nines.report.Block;
import dev.nines.report.Chart;
import dev.nines.report.DayState;
import dev.nines.report.Section;
import dev.nines.report.Tone;
import dev.nines.response.IncidentTimes;
import dev.nines.time.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What happened, to scale: events, phases and impact on one axis. */
final class HappenedPart {

  private final Scene scene;
  private final Words words;

  HappenedPart(Scene scene) {
    this.scene = scene;
    this.words = scene.words();
  }

  Section section() {
    Optional<Interval> axis = axis();
    String heading = words.text("happened");
    if (axis.isEmpty()) {
      boolean none = scene.times().start().isEmpty();
      String why = words.text(none ? "happened.none" : "happened.no-length");
      return Section.full("happened", heading, "", new Block.Sentence(why, Tone.NORMAL));
    }
    return Section.full("happened", heading, Approximation.of(scene), chart(axis.get()));
  }

  // from the first to the last of impact, drawn phases and events; absent without impact
  private Optional<Interval> axis() {
    if (scene.times().start().isEmpty()) {
      return Optional.empty();
    }
    List<Instant> ends = new ArrayList<>(List.of(scene.times().start().get().at()));
    scene.incident().timeline().forEach(event -> ends.add(event.at().at()));
    for (ImpactWindow window : IncidentTimes.windows(scene.incident())) {
      ends.add(span(window).to());
    }
    for (Chart.Phase phase : phases()) {
      phase.span().ifPresent(span -> ends.addAll(List.of(span.from(), span.to())));
    }
    ends.sort(Comparator.naturalOrder());
    Interval axis = Interval.of(ends.get(0), ends.get(ends.size() - 1));
    return axis.isEmpty() ? Optional.empty() : Optional.of(axis);
  }

  private Chart.Timeline chart(Interval axis) {
    List<Chart.Phase> phases = phases();
    List<Chart.Impact> impact = impact();
    List<Chart.Event> events = events();
    return new Chart.Timeline(
        new TimelineAlternative(scene).text(axis, phases, impact, events),
        axis,
        scene.format().zone(),
        scene.format().zoneName(axis.from()),
        events,
        phases,
        impact);
  }

  private List<Chart.Phase> phases() {
    return new PhaseBar(scene).phases();
  }

  private List<Chart.Event> events() {
    return scene.incident().timeline().stream()
        .filter(event -> !event.text().isBlank())
        .sorted(Comparator.comparing((TimelineEvent event) -> event.at().at()))
        .map(
            event ->
                new Chart.Event(
                    event.at().at(),
                    scene.clock().local(event.at().at()),
                    FirstSentence.of(event.text())))
        .toList();
  }

  private List<Chart.Impact> impact() {
    return IncidentTimes.windows(scene.incident()).stream().map(this::impact).toList();
  }

  private Chart.Impact impact(ImpactWindow window) {
    String length = scene.format().length(span(window).length());
    String shown = window.isOpen() ? words.text("length-open", length) : length;
    String label = label(window, shown);
    return new Chart.Impact(span(window), label, state(window), window.isOpen());
  }

  private String label(ImpactWindow window, String length) {
    List<String> names = scene.services().names(window);
    String services = scene.services().inWords(names);
    if (window.level().isEmpty()) {
      return names.isEmpty()
          ? words.text("impact.label.nothing", length)
          : words.text("impact.label.no-level", services, length);
    }
    String level = scene.services().level(window);
    return names.isEmpty()
        ? words.text("impact.label.no-service", level, length)
        : words.text("impact.label", level, services, length);
  }

  private Interval span(ImpactWindow window) {
    return IncidentTimes.span(window, scene.input().asOf());
  }

  // a level the source coins itself, or none, is drawn as a full outage, as it counts as one
  private static DayState state(ImpactWindow window) {
    return window
        .level()
        .filter(level -> level.equals("partial_outage") || level.equals("degraded_performance"))
        .map(level -> DayState.DEGRADED)
        .orElse(DayState.DOWN);
  }
}
