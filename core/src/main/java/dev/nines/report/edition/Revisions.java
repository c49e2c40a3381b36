package dev.nines.report.edition;

import dev.nines.report.Data;
import dev.nines.report.ReportFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What changed since the document sent before.
 *
 * @param file the name of that document
 * @param sha256 the SHA-256 of its bytes, 64 hexadecimal digits
 * @param before its figures by their names, as the report shows them
 * @param changes the figures that changed, in the order of the report; none where all are the same
 */
public record Revisions(
    String file, String sha256, Map<String, String> before, List<Revision> changes) {

  /** Digits of a hash on paper. */
  private static final int SHORT = 12;

  public Revisions {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(sha256, "sha256");
    before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
    changes = List.copyOf(changes);
  }

  /**
   * Returns what changed since a document whose figures are known.
   *
   * @param before its figures by their names
   * @param now the data of the document made now
   * @param format how both show figures
   */
  public static Revisions since(
      Document sent, Map<String, String> before, Data now, ReportFormat format) {
    return new Revisions(sent.file(), sent.sha256(), before, between(before, figures(now, format)));
  }

  /**
   * The document sent before.
   *
   * @param file its name
   * @param sha256 the SHA-256 of its bytes
   */
  public record Document(String file, String sha256) {
    public Document {
      Objects.requireNonNull(file, "file");
      Objects.requireNonNull(sha256, "sha256");
    }
  }

  /** Returns the document sent before. */
  public Document sent() {
    return new Document(file, sha256);
  }

  /** Returns the figures of a report that a reader would ask about, by name, as it shows them. */
  public static Map<String, String> figures(Data data, ReportFormat format) {
    return new KeyFigures(format).of(data);
  }

  /**
   * Returns what changed between the figures of two documents of one kind: of each promise its
   * figure, verdict, counted time, credit and deadline, and which outages were added, removed or
   * counted otherwise; of an incident its times; of metrics each measurement.
   *
   * <p>Example: {@code uptime, counted downtime: 1 h 30 min before, 1 h now}.
   */
  public static List<Revision> between(Data before, Data now, ReportFormat format) {
    return between(figures(before, format), figures(now, format));
  }

  private static List<Revision> between(Map<String, String> old, Map<String, String> own) {
    Set<String> names = new LinkedHashSet<>(own.keySet());
    names.addAll(old.keySet());
    List<Revision> changes = new ArrayList<>();
    for (String name : names) {
      String was = old.getOrDefault(name, "");
      String is = own.getOrDefault(name, "");
      if (!was.equals(is)) {
        changes.add(new Revision(name, was, is));
      }
    }
    return changes;
  }

  /** Returns the first digits of the hash. */
  String shortHash() {
    return sha256.substring(0, Math.min(SHORT, sha256.length()));
  }
}
