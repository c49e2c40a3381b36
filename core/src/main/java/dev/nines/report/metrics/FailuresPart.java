package dev.nines.report.metrics;

import dev.nines.metrics.Failures;
import dev.nines.money.Fraction;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.Fact;
import dev.nines.report.Row;
import dev.nines.report.Section;
import dev.nines.report.Sheet;
import dev.nines.report.Tone;
import dev.nines.report.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Time between failures and steady-state availability, with what each means. */
final class FailuresPart {

  private static final Fraction HUNDRED = Fraction.of(100);

  private final View view;

  FailuresPart(View view) {
    this.view = view;
  }

  Section section() {
    String heading = view.text("failures");
    return view.result()
        .failures()
        .map(f -> Section.full("failures", heading, "", facts(f), definitions(f)))
        .orElseGet(
            () ->
                Section.full(
                    "failures",
                    heading,
                    "",
                    new Block.Sentence(view.text("failures.none"), Tone.NORMAL)));
  }

  /** Returns the figures for the workbook; empty where there are none. */
  Optional<Sheet> sheet(SheetPage page) {
    return view.result().failures().map(failures -> sheet(page, failures));
  }

  private Sheet sheet(SheetPage page, Failures failures) {
    List<Column> columns = List.of(page.left("figure", 30), page.right("value", 18));
    List<Row> rows =
        facts(failures).facts().stream()
            .map(fact -> Row.of(Cell.of(fact.label()).with(Tone.STRONG), fact.figure()))
            .toList();
    return page.sheet("failures", columns, rows);
  }

  private Block.Facts facts(Failures failures) {
    List<Fact> facts = new ArrayList<>();
    facts.add(fact(view.text("failures.count"), view.number(failures.failures()), List.of()));
    facts.add(
        fact(
            view.text("failures.between"),
            length(failures.meanBetween()),
            List.of(between(failures))));
    facts.add(fact(view.text("failures.down"), length(failures.meanDown()), List.of()));
    // cut down, so that it never flatters
    BigDecimal percent = failures.availability().times(HUNDRED).toDecimal(3, RoundingMode.DOWN);
    facts.add(
        fact(
            view.text("failures.availability"),
            Cell.of(view.format().percent(percent), new Value.Share(failures.availability())),
            List.of()));
    return new Block.Facts(facts);
  }

  private static Fact fact(String label, Cell figure, List<String> notes) {
    return Fact.of(label, Fact.Size.NORMAL, figure, notes, 3);
  }

  private Cell length(Fraction seconds) {
    BigDecimal millis = seconds.toDecimal(3, RoundingMode.HALF_UP);
    Duration exact = Duration.ofMillis(millis.movePointRight(3).longValueExact());
    return Cell.of(
        view.format().length(Shown.length(millis.doubleValue())), new Value.Length(exact));
  }

  private String between(Failures failures) {
    String median = view.length(failures.between().median());
    String range = view.range(failures.between().ofMedian());
    return range.isEmpty()
        ? view.text("failures.median", median)
        : view.text("failures.median.interval", median, range);
  }

  private Block definitions(Failures failures) {
    List<Block.Definition> definitions = new ArrayList<>();
    for (String key : List.of("count", "between", "availability")) {
      definitions.add(
          new Block.Definition(
              view.text("failures." + key), view.text("failures." + key + ".means"), ""));
    }
    if (failures.open()) {
      definitions.add(
          new Block.Definition(
              view.text("failures.open"),
              view.text("failures.open.means", view.format().moment(view.result().input().asOf())),
              ""));
    }
    return new Block.Definitions(definitions);
  }
}
