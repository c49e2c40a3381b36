package dev.nines.source.tool;

import dev.nines.model.Provenance;
import dev.nines.source.api.ApiRecord;
import java.util.Optional;
import java.util.Set;

/** How the answers of one tool are read, one file at a time. */
public interface ToolFormat {

  /** Returns the keys under which records stand, be it as a list or one alone. */
  Set<String> lists();

  /** Returns the key under which a record without key would stand; empty for one that is none. */
  Optional<String> listOf(ApiRecord bare);

  /**
   * Takes a record.
   *
   * @param list the key under which it stands or would stand
   */
  void take(String list, ApiRecord record);

  /** Returns what in an answer says that there is more of it; empty where nothing does. */
  Optional<Provenance> more(ApiRecord page);

  /** Takes what an answer holds beside its records, after them. */
  default void page(ApiRecord page) {}

  /** Takes the end of the file. */
  default void end() {}
}
