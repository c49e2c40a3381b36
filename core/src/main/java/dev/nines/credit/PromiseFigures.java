package dev.nines.credit;

import dev.nines.contract.Credit;
import dev.nines.contract.Edges;
import dev.nines.contract.Figure;
import dev.nines.contract.Promise;
import dev.nines.contract.Remedy;
import dev.nines.money.Fraction;
import dev.nines.time.Interval;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.OutageFigures;
import dev.nines.uptime.Ratio;
import dev.nines.uptime.SampleFigures;
import dev.nines.uptime.ShownFigure;
import dev.nines.uptime.SparedSamples;
import dev.nines.uptime.Unit;
import dev.nines.uptime.Uptime;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The values of any figure of a promise, over one ledger or combined over several. */
final class PromiseFigures {

  private final Promise promise;
  private final List<MemberLedger> members;
  private final Observations observations;
  private final List<PromiseFigures> earlier;
  private final Fraction weight;
  private final Map<Figure, List<FigureValue>> own = new HashMap<>();

  PromiseFigures(Promise promise, List<MemberLedger> members, Observations observations) {
    this(promise, members, observations, List.of(), Fraction.ONE);
  }

  private PromiseFigures(
      Promise promise,
      List<MemberLedger> members,
      Observations observations,
      List<PromiseFigures> earlier,
      Fraction weight) {
    this.promise = promise;
    this.members = List.copyOf(members);
    this.observations = observations;
    this.earlier = List.copyOf(earlier);
    this.weight = weight;
  }

  /** Returns the same figures, which weigh so much in a mean with those of other periods. */
  PromiseFigures weighing(Fraction share) {
    return new PromiseFigures(promise, members, observations, earlier, share);
  }

  /** Returns the same figures, the promised one as the mean over these periods too. */
  PromiseFigures averagedWith(List<PromiseFigures> others) {
    return new PromiseFigures(promise, members, observations, others, weight);
  }

  /** Returns whether a figure is the promised one. */
  boolean isPromised(Figure figure) {
    return figure.equals(promise.indicator().is());
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
    return finished(figure, own(figure));
  }

  /** Returns the values of a figure, averaged and rounded, from those of this period alone. */
  List<FigureValue> finished(Figure figure, List<FigureValue> own) {
    if (!figure.equals(promise.indicator().is())) {
      return own;
    }
    List<FigureValue> values = averaged(figure, own);
    return promise
        .indicator()
        .round()
        .map(rounding -> values.stream().map(value -> value.rounded(rounding)).toList())
        .orElse(values);
  }

  /** Returns the figures that the promised one is the mean of, oldest first; none for itself. */
  List<PeriodFigure> averagedFrom() {
    Figure figure = promise.indicator().is();
    return averagedFrom(figure, own(figure));
  }

  private List<PeriodFigure> averagedFrom(Figure figure, List<FigureValue> own) {
    if (earlier.isEmpty() || isOneByOne(figure) || own.isEmpty()) {
      return List.of();
    }
    Stream<PeriodFigure> before = earlier.stream().flatMap(f -> f.periodFigures(f.own(figure)));
    return Stream.concat(before, periodFigures(own)).toList();
  }

  private Stream<PeriodFigure> periodFigures(List<FigureValue> values) {
    return values.stream().map(this::periodFigure);
  }

  /** Returns a value as the figure of this period. */
  PeriodFigure periodFigure(FigureValue value) {
    return new PeriodFigure(period(), value, members, observations.contract(), promise, weight);
  }

  private Interval period() {
    return members.get(0).ledger().period();
  }

  /** Returns the values of a figure of this period alone, reckoned once. */
  List<FigureValue> own(Figure figure) {
    List<FigureValue> known = own.get(figure);
    if (known == null) {
      known = members.size() == 1 ? ofMember(members.get(0), figure) : combined(figure);
      own.put(figure, known);
    }
    return known;
  }

  private List<FigureValue> averaged(Figure figure, List<FigureValue> own) {
    List<PeriodFigure> each = averagedFrom(figure, own);
    return each.size() < 2 ? own : List.of(mean(figure, each));
  }

  private static boolean isOneByOne(Figure figure) {
    return figure == Figure.Named.EACH_OUTAGE || figure == Figure.Named.EACH;
  }

  // each period weighs as much as the others, its parts by their length
  private static FigureValue mean(Figure figure, List<PeriodFigure> each) {
    Unit unit = each.get(0).value().unit();
    Fraction weights = Fraction.sum(each.stream().map(PeriodFigure::weight).toList());
    if (unit == Unit.PERCENT) {
      Fraction sum = weighted(each, value -> value.ratio().orElseThrow().toFraction());
      return FigureCombination.percent(figure, FigureCombination.mean(sum, weights));
    }
    Fraction sum = weighted(each, FigureValue::exact);
    return FigureCombination.inUnit(figure, unit, sum.dividedBy(weights));
  }

  private static Fraction weighted(
      List<PeriodFigure> each, Function<FigureValue, Fraction> number) {
    return Fraction.sum(
        each.stream().map(figure -> number.apply(figure.value()).times(figure.weight())).toList());
  }

  /** Returns the value that decides: the worst for the one who promised; absent for no value. */
  Optional<FigureValue> deciding(List<FigureValue> values) {
    return values.stream().min(worstFirst());
  }

  /** Returns the order in which the value that decides comes first. */
  Comparator<FigureValue> worstFirst() {
    Comparator<FigureValue> order = Comparator.comparing(FigureValue::compared);
    return isHighPromised(promise) ? order : order.reversed();
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
    List<PeriodFigure> each =
        Stream.concat(earlier.stream(), Stream.of(this))
            .flatMap(figures -> figures.ownBound(up).stream().map(figures::periodFigure))
            .toList();
    return Optional.of(mean(Figure.Named.UPTIME, each));
  }

  private Optional<FigureValue> ownBound(boolean up) {
    Function<Uptime, Optional<Ratio>> side = up ? Uptime::ifUp : Uptime::ifDown;
    List<Ratio> ratios =
        members.stream().flatMap(member -> side.apply(member.uptime()).stream()).toList();
    return ratios.isEmpty()
        ? Optional.empty()
        : Optional.of(combination().percent(Figure.Named.UPTIME, ratios));
  }

  /** Returns the value as shown: of the figure that was compared, cut against every edge of it. */
  static BigDecimal shown(Promise promise, FigureValue value) {
    Stream<Edges> bands =
        promise.credit().filter(credit -> credit.by().equals(promise.indicator().is())).stream()
            .flatMap(PromiseFigures::bands);
    List<Edges> edges = Stream.concat(promise.target().stream(), bands).toList();
    return ShownFigure.of(value.compared(), isHighPromised(promise), edges);
  }

  private static boolean isHighPromised(Promise promise) {
    return promise
        .target()
        .map(target -> target.lower().isPresent())
        .orElse(promise.indicator().is() == Figure.Named.UPTIME);
  }

  /** Returns the edges of a remedy's bands; none for another remedy. */
  static Stream<Edges> bands(Credit credit) {
    return credit.remedy() instanceof Remedy.Bands bands
        ? bands.bands().stream().map(Remedy.Band::edges)
        : Stream.empty();
  }

  /** Returns the values of a figure of one ledger. */
  List<FigureValue> ofMember(MemberLedger member, Figure figure) {
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
    return FigureCombination.percent(figure, figure == Figure.Named.UPTIME ? good : good.rest());
  }

  private List<FigureValue> combined(Figure figure) {
    if (SampleFigures.makes(figure)) {
      return sampleCombination().of(figure, members.stream().map(observations::samples).toList());
    }
    List<FigureValue> each = members.stream().flatMap(m -> ofMember(m, figure).stream()).toList();
    return figure == Figure.Named.EACH_OUTAGE
        ? each
        : combination().of(figure, each).stream().toList();
  }

  /** Returns the samples of a ledger's metric that counts only while up. */
  SparedSamples sparedSamples(MemberLedger member) {
    return observations.sparedSamples(member);
  }

  /** Returns how the statistics of several ledgers' values make one. */
  SampleCombination sampleCombination() {
    return new SampleCombination(promise.over(), isHighPromised(promise));
  }

  /** Returns how the figures of several ledgers make one. */
  FigureCombination combination() {
    return new FigureCombination(promise.over());
  }

  /** Returns whether an outage less can change a figure at all. */
  boolean dependsOnOutages(Figure figure) {
    return SampleFigures.makes(figure)
        ? observations.areWhileUp()
        : !(observations.areRequests() && isShare(figure));
  }
}
