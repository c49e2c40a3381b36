package dev.nines.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * How many internal entries a document for customers leaves out, and the problems about them.
 *
 * @param incidents incidents that are internal as a whole, of which only times and services are
 *     used
 * @param timeline events of timelines
 * @param sections sections of text
 * @param actions actions
 * @param updates published updates
 * @param problems problems that concern any of them
 */
public record LeftOut(
    int incidents, int timeline, int sections, int actions, int updates, int problems) {

  /** Nothing is left out. */
  public static final LeftOut NOTHING = new LeftOut(0, 0, 0, 0, 0, 0);

  /** Returns what the {@code left-out} of a report's data says; nothing where it says none. */
  public static LeftOut of(ToIntFunction<String> count) {
    return new LeftOut(
        count.applyAsInt("incidents"),
        count.applyAsInt("timeline"),
        count.applyAsInt("sections"),
        count.applyAsInt("actions"),
        count.applyAsInt("updates"),
        count.applyAsInt("problems"));
  }

  /** Returns this and more that is left out. */
  public LeftOut plus(LeftOut more) {
    return new LeftOut(
        incidents + more.incidents,
        timeline + more.timeline,
        sections + more.sections,
        actions + more.actions,
        updates + more.updates,
        problems + more.problems);
  }

  /** Returns this and problems that are left out. */
  public LeftOut withProblems(int number) {
    return new LeftOut(incidents, timeline, sections, actions, updates, problems + number);
  }

  /** Returns how many entries are left out, problems aside. */
  public int entries() {
    return timeline + sections + actions + updates;
  }

  /** Returns whether nothing is left out. */
  public boolean isNothing() {
    return equals(NOTHING);
  }

  /** Returns the numbers for programs; that of whole incidents only where there are any. */
  public Data.Mapping data() {
    Data.Mapping whole =
        incidents == 0 ? Data.mapping() : Data.mapping().with("incidents", incidents);
    return whole
        .with("timeline", timeline)
        .with("sections", sections)
        .with("actions", actions)
        .with("updates", updates)
        .with("problems", problems);
  }

  /** Returns the sentences that say it, such as "3 internal entries are left out"; else empty. */
  public Optional<String> sentence(ReportFormat format) {
    List<String> sentences = new ArrayList<>();
    if (entries() > 0) {
      String all = format.count("left-out", entries());
      sentences.add(format.text("left-out.parts", all, parts(format)));
    }
    if (incidents > 0) {
      sentences.add(format.count("left-out.incidents", incidents));
    }
    if (problems > 0) {
      sentences.add(format.count("left-out.problems", problems));
    }
    return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
  }

  private String parts(ReportFormat format) {
    List<String> parts = new ArrayList<>();
    part(parts, timeline, n -> format.count("left-out.timeline", n));
    part(parts, sections, n -> format.count("left-out.sections", n));
    part(parts, actions, n -> format.count("left-out.actions", n));
    part(parts, updates, n -> format.count("left-out.updates", n));
    return parts.stream().reduce((a, b) -> format.text("left-out.list", a, b)).orElse("");
  }

  private interface Said {
    String of(int number);
  }

  private static void part(List<String> parts, int number, Said said) {
    if (number > 0) {
      parts.add(said.of(number));
    }
  }
}
