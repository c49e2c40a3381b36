package dev.nines.report.sla;

import dev.nines.contract.Credit;
import dev.nines.contract.Edges;
import dev.nines.contract.Figure;
import dev.nines.contract.Payment;
import dev.nines.contract.Remedy;
import dev.nines.report.Formula;
import dev.nines.report.Formula.Function;
import dev.nines.report.Formula.Named;
import java.util.Optional;

/** What a remedy pays for a figure, before its limits, as formulas. */
final class LiveRemedy {

  private static final int CLEAN = 9;

  private final Subject subject;
  private final LiveModel model;
  private final PromiseView view;
  private final boolean time;

  LiveRemedy(Subject subject, LiveModel model) {
    this.subject = subject;
    this.model = model;
    this.view = subject.view();
    this.time = credit().by() == Figure.Named.DOWNTIME;
  }

  Formula pays(Remedy remedy) {
    if (remedy instanceof Remedy.Bands bands) {
      return bands(bands);
    }
    if (remedy instanceof Remedy.Blocks blocks) {
      return blocks(blocks);
    }
    if (remedy instanceof Remedy.Linear linear) {
      return payment(linear.pays(), "step_pays")
          .times(parts(missedBy().over(term("step")), linear.part()));
    }
    if (remedy instanceof Remedy.ProRata proRata) {
      Formula seconds = proRata.of() == Remedy.Of.ALL ? by() : excess();
      return named("time_fee")
          .times(term("fee_share"))
          .times(seconds)
          .over(named("fee_covers"))
          .times(term("times"));
    }
    return payment(((Remedy.Fixed) remedy).pays(), "fixed_pays");
  }

  // of several bands that hold the figure, the one that pays most
  private Formula bands(Remedy.Bands bands) {
    Formula most = Formula.number(0);
    LiveRange range = new LiveRange(subject, model.names(), time);
    for (int i = 0; i < bands.bands().size(); i++) {
      Remedy.Band band = bands.bands().get(i);
      String name = "band_" + (i + 1);
      Formula holds = range.holds(band.edges(), by(), name);
      Formula pays = payment(band.pays(), name + "_pays");
      Formula formula = Formula.of(Function.WHEN, holds, pays, Formula.number(0));
      most = Formula.of(Function.GREATEST, most, formula);
    }
    return most;
  }

  private Formula blocks(Remedy.Blocks blocks) {
    Formula counted = blocks.of() == Remedy.Of.ALL ? by() : excess();
    Formula rest = counted.minus(term("block_after")).orZero();
    Formula count = parts(rest.over(term("block")), blocks.part());
    Formula any = Formula.of(Function.ABOVE, counted.rounded(CLEAN), Formula.number(0));
    Formula start = term("block_at_start").times(named("base"));
    return Formula.of(Function.WHEN, any, start, Formula.number(0))
        .plus(payment(blocks.pays(), "block_pays").times(count));
  }

  // counted time less denominator x (100 % - target); for other figures what goes beyond the edge
  private Formula excess() {
    Optional<Edges> target = view.promise().target();
    if (time && target.flatMap(Edges::lower).isPresent()) {
      Formula share = Formula.number(1).minus(term("target_from"));
      return measured().minus(named("whole").times(share)).orZero();
    }
    boolean upper = target.flatMap(Edges::upper).isPresent();
    return upper ? measured().minus(term("target_to")).orZero() : measured();
  }

  private Formula missedBy() {
    Edges target = view.promise().target().orElseThrow();
    Formula missed = Formula.number(0);
    if (target.lower().isPresent()) {
      missed = Formula.of(Function.GREATEST, missed, term("target_from").minus(measured()));
    }
    return target.upper().isPresent()
        ? Formula.of(Function.GREATEST, missed, measured().minus(term("target_to")))
        : missed;
  }

  private static Formula parts(Formula count, Remedy.Part part) {
    Formula clean = count.rounded(CLEAN);
    return switch (part) {
      case IGNORED -> Formula.of(Function.ROUND_DOWN, clean, Formula.number(0));
      case COUNTS -> Formula.of(Function.ROUND_UP, clean, Formula.number(0));
      case PROPORTIONAL -> count;
    };
  }

  private Formula payment(Payment payment, String name) {
    return payment instanceof Payment.Percent ? term(name).times(named("base")) : term(name);
  }

  // the compared figure where the remedy looks at the promised one, else the exact one
  private Formula by() {
    if (credit().by().equals(view.promise().indicator().is())) {
      return named("compared");
    }
    return time ? exact() : exact().rounded(LiveFigure.SHARE_DECIMALS);
  }

  // what a difference is taken of: nothing is rounded off but by the contract
  private Formula measured() {
    boolean rounded = view.promise().indicator().round().isPresent();
    return rounded ? by() : exact();
  }

  private Formula exact() {
    return new Named(LiveFigure.nameOf(credit().by(), subject, model.names()));
  }

  private Credit credit() {
    return view.promise().credit().orElseThrow();
  }

  private Formula named(String what) {
    return new Named(model.names().figure(subject, what));
  }

  private Formula term(String what) {
    return new Named(model.names().term(subject, what));
  }
}
