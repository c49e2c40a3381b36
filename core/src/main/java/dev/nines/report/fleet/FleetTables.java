package dev.nines.report.fleet;

import dev.nines.money.Money;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.Mark;
import dev.nines.report.ReportFormat;
import dev.nines.report.Row;
import dev.nines.report.Tone;
import dev.nines.report.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The rows of a fleet's summary, typed: numbers are numbers, sums of money are money. */
final class FleetTables {

  private static final Cell EMPTY = Cell.of("");

  // digits of a second
  private static final int NANOS = 9;

  private final FleetSummary summary;
  private final ReportFormat format;

  FleetTables(FleetSummary summary) {
    this.summary = summary;
    this.format = summary.format();
  }

  Column left(String id, int weight) {
    return Column.left(id, format.text("fleet.column." + id), weight);
  }

  Column right(String id, int weight) {
    return Column.right(id, format.text("fleet.column." + id), weight);
  }

  List<Row> customers() {
    return summary.customers().stream().map(this::customer).toList();
  }

  private Row customer(CustomerLine line) {
    return Row.of(
        Cell.of(line.id()).with(Tone.STRONG),
        Cell.of(line.name()),
        Cell.of(line.contract()),
        status(line),
        number(line.promises().size()),
        number(line.missed()),
        money(line.amount(), line.currency()),
        moment(line.claim()),
        number(line.problems().size()),
        Cell.of(String.join(", ", line.reports())));
  }

  private Cell status(CustomerLine line) {
    return line.made()
        ? Cell.of(format.text("fleet.status.made")).with(Tone.GOOD).with(Mark.Icon.MET)
        : Cell.of(format.text("fleet.status.failed")).with(Tone.BAD).with(Mark.Icon.MISSED);
  }

  /** Returns one row of a table of ten columns for each currency. */
  List<Row> totals() {
    return summary.totals().stream().map(this::total).toList();
  }

  private Row total(Money total) {
    String words = format.text("fleet.totals", total.currency().getCurrencyCode());
    Cell sum = Cell.of(format.money(total), new Value.Cash(total)).with(Tone.STRONG);
    return Row.of(
        Cell.of(words).with(Tone.STRONG),
        EMPTY,
        EMPTY,
        EMPTY,
        EMPTY,
        EMPTY,
        sum,
        EMPTY,
        EMPTY,
        EMPTY);
  }

  List<Row> promises() {
    return summary.customers().stream()
        .flatMap(line -> line.promises().stream().map(promise -> promise(line, promise)))
        .toList();
  }

  private Row promise(CustomerLine customer, PromiseLine line) {
    return Row.of(
        Cell.of(customer.id()).with(Tone.STRONG),
        Cell.of(line.promise()),
        Cell.of(line.services()),
        moment(line.from()),
        moment(line.to()),
        Cell.of(line.figureShown()),
        Cell.of(line.promisedShown()),
        verdict(line),
        line.credit().isEmpty() ? EMPTY : money(line.credit(), customer.currency()),
        moment(line.claim()));
  }

  private Cell verdict(PromiseLine line) {
    return switch (line.verdict()) {
      case "met" -> Cell.of(format.text("verdict.word.met")).with(Tone.GOOD).with(Mark.Icon.MET);
      case PromiseLine.MISSED ->
          Cell.of(format.text("verdict.word.missed")).with(Tone.BAD).with(Mark.Icon.MISSED);
      default -> Cell.of(format.text("verdict.word.none"));
    };
  }

  List<Row> problems() {
    return summary.customers().stream()
        .flatMap(line -> line.problems().stream().map(problem -> problem(line, problem)))
        .toList();
  }

  private Row problem(CustomerLine customer, ProblemLine line) {
    boolean error = line.severity().equals("error");
    Cell severity =
        Cell.of(format.text("severity." + line.severity()))
            .with(error ? Tone.BAD : Tone.CAUTION)
            .with(error ? Mark.Icon.MISSED : Mark.Icon.WARNING);
    return Row.of(
        Cell.of(customer.id()).with(Tone.STRONG),
        severity,
        Cell.of(line.place()).with(Tone.CODE),
        Cell.of(format.say(line.message())));
  }

  Row ledger(LedgerLine line) {
    Instant from = Instant.parse(line.from());
    Instant to = Instant.parse(line.to());
    BigDecimal weight = new BigDecimal(line.weight());
    return Row.of(
        Cell.of(line.customer()).with(Tone.STRONG),
        Cell.of(line.promise()),
        Cell.of(line.services()),
        moment(line.from()),
        moment(line.to()),
        length(Duration.between(from, to)),
        Cell.of(line.state()),
        Cell.of(line.weight(), new Value.Number(weight)),
        length(seconds(new BigDecimal(line.counted()))),
        Cell.of(line.because()),
        Cell.of(line.source()).with(Tone.CODE));
  }

  private static Duration seconds(BigDecimal seconds) {
    return Duration.ofSeconds(0, seconds.movePointRight(NANOS).longValue());
  }

  private static Cell length(Duration length) {
    return Cell.of(length.toString(), new Value.Length(length));
  }

  private Cell number(long number) {
    return Cell.of(format.number(number), new Value.Number(BigDecimal.valueOf(number)));
  }

  private Cell money(String amount, String currency) {
    if (amount.isEmpty()) {
      return EMPTY;
    }
    Money money = FleetSummary.money(amount, currency);
    return Cell.of(format.money(money), new Value.Cash(money));
  }

  private Cell moment(String instant) {
    if (instant.isEmpty()) {
      return EMPTY;
    }
    Instant at = Instant.parse(instant);
    return Cell.of(format.deadline(at), new Value.Moment(at));
  }
}
