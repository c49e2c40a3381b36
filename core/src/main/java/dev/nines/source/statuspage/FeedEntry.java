package dev.nines.source.statuspage;

import dev.nines.model.RecordedTime;
import dev.nines.problem.SourceLocation;
import java.util.Objects;
import java.util.Optional;

/**
 * An entry of a feed.
 *
 * @param id the end of its id or link: the number or code of the incident
 * @param title its title
 * @param published when the feed says that it was published
 * @param content its updates in HTML, the newest first
 * @param place where it begins
 */
record FeedEntry(
    String id,
    String title,
    Optional<RecordedTime> published,
    String content,
    SourceLocation place) {

  FeedEntry {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(published, "published");
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(place, "place");
  }
}
