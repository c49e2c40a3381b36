package dev.nines.report.postmortem;

import dev.nines.model.Incident;
import dev.nines.model.RecordedTime;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Looks whether the source itself calls the start or the end of the impact approximate. */
final class Approximation {

  private static final String ABOUT =
      "(?:\\b(?:approximately|approx\\.?|about|around|roughly|circa|ca\\.)|~)\\s*(?:at\\s+)?";

  private final Scene scene;

  private Approximation(Scene scene) {
    this.scene = scene;
  }

  /** Returns the note that says so; empty where the source does not. */
  static String of(Scene scene) {
    Approximation approximation = new Approximation(scene);
    boolean start = approximation.isSaid(scene.times().start());
    boolean end = approximation.isSaid(scene.times().end());
    if (!start && !end) {
      return "";
    }
    String key = start && end ? "both" : start ? "start" : "end";
    return scene.words().text("approximate." + key);
  }

  private boolean isSaid(Optional<RecordedTime> time) {
    return time.map(t -> isSaid(t.at())).orElse(false);
  }

  private boolean isSaid(Instant at) {
    Pattern about = Pattern.compile(ABOUT + forms(at), Pattern.CASE_INSENSITIVE);
    return texts().stream().anyMatch(text -> about.matcher(text).find());
  }

  // the time of day on the clock of twelve and of twenty-four hours
  private String forms(Instant at) {
    LocalTime time = at.atZone(scene.format().zone()).toLocalTime();
    int twelve = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
    String minute = "[:.]" + (time.getMinute() < 10 ? "0" : "") + time.getMinute();
    return "(?:0?" + time.getHour() + "|0?" + twelve + ")" + minute + "(?!\\d)";
  }

  private List<String> texts() {
    Incident incident = scene.incident();
    List<String> texts = new ArrayList<>();
    incident.sections().forEach(section -> texts.add(section.text()));
    incident.timeline().forEach(event -> texts.add(event.text()));
    incident.updates().forEach(update -> texts.add(update.text()));
    incident.impact().forEach(window -> texts.add(window.from().text()));
    incident.impact().forEach(window -> window.to().ifPresent(to -> texts.add(to.text())));
    return texts;
  }
}
