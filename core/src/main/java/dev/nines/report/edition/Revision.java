package dev.nines.report.edition;

import java.util.Objects;

/**
 * A figure that is not what it was in the document sent before, as both show it.
 *
 * @param what the figure
 * @param before what it was; empty where it was not in it
 * @param now what it is; empty where it is no more
 */
public record Revision(String what, String before, String now) {

  public Revision {
    Objects.requireNonNull(what, "what");
    if (before.equals(now)) {
      throw new IllegalArgumentException("\"" + what + "\" is \"" + now + "\" before and now");
    }
  }
}
