package dev.nines.report.postmortem;

import dev.nines.contract.Edges;
import dev.nines.contract.Quantity;
import dev.nines.credit.PromiseResult;
import dev.nines.money.Fraction;
import dev.nines.report.Cell;
import dev.nines.report.Mark;
import dev.nines.report.ReportFormat;
import dev.nines.report.Tone;
import dev.nines.report.Value;
import dev.nines.time.Interval;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.Unit;
import dev.nines.uptime.Verdict;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/** How a promise's figure, target, verdict and period are worded. */
final class PromiseWords {

  private final ReportFormat format;
  private final Words words;

  PromiseWords(ReportFormat format, Words words) {
    this.format = format;
    this.words = words;
  }

  /** Returns {@code July 2025}; the days where the period is no month or year. */
  String period(PromiseResult result) {
    ReportFormat there = format.in(result.contract().zone());
    Interval period = result.period();
    LocalDate first = there.day(period.from());
    LocalDate last = there.day(period.to().minusNanos(1));
    if (first.getDayOfMonth() == 1 && last.equals(first.plusMonths(1).minusDays(1))) {
      return there.month(YearMonth.from(first));
    }
    if (first.getDayOfYear() == 1 && last.equals(first.plusYears(1).minusDays(1))) {
      return words.text("period.year", Integer.toString(first.getYear()));
    }
    return words.text("period.days", there.date(first), there.date(last));
  }

  /** Returns the verdict with its sign. */
  Cell verdict(Verdict verdict) {
    Cell cell = Cell.of(words.text("verdict." + verdict.name().toLowerCase(Locale.ROOT)));
    return switch (verdict) {
      case MET -> cell.with(Tone.GOOD).with(Mark.Icon.MET);
      case MISSED -> cell.with(Tone.BAD).with(Mark.Icon.MISSED);
      case NOT_JUDGED -> cell.with(Tone.QUIET);
    };
  }

  /** Returns what the promised figure is called. */
  String name(PromiseResult result) {
    return words.ofSource("figure", result.promise().indicator().is().word());
  }

  /** Returns the deciding value as shown; "not stated" where there is none. */
  String figure(PromiseResult result) {
    return result
        .indicator()
        .map(value -> figure(value, result))
        .orElseGet(() -> words.text("not-stated"));
  }

  private String figure(FigureValue value, PromiseResult result) {
    return switch (value.unit()) {
      case PERCENT ->
          result.shown().map(format::percent).orElseGet(() -> format.percent(value.exact()));
      case SECONDS -> format.length(value.exact());
      case COUNT, OWN ->
          result.shown().map(format::number).orElseGet(() -> format.number(value.exact()));
    };
  }

  /** Returns the target, {@code 99.9 %}; absent where the promise is only measured. */
  Optional<String> target(PromiseResult result) {
    Unit unit = result.indicator().map(FigureValue::unit).orElse(Unit.PERCENT);
    boolean high = result.indicator().map(FigureValue::mustBeHigh).orElse(true);
    return result.promise().target().map(target -> edges(target, unit, high));
  }

  private String edges(Edges target, Unit unit, boolean high) {
    String lower =
        target
            .lower()
            .map(edge -> edge(edge, unit, high, edge.included() ? "at-least" : "above"))
            .orElse("");
    String upper =
        target
            .upper()
            .map(edge -> edge(edge, unit, false, edge.included() ? "at-most" : "below"))
            .orElse("");
    return lower.isEmpty() || upper.isEmpty() ? lower + upper : words.text("list", lower, upper);
  }

  // a figure that must be high and has a least value needs no word for it
  private String edge(Edges.Edge edge, Unit unit, boolean plain, String key) {
    String value = quantity(edge.at(), unit);
    return plain && edge.included() ? value : words.text("edge." + key, value);
  }

  private String quantity(Quantity quantity, Unit unit) {
    if (quantity.time()) {
      return format.length(quantity.value());
    }
    return unit == Unit.PERCENT
        ? format.percent(quantity.value())
        : format.number(quantity.value());
  }

  /** Returns the credit as an amount; in words where the contract has no currency. */
  Cell credit(PromiseResult result) {
    return result
        .credit()
        .amount()
        .map(amount -> Cell.of(format.money(amount), new Value.Cash(amount)))
        .orElseGet(() -> Cell.of(words.text("credit.no-money")));
  }

  /** Returns the seconds that an uptime target allows; absent for any other target. */
  Optional<Fraction> allowance(PromiseResult result) {
    boolean share =
        result.indicator().map(v -> v.mustBeHigh() && v.unit() == Unit.PERCENT).orElse(false);
    return result
        .promise()
        .target()
        .filter(target -> share)
        .flatMap(Edges::lower)
        .map(edge -> Fraction.HUNDRED.minus(edge.at().value()).dividedBy(Fraction.HUNDRED))
        .map(lost -> result.totals().denominator().times(lost));
  }

  /** Returns the exact figure behind the shown one, where it is a percentage. */
  static Value value(PromiseResult result) {
    return result
        .indicator()
        .filter(value -> value.unit() == Unit.PERCENT)
        .<Value>map(value -> new Value.Share(value.exact().dividedBy(Fraction.HUNDRED)))
        .orElse(Value.WORDS);
  }

  /** Returns a length in whole nanoseconds; a weighted length that has none is words alone. */
  static Value length(Fraction seconds) {
    Fraction nanos = seconds.times(1_000_000_000L);
    return Fraction.of(nanos.floor(), BigInteger.ONE).equals(nanos)
        ? new Value.Length(Duration.ofNanos(nanos.floor().longValueExact()))
        : Value.WORDS;
  }
}
