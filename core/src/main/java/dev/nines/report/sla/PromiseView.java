package dev.nines.report.sla;

import dev.nines.contract.Contract;
import dev.nines.contract.CoveredService;
import dev.nines.contract.Figure;
import dev.nines.contract.Observe;
import dev.nines.contract.Promise;
import dev.nines.credit.MemberLedger;
import dev.nines.credit.PeriodFigure;
import dev.nines.credit.PromiseResult;
import dev.nines.downtime.Outage;
import dev.nines.model.Facts;
import dev.nines.money.Fraction;
import dev.nines.money.Money;
import dev.nines.report.Cell;
import dev.nines.report.ReportFormat;
import dev.nines.report.Value;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.Unit;
import java.math.BigInteger;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** A promise's result with the words and cells that every part of the report makes of it. */
record PromiseView(PromiseResult result, IncidentTitles titles, ReportFormat format) {

  PromiseView(PromiseResult result, Facts facts, ReportFormat format) {
    this(result, new IncidentTitles(facts), format);
  }

  Facts facts() {
    return titles.facts();
  }

  Promise promise() {
    return result.promise();
  }

  Contract contract() {
    return result.contract();
  }

  String text(String key, Object... values) {
    return format.text(key, values);
  }

  /** Returns the clause of a key of the promise. */
  Clause clause(String path) {
    return Clause.of(promise().text(), path);
  }

  /** Returns the clause of an item of a list, counted from 0. */
  Clause clause(String path, int item) {
    return Clause.of(promise().text(), path, item);
  }

  /** Returns the same words for another period that a figure or a right looks at. */
  PromiseView of(PeriodFigure figure) {
    return new PromiseView(result.of(figure), titles, format);
  }

  /** Returns the clause of what the promise observes: {@code observe.slots} and the like. */
  Clause observed() {
    return clause("observe." + word(promise().observe().what()));
  }

  private static String word(Observe.What what) {
    if (what instanceof Observe.Slots) {
      return "slots";
    }
    if (what instanceof Observe.Requests) {
      return "requests";
    }
    if (what instanceof Observe.Metric) {
      return "metric";
    }
    return what instanceof Observe.Times ? "times" : "outages";
  }

  /** Returns the rules of display in the contract's own zone, in which periods are named. */
  ReportFormat contractFormat() {
    return format.in(contract().zone());
  }

  /** Returns the names of the services judged together. */
  String serviceNames() {
    return names(result.services());
  }

  String names(List<String> services) {
    return format.list(
        services.stream().map(contract()::service).map(CoveredService::name).toList());
  }

  /** Returns the name of the period, such as July 2025. */
  String periodName() {
    return PeriodName.of(result.period(), contract().zone(), format);
  }

  /** Returns a label that also names the service where there are several ledgers. */
  String labelOf(String key, MemberLedger member) {
    return result.members().size() == 1
        ? text(key)
        : text("derivation.of-service", text(key), names(member.services()));
  }

  /** Returns a label that names the service of a ledger. */
  String ofMember(String label, MemberLedger member) {
    return text("derivation.of-service", label, names(member.services()));
  }

  /** Returns what the author calls an outage; the source's words where it has no incident. */
  String titleOf(Outage outage) {
    List<String> own = titles.of(outage);
    return own.isEmpty()
        ? outage.facts().stream().findFirst().map(fact -> fact.text()).orElse("")
        : String.join("; ", own);
  }

  /** Returns a value of a figure, exact. */
  Cell exact(FigureValue value) {
    return exact(value.exact(), value.unit());
  }

  /** Returns a value in a unit, exact. */
  Cell exact(Fraction value, Unit unit) {
    return switch (unit) {
      case PERCENT -> share(value);
      case SECONDS -> length(value);
      case COUNT, OWN -> number(value);
    };
  }

  Cell share(Fraction percent) {
    return Cell.of(format.percent(percent), new Value.Share(percent.dividedBy(Fraction.HUNDRED)));
  }

  Cell seconds(Fraction seconds) {
    return Cells.length(format.seconds(seconds), seconds);
  }

  /** Returns a length as whole minutes where it is some: {@code 90 × 60 s}; else in seconds. */
  String inMinutes(Fraction seconds) {
    Fraction minutes = seconds.dividedBy(Fraction.of(60));
    return minutes.denominator().equals(BigInteger.ONE)
        ? text("derivation.times", format.number(minutes), format.seconds(Fraction.of(60)))
        : format.seconds(seconds);
  }

  Cell length(Fraction seconds) {
    return Cells.length(format.length(seconds), seconds);
  }

  Cell number(Fraction number) {
    return Cells.number(format.number(number), number);
  }

  /** Returns an exact amount in the contract's currency. */
  String amount(Fraction amount) {
    return currency()
        .map(currency -> format.money(amount, currency))
        .orElseGet(() -> format.number(amount));
  }

  Cell money(Money money) {
    return Cell.of(format.money(money), new Value.Cash(money));
  }

  /** Returns an exact amount as a cell; a sum of money where its digits allow. */
  Cell money(Fraction amount) {
    return currency().map(c -> Cells.money(amount(amount), amount, c)).orElse(number(amount));
  }

  /** Returns an exact amount as a number, also where it has more digits than its currency. */
  Cell moneyOrNumber(Fraction amount) {
    Cell cell = money(amount);
    return cell.value() == Value.WORDS ? number(amount) : cell;
  }

  Optional<Currency> currency() {
    return contract().currency();
  }

  /**
   * Returns the name of a figure: {@code Uptime}, {@code 95th percentile}, {@code Within 4 hours}.
   */
  String name(Figure figure) {
    if (figure instanceof Figure.Percentile percentile) {
      return text("figure.percentile", percentile.rank());
    }
    if (figure instanceof Figure.Within within) {
      return text("figure.within", within.limit());
    }
    return figure instanceof Figure.Beyond beyond
        ? text("figure.beyond", beyond.limit())
        : text("figure." + figure.word());
  }

  /** Returns whether the promise is on time down, and not on requests, values or times. */
  boolean isOfTimeDown() {
    Observe.What what = promise().observe().what();
    return what instanceof Observe.Outages || what instanceof Observe.Slots;
  }
}
