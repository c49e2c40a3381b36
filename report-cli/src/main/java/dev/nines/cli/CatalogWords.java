package dev.nines.cli;

import dev.nines.catalog.Catalog;
import dev.nines.catalog.CatalogEntry;
import dev.nines.source.tree.NearestWord;
import java.util.List;
import java.util.stream.Collectors;

/** The catalogue of published agreements as the command line names and lists it. */
final class CatalogWords {

  private CatalogWords() {}

  /**
   * Returns the entry of an id.
   *
   * @throws UsageException if there is none, with the id that was probably meant
   */
  static CatalogEntry entry(String id) {
    return Catalog.entry(id).orElseThrow(() -> new UsageException(unknown(id)));
  }

  /** Returns one line an entry, each beginning with its id. */
  static String list() {
    List<CatalogEntry> entries = Catalog.entries();
    int width = entries.stream().mapToInt(entry -> entry.id().length()).max().orElse(0);
    return entries.stream().map(entry -> line(entry, width)).collect(Collectors.joining());
  }

  private static String line(CatalogEntry entry, int width) {
    String gap = " ".repeat(width - entry.id().length() + 2);
    CatalogEntry.About about = entry.about();
    String memory = entry.fromMemory().isEmpty() ? "" : "; in part from memory";
    return entry.id()
        + gap
        + about.provider()
        + ", "
        + about.service()
        + " ("
        + about.date()
        + memory
        + ")\n";
  }

  private static String unknown(String id) {
    String hint =
        NearestWord.of(id, Catalog.ids())
            .map(near -> "did you mean \"" + near + "\"?")
            .orElse("'nines catalog' lists all " + Catalog.ids().size() + ".");
    return "\"" + id + "\" is not in the catalogue; " + hint;
  }
}
