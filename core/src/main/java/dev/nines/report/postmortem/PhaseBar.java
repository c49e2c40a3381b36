package dev.nines.report.postmortem;

import dev.nines.report.Chart;
import dev.nines.response.Milestone;
import dev.nines.response.Phase;
import dev.nines.time.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The phases of an incident as they are drawn.
 *
 * <p>A negative phase stands in the key only; so does one that would lie over another, as it can
 * where marks stand in the wrong order.
 */
final class PhaseBar {

  private final Scene scene;
  private final Words words;

  PhaseBar(Scene scene) {
    this.scene = scene;
    this.words = scene.words();
  }

  List<Chart.Phase> phases() {
    List<Interval> drawn = new ArrayList<>();
    List<Chart.Phase> phases = new ArrayList<>();
    for (Phase phase : scene.times().phases()) {
      Optional<Interval> span =
          phase.span().filter(place -> drawn.stream().noneMatch(place::overlaps));
      span.ifPresent(drawn::add);
      phases.add(phase(phase, span));
    }
    return phases;
  }

  private Chart.Phase phase(Phase phase, Optional<Interval> span) {
    int step = phase.isSeparable() ? phase.names().get(0).ordinal() + 1 : 0;
    return new Chart.Phase(name(phase), meaning(phase), length(phase), step, span, phase.open());
  }

  /** Returns {@code Detection}, or {@code Detection and response, not separable}. */
  String name(Phase phase) {
    return phase.isSeparable()
        ? words.text("phase." + key(phase.names().get(0)))
        : words.text("phase.merged", Words.capital(inList(phase)));
  }

  /** Returns the names as they stand inside a sentence. */
  private String inList(Phase phase) {
    return words.and(
        phase.names().stream().map(name -> words.text("phase-in-list." + key(name))).toList());
  }

  /** Returns {@code Impact start to detected}, or which mark stands before which. */
  String meaning(Phase phase) {
    if (phase.isNegative()) {
      return words.text(
          "phase.negative.meaning",
          milestone(phase.first(), true),
          milestone(phase.last(), false),
          scene.format().length(phase.length().negated()));
    }
    return words.text(
        "phase.meaning", milestone(phase.first(), false), milestone(phase.last(), true));
  }

  /** Returns the length as shown; a negative one is left out, never drawn as zero. */
  String length(Phase phase) {
    if (phase.isNegative()) {
      return words.text("phase.negative");
    }
    String length = scene.format().length(phase.length());
    return phase.open() ? words.text("length-open", length) : length;
  }

  String milestone(Milestone milestone, boolean inList) {
    return words.text((inList ? "milestone-in-list." : "milestone.") + key(milestone));
  }

  private static String key(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }
}
