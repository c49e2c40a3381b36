package dev.nines.report.sla;

import dev.nines.contract.Base;
import dev.nines.contract.Clock;
import dev.nines.contract.Credit;
import dev.nines.contract.Edges;
import dev.nines.contract.Figure;
import dev.nines.contract.Limit;
import dev.nines.contract.Payment;
import dev.nines.contract.Qualify;
import dev.nines.contract.Quantity;
import dev.nines.contract.Remedy;
import dev.nines.credit.AppliedLimit;
import dev.nines.credit.PaidBase;
import dev.nines.downtime.Seconds;
import dev.nines.money.Fraction;
import dev.nines.report.Cell;
import dev.nines.report.Live;
import dev.nines.report.ReportFormat;
import dev.nines.report.Value;
import dev.nines.time.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The terms of one verdict that formulas use, each as a named cell of the policy. */
final class LiveTerms {

  /**
   * A named cell.
   *
   * @param subject what it is about
   * @param label what it is, in words
   * @param cell its value with its name
   * @param path the key of the contract; empty for what is no term
   */
  record Item(Subject subject, String label, Cell cell, String path) {}

  private final Subject subject;
  private final LiveNames names;
  private final PromiseView view;
  private final ReportFormat format;
  private final List<Item> items = new ArrayList<>();

  LiveTerms(Subject subject, LiveNames names) {
    this.subject = subject;
    this.names = names;
    this.view = subject.view();
    this.format = view.format();
  }

  /** Returns the cells of a verdict, its figure and where that can be a formula its credit. */
  List<Item> items(Optional<PaidBase> base) {
    period();
    qualify();
    figure();
    base.ifPresent(this::credit);
    return items;
  }

  private void period() {
    Interval period = subject.result().period();
    own("period_from", moment(period.from()), "");
    own("period_to", moment(period.to()), "");
  }

  private void qualify() {
    Qualify terms = view.promise().qualify();
    Fraction least = terms.minimum().map(m -> Seconds.of(m.length())).orElse(Fraction.ZERO);
    term("minimum", view.length(least), "qualify.minimum");
    if (terms.unknownTime() instanceof Qualify.UnknownTime.Carry) {
      return;
    }
    boolean down = terms.unknownTime() instanceof Qualify.UnknownTime.Down;
    boolean removed = terms.unknownTime() instanceof Qualify.UnknownTime.Removed;
    term("unknown_weight", flag(down), "qualify.unknown-time");
    term("unknown_in_whole", flag(!removed), "qualify.unknown-time");
  }

  private void figure() {
    if (view.promise().clock().denominator() instanceof Clock.Denominator.Fixed fixed) {
      term("denominator", view.length(Seconds.of(fixed.length())), "clock.denominator");
    }
    view.promise()
        .indicator()
        .round()
        .ifPresent(
            round -> term("round_to", amount(round.to(), isTime(indicator())), "indicator.round"));
    view.promise().target().ifPresent(target -> edges("target", target, "target"));
  }

  private Figure indicator() {
    return view.promise().indicator().is();
  }

  private void credit(PaidBase base) {
    Credit credit = view.promise().credit().orElseThrow();
    own("fee", money(base.fee()), "credit.base.fee");
    if (credit.base().share() instanceof Base.Share.Percent share) {
      term("fee_share", view.share(share.percent()), "credit.base.share");
    }
    remedy(credit.remedy(), base);
    for (int i = 0; i < credit.limits().size(); i++) {
      limit(i + 1, credit.limits().get(i), base.ceilings().get(i));
    }
    credit.least().ifPresent(this::least);
  }

  private void remedy(Remedy remedy, PaidBase base) {
    if (remedy instanceof Remedy.Bands bands) {
      for (int i = 0; i < bands.bands().size(); i++) {
        Remedy.Band band = bands.bands().get(i);
        edges("band_" + (i + 1), band.edges(), "credit.bands");
        pays("band_" + (i + 1) + "_pays", band.pays(), "credit.bands");
      }
    } else if (remedy instanceof Remedy.Blocks blocks) {
      term("block", quantity(blocks.each()), "credit.blocks");
      term("block_after", quantity(blocks.after()), "credit.blocks");
      pays("block_pays", blocks.pays(), "credit.blocks");
      term("block_at_start", view.share(blocks.atStart()), "credit.blocks");
    } else if (remedy instanceof Remedy.Linear linear) {
      term("step", quantity(linear.each()), "credit.linear");
      pays("step_pays", linear.pays(), "credit.linear");
    } else if (remedy instanceof Remedy.ProRata proRata) {
      term("times", view.number(proRata.times()), "credit.pro-rata");
      own("time_fee", money(base.timeFee()), "credit.base.fee");
      own("fee_covers", view.length(base.covered()), "credit.base.fee-covers");
    } else if (remedy instanceof Remedy.Fixed fixed) {
      pays("fixed_pays", fixed.pays(), "credit.fixed");
    }
  }

  private void limit(int number, Limit limit, Optional<AppliedLimit.Ceiling> ceiling) {
    String name = "limit_" + number;
    if (limit.cap() instanceof Limit.Cap.Percent percent) {
      term(name, view.share(percent.percent()), "credit.limits");
      Fraction fee = ceiling.flatMap(AppliedLimit.Ceiling::fee).orElse(Fraction.ZERO);
      own(name + "_of", money(fee), "credit.limits");
    } else {
      own(
          name,
          money(ceiling.map(AppliedLimit.Ceiling::amount).orElse(Fraction.ZERO)),
          "credit.limits");
    }
    if (limit.per() instanceof Limit.Per.Span) {
      List<AppliedLimit> applied = subject.result().credit().limits();
      own(name + "_given", money(applied.get(number - 1).given()), "credit.limits");
    }
  }

  private void least(Credit.Least least) {
    Fraction amount =
        least instanceof Credit.Least.Above above
            ? above.amount()
            : ((Credit.Least.RaiseTo) least).amount();
    term("least", money(amount), "credit.least");
  }

  private void edges(String name, Edges edges, String path) {
    edges.lower().ifPresent(edge -> term(name + "_from", quantity(edge.at()), path));
    edges.upper().ifPresent(edge -> term(name + "_to", quantity(edge.at()), path));
  }

  private void pays(String name, Payment payment, String path) {
    if (payment instanceof Payment.Percent percent) {
      term(name, view.share(percent.percent()), path);
    } else if (payment instanceof Payment.Sum sum) {
      term(name, money(sum.amount()), path);
    }
  }

  private Cell quantity(Quantity quantity) {
    return amount(quantity.value(), quantity.time());
  }

  private Cell amount(Fraction value, boolean time) {
    return time ? view.length(value) : view.share(value);
  }

  private static boolean isTime(Figure figure) {
    return figure == Figure.Named.DOWNTIME;
  }

  private Cell flag(boolean is) {
    return view.number(is ? Fraction.ONE : Fraction.ZERO);
  }

  private Cell money(Fraction amount) {
    Cell cell = view.money(amount);
    return cell.value() == Value.WORDS ? view.number(amount) : cell;
  }

  private Cell moment(Instant at) {
    return Cells.moment(format.deadline(at), at);
  }

  private void term(String what, Cell cell, String path) {
    add(names.term(subject, what), what, cell, path);
  }

  private void own(String what, Cell cell, String path) {
    add(names.figure(subject, what), what, cell, path);
  }

  private void add(String name, String what, Cell cell, String path) {
    String key = "live.term." + what.replaceAll("_[0-9]+", "").replace('_', '-');
    String label = view.text(key, number(what));
    items.add(new Item(subject, label, cell.with(Live.input(name)), path));
  }

  // which of several bands or limits a name means; empty for none
  private static String number(String what) {
    return what.replaceAll("[^0-9]", "");
  }
}
