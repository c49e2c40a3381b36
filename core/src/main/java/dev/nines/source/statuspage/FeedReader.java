package dev.nines.source.statuspage;

import dev.nines.model.Facts;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.source.SourceInput;
import dev.nines.source.SourcePeek;
import dev.nines.source.SourceReader;
import dev.nines.source.Sureness;
import dev.nines.source.time.FileZone;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the feed of a status page's history, {@code history.atom} or {@code history.rss}.
 *
 * <p>A feed says nothing of components: the impact of its incidents is taken from the stamps of
 * their updates, and that is said.
 */
public final class FeedReader implements SourceReader {

  private static final Pattern FEED = Pattern.compile("<(?:feed|rss)[\\s>]");
  private static final Pattern MARK =
      Pattern.compile(
          "(?i):Incident/|/incidents/|Incident History|data-var=|&lt;small&gt;|<small>");
  // the newest so many are in a feed
  private static final Set<Integer> FULL = Set.of(25, 50);

  /** Makes a reader; it keeps nothing between two files. */
  public FeedReader() {}

  @Override
  public String kind() {
    return "status-feed";
  }

  @Override
  public String title() {
    return "Status page feed, Atom or RSS";
  }

  @Override
  public Sureness sureness(SourcePeek peek) {
    if (!peek.head().stripLeading().startsWith("<") || !FEED.matcher(peek.head()).find()) {
      return Sureness.NO;
    }
    return MARK.matcher(peek.head()).find() ? Sureness.CERTAIN : Sureness.POSSIBLE;
  }

  @Override
  public Checked<Facts> read(SourceInput input) {
    StatusFacts facts = new StatusFacts(input);
    FeedParser parser = new FeedParser(input.name(), facts.log());
    try (Reader text = input.reader()) {
      add(parser.entries(text), parser.owner(), facts);
    } catch (IOException e) {
      return Checked.failed(input.unreadable(e));
    }
    return facts.facts();
  }

  private static void add(List<FeedEntry> entries, Optional<String> owner, StatusFacts facts) {
    FileZone zone = FeedZone.of(entries);
    StatusRecord.Page page = new StatusRecord.Page(owner, zone.zone());
    entries.forEach(entry -> new FeedIncident(entry, page, zone, facts.log()).addTo(facts));
    if (FULL.contains(entries.size())) {
      facts.log().add(cut(entries));
    }
  }

  private static Problem cut(List<FeedEntry> entries) {
    FeedEntry last = entries.get(entries.size() - 1);
    String message =
        "The feed holds %s entries, as many as it can have: older ones than \"%s\" may be missing, and"
            + " their impact would be in no figure.";
    return new Problem(
        ProblemCode.INPUT_CUT,
        last.place(),
        String.valueOf(entries.size()),
        "fewer than " + entries.size() + " entries",
        message.formatted(entries.size(), last.title()));
  }
}
