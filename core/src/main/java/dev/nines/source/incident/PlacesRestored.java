package dev.nines.source.incident;

import dev.nines.model.ActionItem;
import dev.nines.model.Facts;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.IncidentSection;
import dev.nines.model.InputFile;
import dev.nines.model.MaintenanceWindow;
import dev.nines.model.Observation;
import dev.nines.model.Provenance;
import dev.nines.model.PublishedUpdate;
import dev.nines.model.StateSample;
import dev.nines.model.StateSeries;
import dev.nines.model.TimelineEvent;
import java.util.List;

/**
 * Facts that went through an incident file, as if they had been read from where they come from.
 *
 * <p>Only places change: no time, word or number does.
 */
public final class PlacesRestored {

  private PlacesRestored() {}

  /** Returns the facts at their first places, read from the given files. */
  public static Facts of(Facts facts, List<InputFile> inputs) {
    return new Facts(
        facts.incidents().stream().map(PlacesRestored::incident).toList(),
        facts.maintenance().stream().map(PlacesRestored::maintenance).toList(),
        facts.observed().stream().map(PlacesRestored::observation).toList(),
        facts.series().stream().map(PlacesRestored::series).toList(),
        facts.requests(),
        facts.metrics(),
        facts.charges(),
        facts.credits(),
        inputs);
  }

  private static Provenance place(Provenance now) {
    return new Provenance(now.source(), now.text());
  }

  private static Incident incident(Incident i) {
    return new Incident(
        i.id(),
        i.title(),
        i.provider(),
        i.status(),
        i.severity(),
        i.kind(),
        i.zone(),
        i.audience(),
        i.services(),
        i.impact().stream().map(PlacesRestored::window).toList(),
        i.waiting(),
        i.marks(),
        i.timeline().stream().map(PlacesRestored::event).toList(),
        i.sections().stream().map(PlacesRestored::section).toList(),
        i.actions().stream().map(PlacesRestored::action).toList(),
        i.updates().stream().map(PlacesRestored::update).toList(),
        place(i.provenance()));
  }

  private static ImpactWindow window(ImpactWindow w) {
    return w.withProvenance(place(w.provenance()));
  }

  private static TimelineEvent event(TimelineEvent e) {
    return new TimelineEvent(e.at(), e.text(), e.audience(), place(e.provenance()));
  }

  private static IncidentSection section(IncidentSection s) {
    return new IncidentSection(s.key(), s.heading(), s.text(), s.audience(), place(s.provenance()));
  }

  private static ActionItem action(ActionItem a) {
    return new ActionItem(
        a.text(),
        a.kind(),
        a.owner(),
        a.due(),
        a.status(),
        a.link(),
        a.audience(),
        place(a.provenance()));
  }

  private static PublishedUpdate update(PublishedUpdate u) {
    return new PublishedUpdate(u.at(), u.status(), u.text(), u.audience(), place(u.provenance()));
  }

  private static MaintenanceWindow maintenance(MaintenanceWindow w) {
    return w.withProvenance(place(w.provenance()));
  }

  private static Observation observation(Observation o) {
    return new Observation(
        o.service(), o.from(), o.to(), o.state(), o.word(), place(o.provenance()));
  }

  private static StateSeries series(StateSeries s) {
    return new StateSeries(
        s.service(),
        s.location(),
        s.kind(),
        s.samples().stream().map(PlacesRestored::sample).toList(),
        s.overruled(),
        s.repeated(),
        place(s.provenance()));
  }

  private static StateSample sample(StateSample s) {
    return new StateSample(
        s.at(), s.state(), s.word(), s.soft(), s.further(), place(s.provenance()));
  }
}
