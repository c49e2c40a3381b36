package dev.nines.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The published agreements that come with Nines.
 *
 * <p>They are starting points: customer, zone, currency and fees are those of the one who uses
 * them, and providers change their agreements. What an entry has from memory says so in its file,
 * at the value and in a condition that every report prints.
 */
public final class Catalog {

  private Catalog() {}

  /** Returns the ids, in order of the alphabet. */
  public static List<String> ids() {
    return text("index.txt").lines().toList();
  }

  /** Returns all entries, in order of their ids. */
  public static List<CatalogEntry> entries() {
    return ids().stream().map(Catalog::read).toList();
  }

  /** Returns the entry of an id; absent where there is none. */
  public static Optional<CatalogEntry> entry(String id) {
    return ids().contains(id) ? Optional.of(read(id)) : Optional.empty();
  }

  private static CatalogEntry read(String id) {
    String text = text(id + ".yaml");
    FileHead head = FileHead.of(text);
    CatalogEntry.About about =
        new CatalogEntry.About(
            head.one("provider"),
            head.one("service"),
            head.one("source"),
            head.one("date"),
            head.one("quality"));
    return new CatalogEntry(id, about, head.all("left out"), head.all("from memory"), text);
  }

  private static String text(String resource) {
    try (InputStream in = Catalog.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + resource + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + resource, e);
    }
  }
}
