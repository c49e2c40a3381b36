package dev.nines.report.postmortem;

import dev.nines.model.Incident;
import dev.nines.model.IncidentSection;
import dev.nines.report.Block;
import dev.nines.report.Mark;
import dev.nines.report.Section;
import dev.nines.report.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The author's sections, never rephrased, the summary first.
 *
 * <p>A section of which every line has become an event of the timeline or an action is not said
 * again.
 */
final class ProsePart {

  private static final String SUMMARY = "summary";
  private static final Set<String> TABLES =
      Set.of("timeline", "remediation", "actions", "action-items");

  private final Scene scene;
  private final List<String> inTables;

  ProsePart(Scene scene) {
    this.scene = scene;
    Incident incident = scene.incident();
    this.inTables =
        Stream.concat(
                incident.timeline().stream().map(event -> event.text()),
                incident.actions().stream().map(action -> action.text()))
            .map(ProsePart::normal)
            .filter(text -> !text.isEmpty())
            .toList();
  }

  List<Section> sections() {
    List<IncidentSection> shown = new ArrayList<>(shown());
    shown.sort(Comparator.comparingInt(section -> section.key().equals(SUMMARY) ? 0 : 1));
    List<Section> sections = new ArrayList<>();
    for (IncidentSection section : shown) {
      String id = "section-" + (sections.size() + 1) + "-" + section.key();
      sections.add(section(id, section));
    }
    return sections;
  }

  /** Returns the author's sections that are not told by a table. */
  List<IncidentSection> shown() {
    return scene.incident().sections().stream()
        .filter(section -> !section.text().isBlank())
        .filter(section -> !isTold(section))
        .toList();
  }

  /** Returns the heading as the source words it, else that of its key. */
  String heading(IncidentSection section) {
    return section.heading().isBlank()
        ? scene.words().ofSource("section", section.key())
        : section.heading();
  }

  private Section section(String id, IncidentSection section) {
    List<Block> blocks = new ArrayList<>();
    if (scene.isMarked(section.audience())) {
      blocks.add(new Block.Sentence(scene.words().text("internal"), Tone.CAUTION));
    }
    blocks.add(new Block.Prose(section.text()));
    return new Section(
        id, heading(section), "", Section.Layout.HANGING, Optional.<Mark>empty(), blocks);
  }

  private boolean isTold(IncidentSection section) {
    return TABLES.contains(section.key())
        && section.text().lines().map(ProsePart::normal).allMatch(this::isInTable);
  }

  private boolean isInTable(String line) {
    return line.isEmpty()
        || inTables.stream().anyMatch(text -> line.contains(text) || text.contains(line));
  }

  // one space between words, no mark of a list at the start
  private static String normal(String text) {
    return text.replaceAll("\\s+", " ").strip().replaceAll("^[•*+-] ", "");
  }
}
