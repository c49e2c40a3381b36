package dev.nines.source.page;

import dev.nines.model.Facts;
import dev.nines.problem.Checked;
import dev.nines.source.SourceInput;
import dev.nines.source.SourcePeek;
import dev.nines.source.SourceReader;
import dev.nines.source.Sureness;
import java.util.List;

/**
 * Reads the page of one incident on a Statuspage, pasted as text.
 *
 * <p>Downtime comes from the timeline, or from a sentence that names it, never from the stamps of
 * updates. Level, severity, owners, due dates and the status of actions are not on such a page and
 * stay absent.
 */
public final class PageReader implements SourceReader {

  /** Makes a reader; it keeps nothing between two files. */
  public PageReader() {}

  @Override
  public String kind() {
    return "page";
  }

  @Override
  public String title() {
    return "Status page text";
  }

  @Override
  public Sureness sureness(SourcePeek peek) {
    List<PageLine> lines = PageLine.of(peek.head());
    boolean report =
        lines.stream().anyMatch(l -> PageOutline.PROVIDER.matcher(l.text().strip()).matches());
    boolean posted = lines.stream().anyMatch(line -> PageStamp.of(line).isPresent());
    if (report && posted) {
      return Sureness.CERTAIN;
    }
    return report || posted ? Sureness.LIKELY : hasTimeline(lines);
  }

  private static Sureness hasTimeline(List<PageLine> lines) {
    return lines.stream()
            .filter(PageLine::isBullet)
            .anyMatch(l -> BulletReader.bullet(l).isPresent())
        ? Sureness.POSSIBLE
        : Sureness.NO;
  }

  @Override
  public Checked<Facts> read(SourceInput input) {
    return input.text().then(text -> PageIncident.read(input, PageLine.of(text)));
  }
}
