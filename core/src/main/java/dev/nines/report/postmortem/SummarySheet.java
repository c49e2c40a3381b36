package dev.nines.report.postmortem;

import dev.nines.model.Incident;
import dev.nines.model.RecordedTime;
import dev.nines.report.Cell;
import dev.nines.report.ReportFormat;
import dev.nines.report.Sheet;
import dev.nines.report.Tone;
import dev.nines.response.IncidentTimes;
import java.util.Locale;
import java.util.Optional;

/** The facts at a glance, one a row. */
final class SummarySheet {

  private final Scene scene;
  private final Words words;
  private final SheetMaker maker;

  SummarySheet(Scene scene) {
    this.scene = scene;
    this.words = scene.words();
    this.maker = new SheetMaker(scene, "summary").left("item", 24).left("value", 60);
  }

  Sheet sheet() {
    record();
    times();
    item("zone", Cell.of(zone()));
    if (scene.times().open()) {
      item("as-of", maker.moment(scene.input().asOf()));
    }
    item("audience", maker.audience(scene.isInternal()));
    if (!scene.isInternal()) {
      item("left-out", maker.number(scene.leftOut().entries()));
    }
    return maker.sheet();
  }

  // as all lines that name it; the id of UTC may be no more than Z
  private String zone() {
    ReportFormat format = scene.format();
    return format.isUtc() ? format.text("zone.utc") : format.zone().getId();
  }

  private void record() {
    Incident incident = scene.incident();
    item("title", Cell.of(scene.title()));
    item("id", maker.words(Optional.of(incident.id())));
    item("provider", maker.words(incident.provider()));
    item("status", maker.words(incident.status().map(s -> words.text("status." + key(s)))));
    item("severity", maker.words(incident.severity()));
    item("kind", Cell.of(words.text("kind." + key(incident.kind()))));
    item("services", maker.words(Optional.of(words.comma(scene.services().names()))));
  }

  private void times() {
    IncidentTimes times = scene.times();
    item("impact", maker.length(times.start().map(start -> times.impactLength())));
    item("impact-start", maker.moment(times.start().map(RecordedTime::at)));
    item("impact-end", end(times));
    mark("detected", times.detected());
    mark("acknowledged", times.acknowledged());
    mark("mitigated", times.mitigated());
    mark("resolved", times.resolved());
  }

  private Cell end(IncidentTimes times) {
    return times.open()
        ? Cell.of(words.text("open")).with(Tone.CAUTION)
        : maker.moment(times.end().map(RecordedTime::at));
  }

  private void mark(String key, Optional<RecordedTime> time) {
    maker.row(label(words.text(key)), maker.moment(time.map(RecordedTime::at)));
  }

  private void item(String key, Cell value) {
    maker.row(label(words.text("item." + key)), value);
  }

  private static Cell label(String text) {
    return Cell.of(text).with(Tone.STRONG);
  }

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
