package dev.nines.source.page;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One of the posts a page consists of: what was published at one time.
 *
 * @param heading the status word that it begins with, such as {@code Resolved}; empty without one
 * @param body its lines, without blank ones at the ends
 * @param posted the line that says when it was posted; absent where it is cut off
 */
record PagePost(String heading, List<PageLine> body, Optional<PageLine> posted) {

  PagePost {
    Objects.requireNonNull(heading, "heading");
    body = List.copyOf(body);
    Objects.requireNonNull(posted, "posted");
  }

  /** Returns whether its text is the postmortem, to be read in sections. */
  boolean isPostmortem() {
    return heading.isEmpty() || heading.equalsIgnoreCase("Postmortem");
  }
}
