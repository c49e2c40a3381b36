package dev.nines.report.postmortem;

import dev.nines.model.ActionItem;
import dev.nines.model.Audience;
import dev.nines.model.Facts;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.IncidentSection;
import dev.nines.model.Provenance;
import dev.nines.model.PublishedUpdate;
import dev.nines.model.TimelineEvent;
import dev.nines.problem.Problem;
import dev.nines.report.LeftOut;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Facts without what customers must not read; every figure of theirs stays as it is.
 *
 * <p>Internal entries are left out. An incident that is internal as a whole keeps its times and the
 * services it touched, and loses its words and its id.
 *
 * @param facts the facts that customers may have
 * @param words what is internal, incident by incident
 * @param leftOut how much was left out, problems aside
 * @param ids what each incident is called, by its id; absent where nothing is left out
 */
public record CustomerFacts(
    Facts facts, List<InternalWordsOf> words, LeftOut leftOut, Optional<Map<String, String>> ids) {

  /** Tells what gives an incident away. */
  public interface InternalWordsOf {
    /** Returns the problems that give nothing away. */
    List<Problem> without(List<Problem> problems);
  }

  public CustomerFacts {
    words = List.copyOf(words);
    Objects.requireNonNull(leftOut, "leftOut");
    ids = ids.map(Map::copyOf);
  }

  /** Returns facts as they are, for readers of the organisation itself. */
  public static CustomerFacts everything(Facts all) {
    return new CustomerFacts(all, List.of(), LeftOut.NOTHING, Optional.empty());
  }

  /** Returns what customers may have of facts; internal incidents get other ids. */
  public static CustomerFacts of(Facts all) {
    List<Incident> incidents = new ArrayList<>();
    Map<String, String> ids = new HashMap<>();
    List<InternalWordsOf> words = new ArrayList<>();
    LeftOut leftOut = LeftOut.NOTHING;
    for (Incident incident : all.incidents()) {
      Incident shown =
          incident.audience() == Audience.INTERNAL
              ? silent(incident, "internal-" + (incidents.size() + 1))
              : shown(incident);
      InternalWords internal = InternalWords.of(incident, shown);
      incidents.add(cleared(shown, internal));
      ids.putIfAbsent(incident.id(), shown.id());
      words.add(internal::without);
      leftOut = leftOut.plus(between(incident, shown));
    }
    return new CustomerFacts(with(all, incidents), words, leftOut, Optional.of(ids));
  }

  private static LeftOut between(Incident all, Incident shown) {
    return new LeftOut(
        all.audience() == Audience.INTERNAL ? 1 : 0,
        all.timeline().size() - shown.timeline().size(),
        all.sections().size() - shown.sections().size(),
        all.actions().size() - shown.actions().size(),
        all.updates().size() - shown.updates().size(),
        0);
  }

  /** Returns the problems that quote nothing internal and do not stand at it. */
  public List<Problem> without(List<Problem> problems) {
    List<Problem> shown = problems;
    for (InternalWordsOf incident : words) {
      shown = incident.without(shown);
    }
    return shown;
  }

  private static Facts with(Facts all, List<Incident> incidents) {
    return new Facts(
        incidents,
        all.maintenance(),
        all.observed(),
        all.series(),
        all.requests(),
        all.metrics(),
        all.charges(),
        all.credits(),
        all.inputs());
  }

  private static <T> List<T> shown(List<T> entries, Function<T, Audience> audience) {
    return entries.stream().filter(e -> audience.apply(e) == Audience.CUSTOMER).toList();
  }

  private static Incident shown(Incident i) {
    return with(
        i,
        i.id(),
        i.title(),
        shown(i.timeline(), TimelineEvent::audience),
        shown(i.sections(), IncidentSection::audience),
        shown(i.actions(), ActionItem::audience),
        shown(i.updates(), PublishedUpdate::audience));
  }

  private static Incident silent(Incident i, String id) {
    return with(i, id, id, List.of(), List.of(), List.of(), List.of());
  }

  private static Incident with(
      Incident i,
      String id,
      String title,
      List<TimelineEvent> timeline,
      List<IncidentSection> sections,
      List<ActionItem> actions,
      List<PublishedUpdate> updates) {
    boolean same = title.equals(i.title());
    Provenance place = i.provenance();
    return new Incident(
        id,
        title,
        i.provider(),
        i.status(),
        i.severity(),
        i.kind(),
        i.zone(),
        Audience.CUSTOMER,
        i.services(),
        i.impact().stream().map(w -> same ? w : with(w, "")).toList(),
        i.waiting(),
        i.marks(),
        timeline,
        sections,
        actions,
        updates,
        same ? place : place.withText(""));
  }

  // the words of an impact may be those of an internal entry that it was read from
  private static Incident cleared(Incident shown, InternalWords internal) {
    List<ImpactWindow> impact =
        shown.impact().stream()
            .map(w -> internal.holds(w.provenance().text()) ? with(w, "") : w)
            .toList();
    return shown.withImpact(impact);
  }

  private static ImpactWindow with(ImpactWindow w, String text) {
    return w.withProvenance(w.provenance().withText(text));
  }

  /**
   * Returns the facts that figures are made of: what people wrote about incidents is left out, but
   * for one of them.
   *
   * @param whole the id of the incident that keeps its words; empty for none
   */
  public Facts forFigures(Optional<String> whole) {
    return with(
        facts,
        facts.incidents().stream()
            .map(i -> whole.equals(Optional.of(i.id())) ? i : wordless(i))
            .toList());
  }

  private static Incident wordless(Incident i) {
    return with(i, i.id(), i.title(), List.of(), List.of(), List.of(), List.of());
  }
}
