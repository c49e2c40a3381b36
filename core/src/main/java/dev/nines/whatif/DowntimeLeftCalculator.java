package dev.nines.whatif;

import dev.nines.contract.Credit;
import dev.nines.contract.Edges;
import dev.nines.contract.Figure;
import dev.nines.contract.Indicator;
import dev.nines.contract.Observe;
import dev.nines.contract.Over;
import dev.nines.contract.Promise;
import dev.nines.contract.Remedy;
import dev.nines.credit.MemberLedger;
import dev.nines.credit.PromiseResult;
import dev.nines.downtime.Seconds;
import dev.nines.money.Fraction;
import dev.nines.time.Interval;
import dev.nines.uptime.Ratio;
import dev.nines.uptime.Statistics;
import dev.nines.uptime.TimeTotals;
import dev.nines.uptime.Verdict;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reckons the downtime left.
 *
 * <p>July 2025 in America/Chicago has 2,678,400 s; at least 99.9 % leaves 2,678.4 s of downtime.
 * With 90 minutes down it is missed, and 26,784 - 5,400 = 21,384 s are left until the band below
 * 99.0 %.
 */
public final class DowntimeLeftCalculator {

  private final PromiseResult result;
  private final Promise promise;

  private DowntimeLeftCalculator(PromiseResult result) {
    this.result = result;
    this.promise = result.promise();
  }

  /**
   * Returns the downtime left; nothing in it for a promise that no length of downtime decides, such
   * as one on requests or on a number of outages.
   *
   * @param result what became of the promise so far
   * @param asOf "now"
   */
  public static DowntimeLeft of(PromiseResult result, Instant asOf) {
    DowntimeLeftCalculator calculator = new DowntimeLeftCalculator(result);
    return new DowntimeLeft(
        calculator.target(),
        calculator.band(),
        calculator.next(),
        calculator.credit().isPresent(),
        calculator.ahead(asOf));
  }

  // the remedy, where a length of downtime decides what it pays
  private Optional<Credit> credit() {
    return promise
        .credit()
        .filter(credit -> result.verdict() != Verdict.NOT_JUDGED && isOfTime(credit.by()));
  }

  private Optional<DowntimeLeft.NextPayment> next() {
    boolean ofTime = isOfTime(promise.indicator().is());
    return credit()
        .filter(credit -> !(credit.remedy() instanceof Remedy.Bands) && ofTime)
        .flatMap(
            credit ->
                new NextPaymentFinder(
                        result, credit, target(), range -> leaving(credit.by(), range))
                    .next());
  }

  private Optional<DowntimeLeft.Step> target() {
    Figure figure = promise.indicator().is();
    return result.verdict() == Verdict.MET && isOfTime(figure)
        ? promise.target().flatMap(range -> leaving(figure, range))
        : Optional.empty();
  }

  private Optional<DowntimeLeft.NextBand> band() {
    return credit().stream()
        .filter(credit -> credit.remedy() instanceof Remedy.Bands)
        .flatMap(
            credit ->
                ((Remedy.Bands) credit.remedy())
                    .bands().stream().flatMap(band -> next(credit.by(), band).stream()))
        .min(Comparator.comparing(next -> next.left().seconds()));
  }

  // a band is entered where what lies before it is left
  private Optional<DowntimeLeft.NextBand> next(Figure figure, Remedy.Band band) {
    Optional<Edges.Edge> edge = isFalling(figure) ? band.edges().upper() : band.edges().lower();
    Optional<Edges> before =
        edge.map(e -> new Edges.Edge(e.at(), !e.included()))
            .map(
                e ->
                    isFalling(figure)
                        ? new Edges(Optional.of(e), Optional.empty())
                        : new Edges(Optional.empty(), Optional.of(e)));
    return before
        .flatMap(range -> leaving(figure, range))
        .map(step -> new DowntimeLeft.NextBand(band, step));
  }

  private Optional<DowntimeLeft.Step> leaving(Figure figure, Edges range) {
    Optional<Boundary> boundary =
        isFalling(figure)
            ? range.lower().map(edge -> Boundary.falling(edge, rounding(figure)))
            : range.upper().map(edge -> Boundary.rising(edge, rounding(figure)));
    return boundary.flatMap(b -> nearest(figure, b));
  }

  // of services reckoned apart, the one that stands least
  private Optional<DowntimeLeft.Step> nearest(Figure figure, Boundary boundary) {
    return lanes(figure).stream()
        .filter(lane -> figure == Figure.Named.DOWNTIME || lane.denominator().isPositive())
        .map(lane -> new Room(lane, room(figure, boundary.at(), lane)))
        .min(Comparator.comparing(Room::seconds))
        .filter(room -> isAhead(room.seconds(), boundary))
        .map(room -> step(figure, boundary, room));
  }

  private DowntimeLeft.Step step(Figure figure, Boundary boundary, Room room) {
    return new DowntimeLeft.Step(
        room.seconds(),
        boundary.outside(),
        room.lane().service(),
        way(figure, boundary.at(), room.lane()));
  }

  private record Room(Lane lane, Fraction seconds) {}

  private DowntimeLeft.Way way(Figure figure, Fraction at, Lane lane) {
    if (figure == Figure.Named.DOWNTIME) {
      return DowntimeLeft.OfTime.to(at, lane.counted());
    }
    return isOfMean()
        ? new DowntimeLeft.OfMean(at, isFalling(figure), downtimes(), lane.denominator())
        : new DowntimeLeft.OfShare(at, isFalling(figure), lane.denominator(), lane.counted());
  }

  private boolean isOfMean() {
    return promise.over() instanceof Over.Mean && result.members().size() > 1;
  }

  // what is reached with no more downtime at all has been reached
  private static boolean isAhead(Fraction seconds, Boundary boundary) {
    return seconds.isPositive() || (seconds.isZero() && !boundary.outside());
  }

  /** What downtime can be added to, the other services staying as they are. */
  private record Lane(String service, Fraction counted, Fraction denominator) {
    static Lane of(MemberLedger member) {
      TimeTotals totals = member.uptime().totals();
      return new Lane(String.join(", ", member.services()), totals.counted(), totals.denominator());
    }
  }

  private List<Lane> lanes(Figure figure) {
    boolean apart = promise.over() instanceof Over.Mean || promise.over() instanceof Over.Worst;
    if (apart && figure != Figure.Named.DOWNTIME && result.members().size() > 1) {
      return result.members().stream().map(Lane::of).toList();
    }
    return List.of(new Lane("", result.totals().counted(), result.totals().denominator()));
  }

  // how much more brings the figure to a value
  private Fraction room(Figure figure, Fraction at, Lane lane) {
    if (figure == Figure.Named.DOWNTIME) {
      return at.minus(lane.counted());
    }
    Fraction share = isFalling(figure) ? Fraction.HUNDRED.minus(at) : at;
    Fraction allowed = share.dividedBy(Fraction.HUNDRED);
    return isOfMean()
        ? allowed.minus(meanDowntime()).times(result.members().size()).times(lane.denominator())
        : lane.denominator().times(allowed).minus(lane.counted());
  }

  private Fraction meanDowntime() {
    return Statistics.mean(downtimes().stream().map(Ratio::toFraction).toList());
  }

  private List<Ratio> downtimes() {
    return result.members().stream()
        .flatMap(member -> member.uptime().ratio().stream())
        .map(Ratio::rest)
        .toList();
  }

  // time to come that is in the denominator: the service that has most of it
  private Fraction ahead(Instant asOf) {
    return result.members().stream()
        .map(member -> ahead(member, asOf))
        .reduce(Fraction.ZERO, Fraction::max);
  }

  private static Fraction ahead(MemberLedger member, Instant asOf) {
    Interval period = member.ledger().period();
    if (!asOf.isBefore(period.to())) {
      return Fraction.ZERO;
    }
    Interval rest = asOf.isBefore(period.from()) ? period : Interval.of(asOf, period.to());
    return member.ledger().entries().clampTo(rest).tiles().stream()
        .filter(tile -> tile.value().inDenominator() && !tile.value().isCounted())
        .map(tile -> Seconds.of(tile.span().length()))
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  private Optional<Indicator.Rounding> rounding(Figure figure) {
    return promise.indicator().round().filter(r -> figure.equals(promise.indicator().is()));
  }

  private boolean isOfTime(Figure figure) {
    Observe.What what = promise.observe().what();
    boolean ledger = what instanceof Observe.Outages || what instanceof Observe.Slots;
    boolean averaged = promise.indicator().averagedOver() > 1;
    return ledger && !averaged && (isFalling(figure) || isRising(figure));
  }

  private static boolean isFalling(Figure figure) {
    return figure == Figure.Named.UPTIME;
  }

  private static boolean isRising(Figure figure) {
    return figure == Figure.Named.DOWNTIME || figure == Figure.Named.DOWNTIME_SHARE;
  }
}
