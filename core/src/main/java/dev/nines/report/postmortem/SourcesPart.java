package dev.nines.report.postmortem;

import dev.nines.model.InputFile;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.Document;
import dev.nines.report.Row;
import dev.nines.report.Section;
import dev.nines.report.Tone;
import dev.nines.report.Value;
import dev.nines.time.Interval;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The files that the document was made of, what it leaves out of them, and the foot of a page. */
final class SourcesPart {

  /** Digits of a hash in the foot of a page. */
  private static final int SHORT = 12;

  /** Files that the foot of a page names. */
  private static final int MOST = 3;

  private final Scene scene;
  private final Words words;
  private final List<InputFile> inputs;

  SourcesPart(Scene scene) {
    this.scene = scene;
    this.words = scene.words();
    this.inputs = scene.input().inputs();
  }

  // the foot of each page names a few files with their hashes: then a section would only repeat it
  Optional<Section> section() {
    return inputs.size() <= MOST && leftOut().isEmpty() && !inputs.isEmpty()
        ? Optional.empty()
        : Optional.of(all());
  }

  private Section all() {
    List<Block> blocks = new ArrayList<>();
    if (inputs.isEmpty()) {
      blocks.add(new Block.Sentence(words.text("sources.none"), Tone.NORMAL));
    } else {
      List<Row> rows = inputs.stream().map(this::row).toList();
      blocks.add(new Block.Table(words.text("sources"), columns(), rows, List.of()));
    }
    leftOut().ifPresent(text -> blocks.add(new Block.Sentence(text, Tone.NORMAL)));
    return Section.full("sources", words.text("sources"), "", blocks.toArray(Block[]::new));
  }

  private List<Column> columns() {
    return List.of(
        Column.left("file", words.text("sources.file"), 20),
        Column.left("read-as", words.text("sources.read-as"), 20),
        Column.right("records", words.text("sources.records"), 8),
        Column.left("sha-256", words.text("sources.sha"), 52));
  }

  private Row row(InputFile input) {
    return Row.of(
        Cell.of(input.file()).with(Tone.STRONG),
        Cell.of(scene.format().say(input.readAs())),
        Cell.of(
            scene.format().number(input.records()),
            new Value.Number(BigDecimal.valueOf(input.records()))),
        Cell.of(input.sha256()).with(Tone.CODE));
  }

  /** Returns how much the document leaves out; absent where that is nothing. */
  Optional<String> leftOut() {
    return scene.leftOut().sentence(scene.format());
  }

  Document.Footer footer() {
    List<Instant> instants = scene.instants().stream().sorted(Comparator.naturalOrder()).toList();
    Interval stretch =
        instants.isEmpty()
            ? Interval.of(scene.input().asOf(), scene.input().asOf())
            : Interval.of(instants.get(0), instants.get(instants.size() - 1));
    return new Document.Footer(
        generatedFrom(), words.text("footer.rules", scene.format().zoneLine(stretch)));
  }

  private String generatedFrom() {
    if (inputs.isEmpty()) {
      return words.text("footer.none");
    }
    if (inputs.size() > MOST) {
      return words.text("footer.many", scene.format().number(inputs.size()));
    }
    List<String> files = new ArrayList<>();
    for (InputFile input : inputs) {
      String form = files.isEmpty() ? "footer.first" : "footer.next";
      files.add(words.text(form, input.file(), input.sha256().substring(0, SHORT)));
    }
    return words.text("footer.inputs", words.and(files));
  }
}
