package dev.nines.render.pdf.flow;

import dev.nines.render.pdf.page.Role;
import dev.nines.render.pdf.page.Tag;
import dev.nines.render.pdf.page.TextStyle;
import dev.nines.report.Block;
import java.util.ArrayList;
import java.util.List;

/** Lays out the plain kinds of text: sentences, dated entries, definitions, problems. */
final class TextLayouts {

  private static final double ENTRY_GAP = 6;
  private static final int FULL_TEXT_COLUMNS = 10;

  private TextLayouts() {}

  /** Lays out a sentence of the report. */
  static List<Strip> sentence(Block.Sentence sentence, Frame frame) {
    TextStyle style = Tones.style(sentence.tone(), TextStyle.BODY);
    Tag tag = frame.tag().child(Role.PARAGRAPH);
    return Paragraph.of(sentence.text(), style, tag, frame).strips(0, frame.x());
  }

  /** Lays out dated texts, each under its kind and time. */
  static List<Strip> entries(Block.Entries entries, Frame frame) {
    List<Strip> strips = new ArrayList<>();
    for (Block.Entry entry : entries.entries()) {
      double before = strips.isEmpty() ? 0 : ENTRY_GAP;
      EntryHead head = new EntryHead(entry, frame, frame.tag().child(Role.H3));
      boolean alone = entry.text().isBlank();
      strips.add(Strip.of(before, head.height(), head).keeping(!alone));
      Frame text = frame.at(frame.x(), readable(frame)).atLevel(3);
      strips.addAll(ProseLayout.strips(entry.text(), text, TextStyle.TABLE));
    }
    return strips;
  }

  /** Lays out terms and what they mean. */
  static List<Strip> definitions(Block.Definitions definitions, Frame frame) {
    Tag list = frame.tag().child(Role.LIST);
    double note =
        definitions.definitions().stream()
            .mapToDouble(d -> frame.measure().width(TextStyle.LABEL, d.note()))
            .max()
            .orElse(0);
    List<Strip> strips = new ArrayList<>();
    for (Block.Definition definition : definitions.definitions()) {
      boolean first = strips.isEmpty();
      strips.add(new DefinitionRow(definition, frame, list.child(Role.ITEM), note).strip(first));
    }
    return ListRun.of(strips, frame);
  }

  /** Lays out the problems found. */
  static List<Strip> findings(Block.Findings findings, Frame frame) {
    Tag list = frame.tag().child(Role.LIST);
    int highest = findings.findings().stream().mapToInt(Block.Finding::number).max().orElse(0);
    List<Strip> strips = new ArrayList<>();
    for (Block.Finding finding : findings.findings()) {
      boolean first = strips.isEmpty();
      strips.add(new FindingRow(finding, frame, list.child(Role.ITEM), highest).strip(first));
    }
    return ListRun.of(strips, frame);
  }

  /** Returns a width in which long text can be read. */
  static double readable(Frame frame) {
    return Math.min(frame.width(), frame.grid().span(FULL_TEXT_COLUMNS));
  }
}
