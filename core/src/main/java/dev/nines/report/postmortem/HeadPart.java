package dev.nines.report.postmortem;

import dev.nines.model.IncidentKind;
import dev.nines.model.IncidentStatus;
import dev.nines.report.Cell;
import dev.nines.report.Document;
import dev.nines.report.Mark;
import dev.nines.report.Tone;
import dev.nines.report.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What stands above the sections: who sends it, what it is, the title and the status line. */
final class HeadPart {

  private final Scene scene;
  private final Words words;

  HeadPart(Scene scene) {
    this.scene = scene;
    this.words = scene.words();
  }

  Document.Head head() {
    String kind = words.text("kind");
    String running =
        dates().stream()
            .findFirst()
            .map(date -> words.text("running", kind, scene.format().date(date)))
            .orElse(kind);
    return new Document.Head(provider(), kind, scene.title(), status(), running);
  }

  private String provider() {
    return scene
        .incident()
        .provider()
        .or(() -> scene.input().effect().map(effect -> effect.contract().provider()))
        .orElse("");
  }

  private List<Cell> status() {
    List<Cell> line = new ArrayList<>();
    scene.incident().status().map(this::cell).ifPresent(line::add);
    if (!dates().isEmpty()) {
      line.add(date(dates()));
    }
    severity().ifPresent(line::add);
    notReal().ifPresent(line::add);
    if (scene.times().open()) {
      String now = scene.format().moment(scene.input().asOf());
      line.add(warning(words.text("provisional", now)));
    }
    if (scene.isInternal()) {
      line.add(warning(words.text("internal-document")));
    }
    return line;
  }

  private Cell cell(IncidentStatus status) {
    Cell cell = Cell.of(words.text("status." + status.name().toLowerCase(Locale.ROOT)));
    boolean over = status == IncidentStatus.RESOLVED || status == IncidentStatus.POSTMORTEM;
    return over
        ? cell.with(Tone.GOOD).with(Mark.Icon.MET)
        : cell.with(Tone.CAUTION).with(Mark.Icon.PROGRESS);
  }

  private Cell date(List<LocalDate> days) {
    LocalDate first = days.get(0);
    LocalDate last = days.get(days.size() - 1);
    String text = scene.format().weekday(first);
    return Cell.of(
        first.equals(last)
            ? text
            : scene.format().text("range.dates", text, scene.format().weekday(last)),
        new Value.Day(first));
  }

  private Optional<Cell> severity() {
    return scene.incident().severity().map(word -> Cell.of(words.text("severity", word)));
  }

  private Optional<Cell> notReal() {
    IncidentKind kind = scene.incident().kind();
    return kind == IncidentKind.REAL
        ? Optional.empty()
        : Optional.of(warning(words.text("kind." + kind.name().toLowerCase(Locale.ROOT))));
  }

  private static Cell warning(String text) {
    return Cell.of(text).with(Tone.CAUTION).with(Mark.Icon.WARNING);
  }

  // the days of the impact, else of whatever is dated, updates last; empty where nothing is
  private List<LocalDate> dates() {
    List<Instant> instants = new ArrayList<>();
    scene
        .times()
        .impact()
        .intervals()
        .forEach(i -> instants.addAll(List.of(i.from(), i.to().minusNanos(1))));
    if (instants.isEmpty()) {
      instants.addAll(scene.instants());
    }
    if (instants.isEmpty()) {
      scene.incident().updates().forEach(update -> instants.add(update.at().at()));
    }
    return instants.stream()
        .map(scene.format()::day)
        .distinct()
        .sorted(Comparator.naturalOrder())
        .toList();
  }
}
