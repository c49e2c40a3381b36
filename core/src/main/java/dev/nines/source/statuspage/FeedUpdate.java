package dev.nines.source.statuspage;

import dev.nines.source.api.HtmlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * An update as a feed holds it, before its year is known.
 *
 * @param stamp its stamp; absent where it cannot be read
 * @param words the words of the stamp
 * @param status its status
 * @param text its text
 */
record FeedUpdate(Optional<FeedStamp> stamp, String words, String status, String text) {

  private static final Pattern START =
      Pattern.compile(
          "(?is)<p[^>]*>\\s*<small>(.*?)</small>\\s*<br\\s*/?>\\s*<strong>(.*?)</strong>\\s*[-–]?\\s*");

  FeedUpdate {
    Objects.requireNonNull(stamp, "stamp");
    Objects.requireNonNull(words, "words");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(text, "text");
  }

  /** Returns the updates of an entry, as they stand: the newest first. */
  static List<FeedUpdate> of(String content) {
    List<MatchResult> starts = START.matcher(content).results().toList();
    List<FeedUpdate> updates = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1).start() : content.length();
      updates.add(of(starts.get(i), content.substring(starts.get(i).end(), end)));
    }
    return updates;
  }

  private static FeedUpdate of(MatchResult start, String html) {
    return new FeedUpdate(
        FeedStamp.of(start.group(1)),
        HtmlText.plain(start.group(1)).replaceAll("\\s+", " "),
        HtmlText.plain(start.group(2)),
        HtmlText.plain(html));
  }
}
