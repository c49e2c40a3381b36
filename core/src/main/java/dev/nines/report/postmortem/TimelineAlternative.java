package dev.nines.report.postmortem;

import dev.nines.report.Chart;
import dev.nines.time.Interval;
import java.util.ArrayList;
import java.util.List;

/** Says in words, with its figures, what the chart of an incident shows. */
final class TimelineAlternative {

  /** Events whose times are named; of more only the number is said. */
  private static final int MOST = 10;

  private final Scene scene;
  private final Words words;

  TimelineAlternative(Scene scene) {
    this.scene = scene;
    this.words = scene.words();
  }

  String text(
      Interval axis,
      List<Chart.Phase> phases,
      List<Chart.Impact> impact,
      List<Chart.Event> events) {
    List<String> sentences = new ArrayList<>();
    sentences.add(phases(phases));
    impact.forEach(window -> sentences.add(words.text("alternative.sentence", window.label())));
    if (!events.isEmpty()) {
      sentences.add(events(events));
    }
    String from = scene.clock().withZone(axis.from());
    sentences.add(words.text("alternative.axis", from, scene.clock().withZone(axis.to())));
    return String.join(" ", sentences);
  }

  private String phases(List<Chart.Phase> phases) {
    List<String> parts =
        phases.stream()
            .map(phase -> words.text("alternative.phase", lower(phase.name()), phase.length()))
            .toList();
    return words.text("alternative.phases", words.comma(parts));
  }

  private String lower(String name) {
    return scene.format().words().inside(name);
  }

  private String events(List<Chart.Event> events) {
    if (events.size() > MOST) {
      return words.text("alternative.many-events", scene.format().number(events.size()));
    }
    return words.text(
        "alternative.events", words.comma(events.stream().map(Chart.Event::time).toList()));
  }
}
