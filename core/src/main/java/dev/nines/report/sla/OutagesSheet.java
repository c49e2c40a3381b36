package dev.nines.report.sla;

import dev.nines.downtime.Outage;
import dev.nines.downtime.Seconds;
import dev.nines.money.Fraction;
import dev.nines.report.Cell;
import dev.nines.report.ReportFormat;
import dev.nines.report.Row;
import dev.nines.report.Sheet;
import dev.nines.report.Tone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Every outage with its lengths, its share of the credit, and what became of it. */
final class OutagesSheet {

  private final LiveModel model;
  private final SlaView view;
  private final SlaSheets.SheetMaker maker;
  private final ReportFormat format;
  private final List<OutageRow> outages;

  OutagesSheet(LiveModel model) {
    this.model = model;
    this.maker = model.maker();
    this.view = maker.view();
    this.format = view.format();
    this.outages = OutageRow.of(model.subjects());
  }

  Sheet sheet() {
    Sheet sheet =
        maker.sheet(
            "outages",
            List.of(
                maker.right("no", 5),
                maker.left("subject", 20),
                maker.left("start", 18),
                maker.left("end", 18),
                maker.right("duration", 12),
                maker.right("counts", 8),
                maker.right("in-period", 12),
                maker.right("counted", 12),
                maker.right("credit-share", 14),
                maker.left("cause", 16),
                maker.left("why", 20),
                maker.left("what", 44),
                maker.left("source", 20)),
            outages.stream().map(this::row).toList(),
            outages.isEmpty() ? List.of() : List.of(totals()));
    return sheet.withNotes(notes());
  }

  // of several outages the share is a mean over all orders in which they could have come
  private List<String> notes() {
    boolean reported =
        outages.stream()
            .filter(row -> view.shares().of(row.subject().result(), row.outage()).isPresent())
            .anyMatch(row -> new LiveOutage(row, model).share().isEmpty());
    return reported ? List.of(maker.text("note.outages")) : List.of();
  }

  private Row row(OutageRow row) {
    Outage outage = row.outage();
    PromiseView words = row.subject().view();
    LiveOutage live = new LiveOutage(row, model);
    return Row.of(
        words.number(Fraction.of(row.number())),
        Cell.of(row.subject().name()),
        live.end(moment(outage.span().from())),
        outage.open()
            ? Cell.of(format.text("outages.open")).with(Tone.CAUTION)
            : live.end(moment(outage.span().to())),
        live.duration(words.length(Seconds.of(outage.span().length()))),
        live.counts(),
        live.sum("length", words.length(outage.recorded())),
        live.sum("counted", words.length(outage.counted())),
        share(row.subject(), live, outage),
        Cell.of(row.cause()),
        new WhyWords(row).cell(),
        Cell.of(words.titleOf(outage)),
        places(outage));
  }

  private Cell moment(Instant at) {
    return Cells.moment(format.deadline(at), at);
  }

  private Cell share(Subject subject, LiveOutage live, Outage outage) {
    return view.shares()
        .of(subject.result(), outage)
        .map(subject.view()::money)
        .map(share -> live.share().map(share::with).orElse(share))
        .orElse(Cells.EMPTY);
  }

  private static Cell places(Outage outage) {
    List<String> places =
        outage.facts().stream().map(fact -> fact.location().toString()).distinct().toList();
    return places.size() == 1
        ? Cells.place(outage.facts().get(0).location())
        : Cells.code(String.join("; ", places));
  }

  private Row totals() {
    PromiseView words = outages.get(0).subject().view();
    Fraction counting =
        Fraction.of(outages.stream().filter(row -> row.outage().qualifies()).count());
    List<Cell> cells = new ArrayList<>(Collections.nCopies(13, Cells.EMPTY));
    cells.set(1, Cells.strong(format.text("total")));
    cells.set(5, total("counts", words.number(counting)));
    Fraction recorded = sum(outages.stream().map(row -> row.outage().recorded()).toList());
    cells.set(6, total("in-period", words.length(recorded)));
    Fraction counted = sum(outages.stream().map(row -> row.outage().counted()).toList());
    cells.set(7, total("counted", words.length(counted)));
    return new Row(cells);
  }

  private Cell total(String column, Cell value) {
    return value.with(maker.sumOf("outages", column, outages.size()));
  }

  private static Fraction sum(List<Fraction> parts) {
    return parts.stream().reduce(Fraction.ZERO, Fraction::plus);
  }
}
