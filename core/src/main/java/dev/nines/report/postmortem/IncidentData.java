package dev.nines.report.postmortem;

import dev.nines.model.ActionItem;
import dev.nines.model.Audience;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.IncidentSection;
import dev.nines.model.PublishedUpdate;
import dev.nines.model.RecordedTime;
import dev.nines.model.TimeWindow;
import dev.nines.model.TimelineEvent;
import dev.nines.report.Data;
import dev.nines.report.FileData;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** An incident with the keys of an incident file, its times as instants, each entry's place. */
final class IncidentData {

  /** Decimals after which a share that never ends is cut. */
  private static final int MOST = 12;

  private final Scene scene;
  private final Incident incident;

  IncidentData(Scene scene) {
    this.scene = scene;
    this.incident = scene.incident();
  }

  Data.Mapping data() {
    return Data.mapping()
        .with("id", incident.id())
        .with("title", scene.title())
        .withAny("provider", incident.provider())
        .withAny("status", incident.status().map(IncidentData::word))
        .withAny("severity", incident.severity())
        .with("kind", word(incident.kind()))
        .with("zone", scene.format().zone().getId())
        .with("audience", word(scene.input().audience()))
        .with("impact", list(incident.impact().stream().map(this::impact).toList()))
        .with("waiting", list(incident.waiting().stream().map(IncidentData::window).toList()))
        .with("marks", marks())
        .with("timeline", list(incident.timeline().stream().map(this::event).toList()))
        .with("sections", sections())
        .with("actions", list(incident.actions().stream().map(this::action).toList()))
        .with("updates", list(incident.updates().stream().map(this::update).toList()));
  }

  private Data.Mapping impact(ImpactWindow window) {
    Data.Mapping services =
        window.services().isEmpty()
            ? Data.mapping()
            : Data.mapping().with("services", Data.texts(window.services()));
    return services
        .withAny("level", window.level())
        .with("from", at(window.from()))
        .withAny("to", window.to().map(IncidentData::at))
        .withAny("cause", window.cause())
        .withAny(
            "affected",
            window
                .affected()
                .map(share -> share.toDecimal(MOST, RoundingMode.DOWN))
                .map(
                    share ->
                        share.signum() == 0 ? "0" : share.stripTrailingZeros().toPlainString()))
        .and(FileData.place(window.provenance().location()));
  }

  private static Data.Mapping window(TimeWindow window) {
    return Data.mapping()
        .with("from", at(window.from()))
        .withAny("to", window.to().map(IncidentData::at));
  }

  private Data.Mapping marks() {
    Data.Mapping marks = Data.mapping();
    for (String name : incident.marks().names()) {
      List<String> times = incident.marks().all(name).stream().map(IncidentData::at).toList();
      marks =
          times.size() == 1 ? marks.with(name, times.get(0)) : marks.with(name, Data.texts(times));
    }
    return marks;
  }

  private Data.Mapping event(TimelineEvent event) {
    return Data.mapping()
        .with("at", at(event.at()))
        .with("text", event.text())
        .and(audience(event.audience()))
        .and(FileData.place(event.provenance().location()));
  }

  private Data.Mapping sections() {
    Data.Mapping sections = Data.mapping();
    for (IncidentSection section : incident.sections()) {
      sections = sections.with(free(sections, section.key(), 1), section(section));
    }
    return sections;
  }

  // a source may have two sections of one key
  private static String free(Data.Mapping taken, String key, int number) {
    String name = number == 1 ? key : key + "-" + number;
    return taken.entries().containsKey(name) ? free(taken, key, number + 1) : name;
  }

  private Data.Mapping section(IncidentSection section) {
    Data.Mapping heading =
        section.heading().isBlank()
            ? Data.mapping()
            : Data.mapping().with("heading", section.heading());
    return heading
        .with("text", section.text())
        .and(audience(section.audience()))
        .and(FileData.place(section.provenance().location()));
  }

  private Data.Mapping action(ActionItem action) {
    return Data.mapping()
        .with("text", action.text())
        .withAny("kind", action.kind())
        .withAny("owner", action.owner())
        .withAny("due", action.due().map(Object::toString))
        .withAny("status", action.status())
        .withAny("link", action.link())
        .and(audience(action.audience()))
        .and(FileData.place(action.provenance().location()));
  }

  private Data.Mapping update(PublishedUpdate update) {
    return Data.mapping()
        .with("at", at(update.at()))
        .withAny("status", update.status())
        .with("text", update.text())
        .and(audience(update.audience()))
        .and(FileData.place(update.provenance().location()));
  }

  // in a document for customers every entry is one for them
  private Data.Mapping audience(Audience audience) {
    return scene.isInternal() ? Data.mapping().with("audience", word(audience)) : Data.mapping();
  }

  private static Data list(List<Data.Mapping> items) {
    return Data.sequence(items);
  }

  private static String at(RecordedTime time) {
    return time.at().toString();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
