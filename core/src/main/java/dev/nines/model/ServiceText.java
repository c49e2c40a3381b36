package dev.nines.model;

import java.util.Objects;
import java.util.Optional;

/**
 * Words of a record in which services are looked for, where its source does not name them by
 * themselves: the summary of a calendar's event. Such a text means the services that it names in
 * whole words.
 *
 * <p>It stands among the names of services as {@code words: DB upgrade}, so that an incident file
 * keeps it too.
 */
public final class ServiceText {

  private static final String MARK = "words: ";

  private ServiceText() {}

  /** Returns the entry for a text among the names of services. */
  public static String of(String text) {
    return MARK + Objects.requireNonNull(text, "text").strip();
  }

  /** Returns the text of an entry; empty for one that is a name. */
  public static Optional<String> in(String service) {
    return service.startsWith(MARK)
        ? Optional.of(service.substring(MARK.length()))
        : Optional.empty();
  }
}
