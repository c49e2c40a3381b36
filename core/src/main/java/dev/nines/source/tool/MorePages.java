package dev.nines.source.tool;

import dev.nines.model.Provenance;
import dev.nines.source.api.ApiRecord;
import java.util.Optional;

/** What answers say of further pages. */
public final class MorePages {

  private MorePages() {}

  /** Returns the key of a next page, where a mapping of a page has one with a value. */
  public static Optional<Provenance> link(ApiRecord page, String mapping, String key) {
    return page.record(mapping)
        .filter(links -> links.text(key).isPresent())
        .map(
            links ->
                new Provenance(links.locationOf(key), "\"" + mapping + "\" has a \"" + key + "\""));
  }

  /** Returns the key of a total that is above the number of records read so far. */
  public static Optional<Provenance> total(ApiRecord counts, String key, long read) {
    return Elapsed.number(counts, key)
        .filter(total -> total > read)
        .map(total -> new Provenance(counts.locationOf(key), "\"" + key + "\" is " + total));
  }
}
