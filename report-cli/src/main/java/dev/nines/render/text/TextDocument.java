package dev.nines.render.text;

import dev.nines.report.Document;
import dev.nines.report.Section;
import java.util.stream.Collectors;

/** Writes the frame of a document: its head, the headings of its sections, its foot. */
final class TextDocument {

  private final TextWriter writer;
  private final TextBlocks blocks;

  TextDocument(TextWriter writer) {
    this.writer = writer;
    this.blocks = new TextBlocks(writer);
  }

  void write(Document document) {
    head(document.head());
    document.sections().forEach(this::section);
    writer.blank();
    writer.rule('-');
    writer.paragraph(document.footer().inputs());
    writer.paragraph(document.footer().rules());
    if (!document.footer().own().isEmpty()) {
      writer.paragraph(document.footer().own());
    }
  }

  private void head(Document.Head head) {
    writer.ends(head.provider(), head.kind());
    writer.blank();
    writer.paragraph(head.title());
    writer.rule('=');
    writer.paragraph(head.status().stream().map(TextCells::of).collect(Collectors.joining("   ")));
  }

  private void section(Section section) {
    writer.blank();
    if (!section.heading().isEmpty()) {
      writer.blank();
      writer.ends(TextCells.marked(section.mark(), section.heading()), section.note());
      writer.rule('-');
    }
    section
        .blocks()
        .forEach(
            block -> {
              blocks.visit(block);
              writer.blank();
            });
  }
}
