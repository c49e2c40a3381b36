package dev.nines.report.postmortem;

import dev.nines.model.IncidentSection;
import dev.nines.model.PublishedUpdate;
import dev.nines.problem.Problem;
import dev.nines.problem.Severity;
import dev.nines.problem.SourceLocation;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Mark;
import dev.nines.report.Section;
import dev.nines.report.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was published, in the order of its stamps, each with the problems about it. */
final class UpdatesPart {

  private static final String POSTMORTEM = "postmortem";

  private final Scene scene;
  private final Words words;

  UpdatesPart(Scene scene) {
    this.scene = scene;
    this.words = scene.words();
  }

  /** Returns the section; absent where nothing was published. */
  Optional<Section> section() {
    int hidden = scene.leftOut().updates();
    if (updates().isEmpty() && hidden == 0) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    if (!updates().isEmpty()) {
      blocks.add(new Block.Entries(updates().stream().map(this::entry).toList()));
    }
    if (hidden > 0) {
      String text = words.text("alternative.sentence", scene.format().count("left-out", hidden));
      blocks.add(new Block.Sentence(text, Tone.QUIET));
    }
    return Optional.of(
        Section.hanging("updates", words.text("updates"), blocks.toArray(Block[]::new)));
  }

  /** Returns the updates in the order of their stamps. */
  List<PublishedUpdate> updates() {
    return scene.incident().updates().stream()
        .sorted(Comparator.comparing((PublishedUpdate update) -> update.at().at()))
        .toList();
  }

  private Block.Entry entry(PublishedUpdate update) {
    String title = title(update);
    return new Block.Entry(
        scene.isMarked(update.audience()) ? words.text("update.internal", title) : title,
        scene.format().moment(update.at().at()),
        remark(update),
        text(update));
  }

  String title(PublishedUpdate update) {
    return update
        .status()
        .filter(word -> !word.isBlank())
        .map(word -> Words.capital(word.strip()))
        .orElseGet(() -> words.text("update"));
  }

  /** Returns the author's text; where it is the text of this document, just that. */
  String text(PublishedUpdate update) {
    if (isThisDocument(update)) {
      return words.text("update.this-document");
    }
    return update.text().isBlank() ? words.text("update.no-text") : update.text();
  }

  private boolean isThisDocument(PublishedUpdate update) {
    List<IncidentSection> sections = new ProsePart(scene).shown();
    String text = normal(update.text());
    return update
            .status()
            .map(word -> word.toLowerCase(Locale.ROOT))
            .equals(Optional.of(POSTMORTEM))
        && !sections.isEmpty()
        && (text.isEmpty()
            || sections.stream().allMatch(section -> text.contains(normal(section.text()))));
  }

  private static String normal(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /** Returns "see problem 1" with the sign of the gravest; absent where none is about it. */
  Optional<Cell> remark(PublishedUpdate update) {
    List<Problem> problems = scene.problems();
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < problems.size(); i++) {
      if (isAt(problems.get(i).location(), update)) {
        numbers.add(i + 1);
      }
    }
    if (numbers.isEmpty()) {
      return Optional.empty();
    }
    String list = words.and(numbers.stream().map(number -> Integer.toString(number)).toList());
    String key = "see-problem." + (numbers.size() == 1 ? "one" : "other");
    Severity gravest = problems.get(numbers.get(0) - 1).severity();
    Tone tone = gravest == Severity.NOTE ? Tone.QUIET : Tone.CAUTION;
    Mark.Icon icon = Mark.Icon.of(gravest);
    return Optional.of(Cell.of(words.text(key, list)).with(tone).with(icon));
  }

  private static boolean isAt(SourceLocation place, PublishedUpdate update) {
    return place.equals(update.at().location()) || place.equals(update.provenance().location());
  }
}
