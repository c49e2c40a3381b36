package dev.nines.whatif;

import dev.nines.contract.Credit;
import dev.nines.contract.Edges;
import dev.nines.contract.Figure;
import dev.nines.contract.Limit;
import dev.nines.contract.Quantity;
import dev.nines.contract.Remedy;
import dev.nines.credit.AppliedLimit;
import dev.nines.credit.PromiseResult;
import dev.nines.money.Fraction;
import dev.nines.uptime.Verdict;
import dev.nines.whatif.DowntimeLeft.NextPayment;
import dev.nines.whatif.DowntimeLeft.OfTime;
import dev.nines.whatif.DowntimeLeft.Step;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Function;

/**
 * How far it is until blocks, steps, time or a fixed sum pay more than they do now.
 *
 * <p>Blocks of 30 minutes, full ones only, 5,400 s being counted: three blocks pay, and 1,800 s are
 * left until the fourth does.
 */
final class NextPaymentFinder {

  private final PromiseResult result;
  private final Credit credit;
  private final Optional<Step> target;
  private final Function<Edges, Optional<Step>> leaving;

  /**
   * Makes a finder.
   *
   * @param result what became of the promise so far
   * @param credit its remedy
   * @param target how far it is until the target is missed; absent where it is missed already
   * @param leaving how far it is until the figure leaves a range
   */
  NextPaymentFinder(
      PromiseResult result,
      Credit credit,
      Optional<Step> target,
      Function<Edges, Optional<Step>> leaving) {
    this.result = result;
    this.credit = credit;
    this.target = target;
    this.leaving = leaving;
  }

  /** Returns the next payment; absent where nothing more is to come. */
  Optional<NextPayment> next() {
    if (isUsedUp() || (isGated() && target.isEmpty())) {
      return Optional.empty();
    }
    Remedy remedy = credit.remedy();
    if (remedy instanceof Remedy.Blocks blocks) {
      return credit.by() == Figure.Named.DOWNTIME ? Optional.of(blocks(blocks)) : Optional.empty();
    }
    if (remedy instanceof Remedy.Linear linear) {
      return linear(linear);
    }
    if (remedy instanceof Remedy.ProRata proRata) {
      return Optional.of(proRata(proRata));
    }
    return remedy instanceof Remedy.Fixed && isGated()
        ? Optional.of(new NextPayment(Fraction.ONE, target.orElseThrow()))
        : Optional.empty();
  }

  // a limit that has been reached lets nothing more through
  private boolean isUsedUp() {
    return result.credit().limits().stream()
        .filter(applied -> !(applied.limit().per() instanceof Limit.Per.Outage))
        .anyMatch(AppliedLimit::wasReached);
  }

  // nothing is paid as long as the target is met
  private boolean isGated() {
    return !credit.always() && result.verdict() == Verdict.MET;
  }

  private NextPayment blocks(Remedy.Blocks blocks) {
    Fraction counted = result.totals().counted().minus(allowed(blocks.of()));
    if (blocks.atStart().isPositive() && (isGated() || !counted.isPositive())) {
      return new NextPayment(Fraction.ZERO, gated(step(atStart(blocks), false)));
    }
    Fraction rest = counted.minus(blocks.after().value());
    Fraction each = blocks.each().value();
    Fraction full = Fraction.of(rest.max(Fraction.ZERO).dividedBy(each).floor(), BigInteger.ONE);
    return switch (blocks.part()) {
      case PROPORTIONAL ->
          new NextPayment(Fraction.ZERO, gated(step(of(blocks, Fraction.ZERO), false)));
      case IGNORED -> ofFull(blocks, full);
      case COUNTS -> ofBegun(blocks, rest);
    };
  }

  // how far it is until so many blocks are full
  private OfTime of(Remedy.Blocks blocks, Fraction number) {
    return new OfTime(
        allowed(blocks.of()),
        blocks.after().value(),
        number,
        blocks.each().value(),
        result.totals().counted());
  }

  // what is paid at once waits for no free time
  private OfTime atStart(Remedy.Blocks blocks) {
    return OfTime.to(allowed(blocks.of()), result.totals().counted());
  }

  private static Step step(OfTime way, boolean atOnce) {
    return new Step(way.at().minus(way.counted()).max(Fraction.ZERO), atOnce, "", way);
  }

  // while the target is met the first block that its miss would bring is the next one
  private NextPayment ofFull(Remedy.Blocks blocks, Fraction full) {
    boolean waiting = isGated() && full.isPositive();
    Fraction number = waiting ? full : full.plus(Fraction.ONE);
    return new NextPayment(number, gated(step(of(blocks, number), true)));
  }

  private NextPayment ofBegun(Remedy.Blocks blocks, Fraction rest) {
    Fraction each = blocks.each().value();
    Fraction begun = Fraction.of(rest.max(Fraction.ZERO).dividedBy(each).ceiling(), BigInteger.ONE);
    if (isGated() && begun.isPositive()) {
      return new NextPayment(begun, gated(now(true)));
    }
    return new NextPayment(begun.plus(Fraction.ONE), gated(step(of(blocks, begun), false)));
  }

  private Optional<NextPayment> linear(Remedy.Linear linear) {
    Fraction each = linear.each().value();
    Fraction missed = missed();
    Fraction steps = missed.dividedBy(each);
    Fraction begun = Fraction.of(steps.ceiling(), BigInteger.ONE);
    Fraction next = Fraction.of(steps.floor(), BigInteger.ONE).plus(Fraction.ONE);
    return switch (linear.part()) {
      case PROPORTIONAL -> Optional.of(new NextPayment(Fraction.ZERO, gated(now(false))));
      case IGNORED -> leaving(next.times(each), false).map(s -> new NextPayment(next, gated(s)));
      case COUNTS ->
          leaving(begun.times(each), true)
              .map(step -> new NextPayment(begun.plus(Fraction.ONE), gated(step)));
    };
  }

  // by how much the target is missed so far
  private Fraction missed() {
    Fraction value = result.indicator().orElseThrow().compared();
    Edges range = result.promise().target().orElseThrow();
    Fraction below = range.lower().map(e -> e.at().value().minus(value)).orElse(Fraction.ZERO);
    Fraction above = range.upper().map(e -> value.minus(e.at().value())).orElse(Fraction.ZERO);
    return below.max(above).max(Fraction.ZERO);
  }

  // how far it is until the target is missed by so much, or by more than so much
  private Optional<Step> leaving(Fraction by, boolean more) {
    Edges target = result.promise().target().orElseThrow();
    Optional<Edges.Edge> lower = target.lower().map(e -> edge(e.at().value().minus(by), more));
    Optional<Edges.Edge> upper = target.upper().map(e -> edge(e.at().value().plus(by), more));
    return leaving.apply(new Edges(lower, upper));
  }

  private static Edges.Edge edge(Fraction at, boolean included) {
    return new Edges.Edge(new Quantity(at, at.toString(), false), included);
  }

  private NextPayment proRata(Remedy.ProRata proRata) {
    OfTime way = OfTime.to(allowed(proRata.of()), result.totals().counted());
    return new NextPayment(Fraction.ZERO, gated(step(way, false)));
  }

  private Fraction allowed(Remedy.Of of) {
    if (of == Remedy.Of.ALL) {
      return Fraction.ZERO;
    }
    Edges range = result.promise().target().orElseThrow();
    return range
        .lower()
        .map(e -> Fraction.HUNDRED.minus(e.at().value()).dividedBy(Fraction.HUNDRED))
        .map(share -> result.totals().denominator().times(share))
        .or(() -> range.upper().map(e -> e.at().value()))
        .orElse(Fraction.ZERO);
  }

  private static Step now(boolean atOnce) {
    return new Step(Fraction.ZERO, atOnce, "", new DowntimeLeft.AtOnce());
  }

  // nothing is paid before the target is missed
  private Step gated(Step own) {
    if (!isGated()) {
      return own;
    }
    Step gate = target.orElseThrow();
    int order = own.seconds().compareTo(gate.seconds());
    if (order == 0) {
      return new Step(gate.seconds(), own.atOnce() && gate.atOnce(), gate.service(), gate.way());
    }
    return order > 0 ? own : gate;
  }
}
