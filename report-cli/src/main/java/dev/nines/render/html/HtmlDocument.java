package dev.nines.render.html;

import dev.nines.report.Cell;
import dev.nines.report.Document;
import dev.nines.report.Section;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Writes the frame of the page: head, landmarks, headings of sections, foot. */
final class HtmlDocument {

  // nothing may be loaded and nothing may run, whatever stands in a text
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

  private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "iw", "ur");

  private final HtmlWriter writer;
  private final Document document;

  HtmlDocument(HtmlWriter writer, Document document) {
    this.writer = writer;
    this.document = document;
  }

  void write() throws IOException {
    writer.raw("<!DOCTYPE html>\n");
    String language = document.language().getLanguage();
    String direction = RIGHT_TO_LEFT.contains(language) ? "rtl" : "";
    writer.open("html", "lang", document.language().toLanguageTag(), "dir", direction);
    head();
    writer.open("body");
    writer.element("a", "Skip to the report", "class", "skip", "href", "#report");
    Patterns.write(writer);
    header(document.head());
    writer.open("main", "id", "report");
    HtmlBlocks blocks = new HtmlBlocks(writer, document.language());
    document.sections().forEach(section -> section(section, blocks));
    writer.close();
    footer();
    writer.close().close();
  }

  private void head() throws IOException {
    writer.open("head");
    writer.empty("meta", "charset", "utf-8");
    writer.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    writer.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    writer.empty("meta", "name", "color-scheme", "content", "light dark");
    writer.empty("meta", "name", "referrer", "content", "no-referrer");
    writer.element("title", document.head().title()).raw("\n");
    writer.open("style").raw("\n").raw(style()).raw(BrandStyle.of(document.look())).close();
    writer.close();
  }

  private void header(Document.Head head) {
    writer.open("header");
    writer.open("p", "class", "sender");
    writer.open("span", "class", "provider");
    document.look().logo().ifPresent(logo -> Pictures.logo(writer, logo));
    writer.text(head.provider()).close();
    writer.element("span", head.kind(), "class", "kind").close();
    writer.element("h1", head.title());
    writer.open("p", "class", "status");
    for (Cell cell : head.status()) {
      HtmlCells.write(writer, cell);
      writer.text(" ");
    }
    writer.close().close();
  }

  private void section(Section section, HtmlBlocks blocks) {
    boolean headed = !section.heading().isEmpty();
    String kind = section.layout().name().toLowerCase(Locale.ROOT);
    String headingId = headed ? "h-" + section.id() : "";
    writer.open("section", "id", section.id(), "class", kind, "aria-labelledby", headingId);
    if (headed) {
      writer.open("div", "class", "heading");
      writer.open("h2", "id", headingId);
      section.mark().ifPresent(mark -> HtmlCells.mark(writer, mark));
      writer.text(section.heading()).close();
      if (!section.note().isEmpty()) {
        writer.element("p", section.note(), "class", "aside");
      }
      writer.close();
    }
    writer.open("div", "class", "content");
    section.blocks().forEach(blocks::visit);
    writer.close().close();
  }

  private void footer() {
    writer.open("footer");
    writer.element("p", document.footer().inputs());
    writer.element("p", document.footer().rules());
    if (!document.footer().own().isEmpty()) {
      writer.element("p", document.footer().own());
    }
    writer.close();
  }

  private static String style() throws IOException {
    try (InputStream in = HtmlDocument.class.getResourceAsStream("report.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
