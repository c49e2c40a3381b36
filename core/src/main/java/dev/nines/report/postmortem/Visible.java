package dev.nines.report.postmortem;

import dev.nines.model.ActionItem;
import dev.nines.model.Audience;
import dev.nines.model.Incident;
import dev.nines.model.IncidentSection;
import dev.nines.model.PublishedUpdate;
import dev.nines.model.TimelineEvent;
import dev.nines.problem.Problem;
import dev.nines.report.LeftOut;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What the readers of a document may see: everything that is made of an incident is made of this.
 *
 * <p>A problem goes with the entry it stands at or quotes, whoever reported it.
 *
 * @param incident the incident without what its readers must not see
 * @param problems the problems without those about it
 * @param leftOut how much that is
 */
record Visible(Incident incident, List<Problem> problems, LeftOut leftOut) {

  Visible {
    problems = List.copyOf(problems);
  }

  /** Returns whether nothing at all may be shown of an incident. */
  static boolean isWithheld(PostmortemInput input) {
    return input.audience() == Audience.CUSTOMER
        && input.incident().audience() == Audience.INTERNAL;
  }

  /** Returns what the readers may see, with all problems that were found. */
  static Visible of(PostmortemInput input, List<Problem> found) {
    if (input.audience() == Audience.INTERNAL) {
      return new Visible(input.incident(), found, input.leftOutBefore());
    }
    Incident all = input.incident();
    List<TimelineEvent> timeline = shown(all.timeline(), TimelineEvent::audience);
    List<IncidentSection> sections = shown(all.sections(), IncidentSection::audience);
    List<ActionItem> actions = shown(all.actions(), ActionItem::audience);
    List<PublishedUpdate> updates = shown(all.updates(), PublishedUpdate::audience);
    Incident visible = with(all, timeline, sections, actions, updates);
    List<Problem> problems = InternalWords.of(all, visible).without(found);
    LeftOut leftOut =
        new LeftOut(
            0,
            all.timeline().size() - timeline.size(),
            all.sections().size() - sections.size(),
            all.actions().size() - actions.size(),
            all.updates().size() - updates.size(),
            found.size() - problems.size());
    return new Visible(visible, problems, leftOut.plus(input.leftOutBefore()));
  }

  private static <T> List<T> shown(List<T> entries, Function<T, Audience> audience) {
    List<T> shown = new ArrayList<>(entries);
    shown.removeIf(entry -> audience.apply(entry) == Audience.INTERNAL);
    return shown;
  }

  private static Incident with(
      Incident all,
      List<TimelineEvent> timeline,
      List<IncidentSection> sections,
      List<ActionItem> actions,
      List<PublishedUpdate> updates) {
    return new Incident(
        all.id(),
        all.title(),
        all.provider(),
        all.status(),
        all.severity(),
        all.kind(),
        all.zone(),
        all.audience(),
        all.services(),
        all.impact(),
        all.waiting(),
        all.marks(),
        timeline,
        sections,
        actions,
        updates,
        all.provenance());
  }
}
