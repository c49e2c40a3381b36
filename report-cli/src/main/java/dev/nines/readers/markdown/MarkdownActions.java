package dev.nines.readers.markdown;

import dev.nines.model.ActionItem;
import dev.nines.model.Audience;
import dev.nines.model.Provenance;
import dev.nines.problem.SourceLocation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;

/**
 * Finds the actions of a postmortem: the items of lists, {@code [x]} for done, and the rows of
 * tables with the owner, kind, due day, status and link that a column is named for. What the
 * document does not say stays absent.
 */
final class MarkdownActions {

  private static final Pattern BOX = Pattern.compile("^\\[(?<mark>[ xX])]\\s+");
  private static final Pattern LINK = Pattern.compile("https?://[^\\s()]+");

  private final String file;
  private final MarkdownText text;
  private final Audience audience;
  private final List<ActionItem> actions = new ArrayList<>();
  private boolean whole = true;

  private MarkdownActions(String file, MarkdownText text, Audience audience) {
    this.file = file;
    this.text = text;
    this.audience = audience;
  }

  /**
   * What a section holds.
   *
   * @param actions the actions
   * @param whole whether the section says nothing else
   */
  record Found(List<ActionItem> actions, boolean whole) {
    Found {
      actions = List.copyOf(actions);
    }
  }

  static Found in(MarkdownSection section, String file, MarkdownText text, Audience audience) {
    MarkdownActions found = new MarkdownActions(file, text, audience);
    section.blocks().forEach(found::block);
    return new Found(found.actions, found.whole);
  }

  private void block(Node block) {
    if (block instanceof ListBlock list) {
      for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
        if (item instanceof ListItem && !PlainText.of(item).isEmpty()) {
          actions.add(item(item));
        }
      }
    } else if (block instanceof TableBlock table) {
      rows(TableRows.of(table, text));
    } else {
      whole &= isOnlyLabel(block);
    }
  }

  private boolean isOnlyLabel(Node block) {
    return block.getSourceSpans().size() == 1
        && Label.of(text.words(block), 0).filter(label -> label.value().isEmpty()).isPresent();
  }

  private ActionItem item(Node item) {
    String words = PlainText.of(item);
    Matcher box = BOX.matcher(words);
    Optional<String> status =
        box.find() ? Optional.of(box.group("mark").isBlank() ? "open" : "done") : Optional.empty();
    String rest = box.reset().replaceFirst("");
    return new ActionItem(
        rest,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        status,
        Optional.empty(),
        audience,
        new Provenance(SourceLocation.ofLine(file, text.line(item)), text.words(item)));
  }

  private void rows(List<TableRows.Row> table) {
    List<String> header = table.get(0).cells();
    int action = Math.max(0, column(header, "action|task|item|what|description"));
    for (TableRows.Row row : table.subList(1, table.size())) {
      if (!row.cell(action).isEmpty()) {
        actions.add(row(header, row, action));
      }
    }
  }

  private ActionItem row(List<String> header, TableRows.Row row, int action) {
    Optional<String> bug = said(header, row, "bug|ticket|issue|link|jira|tracking");
    Optional<String> link =
        bug.map(LINK::matcher).filter(Matcher::find).map(Matcher::group).or(() -> bug);
    return new ActionItem(
        row.cell(action),
        said(header, row, "type|kind|category"),
        said(header, row, "owner|assignee|who|responsible"),
        said(header, row, "due|deadline|due date|by when").flatMap(MarkdownActions::date),
        said(header, row, "status|state|done"),
        link,
        audience,
        new Provenance(SourceLocation.ofLine(file, row.line()), row.words()));
  }

  private static Optional<String> said(List<String> header, TableRows.Row row, String names) {
    return Optional.of(row.cell(column(header, names)))
        .filter(words -> !words.isEmpty() && !words.equals("-"));
  }

  private static int column(List<String> header, String names) {
    Pattern pattern = Pattern.compile("(?i).*\\b(?:" + names + ")\\b.*");
    return IntStream.range(0, header.size())
        .filter(i -> pattern.matcher(header.get(i)).matches())
        .findFirst()
        .orElse(-1);
  }

  private static Optional<LocalDate> date(String words) {
    try {
      return Optional.of(LocalDate.parse(words));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
