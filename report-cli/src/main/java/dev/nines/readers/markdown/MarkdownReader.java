package dev.nines.readers.markdown;

import dev.nines.model.Facts;
import dev.nines.problem.Checked;
import dev.nines.source.SourceInput;
import dev.nines.source.SourcePeek;
import dev.nines.source.SourceReader;
import dev.nines.source.Sureness;
import dev.nines.source.page.Postmortems;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a postmortem in Markdown: a title, a timeline as a table or as bullets, and sections, with
 * or without YAML front matter.
 *
 * <p>Recognised by a heading or label "timeline" and one other usual section. What bears stamps of
 * a status page is a pasted page and no such document.
 */
public final class MarkdownReader implements SourceReader {

  private static final Pattern HEADING =
      Pattern.compile(
          "(?:#{1,6}\\s+(?<heading>.*?)[#\\s]*|[-*]?\\s*\\*\\*(?<label>[^*]{2,60})\\*\\*.*)");
  private static final Pattern POSTED =
      Pattern.compile("(?m)^\\s*Posted\\s+\\w+\\.?\\s+\\d{1,2}\\b.*");
  private static final int LONGEST_HEADING = 200;
  private static final Set<String> USUAL =
      Set.of(
          "summary",
          "impact",
          "remediation",
          "root-cause",
          "lessons",
          "detection",
          "resolution",
          "trigger");

  /** Makes a reader; it keeps nothing between two files and loads nothing. */
  public MarkdownReader() {}

  @Override
  public String kind() {
    return "markdown";
  }

  @Override
  public String title() {
    return "Postmortem, Markdown";
  }

  @Override
  public Sureness sureness(SourcePeek peek) {
    if (POSTED.matcher(peek.head()).find()) {
      return Sureness.NO;
    }
    Set<String> keys = keys(peek.lines());
    boolean timeline = keys.contains("timeline");
    boolean more = keys.stream().anyMatch(USUAL::contains);
    return timeline && more ? Sureness.LIKELY : Sureness.NO;
  }

  private static Set<String> keys(List<String> lines) {
    return lines.stream()
        .filter(line -> line.length() <= LONGEST_HEADING)
        .map(line -> HEADING.matcher(line.strip()))
        .filter(matcher -> matcher.matches())
        .map(m -> m.group("heading") == null ? m.group("label") : m.group("heading"))
        .map(Postmortems::sectionKey)
        .collect(Collectors.toSet());
  }

  @Override
  public Checked<Facts> read(SourceInput input) {
    return input.text().then(text -> MarkdownIncident.read(input, MarkdownText.of(text)));
  }
}
