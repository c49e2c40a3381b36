package dev.nines.report.postmortem;

import dev.nines.report.Chart;
import dev.nines.response.Milestone;
import dev.nines.response.Phase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The phases of an incident as they are drawn.
 *
 * <p>A negative phase stands in the key only; so does one that would lie over a longer one, as it
 * can where marks stand in the wrong order.
 */
final class PhaseBar {

  private final Scene scene;
  private final Words words;

  PhaseBar(Scene scene) {
    this.scene = scene;
    this.words = scene.words();
  }

  List<Chart.Phase> phases() {
    Set<Phase> drawn = drawn();
    return scene.times().phases().stream()
        .map(phase -> phase(phase, drawn.contains(phase)))
        .toList();
  }

  private Set<Phase> drawn() {
    List<Phase> longestFirst = new ArrayList<>(scene.times().phases());
    longestFirst.removeIf(Phase::isNegative);
    longestFirst.sort(Comparator.comparing(Phase::length).reversed());
    Set<Phase> drawn = new LinkedHashSet<>();
    for (Phase phase : longestFirst) {
      if (drawn.stream().noneMatch(other -> overlap(phase, other))) {
        drawn.add(phase);
      }
    }
    return drawn;
  }

  private static boolean overlap(Phase a, Phase b) {
    return a.span().orElseThrow().overlaps(b.span().orElseThrow());
  }

  private Chart.Phase phase(Phase phase, boolean drawn) {
    int step = phase.isSeparable() ? phase.names().get(0).ordinal() + 1 : 0;
    boolean hidden = !drawn && !phase.isNegative();
    String meaning = meaning(phase);
    return new Chart.Phase(
        name(phase),
        hidden ? words.text("phase.not-drawn", meaning) : meaning,
        length(phase),
        step,
        drawn ? phase.span() : Optional.empty(),
        phase.open());
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
