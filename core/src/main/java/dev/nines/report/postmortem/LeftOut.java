package dev.nines.report.postmortem;

import java.util.function.ToIntFunction;

/** How many internal entries a document for customers leaves out, and the problems about them. */
public record LeftOut(int timeline, int sections, int actions, int updates, int problems) {

  /** Nothing is left out. */
  public static final LeftOut NOTHING = new LeftOut(0, 0, 0, 0, 0);

  /** Returns what the {@code left-out} of a postmortem's data says; nothing where it says none. */
  public static LeftOut of(ToIntFunction<String> count) {
    return new LeftOut(
        count.applyAsInt("timeline"),
        count.applyAsInt("sections"),
        count.applyAsInt("actions"),
        count.applyAsInt("updates"),
        count.applyAsInt("problems"));
  }

  /** Returns this and more that is left out. */
  LeftOut plus(LeftOut more) {
    return new LeftOut(
        timeline + more.timeline,
        sections + more.sections,
        actions + more.actions,
        updates + more.updates,
        problems + more.problems);
  }

  /** Returns how many entries are left out, problems aside. */
  int entries() {
    return timeline + sections + actions + updates;
  }
}
