package dev.nines.readers.markdown;

import dev.nines.source.page.Postmortems;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/**
 * The outline of a postmortem: title, labels and sections.
 *
 * <p>The first heading is the title. Headings of the two upper levels begin sections, and so does
 * one at any depth that says "timeline"; deeper ones belong to the text around them. Before the
 * first of them a label with a usual name ({@code **Impact:**}) begins a section too; other labels
 * say something of the whole.
 */
final class MarkdownOutline {

  private static final int UPPER_LEVELS = 2;
  private static final Set<String> USUAL =
      Set.of(
          "summary",
          "timeline",
          "remediation",
          "root-cause",
          "lessons",
          "detection",
          "trigger",
          "impact",
          "resolution");

  private final MarkdownText text;
  private final List<MarkdownSection> sections = new ArrayList<>();
  private final List<Label> labels = new ArrayList<>();
  private Optional<Heading> title = Optional.empty();
  private boolean underHeadings;
  private String heading = "";
  private int line;
  private boolean labelled;
  private List<Node> blocks = new ArrayList<>();

  private MarkdownOutline(MarkdownText text) {
    this.text = text;
    this.line = text.front() + 1;
  }

  static MarkdownOutline of(MarkdownText text) {
    MarkdownOutline outline = new MarkdownOutline(text);
    int lowest = outline.sectionLevel();
    for (Node node = text.document().getFirstChild(); node != null; node = node.getNext()) {
      outline.add(node, lowest);
    }
    outline.close(text.lines().size() + 1);
    return outline;
  }

  List<MarkdownSection> sections() {
    return sections;
  }

  List<Label> labels() {
    return labels;
  }

  /** Returns the words of the first heading; empty without one. */
  Optional<String> title() {
    return title.map(PlainText::of);
  }

  /** Returns the line of the first heading, else the first line. */
  int titleLine() {
    return title.map(text::line).orElse(1);
  }

  private int sectionLevel() {
    int highest = Integer.MAX_VALUE;
    boolean first = true;
    for (Node n = text.document().getFirstChild(); n != null; n = n.getNext()) {
      if (n instanceof Heading h) {
        highest = first ? highest : Math.min(highest, h.getLevel());
        first = false;
      }
    }
    return Math.max(UPPER_LEVELS, highest);
  }

  private void add(Node node, int lowest) {
    if (node instanceof Heading h && title.isEmpty() && !underHeadings) {
      title = Optional.of(h);
      line = text.line(h) + 1;
    } else if (node instanceof Heading h && begins(h, lowest)) {
      close(text.line(h));
      underHeadings = true;
      open(PlainText.of(h), text.line(h) + 1, false);
    } else {
      if (!underHeadings) {
        preamble(node);
      }
      blocks.add(node);
    }
  }

  private static boolean begins(Heading heading, int lowest) {
    return heading.getLevel() <= lowest
        || Postmortems.sectionKey(PlainText.of(heading)).equals("timeline");
  }

  private void preamble(Node node) {
    if (node instanceof TableBlock table) {
      TableRows.of(table, text).stream()
          .filter(row -> row.cells().size() == 2 && !row.cells().get(1).isEmpty())
          .forEach(r -> labels.add(Label.of(r.cells().get(0), r.cells().get(1), r.line())));
      return;
    }
    Optional<Label> first = Label.of(text.words(node), text.line(node));
    boolean section = first.filter(l -> isSection(l.name())).isPresent();
    if (section) {
      close(text.line(node));
      open(first.get().name(), text.line(node), true);
    } else {
      labels(node);
    }
  }

  private static boolean isSection(String name) {
    return USUAL.contains(Postmortems.sectionKey(name));
  }

  private void labels(Node node) {
    int from = text.line(node);
    for (int i = from; i <= from + node.getSourceSpans().size() - 1; i++) {
      Label.of(text.lines().get(i - 1), i).filter(l -> !l.value().isEmpty()).ifPresent(labels::add);
    }
  }

  private void open(String words, int at, boolean isLabel) {
    heading = isLabel ? words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) : words;
    line = at;
    labelled = isLabel;
    blocks = new ArrayList<>();
  }

  private void close(int before) {
    String words = text.between(line, before);
    String own = labelled ? MarkdownSection.withoutLabel(words) : words;
    boolean onlyLabels =
        heading.isEmpty() && words.lines().allMatch(l -> l.isBlank() || isLabelLine(l));
    if (!onlyLabels) {
      sections.add(new MarkdownSection(heading, line, before, blocks, own));
    }
  }

  private static boolean isLabelLine(String words) {
    return Label.of(words, 0).isPresent() || words.strip().startsWith("|");
  }
}
