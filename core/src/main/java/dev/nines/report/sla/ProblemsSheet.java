package dev.nines.report.sla;

import dev.nines.money.Fraction;
import dev.nines.problem.Problem;
import dev.nines.report.Cell;
import dev.nines.report.Mark;
import dev.nines.report.ReportFormat;
import dev.nines.report.Row;
import dev.nines.report.Sheet;
import java.util.ArrayList;
import java.util.List;

/** The problems found, with the numbers that they have in the document. */
final class ProblemsSheet {

  private final List<Problem> problems;
  private final SlaSheets.SheetMaker maker;
  private final ReportFormat format;

  ProblemsSheet(SlaView view, SlaSheets.SheetMaker maker) {
    this.problems = new ProblemsSection(view).problems();
    this.maker = maker;
    this.format = view.format();
  }

  Sheet sheet() {
    List<Row> rows = new ArrayList<>();
    for (Problem problem : problems) {
      rows.add(row(problem, rows.size() + 1));
    }
    return maker.sheet(
        "problems",
        List.of(
            maker.right("no", 5),
            maker.left("severity", 12),
            maker.left("code", 22),
            maker.left("place", 22),
            maker.left("found", 24),
            maker.left("allowed", 24),
            maker.left("message", 80)),
        rows,
        List.of());
  }

  private Row row(Problem problem, int number) {
    return Row.of(
        Cells.number(format.number(number), Fraction.of(number)),
        Cell.of(format.text("severity." + problem.severity().word()))
            .with(Mark.Icon.of(problem.severity())),
        Cells.code(problem.code().id()),
        Cells.place(problem.location()),
        Cell.of(problem.found()),
        Cell.of(format.say(problem.allowed())),
        Cell.of(format.say(problem.message())));
  }
}
