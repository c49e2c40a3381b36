package dev.nines.report.sla;

import dev.nines.contract.Credit;
import dev.nines.contract.Edges;
import dev.nines.contract.Payment;
import dev.nines.contract.Remedy;
import dev.nines.credit.CreditLine;
import dev.nines.money.Fraction;
import dev.nines.report.Cell;
import dev.nines.report.sla.DerivationStep.Kind;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.Ratio;
import java.util.Locale;

/** The step from a value to what the remedy pays for it, for each kind of remedy. */
final class RemedySteps {

  private final PromiseView view;
  private final Credit credit;
  private final PaymentWords payments;

  RemedySteps(PromiseView view, Credit credit) {
    this.view = view;
    this.credit = credit;
    this.payments = new PaymentWords(view);
  }

  /**
   * Returns the step of one line.
   *
   * @param atStart whether it is what blocks pay at once
   */
  DerivationStep step(CreditLine line, boolean atStart) {
    Remedy remedy = credit.remedy();
    String word = wordOf(remedy);
    String calculation = about(line) + calculation(remedy, line, atStart);
    String label = view.text("remedy." + word);
    boolean sentence = remedy instanceof Remedy.Bands || remedy instanceof Remedy.Fixed || atStart;
    DerivationStep step =
        sentence
            ? DerivationStep.says(Kind.REMEDY, label, calculation, paid(line))
            : DerivationStep.sum(Kind.REMEDY, label, calculation, paid(line));
    return step.under(placeOf(word, line));
  }

  // the line of the band itself
  private Clause placeOf(String word, CreditLine line) {
    int number =
        credit.remedy() instanceof Remedy.Bands bands && line.band().isPresent()
            ? bands.bands().stream().map(Remedy.Band::edges).toList().indexOf(line.band().get())
            : -1;
    return number < 0 ? view.clause("credit." + word) : view.clause("credit." + word, number);
  }

  /** Returns the word of a remedy in the contract file. */
  static String wordOf(Remedy remedy) {
    if (remedy instanceof Remedy.Bands) {
      return "bands";
    }
    if (remedy instanceof Remedy.Blocks) {
      return "blocks";
    }
    if (remedy instanceof Remedy.Linear) {
      return "linear";
    }
    return remedy instanceof Remedy.ProRata ? "pro-rata" : "fixed";
  }

  private Cell paid(CreditLine line) {
    return line.payment()
        .map(payment -> payments.paid(payment, line.times()))
        .orElseGet(() -> view.seconds(line.seconds().orElseThrow()));
  }

  // which outage, where values are paid one by one; which figure, where it is not the promised one
  private String about(CreditLine line) {
    FigureValue value = line.value();
    if (value.outage().isPresent()) {
      return view.text("remedy.about-outage", view.format().span(value.outage().get().span()));
    }
    boolean promised = value.figure().equals(view.promise().indicator().is());
    return promised
        ? ""
        : view.text(
            "remedy.about-figure", view.name(value.figure()), shown(value.compared(), value));
  }

  private String shown(Fraction number, FigureValue value) {
    return switch (value.unit()) {
      case PERCENT -> view.format().percent(number);
      case SECONDS -> view.format().seconds(number);
      case COUNT, OWN -> view.format().number(number);
    };
  }

  private String calculation(Remedy remedy, CreditLine line, boolean atStart) {
    FigureValue value = line.value();
    if (remedy instanceof Remedy.Bands) {
      Edges band = line.band().orElseThrow();
      return new EdgeWords(view.format(), value.unit()).band(band);
    }
    if (remedy instanceof Remedy.Blocks blocks) {
      return atStart ? view.text("remedy.blocks.at-start") : blocks(blocks, line);
    }
    if (remedy instanceof Remedy.Linear linear) {
      return linear(linear, line);
    }
    return remedy instanceof Remedy.ProRata proRata
        ? counted(proRata.of(), value)
        : view.text("remedy.fixed.says");
  }

  private String blocks(Remedy.Blocks blocks, CreditLine line) {
    FigureValue value = line.value();
    String whole = counted(blocks.of(), value);
    boolean after = blocks.after().value().isPositive();
    String left =
        after ? view.text("derivation.minus", whole, shown(blocks.after().value(), value)) : whole;
    String each = shown(blocks.each().value(), value);
    Fraction rest = excess(blocks.of(), value).minus(blocks.after().value());
    Fraction count = rest.dividedBy(blocks.each().value());
    boolean compound = after || blocks.of() == Remedy.Of.EXCESS;
    String quotient = quotient(compound ? bracket(left) : left, each, count);
    return perPart(quotient, blocks.part(), blocks.pays(), line.times());
  }

  private String linear(Remedy.Linear linear, CreditLine line) {
    FigureValue value = line.value();
    Edges target = view.promise().target().orElseThrow();
    Edges.Edge edge = target.lower().or(target::upper).orElseThrow();
    String at = new EdgeWords(view.format(), value.unit()).quantity(edge.at());
    String own = exactly(value);
    boolean lower = target.lower().isPresent();
    Fraction missed = edge.at().value().minus(value.compared());
    String difference = view.text("derivation.minus", lower ? at : own, lower ? own : at);
    Fraction each = linear.each().value();
    Fraction count = (lower ? missed : missed.negated()).dividedBy(each);
    String quotient = quotient(bracket(difference), shown(each, value), count);
    return perPart(quotient, linear.part(), linear.pays(), line.times());
  }

  // digits that go on would change the number of steps: the quotient has none
  private String exactly(FigureValue value) {
    boolean goesOn = value.compared().toExactDecimal().isEmpty();
    return goesOn && value.ratio().isPresent() && value.compared().equals(value.exact())
        ? quotient(value.ratio().get())
        : shown(value.compared(), value);
  }

  // "31,521,600 ÷ 31,536,000"
  private String quotient(Ratio ratio) {
    return view.text(
        "derivation.figure.share",
        view.format().number(ratio.numerator()),
        view.format().number(ratio.denominator()));
  }

  private String bracket(String text) {
    return view.text("derivation.bracket", text);
  }

  private String quotient(String left, String right, Fraction count) {
    return view.text("derivation.quotient", left, right, view.format().number(count));
  }

  private String perPart(String quotient, Remedy.Part part, Payment pays, Fraction times) {
    String rule = view.text("remedy.part." + part.name().toLowerCase(Locale.ROOT));
    return view.text(
        "remedy.parts", quotient, rule, view.format().number(times), payments.one(pays));
  }

  private String counted(Remedy.Of of, FigureValue value) {
    String all = shown(value.exact(), value);
    return of == Remedy.Of.ALL
        ? all
        : view.text("derivation.minus", all, shown(Allowed.of(view.result(), value), value));
  }

  private Fraction excess(Remedy.Of of, FigureValue value) {
    return of == Remedy.Of.ALL
        ? value.exact()
        : value.exact().minus(Allowed.of(view.result(), value));
  }
}
