package dev.nines.report.sla;

import dev.nines.credit.MemberLedger;
import dev.nines.downtime.LedgerEntry;
import dev.nines.downtime.LedgerState;
import dev.nines.downtime.Reason;
import dev.nines.downtime.Seconds;
import dev.nines.money.Fraction;
import dev.nines.report.Cell;
import dev.nines.report.Mark;
import dev.nines.time.Tile;
import java.util.List;
import java.util.Locale;

/** One entry of a ledger as cells: state in words, weight, reasons and places. */
final class LedgerRow {

  private final Subject subject;
  private final MemberLedger member;
  private final Tile<LedgerEntry> tile;

  LedgerRow(Subject subject, MemberLedger member, Tile<LedgerEntry> tile) {
    this.subject = subject;
    this.member = member;
    this.tile = tile;
  }

  /** Returns the id of the promise. */
  String promise() {
    return subject.result().promise().id();
  }

  /** Returns the name of what it is about; the services of its own ledger where there are more. */
  Cell about() {
    boolean own = subject.result().members().size() > 1;
    return Cell.of(own ? subject.view().names(member.services()) : subject.name());
  }

  Cell from() {
    return Cells.moment(subject.view().format().deadline(tile.span().from()), tile.span().from());
  }

  Cell to() {
    return Cells.moment(subject.view().format().deadline(tile.span().to()), tile.span().to());
  }

  Cell length() {
    return subject.view().length(Seconds.of(tile.span().length()));
  }

  Cell state() {
    return Cell.of(word(tile.value().state(), subject.view()))
        .with(new Mark.Swatch(WallClockDays.state(tile.value().state())));
  }

  /** Returns the word for a state. */
  static String word(LedgerState state, PromiseView view) {
    return view.text("ledger." + state.name().toLowerCase(Locale.ROOT));
  }

  Cell weight() {
    return subject.view().number(tile.value().weight());
  }

  /** The cells of a row that hold figures. */
  record Figures(
      Cell from,
      Cell to,
      Cell length,
      Cell state,
      Cell weight,
      Cell outage,
      Cell whole,
      Cell counted) {}

  /** Returns the figures as values, for a ledger of which no formula is made. */
  Figures plain() {
    Fraction seconds = Seconds.of(tile.span().length());
    Fraction whole = tile.value().inDenominator() ? seconds : Fraction.ZERO;
    Fraction counted = seconds.times(tile.value().weight());
    PromiseView words = subject.view();
    return new Figures(
        from(),
        to(),
        length(),
        state(),
        weight(),
        Cells.EMPTY,
        words.length(whole),
        words.length(counted));
  }

  /** Returns the rules and the source's own words: {@code observe.outages: major_outage}. */
  Cell because() {
    List<String> reasons = tile.value().because().stream().map(this::because).distinct().toList();
    return Cell.of(String.join("; ", reasons));
  }

  private String because(Reason reason) {
    return reason.detail().isEmpty()
        ? reason.rule()
        : subject.view().text("ledger.because", reason.rule(), reason.detail());
  }

  /**
   * Returns rules, words and places together: {@code observe.outages: major_outage page.txt:21}.
   */
  Cell reasons() {
    List<String> reasons =
        tile.value().because().stream()
            .map(
                reason ->
                    reason
                        .fact()
                        .map(f -> because(reason) + " " + f.location())
                        .orElseGet(() -> because(reason)))
            .distinct()
            .toList();
    return Cell.of(String.join("; ", reasons));
  }

  /** Returns the places of the facts. */
  Cell places() {
    List<String> places =
        tile.value().because().stream()
            .flatMap(reason -> reason.fact().stream())
            .map(fact -> fact.location().toString())
            .distinct()
            .toList();
    return Cells.code(String.join("; ", places));
  }
}
