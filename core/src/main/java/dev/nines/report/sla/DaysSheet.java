package dev.nines.report.sla;

import dev.nines.credit.MemberLedger;
import dev.nines.downtime.LedgerEntry;
import dev.nines.downtime.LedgerState;
import dev.nines.downtime.Seconds;
import dev.nines.money.Fraction;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.Plot;
import dev.nines.report.ReportFormat;
import dev.nines.report.Row;
import dev.nines.report.Sheet;
import dev.nines.time.Tile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The days of each ledger with the true length of every state, clock changes included. */
final class DaysSheet {

  /** Pictures of more ledgers would only be in each other's way. */
  private static final int MOST_PLOTS = 12;

  private final List<Subject> subjects;
  private final SlaSheets.SheetMaker maker;
  private final ReportFormat format;

  DaysSheet(List<Subject> subjects, SlaSheets.SheetMaker maker) {
    this.subjects = List.copyOf(subjects);
    this.maker = maker;
    this.format = maker.format();
  }

  Sheet sheet() {
    List<Row> rows = new ArrayList<>();
    List<Plot> plots = new ArrayList<>();
    for (Subject subject : subjects) {
      for (MemberLedger member : subject.result().members()) {
        int first = rows.size();
        days(subject, member)
            .forEach((date, lengths) -> rows.add(row(subject, member, date, lengths)));
        if (!member.uptime().totals().up().equals(length(member))) {
          plots.add(plot(subject, member, first, rows.size() - 1));
        }
      }
    }
    return sheet(rows).with(plots.stream().limit(MOST_PLOTS).toList());
  }

  // of a ledger that was up throughout there is nothing to draw
  private static Fraction length(MemberLedger member) {
    return Seconds.of(member.ledger().period().length());
  }

  private Plot plot(Subject subject, MemberLedger member, int first, int last) {
    String about = about(subject, member);
    String counted = subject.view().format().length(member.uptime().totals().counted());
    return new Plot(
        Plot.Kind.STACKED,
        maker.text("plot.days", about),
        maker.text("plot.days.alternative", about, last - first + 1, counted),
        maker.text("sheet.days"),
        "date",
        List.of(
            new Plot.Series("down", Plot.Meaning.DOWN),
            new Plot.Series("degraded", Plot.Meaning.DEGRADED),
            new Plot.Series("excluded", Plot.Meaning.EXCLUDED),
            new Plot.Series("unknown", Plot.Meaning.UNKNOWN)),
        first,
        last);
  }

  private static String about(Subject subject, MemberLedger member) {
    boolean own = subject.result().members().size() > 1;
    return own ? subject.view().names(member.services()) : subject.name();
  }

  private Sheet sheet(List<Row> rows) {
    List<Column> columns =
        maker.columns(
            maker.left("date", 14),
            maker.right("down", 12),
            maker.right("degraded", 12),
            maker.right("excluded", 12),
            maker.right("outside", 12),
            maker.right("unknown", 12),
            maker.right("up", 12));
    String[] states = {"down", "degraded", "excluded", "outside", "unknown", "up"};
    return maker.sheet("days", columns, rows, maker.totals("days", columns, rows, states));
  }

  private static Map<LocalDate, Map<LedgerState, Fraction>> days(
      Subject subject, MemberLedger member) {
    ZoneId zone = subject.view().contract().zone();
    Map<LocalDate, Map<LedgerState, Fraction>> days = new TreeMap<>();
    for (Tile<LedgerEntry> tile : member.ledger().tiles()) {
      Instant from = tile.span().from();
      while (from.isBefore(tile.span().to())) {
        LocalDate date = from.atZone(zone).toLocalDate();
        Instant next = date.plusDays(1).atStartOfDay(zone).toInstant();
        Instant to = next.isBefore(tile.span().to()) ? next : tile.span().to();
        // clocks that go back over midnight make the day before come again
        to = to.isAfter(from) ? to : tile.span().to();
        days.computeIfAbsent(date, key -> new EnumMap<>(LedgerState.class))
            .merge(tile.value().state(), Seconds.of(Duration.between(from, to)), Fraction::plus);
        from = to;
      }
    }
    return days;
  }

  private Row row(
      Subject subject, MemberLedger member, LocalDate date, Map<LedgerState, Fraction> lengths) {
    PromiseView view = subject.view();
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(about(subject, member)));
    cells.add(Cells.day(format.dateBrief(date), date));
    for (LedgerState state :
        List.of(
            LedgerState.DOWN,
            LedgerState.DEGRADED,
            LedgerState.EXCLUDED,
            LedgerState.OUTSIDE,
            LedgerState.UNKNOWN,
            LedgerState.UP)) {
      cells.add(view.length(lengths.getOrDefault(state, Fraction.ZERO)));
    }
    return new Row(cells);
  }
}
