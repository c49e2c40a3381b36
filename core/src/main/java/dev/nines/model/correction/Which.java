package dev.nines.model.correction;

import dev.nines.model.ImpactWindow;
import dev.nines.model.RecordedTime;
import java.util.Objects;
import java.util.Optional;

/**
 * Which windows of impact of an incident a correction means.
 *
 * @param incident the incident's id
 * @param number the number of the window in the record as read, from 1; absent for another way
 * @param at the instant at which the window starts; absent for another way
 */
public record Which(String incident, Optional<Integer> number, Optional<RecordedTime> at) {

  public Which {
    Objects.requireNonNull(incident, "incident");
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(at, "at");
  }

  /** Returns all windows of an incident. */
  public static Which allOf(String incident) {
    return new Which(incident, Optional.empty(), Optional.empty());
  }

  /** Returns one window of an incident by its number, from 1. */
  public static Which numbered(String incident, int number) {
    return new Which(incident, Optional.of(number), Optional.empty());
  }

  /** Returns whether the window of a number is meant. */
  boolean means(int index, ImpactWindow window) {
    return number.map(n -> n == index).orElse(true)
        && at.map(start -> start.at().equals(window.from().at())).orElse(true);
  }

  /** Returns the words of a sentence, for example {@code window 2 of incident "A"}. */
  @Override
  public String toString() {
    String whose = "incident \"" + incident + "\"";
    String byNumber = number.map(n -> "window " + n + " of ").orElse("");
    return at.map(start -> "the window from \"" + start.text() + "\" of ").orElse(byNumber) + whose;
  }
}
