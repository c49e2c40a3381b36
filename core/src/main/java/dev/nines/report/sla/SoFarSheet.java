package dev.nines.report.sla;

import dev.nines.report.Cell;
import dev.nines.report.Row;
import dev.nines.report.Sheet;
import dev.nines.whatif.DowntimeLeft;
import dev.nines.whatif.SoFar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Periods that are not over: what is known so far, and how much downtime is left until what. */
final class SoFarSheet {

  private final SlaSheets.SheetMaker maker;
  private final List<Row> rows = new ArrayList<>();

  SoFarSheet(List<Subject> subjects, SlaSheets.SheetMaker maker) {
    this.maker = maker;
    subjects.forEach(
        s -> SoFar.of(s.result(), s.asOf()).ifPresent(soFar -> rows.addAll(rows(s, soFar))));
  }

  /** Returns the sheet; absent where every period is over. */
  Optional<Sheet> sheet() {
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            maker
                .sheet(
                    "so-far",
                    maker.columns(
                        maker.left("as-of", 20),
                        maker.right("passed", 14),
                        maker.right("to-come", 14),
                        maker.right("counted", 14),
                        maker.right("uptime-so-far", 14),
                        maker.left("left-what", 40),
                        maker.right("left-until", 18)),
                    rows,
                    List.of())
                .withNotes(List.of(maker.text("note.so-far"))));
  }

  // one row for each thing that downtime is left until; one where there is none
  private List<Row> rows(Subject subject, SoFar soFar) {
    List<DowntimeLeftSection.Line> lines = new DowntimeLeftSection(subject).lines(false);
    return lines.isEmpty()
        ? List.of(row(subject, soFar, Cells.EMPTY, Cells.EMPTY))
        : lines.stream()
            .map(line -> row(subject, soFar, Cell.of(line.said().term()), left(line)))
            .toList();
  }

  private Row row(Subject subject, SoFar soFar, Cell what, Cell left) {
    PromiseView words = subject.view();
    return Row.of(
        Cell.of(subject.name()),
        Cells.moment(maker.format().deadline(soFar.asOf()), soFar.asOf()),
        words.length(soFar.passed()),
        words.length(soFar.toCome()),
        words.length(soFar.counted()),
        soFar.uptime().map(new SubjectFacts(subject)::figure).orElse(Cells.EMPTY),
        what,
        left);
  }

  private static Cell left(DowntimeLeftSection.Line line) {
    return line.step()
        .map(DowntimeLeft.Step::seconds)
        .map(seconds -> Cells.length(line.said().text(), seconds))
        .orElseGet(() -> Cell.of(line.said().text()));
  }
}
