package dev.nines.credit;

import dev.nines.contract.Credit;
import dev.nines.contract.Edges;
import dev.nines.contract.Figure;
import dev.nines.contract.Over;
import dev.nines.contract.Promise;
import dev.nines.contract.Remedy;
import dev.nines.money.Fraction;
import dev.nines.time.Interval;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.OutageFigures;
import dev.nines.uptime.Ratio;
import dev.nines.uptime.SampleFigures;
import dev.nines.uptime.ShownFigure;
import dev.nines.uptime.Unit;
import dev.nines.uptime.Uptime;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The values of any figure of a promise, over one ledger or combined over several. */
final class PromiseFigures {

  private final Promise promise;
  private final List<MemberLedger> members;
  private final Observations observations;
  private final List<PromiseFigures> earlier;

  PromiseFigures(Promise promise, List<MemberLedger> members, Observations observations) {
    this(promise, members, observations, List.of());
  }

  private PromiseFigures(
      Promise promise,
      List<MemberLedger> members,
      Observations observations,
      List<PromiseFigures> earlier) {
    this.promise = promise;
    this.members = List.copyOf(members);
    this.observations = observations;
    this.earlier = List.copyOf(earlier);
  }

  /** Returns the same figures, the promised one as the mean over these periods too. */
  PromiseFigures averagedWith(List<PromiseFigures> others) {
    return new PromiseFigures(promise, members, observations, others);
  }

  /** Returns the values of the promised figure, rounded for comparison where the contract says. */
  List<FigureValue> promised() {
    return values(promise.indicator().is());
  }

  /**
   * Returns the values of a figure; averaging and rounding are terms of the promised one alone.
   *
   * <p>Averaged over periods it is the mean of their exact figures; 99.8 and 100 make 99.9.
   */
  List<FigureValue> values(Figure figure) {
    if (!figure.equals(promise.indicator().is())) {
      return own(figure);
    }
    List<FigureValue> values = earlier.isEmpty() ? own(figure) : averaged(figure);
    return promise
        .indicator()
        .round()
        .map(rounding -> values.stream().map(value -> value.rounded(rounding)).toList())
        .orElse(values);
  }

  /** Returns the figures that the promised one is the mean of, oldest first; none for itself. */
  List<PeriodFigure> averagedFrom() {
    Figure figure = promise.indicator().is();
    if (earlier.isEmpty() || isOneByOne(figure) || own(figure).isEmpty()) {
      return List.of();
    }
    return Stream.concat(earlier.stream(), Stream.of(this))
        .flatMap(f -> f.own(figure).stream().map(value -> new PeriodFigure(f.period(), value)))
        .toList();
  }

  private Interval period() {
    return members.get(0).ledger().period();
  }

  private List<FigureValue> own(Figure figure) {
    return members.size() == 1 ? ofMember(members.get(0), figure) : combined(figure);
  }

  private List<FigureValue> averaged(Figure figure) {
    List<FigureValue> each = averagedFrom().stream().map(PeriodFigure::value).toList();
    return each.size() < 2 ? own(figure) : List.of(mean(figure, each));
  }

  private static boolean isOneByOne(Figure figure) {
    return figure == Figure.Named.EACH_OUTAGE || figure == Figure.Named.EACH;
  }

  private static FigureValue mean(Figure figure, List<FigureValue> each) {
    Unit unit = each.get(0).unit();
    if (unit == Unit.PERCENT) {
      List<Ratio> ratios = each.stream().flatMap(value -> value.ratio().stream()).toList();
      Ratio ratio = mean(ratios);
      return FigureValue.of(figure, unit, Optional.of(ratio), ratio.toPercent());
    }
    Fraction sum = each.stream().map(FigureValue::exact).reduce(Fraction.ZERO, Fraction::plus);
    return FigureValue.of(figure, unit, Optional.empty(), sum.dividedBy(Fraction.of(each.size())));
  }

  private static Ratio mean(List<Ratio> ratios) {
    Fraction mean = sum(ratios, Ratio::toFraction).dividedBy(Fraction.of(ratios.size()));
    return new Ratio(
        Fraction.of(mean.numerator(), BigInteger.ONE),
        Fraction.of(mean.denominator(), BigInteger.ONE));
  }

  /** Returns the value that decides: the worst for the one who promised; absent for no value. */
  Optional<FigureValue> deciding(List<FigureValue> values) {
    Comparator<FigureValue> order = Comparator.comparing(FigureValue::compared);
    return isHighPromised() ? values.stream().min(order) : values.stream().max(order);
  }

  /**
   * Returns the figure if all unknown time had been up, or down; absent where it is none of time.
   */
  Optional<FigureValue> bound(boolean up) {
    if (promise.indicator().is() != Figure.Named.UPTIME || observations.areRequests()) {
      return Optional.empty();
    }
    Optional<FigureValue> own = ownBound(up);
    if (own.isEmpty() || earlier.isEmpty()) {
      return own;
    }
    List<FigureValue> each =
        Stream.concat(earlier.stream(), Stream.of(this))
            .flatMap(figures -> figures.ownBound(up).stream())
            .toList();
    return Optional.of(mean(Figure.Named.UPTIME, each));
  }

  private Optional<FigureValue> ownBound(boolean up) {
    Function<Uptime, Optional<Ratio>> side = up ? Uptime::ifUp : Uptime::ifDown;
    List<Ratio> ratios =
        members.stream().flatMap(member -> side.apply(member.uptime()).stream()).toList();
    return ratios.isEmpty() ? Optional.empty() : Optional.of(percent(Figure.Named.UPTIME, ratios));
  }

  /** Returns the value as shown: of the figure that was compared, cut against every edge of it. */
  BigDecimal shown(FigureValue value) {
    return ShownFigure.of(value.compared(), isHighPromised(), edges());
  }

  private boolean isHighPromised() {
    return promise
        .target()
        .map(target -> target.lower().isPresent())
        .orElse(promise.indicator().is() == Figure.Named.UPTIME);
  }

  private List<Edges> edges() {
    Stream<Edges> bands =
        promise.credit().filter(this::looksAtPromised).stream().flatMap(PromiseFigures::bands);
    return Stream.concat(promise.target().stream(), bands).toList();
  }

  private boolean looksAtPromised(Credit credit) {
    return credit.by().equals(promise.indicator().is());
  }

  private static Stream<Edges> bands(Credit credit) {
    return credit.remedy() instanceof Remedy.Bands bands
        ? bands.bands().stream().map(Remedy.Band::edges)
        : Stream.empty();
  }

  private List<FigureValue> ofMember(MemberLedger member, Figure figure) {
    if (SampleFigures.makes(figure)) {
      return observations.samples(member).values(figure);
    }
    if (observations.areRequests() && isShare(figure)) {
      return observations.share(member).map(ratio -> share(figure, ratio)).stream().toList();
    }
    return OutageFigures.of(member::ledger, member.uptime()).values(figure);
  }

  private static boolean isShare(Figure figure) {
    return figure == Figure.Named.UPTIME || figure == Figure.Named.DOWNTIME_SHARE;
  }

  private static FigureValue share(Figure figure, Ratio good) {
    Ratio ratio = figure == Figure.Named.UPTIME ? good : good.rest();
    return FigureValue.of(figure, Unit.PERCENT, Optional.of(ratio), ratio.toPercent());
  }

  private List<FigureValue> combined(Figure figure) {
    List<FigureValue> each = members.stream().flatMap(m -> ofMember(m, figure).stream()).toList();
    boolean percentage = each.stream().allMatch(value -> value.unit() == Unit.PERCENT);
    if (each.isEmpty() || figure == Figure.Named.EACH_OUTAGE) {
      return each;
    }
    return percentage
        ? List.of(percent(figure, each.stream().map(v -> v.ratio().orElseThrow()).toList()))
        : List.of(sum(figure, each));
  }

  private static FigureValue sum(Figure figure, List<FigureValue> each) {
    Fraction total = each.stream().map(FigureValue::exact).reduce(Fraction.ZERO, Fraction::plus);
    Fraction value =
        figure == Figure.Named.LONGEST_OUTAGE
            ? each.stream().map(FigureValue::exact).reduce(Fraction.ZERO, Fraction::max)
            : total;
    return FigureValue.of(figure, each.get(0).unit(), Optional.empty(), value);
  }

  /** Returns a percentage of several ledgers, combined as the contract says. */
  FigureValue percent(Figure figure, List<Ratio> ratios) {
    Ratio ratio = ratios.size() == 1 ? ratios.get(0) : combine(figure, ratios);
    return FigureValue.of(figure, Unit.PERCENT, Optional.of(ratio), ratio.toPercent());
  }

  // never from rounded figures (CALCULATION 3)
  private Ratio combine(Figure figure, List<Ratio> ratios) {
    if (promise.over().outermost() instanceof Over.RatioOfSums) {
      return new Ratio(sum(ratios, Ratio::numerator), sum(ratios, Ratio::denominator));
    }
    if (promise.over().outermost() instanceof Over.Worst) {
      Comparator<Ratio> order = Comparator.comparing(Ratio::toFraction);
      boolean low = figure == Figure.Named.UPTIME;
      return (low ? ratios.stream().min(order) : ratios.stream().max(order)).orElseThrow();
    }
    return mean(ratios);
  }

  private static Fraction sum(List<Ratio> ratios, Function<Ratio, Fraction> part) {
    return ratios.stream().map(part).reduce(Fraction.ZERO, Fraction::plus);
  }
}
