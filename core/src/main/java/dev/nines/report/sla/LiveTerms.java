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
import dev.nines.contract.TimeAmount;
import dev.nines.downtime.Seconds;
import dev.nines.money.Fraction;
import dev.nines.report.Cell;
import dev.nines.report.Live;
import dev.nines.report.ReportFormat;
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
   * @param about what it is a term of
   * @param label what it is, in words
   * @param cell its value with its name
   * @param clause where the contract says it
   */
  record Item(String about, String label, Cell cell, Clause clause) {}

  private final Subject subject;
  private final LiveModel model;
  private final LiveNames names;
  private final PromiseView view;
  private final ReportFormat format;
  private final List<Item> items = new ArrayList<>();

  LiveTerms(Subject subject, LiveModel model) {
    this.subject = subject;
    this.model = model;
    this.names = model.names();
    this.view = subject.view();
    this.format = view.format();
  }

  /** Returns the cells of a verdict, its figure and where that can be a formula its credit. */
  List<Item> items(Optional<LiveBase> base) {
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

  private void credit(LiveBase base) {
    Credit credit = view.promise().credit().orElseThrow();
    if (base.fee().isEmpty()) {
      own("fee", money(base.paid().fee()), "credit.base.fee");
    }
    if (credit.base().share() instanceof Base.Share.Percent share) {
      term("fee_share", view.share(share.percent()), "credit.base.share");
    }
    remedy(credit.remedy(), base);
    for (int i = 0; i < credit.limits().size(); i++) {
      limit(i, credit.limits().get(i), base);
    }
    credit.least().ifPresent(this::least);
  }

  private void remedy(Remedy remedy, LiveBase base) {
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
      time(base);
    } else if (remedy instanceof Remedy.Fixed fixed) {
      pays("fixed_pays", fixed.pays(), "credit.fixed");
    }
  }

  private void time(LiveBase base) {
    if (base.timeFee().isEmpty()) {
      own("time_fee", money(base.paid().timeFee()), "credit.base.fee");
    }
    if (!base.ofWhole()) {
      own("fee_covers", view.length(base.paid().covered()), "credit.base.fee-covers");
    }
  }

  private void limit(int index, Limit limit, LiveBase base) {
    String name = "limit_" + (index + 1);
    if (limit.cap() instanceof Limit.Cap.Percent percent) {
      term(name, view.share(percent.percent()), "credit.limits");
    } else if (limit.cap() instanceof Limit.Cap.Sum sum) {
      term(name, money(sum.amount()), "credit.limits");
    } else {
      term(name, time(((Limit.Cap.Time) limit.cap()).time()), "credit.limits");
    }
    if (!(limit.cap() instanceof Limit.Cap.Sum) && base.limits().get(index).isEmpty()) {
      own(name + "_of", money(base.feeOf(index)), "credit.limits");
    }
    if (limit.per() instanceof Limit.Per.Span) {
      Fraction given = LiveGiven.of(subject, limit, model).others();
      own(name + "_given", money(given), "credit.limits");
    }
  }

  // months and years as a number of months, anything shorter as a length
  private Cell time(TimeAmount time) {
    return time.toSeconds()
        .map(view::length)
        .orElseGet(() -> view.number(CeilingWords.months(time)));
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
    return view.moneyOrNumber(amount);
  }

  private Cell moment(Instant at) {
    return Cells.moment(format.deadline(at), at);
  }

  private void term(String what, Cell cell, String path) {
    add(view.promise().id(), what, cell.with(Live.input(names.term(subject, what))), path);
  }

  // of one of several verdicts, which has its own
  private void own(String what, Cell cell, String path) {
    String about = model.subjects().size() > 1 ? subject.name() : view.promise().id();
    add(about, what, cell.with(Live.input(names.figure(subject, what))), path);
  }

  private void add(String about, String what, Cell cell, String path) {
    String key = "live.term." + what.replaceAll("_[0-9]+", "").replace('_', '-');
    String label = view.text(key, number(what));
    Clause clause = path.isEmpty() ? Clause.NONE : view.clause(path);
    items.add(new Item(about, label, cell, clause));
  }

  // which of several bands or limits a name means; empty for none
  private static String number(String what) {
    return what.replaceAll("[^0-9]", "");
  }
}
