package dev.nines.measurement;

import dev.nines.model.Marks;
import java.util.Locale;
import java.util.Objects;

/**
 * Where a measurement begins or ends: a mark, and which of its times where it has several.
 *
 * @param mark the name of a mark, or {@link #IMPACT_START} or {@link #IMPACT_END}
 * @param occurrence which of its times
 */
public record Anchor(String mark, Occurrence occurrence) {

  /** The start of an impact. */
  public static final String IMPACT_START = "impact-start";

  /** The end of an impact. */
  public static final String IMPACT_END = "impact-end";

  /** Which time of a mark that has several. */
  public enum Occurrence {
    /** The earliest. */
    FIRST,
    /** The latest. */
    LAST;

    /** Returns the word that stands in files. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Anchor {
    Objects.requireNonNull(mark, "mark");
    Objects.requireNonNull(occurrence, "occurrence");
  }

  /** Returns the first time of a mark. */
  public static Anchor first(String mark) {
    return new Anchor(mark, Occurrence.FIRST);
  }

  /** Returns the last time of a mark. */
  public static Anchor last(String mark) {
    return new Anchor(mark, Occurrence.LAST);
  }

  /**
   * Returns the occurrence that is meant where none is said: the last of an end of impact and of a
   * mark that says it is over, which may come more than once before it holds; else the first.
   */
  public static Anchor usual(String mark) {
    return mark.equals(IMPACT_END) || Marks.isEnd(mark) ? last(mark) : first(mark);
  }
}
