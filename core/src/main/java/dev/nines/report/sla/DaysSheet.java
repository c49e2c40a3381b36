package dev.nines.report.sla;

import dev.nines.credit.MemberLedger;
import dev.nines.downtime.LedgerEntry;
import dev.nines.downtime.LedgerState;
import dev.nines.downtime.Seconds;
import dev.nines.money.Fraction;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.Plot;
import dev.nines.report.PlotSheet;
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
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** The days of each ledger with the true length of every state, clock changes included. */
final class DaysSheet {

  /** Pictures of more ledgers would only be in each other's way. */
  private static final int MOST_PLOTS = 12;

  private static final List<LedgerState> DRAWN =
      List.of(LedgerState.DOWN, LedgerState.DEGRADED, LedgerState.EXCLUDED, LedgerState.UNKNOWN);

  private final LiveModel model;
  private final SlaSheets.SheetMaker maker;
  private final ReportFormat format;
  private final List<Row> rows = new ArrayList<>();
  private final List<Plot> plots = new ArrayList<>();
  private final List<PlotSheet.Undrawn> undrawn = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  DaysSheet(LiveModel model) {
    this.model = model;
    this.maker = model.maker();
    this.format = maker.format();
  }

  Sheet sheet() {
    for (Subject subject : model.subjects()) {
      for (MemberLedger member : subject.result().members()) {
        add(subject, member);
      }
    }
    return sheet(rows).with(plots).withNotes(notes);
  }

  /** Returns what is not drawn, known once the sheet is made. */
  List<PlotSheet.Undrawn> undrawn() {
    return List.copyOf(undrawn);
  }

  private void add(Subject subject, MemberLedger member) {
    Map<LocalDate, Map<LedgerState, Fraction>> days = days(subject, member);
    Lengths lengths = lengths(subject, member, days.size());
    int first = rows.size();
    days.forEach((date, states) -> rows.add(row(about(subject, member), date, states, lengths)));
    boolean drawn = days.values().stream().anyMatch(DaysSheet::hasImpact);
    if (drawn && plots.size() < MOST_PLOTS) {
      plots.add(plot(subject, member, first, rows.size() - 1));
    } else {
      String why = maker.text(drawn ? "plot.days.more" : "plot.days.none", days.size());
      String title = maker.text("plot.days", about(subject, member));
      undrawn.add(new PlotSheet.Undrawn(title, maker.text("sheet.days"), why));
    }
  }

  // an empty picture would say less than a sentence
  private static boolean hasImpact(Map<LedgerState, Fraction> states) {
    return DRAWN.stream().map(states::get).anyMatch(Objects::nonNull);
  }

  /** Makes a cell of the length of a state on a day, in a row counted from 0. */
  @FunctionalInterface
  private interface Lengths {
    Cell of(LocalDate date, int row, LedgerState state, Fraction seconds);
  }

  // formulas, or values and a note that says why
  private Lengths lengths(Subject subject, MemberLedger member, int days) {
    Optional<String> why = LiveDays.whyNot(subject, model, days);
    if (why.isEmpty()) {
      return new LiveDays(subject, model)::cell;
    }
    String reason = maker.text("live.why." + why.get());
    notes.add(maker.text("note.days", about(subject, member), reason));
    return (date, row, state, seconds) -> subject.view().length(seconds);
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
    return maker.summed("days", columns, rows, states);
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
      String about, LocalDate date, Map<LedgerState, Fraction> states, Lengths lengths) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(about));
    cells.add(Cells.day(format.dateBrief(date), date));
    for (LedgerState state :
        List.of(
            LedgerState.DOWN,
            LedgerState.DEGRADED,
            LedgerState.EXCLUDED,
            LedgerState.OUTSIDE,
            LedgerState.UNKNOWN,
            LedgerState.UP)) {
      Fraction seconds = states.getOrDefault(state, Fraction.ZERO);
      cells.add(lengths.of(date, rows.size(), state, seconds));
    }
    return new Row(cells);
  }
}
