package dev.nines.report.postmortem;

import dev.nines.model.ActionItem;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.Mark;
import dev.nines.report.Row;
import dev.nines.report.Section;
import dev.nines.report.Tone;
import dev.nines.report.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What will change: as the source states it, nothing inferred. */
final class ActionsPart {

  private static final Set<String> OVER =
      Set.of("done", "closed", "completed", "complete", "resolved", "fixed");
  private static final Set<String> GOING =
      Set.of("open", "in progress", "in-progress", "todo", "to do", "started", "ongoing");

  /** A column that stands only where an action fills it. */
  private record Part(String key, int weight, Function<ActionItem, Optional<Cell>> cell) {}

  private final Scene scene;
  private final Words words;
  private final List<ActionItem> actions;
  private final List<Part> parts;

  ActionsPart(Scene scene) {
    this.scene = scene;
    this.words = scene.words();
    this.actions = scene.incident().actions();
    this.parts =
        List.of(
            new Part("kind", 10, action -> action.kind().map(Cell::of)),
            new Part("owner", 12, action -> action.owner().map(Cell::of)),
            new Part("due", 12, this::due),
            new Part("status", 12, action -> action.status().map(ActionsPart::status)),
            new Part("link", 16, action -> action.link().map(Cell::of)));
  }

  Section section() {
    String heading = words.text("actions");
    if (actions.isEmpty()) {
      boolean hidden = scene.leftOut().actions() > 0;
      String none = words.text(hidden ? "actions.none-shown" : "actions.none");
      return Section.full("actions", heading, note(), new Block.Sentence(none, Tone.NORMAL));
    }
    return Section.full(
        "actions", heading, note(), new Block.Table(heading, columns(), rows(), List.of()));
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.left("no", words.text("action.no"), 4));
    columns.add(Column.left("text", words.text("action.text"), 50));
    for (Part part : filled()) {
      columns.add(Column.left(part.key(), words.text("action." + part.key()), part.weight()));
    }
    columns.add(Column.right("source", words.text("source"), 14));
    return columns;
  }

  private List<Part> filled() {
    return parts.stream().filter(this::isFilled).toList();
  }

  private boolean isFilled(Part part) {
    return actions.stream().anyMatch(action -> part.cell().apply(action).isPresent());
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (ActionItem action : actions) {
      List<Cell> cells = new ArrayList<>();
      int number = rows.size() + 1;
      Value value = new Value.Number(BigDecimal.valueOf(number));
      cells.add(Cell.of(Integer.toString(number), value).with(Tone.STRONG));
      cells.add(text(action));
      for (Part part : filled()) {
        cells.add(part.cell().apply(action).orElseGet(scene::absent));
      }
      cells.add(scene.place(action.provenance().location()));
      rows.add(new Row(cells));
    }
    return rows;
  }

  private Cell text(ActionItem action) {
    Cell cell = Cell.of(action.text());
    return scene.isMarked(action.audience()) ? cell.withNote(words.text("internal")) : cell;
  }

  private Optional<Cell> due(ActionItem action) {
    return action.due().map(day -> Cell.of(scene.format().dateBrief(day), new Value.Day(day)));
  }

  /** Returns the source's own word, with a sign where its meaning is plain. */
  static Cell status(String word) {
    Cell cell = Cell.of(Words.capital(word));
    String plain = word.strip().toLowerCase(Locale.ROOT);
    if (OVER.contains(plain)) {
      return cell.with(Mark.Icon.MET);
    }
    return GOING.contains(plain) ? cell.with(Mark.Icon.PROGRESS) : cell;
  }

  private String note() {
    List<String> notes = new ArrayList<>();
    counts().ifPresent(notes::add);
    if (!actions.isEmpty()) {
      notStated().ifPresent(notes::add);
    }
    if (scene.leftOut().actions() > 0) {
      notes.add(scene.format().count("left-out", scene.leftOut().actions()));
    }
    return notes.stream().reduce((a, b) -> words.text("note.join", a, b)).orElse("");
  }

  // how many are at each stated status, in the source's words; absent where none is stated
  private Optional<String> counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (ActionItem action : actions) {
      action.status().ifPresent(word -> counts.merge(word, 1, Integer::sum));
    }
    List<String> parts = new ArrayList<>();
    counts.forEach(
        (word, count) -> parts.add(words.text("action.count", scene.format().number(count), word)));
    return parts.isEmpty() ? Optional.empty() : Optional.of(words.comma(parts));
  }

  private Optional<String> notStated() {
    List<String> missing =
        parts.stream()
            .filter(part -> Set.of("owner", "due", "status").contains(part.key()))
            .filter(part -> !isFilled(part))
            .map(Part::key)
            .toList();
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    for (String key : missing) {
      String form = names.isEmpty() ? "action.missing-first." : "action.missing.";
      names.add(words.text(form + key));
    }
    boolean one = missing.equals(List.of("status"));
    String key = "action.not-stated." + (one ? "one" : "other");
    return Optional.of(words.text(key, words.and(names)));
  }
}
