package dev.nines.report.metrics;

import dev.nines.measurement.Measurement;
import dev.nines.metrics.GroupMetrics;
import dev.nines.metrics.Grouping;
import dev.nines.metrics.IncidentStart;
import dev.nines.metrics.MeasuredSummary;
import dev.nines.metrics.MetricsResult;
import dev.nines.model.Incident;
import dev.nines.model.InputFile;
import dev.nines.problem.Problem;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.PlotSheet;
import dev.nines.report.Row;
import dev.nines.report.Section;
import dev.nines.report.Sheet;
import dev.nines.report.StatChart;
import dev.nines.report.Tone;
import dev.nines.report.Value;
import dev.nines.response.IncidentTimes;
import dev.nines.response.MeasuredTime;
import dev.nines.statistics.Estimate;
import dev.nines.statistics.Summary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The workbook of a metrics report: every figure and every incident, as numbers and lengths. */
final class MetricsSheets {

  private final View view;
  private final SheetPage page;
  private final MetricsResult result;

  MetricsSheets(View view) {
    this.view = view;
    this.page = new SheetPage(view);
    this.result = view.result();
  }

  List<Sheet> sheets() {
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(figures());
    sheets.add(incidents());
    result.counts().ifPresent(c -> sheets.add(new MonthsSheet(page, c).sheet()));
    result.compared().ifPresent(c -> sheets.add(new ComparisonSheet(page, c).sheet()));
    new PhasesSheet(page).sheet().ifPresent(sheets::add);
    new FailuresPart(view).sheet(page).ifPresent(sheets::add);
    sheets.add(leftOut());
    new CausesPart(view).sections().forEach(section -> causes(section, sheets));
    sheets.add(problems());
    sheets.add(sources());
    return PlotSheet.apart(
        sheets,
        new PlotSheet.Heading(
            view.text("sheet.charts"),
            view.text("sheet.title", view.text("sheet.charts"), view.text("kind")),
            List.of(
                view.text("column.chart"), view.text("column.data"), view.text("column.shows"))),
        List.of());
  }

  private void causes(Section section, List<Sheet> sheets) {
    for (Block block : section.blocks()) {
      if (block instanceof StatChart.Pareto pareto) {
        sheets.add(page.summed(of(section.id(), pareto.figures()), "value", "share"));
      }
    }
  }

  private Sheet of(String key, Block.Table table) {
    return page.sheet(key, table.columns(), table.rows());
  }

  private Sheet figures() {
    List<Column> columns =
        List.of(
            page.left("group", 20),
            page.left("measurement", 22),
            page.right("n", 8),
            page.right("of", 8),
            page.right("open", 8),
            page.right("minimum", 14),
            page.right("median", 14),
            page.right("median-low", 14),
            page.right("median-high", 14),
            page.right("p90", 14),
            page.right("maximum", 14),
            page.right("geometric-mean", 14),
            page.right("geometric-low", 14),
            page.right("geometric-high", 14),
            page.right("mean", 14),
            page.right("mean-low", 14),
            page.right("mean-high", 14));
    List<Row> rows = new ArrayList<>();
    result.overall().measurements().forEach(m -> rows.add(figures(view.text("all"), m)));
    if (result.input().by() != Grouping.NONE) {
      for (GroupMetrics group : result.groups()) {
        String name = view.group(group.key());
        group.measurements().forEach(m -> rows.add(figures(name, m)));
      }
    }
    return page.sheet("measurements", columns, rows);
  }

  private Row figures(String group, MeasuredSummary summary) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(group).with(Tone.STRONG));
    cells.add(Cell.of(view.name(summary.measured().measurement())));
    cells.add(view.number(summary.measured().ended().size()));
    cells.add(view.number(summary.measured().of()));
    cells.add(view.number(summary.measured().open().size()));
    cells.add(figure(summary, Summary::minimum));
    cells.add(figure(summary, Summary::median));
    cells.addAll(ends(summary, Summary::ofMedian));
    cells.add(figure(summary, Summary::p90));
    cells.add(figure(summary, Summary::maximum));
    cells.add(figure(summary, Summary::geometricMean));
    cells.addAll(ends(summary, Summary::ofGeometricMean));
    cells.add(figure(summary, Summary::mean));
    cells.addAll(ends(summary, Summary::ofMean));
    return new Row(cells);
  }

  private Cell figure(MeasuredSummary summary, Function<Summary, Double> figure) {
    return summary.summary().map(s -> view.cell(figure.apply(s))).orElseGet(view::none);
  }

  private List<Cell> ends(MeasuredSummary summary, Function<Summary, Estimate> interval) {
    return view.ends(summary.summary().map(interval).orElse(Estimate.refused("")));
  }

  private Sheet incidents() {
    List<Column> columns = new ArrayList<>();
    columns.add(page.left("incident", 18));
    columns.add(page.left("title", 40));
    columns.add(page.left("start", 20));
    columns.add(page.left("severity", 12));
    columns.add(page.left("services", 24));
    columns.add(page.left("causes", 16));
    columns.add(page.right("impact", 14));
    List<Measurement> measurements = result.input().measurements();
    for (int i = 0; i < measurements.size(); i++) {
      columns.add(Column.right("measurement-" + i, view.name(measurements.get(i)), 14));
    }
    columns.add(page.left("place", 20));
    List<Incident> listed =
        result.overall().incidents().stream().limit(SheetPage.MOST_ROWS).toList();
    Set<Incident> known = Collections.newSetFromMap(new IdentityHashMap<>());
    known.addAll(listed);
    List<Map<Incident, Cell>> times =
        result.overall().measurements().stream().map(m -> times(m, known)).toList();
    List<Row> rows = listed.stream().map(incident -> incident(incident, times)).toList();
    return page.summed(
        page.sheet("incidents", columns, rows, result.overall().incidents().size()), "impact");
  }

  private Map<Incident, Cell> times(MeasuredSummary summary, Set<Incident> known) {
    Map<Incident, Cell> cells = new IdentityHashMap<>();
    summary.measured().ended().stream()
        .filter(ended -> known.contains(ended.incident()))
        .forEach(ended -> cells.put(ended.incident(), length(ended)));
    summary.measured().open().stream()
        .filter(open -> known.contains(open.incident()))
        .forEach(open -> cells.put(open.incident(), length(open)));
    return cells;
  }

  private Cell length(MeasuredTime.Ended ended) {
    return Cell.of(view.format().length(ended.length()), new Value.Length(ended.length()));
  }

  private Cell length(MeasuredTime.Open open) {
    return Cell.of(view.text("length-open", view.format().length(open.soFar())));
  }

  private Row incident(Incident incident, List<Map<Incident, Cell>> times) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(incident.id()).with(Tone.STRONG));
    cells.add(Cell.of(incident.title()));
    cells.add(
        IncidentStart.of(incident)
            .map(at -> Cell.of(view.format().moment(at), new Value.Moment(at)))
            .orElseGet(view::none));
    cells.add(incident.severity().map(Cell::of).orElseGet(view::none));
    cells.add(words(Grouping.SERVICE, incident));
    cells.add(words(Grouping.CAUSE, incident));
    IncidentTimes all = IncidentTimes.of(incident, result.input().asOf());
    cells.add(
        all.start().isEmpty()
            ? view.none()
            : Cell.of(
                view.format().length(all.impactLength()), new Value.Length(all.impactLength())));
    times.forEach(of -> cells.add(Optional.ofNullable(of.get(incident)).orElseGet(view::none)));
    cells.add(view.place(incident.provenance().location()));
    return new Row(cells);
  }

  private Cell words(Grouping grouping, Incident incident) {
    List<String> words = grouping.keys(incident, result.input().zone());
    return words.equals(List.of(Grouping.NOT_STATED))
        ? view.none()
        : Cell.of(String.join(", ", words));
  }

  private Sheet leftOut() {
    List<Column> columns =
        List.of(page.left("measurement", 22), page.left("incident", 20), page.left("reason", 50));
    List<Row> rows = new ArrayList<>();
    int all = 0;
    for (MeasuredSummary summary : result.overall().measurements()) {
      all += summary.measured().leftOut().size();
      String name = view.name(summary.measured().measurement());
      summary.measured().leftOut().stream()
          .limit(SheetPage.MOST_ROWS - rows.size())
          .forEach(
              out ->
                  rows.add(
                      Row.of(
                          Cell.of(name).with(Tone.STRONG),
                          Cell.of(out.incident().id()),
                          Cell.of(view.format().say(out.reason())))));
    }
    return page.sheet("left-out", columns, rows, all);
  }

  private Sheet problems() {
    List<Column> columns =
        List.of(
            page.right("number", 6),
            page.left("gravity", 10),
            page.left("code", 24),
            page.left("problem", 70),
            page.left("place", 20));
    List<Row> rows = new ArrayList<>();
    for (Problem problem : view.problems()) {
      rows.add(
          Row.of(
              view.number(rows.size() + 1L),
              Cell.of(view.format().text("postmortem.severity-word." + problem.severity().word())),
              Cell.of(problem.code().id()).with(Tone.CODE),
              Cell.of(view.format().say(problem.message())),
              view.place(problem.location())));
    }
    return page.sheet("problems", columns, rows);
  }

  private Sheet sources() {
    List<Column> columns =
        List.of(
            page.left("file", 24),
            page.left("read-as", 24),
            page.right("records", 10),
            page.left("sha-256", 66));
    List<Row> rows = new ArrayList<>();
    for (InputFile input : view.input().inputs()) {
      rows.add(
          Row.of(
              Cell.of(input.file()).with(Tone.STRONG),
              Cell.of(view.format().say(input.readAs())),
              view.number(input.records()),
              Cell.of(input.sha256()).with(Tone.CODE)));
    }
    view.input()
        .leftOut()
        .sentence(view.format())
        .map(text -> Row.of(Cell.of(text), Cell.of(""), Cell.of(""), Cell.of("")))
        .ifPresent(rows::add);
    return page.summed(page.sheet("sources", columns, rows), "records");
  }
}
