package dev.nines.credit;

import dev.nines.contract.Credit;
import dev.nines.contract.Edges;
import dev.nines.contract.Figure;
import dev.nines.contract.Promise;
import dev.nines.downtime.Outage;
import dev.nines.money.Fraction;
import dev.nines.money.Money;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.Verdict;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a promise would come to without some of its outages, reckoned from what it comes to with all
 * of them: asked of every outage alone, it costs no more than the outages that are thought away.
 */
final class SparedPromise {

  private final PromiseEvaluation real;
  private final FeeBook fees;
  private final OutageNumbers numbers = new OutageNumbers();
  private final SparedFigures figures;
  private final List<Outage> affected;
  // few amounts are left of many sets of outages
  private final Map<Owed, Optional<Money>> owed = new HashMap<>();

  /** What an amount depends on: the verdict, the affected share, and what the values pay. */
  private record Owed(Verdict verdict, Fraction affected, Fraction together) {}

  SparedPromise(PromiseEvaluation real, FeeBook fees) {
    this.real = real;
    this.fees = fees;
    this.figures = new SparedFigures(real, numbers);
    this.affected = real.sharesAffected() ? mostAffectedFirst(real.outages()) : List.of();
  }

  /** Returns the number by which an outage is known here. */
  int numberOf(Outage outage) {
    return numbers.of(outage);
  }

  private static List<Outage> mostAffectedFirst(List<Outage> outages) {
    return outages.stream()
        .filter(outage -> outage.counted().isPositive() && outage.affected().isPresent())
        .sorted(Comparator.comparing((Outage o) -> o.affected().orElseThrow()).reversed())
        .toList();
  }

  /**
   * What it would come to.
   *
   * @param deciding the value that would decide; absent where there would be none
   * @param credit the credit; absent where the contract has no currency
   */
  record Result(Optional<FigureValue> deciding, Optional<Money> credit) {}

  /** Returns what it would come to without some of the outages, by their numbers. */
  Result without(BitSet gone) {
    FigureValues.Rest promised = figures.values(promised(), gone);
    Judged judged = judged(PeriodVerdict.of(real.request(), promised), gone);
    CreditCalculator calculator = new CreditCalculator(judged, fees);
    Function<Credit, Fraction> together =
        credit -> {
          boolean ofPromised = credit.by().equals(promised());
          return together(
              calculator, credit, ofPromised ? promised : figures.values(credit.by(), gone));
        };
    return new Result(promised.deciding(), amount(calculator, judged, together));
  }

  /**
   * What it would come to, and on which side of each edge its figures would lie.
   *
   * @param credit the credit; absent where the contract has no currency
   * @param sides below 0, 0 or above 0 as the figure is below, at or above each edge of the target
   *     and of the bands; none for a figure without value
   */
  record Standing(Optional<Money> credit, List<Integer> sides) {}

  /** Returns how it would stand without some of the outages, by their numbers. */
  Standing standing(BitSet gone) {
    Result result = without(gone);
    Promise promise = real.request().promise();
    List<Integer> sides = new ArrayList<>(sides(promise.target().stream(), result.deciding()));
    for (Credit credit : promise.credit().stream().toList()) {
      Stream<Edges> bands = PromiseFigures.bands(credit);
      sides.addAll(sides(bands, figures.values(credit.by(), gone).deciding()));
    }
    return new Standing(result.credit(), sides);
  }

  private static List<Integer> sides(Stream<Edges> edges, Optional<FigureValue> value) {
    return value.stream()
        .flatMap(v -> edges.flatMap(Edges::edges).map(e -> v.compared().compareTo(e.at().value())))
        .map(Integer::signum)
        .toList();
  }

  /**
   * Returns what each outage adds to the one sum on which the figures depend, each of them rising
   * or falling with it; 0 where no figure depends on outages, absent where one depends on more.
   */
  Optional<Additions> additions(List<Integer> outages) {
    if (!affected.isEmpty()) {
      return Optional.empty();
    }
    Optional<Additions> one = Optional.empty();
    for (Figure figure : decisive()) {
      Optional<Additions> own = figures.additions(figure, outages);
      if (own.isEmpty() || one.filter(other -> differ(other, own.get())).isPresent()) {
        return Optional.empty();
      }
      one = one.or(() -> own);
    }
    return one.or(() -> Optional.of(Additions.nothing(outages.size())));
  }

  private static boolean differ(Additions one, Additions other) {
    return !one.each().equals(other.each());
  }

  // the figures that decide and that an outage less can change
  private Set<Figure> decisive() {
    Stream<Figure> paid = real.request().promise().credit().stream().map(Credit::by);
    return Stream.concat(Stream.of(promised()), paid)
        .filter(real.figures()::dependsOnOutages)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Optional<Money> amount(
      CreditCalculator calculator, Judged judged, Function<Credit, Fraction> together) {
    Fraction exact = calculator.together(together);
    return owed.computeIfAbsent(
        new Owed(judged.verdict(), judged.affected(), exact), key -> calculator.amount(exact));
  }

  private Judged judged(Verdict verdict, BitSet gone) {
    Fraction greatest =
        affected.stream()
            .filter(outage -> !gone.get(numberOf(outage)))
            .findFirst()
            .flatMap(Outage::affected)
            .orElse(Fraction.ONE);
    return real.judged(verdict, greatest);
  }

  private Fraction together(CreditCalculator calculator, Credit credit, FigureValues.Rest values) {
    return real.request().judged()
        ? values.paid(calculator.affected(), value -> calculator.paid(credit, value))
        : Fraction.ZERO;
  }

  private Figure promised() {
    return real.request().promise().indicator().is();
  }
}
