package dev.nines.readers.markdown;

import dev.nines.source.prose.DateText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * Finds the entries of a timeline: the rows of tables, the items of lists, and the lines of
 * paragraphs that begin with a time. A heading or line that is a date gives it to the entries below
 * it.
 */
final class TimelineRows {

  private static final Pattern TIME = words("time|when|timestamp|clock|hour");
  private static final Pattern DATE = words("date|day");
  private static final Pattern EVENT =
      words("event|what|description|activity|details?|entry|update");
  private static final Pattern MARKS = Pattern.compile("[*_`]+(?=\\S)|(?<=\\S)[*_`]+");
  private static final Pattern DATE_LINE = Pattern.compile("^(?<date>.*?)\\s*(?:\\(.*\\))?\\s*:?$");

  private final MarkdownText text;
  private final List<TimelineRow> rows = new ArrayList<>();
  private final List<String> left = new ArrayList<>();
  private Optional<DateText> above = Optional.empty();

  private TimelineRows(MarkdownText text) {
    this.text = text;
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile("(?i).*\\b(?:" + alternatives + ")\\b.*");
  }

  /**
   * What a section holds.
   *
   * @param rows its entries
   * @param rest the lines that are not part of one
   */
  record Found(List<TimelineRow> rows, List<String> rest) {
    Found {
      rows = List.copyOf(rows);
      rest = List.copyOf(rest);
    }
  }

  static Found in(MarkdownSection section, MarkdownText text) {
    TimelineRows found = new TimelineRows(text);
    section.blocks().forEach(found::block);
    return new Found(found.rows, found.left);
  }

  private void block(Node block) {
    if (block instanceof TableBlock table) {
      table(TableRows.of(table, text));
    } else if (block instanceof ListBlock list) {
      items(list);
    } else if (block instanceof Paragraph || block instanceof Heading) {
      lines(block);
    } else {
      left.add(text.words(block));
    }
  }

  private void table(List<TableRows.Row> table) {
    TableRows.Row header = table.get(0);
    int date = column(header, DATE, -1);
    int time = column(header, TIME, date);
    int event = column(header, EVENT, time);
    for (TableRows.Row row : table.subList(1, table.size())) {
      String stamp = time < 0 ? row.cell(date < 0 ? 0 : date) : row.cell(time);
      boolean parted = date >= 0 && time >= 0 && !row.cell(date).isEmpty();
      String both = parted ? row.cell(date) + " " + stamp : stamp;
      add(Stamp.ofCell(both), row.cell(event < 0 ? 1 : event), row.line(), row.words());
    }
  }

  // the first column whose name fits; a column that is taken already does not count
  private static int column(TableRows.Row header, Pattern name, int taken) {
    return IntStream.range(0, header.cells().size())
        .filter(i -> i != taken && name.matcher(header.cells().get(i)).matches())
        .findFirst()
        .orElse(-1);
  }

  private void items(ListBlock list) {
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (item instanceof ListItem) {
        String words = PlainText.of(item);
        if (!line(words, text.line(item), text.words(item))) {
          left.add(words);
        }
      }
    }
  }

  private void lines(Node block) {
    int from = text.line(block);
    for (int i = 0; i < block.getSourceSpans().size(); i++) {
      String raw = text.lines().get(from - 1 + i).strip();
      String words = MARKS.matcher(raw.replaceFirst("^#+\\s*", "")).replaceAll("");
      if (!line(words, from + i, raw)) {
        left.add(raw);
      }
    }
  }

  private boolean line(String words, int line, String raw) {
    Optional<DateText> date = DateText.whole(DATE_LINE.matcher(words).replaceFirst("${date}"));
    if (date.isPresent()) {
      above = date;
      return true;
    }
    Optional<Stamp.Line> entry = Stamp.ofLine(words);
    entry.ifPresent(e -> add(e.stamp(), e.text(), line, raw));
    return entry.isPresent();
  }

  private void add(Stamp stamp, String event, int line, String words) {
    rows.add(new TimelineRow(stamp, above, event, line, words));
  }
}
