package dev.nines.readers.kuma;

import dev.nines.model.Facts;
import dev.nines.problem.Checked;
import dev.nines.source.SourceInput;
import dev.nines.source.SourcePeek;
import dev.nines.source.SourceReader;
import dev.nines.source.Sureness;

/**
 * Reads the heartbeats of an Uptime Kuma database, its file {@code kuma.db}.
 *
 * <p>They mean what they mean in JSON, see {@link dev.nines.source.kuma.Heartbeats}. What lies in a
 * {@code -wal} file beside the database is not in it.
 */
public final class KumaFileReader implements SourceReader {

  private static final String MAGIC = "SQLite format 3\0";

  /** Makes a reader; it keeps nothing between two files and loads nothing. */
  public KumaFileReader() {}

  @Override
  public String kind() {
    return "kuma-sqlite";
  }

  @Override
  public String title() {
    return "Uptime Kuma, SQLite";
  }

  @Override
  public Sureness sureness(SourcePeek peek) {
    if (!peek.head().startsWith(MAGIC)) {
      return Sureness.NO;
    }
    return peek.head().contains("heartbeat") ? Sureness.CERTAIN : Sureness.LIKELY;
  }

  @Override
  public Checked<Facts> read(SourceInput input) {
    return KumaDatabase.read(input);
  }
}
