package dev.nines.render.markdown;

import dev.nines.report.Document;
import dev.nines.report.Mark;
import dev.nines.report.Section;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the frame of a document: its head, the headings of its sections, its foot. */
final class MarkdownDocument {

  private final MarkdownWriter writer;
  private final MarkdownBlocks blocks;

  MarkdownDocument(MarkdownWriter writer) {
    this.writer = writer;
    this.blocks = new MarkdownBlocks(writer);
  }

  void write(Document document) {
    Document.Head head = document.head();
    writer.heading(1, head.title());
    writer.paragraph(
        Stream.of(head.provider(), head.kind())
            .filter(part -> !part.isEmpty())
            .map(Escape::line)
            .collect(Collectors.joining(", ")));
    writer.paragraph(head.status().stream().map(Escape::cell).collect(Collectors.joining(" ")));
    document.sections().forEach(this::section);
    writer.rule();
    writer.paragraph(Escape.line(document.footer().inputs()));
    writer.paragraph(Escape.line(document.footer().rules()));
    writer.paragraph(Escape.line(document.footer().own()));
  }

  private void section(Section section) {
    if (!section.heading().isEmpty()) {
      writer.heading(2, letter(section) + section.heading());
    }
    if (!section.note().isEmpty()) {
      writer.aside(section.note());
    }
    section.blocks().forEach(blocks::visit);
  }

  private static String letter(Section section) {
    return section
        .mark()
        .filter(Mark.Letter.class::isInstance)
        .map(Mark.Letter.class::cast)
        .map(letter -> "[" + letter.letter() + "] ")
        .orElse("");
  }
}
