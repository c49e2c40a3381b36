package dev.nines.report.metrics;

import dev.nines.metrics.IncidentStart;
import dev.nines.model.Incident;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.Row;
import dev.nines.report.Section;
import dev.nines.report.StatChart;
import dev.nines.report.Tone;
import dev.nines.report.Value;
import dev.nines.response.IncidentTimes;
import dev.nines.response.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Detection, response and repair of the latest incidents as stacked bars. */
final class PhasesPart {

  private static final int MOST = 12;

  private final View view;
  private final List<Timed> latest;

  private record Dated(Incident incident, Instant start) {}

  /** An incident with the phases that can be drawn. */
  record Timed(Incident incident, Instant start, IncidentTimes times, List<Phase> phases) {
    Duration length() {
      return phases.stream().map(Phase::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** Returns the length of detection 1, response 2, repair 3, or 0 of what is not separable. */
    Optional<Duration> length(int step) {
      return phases.stream().filter(p -> step(p) == step).map(Phase::length).reduce(Duration::plus);
    }
  }

  PhasesPart(View view) {
    this.view = view;
    this.latest = latest(MOST);
  }

  /** Returns the latest incidents that have phases, latest first. */
  List<Timed> latest(int most) {
    return view.result().overall().incidents().stream()
        .flatMap(PhasesPart::dated)
        .sorted(Comparator.comparing(Dated::start).reversed())
        .flatMap(dated -> timed(dated).stream())
        .limit(most)
        .toList();
  }

  /** Returns how many incidents have phases. */
  int number() {
    return Math.toIntExact(
        view.result().overall().incidents().stream()
            .flatMap(PhasesPart::dated)
            .filter(dated -> timed(dated).isPresent())
            .count());
  }

  private static Stream<Dated> dated(Incident incident) {
    return IncidentStart.of(incident).map(start -> new Dated(incident, start)).stream();
  }

  private Optional<Timed> timed(Dated dated) {
    IncidentTimes times = IncidentTimes.of(dated.incident(), view.result().input().asOf());
    boolean drawn =
        !times.phases().isEmpty() && times.phases().stream().noneMatch(Phase::isNegative);
    return drawn
        ? Optional.of(new Timed(dated.incident(), dated.start(), times, times.phases()))
        : Optional.empty();
  }

  /** Returns the section; absent where no incident has phases. */
  Optional<Section> section() {
    if (latest.isEmpty()) {
      return Optional.empty();
    }
    String note =
        latest.size() < MOST
            ? view.text("phases.note.all")
            : view.text("phases.note", view.format().number(latest.size()));
    return Optional.of(Section.full("phases", view.text("phases"), note, chart()));
  }

  private Block chart() {
    List<Duration> lengths = latest.stream().map(Timed::length).toList();
    List<String> names = List.of(view.text("phase.1"), view.text("phase.2"), view.text("phase.3"));
    String words =
        latest.stream()
            .map(t -> view.text("part.value", title(t), total(t)))
            .reduce((a, b) -> a + "; " + b)
            .orElse("");
    return new StatChart.Stacked(
        view.text("phases.alternative", words),
        figures(),
        LengthAxes.fromZero(lengths, view.format()),
        latest.stream().map(this::row).toList(),
        names,
        view.text("phase.together"));
  }

  static String title(Timed timed) {
    String title = timed.incident().title();
    return title.isBlank() ? timed.incident().id() : title;
  }

  private StatChart.StackedRow row(Timed timed) {
    return new StatChart.StackedRow(
        view.format().dateBrief(view.format().day(timed.start())),
        title(timed),
        timed.phases().stream().map(p -> new StatChart.StackedPart(step(p), p.length())).toList(),
        total(timed),
        timed.times().open());
  }

  private static int step(Phase phase) {
    return phase.isSeparable() ? phase.names().get(0).ordinal() + 1 : 0;
  }

  private String total(Timed timed) {
    String length = view.format().length(timed.length());
    return timed.times().open() ? view.text("length-open", length) : length;
  }

  private Block.Table figures() {
    List<Column> columns =
        List.of(
            Column.left("date", view.text("date"), 12),
            Column.left("incident", view.text("incident"), 30),
            Column.right("detection", view.text("phase.1"), 12),
            Column.right("response", view.text("phase.2"), 12),
            Column.right("repair", view.text("phase.3"), 12),
            Column.right("together", view.text("phase.together"), 12),
            Column.right("total", view.text("total"), 12));
    return new Block.Table(
        view.text("phases"), columns, latest.stream().map(this::figureRow).toList(), List.of());
  }

  private Row figureRow(Timed timed) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(view.format().dateBrief(view.format().day(timed.start()))));
    cells.add(Cell.of(title(timed)).with(Tone.STRONG));
    for (int step : new int[] {1, 2, 3, 0}) {
      cells.add(
          timed
              .length(step)
              .map(l -> Cell.of(view.format().length(l), new Value.Length(l)))
              .orElseGet(() -> Cell.of("")));
    }
    cells.add(Cell.of(total(timed), new Value.Length(timed.length())));
    return new Row(cells);
  }
}
