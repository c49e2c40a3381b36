package dev.nines.whatif;

import dev.nines.credit.CentShares;
import dev.nines.credit.MemberLedger;
import dev.nines.credit.PromiseResult;
import dev.nines.credit.PromiseTrial;
import dev.nines.credit.Shapley;
import dev.nines.credit.SlaResult;
import dev.nines.downtime.LedgerEntry;
import dev.nines.money.Fraction;
import dev.nines.money.Money;
import dev.nines.time.IntervalSet;
import dev.nines.time.Tile;
import dev.nines.time.Tiling;
import dev.nines.uptime.FigureValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Finds where two parties' results differ, stretch by stretch and cause by cause. */
public final class DisputeCalculator {

  private final PromiseComparison sides;
  private final PromiseTrial trial;
  private final List<List<Disagreement>> byMember;
  private final List<Disagreement> disagreements;
  private final List<DisputeCause> causes;

  private DisputeCalculator(PromiseComparison sides, PromiseTrial trial) {
    this.sides = sides;
    this.trial = trial;
    this.byMember =
        IntStream.range(0, sides.before().members().size()).mapToObj(this::disagreements).toList();
    this.disagreements = byMember.stream().flatMap(List::stream).toList();
    this.causes = disagreements.stream().map(Disagreement::cause).distinct().sorted().toList();
  }

  /**
   * Returns where two results differ.
   *
   * @param ours our result
   * @param theirs theirs, by the same contract and period
   * @param trials what each of our promises would come to by other ledgers
   */
  public static Dispute of(
      SlaResult ours, SlaResult theirs, Function<PromiseResult, PromiseTrial> trials) {
    ResultComparison both = ResultComparison.of(ours, theirs);
    return new Dispute(
        both,
        both.promises().stream()
            .map(sides -> new DisputeCalculator(sides, trials.apply(sides.before())).dispute())
            .toList());
  }

  private PromiseDispute dispute() {
    return new PromiseDispute(sides, disagreements, shares());
  }

  private List<Disagreement> disagreements(int member) {
    MemberLedger own = sides.before().members().get(member);
    MemberLedger other = sides.after().members().get(member);
    CauseFinder finder = CauseFinder.of(own.ledger(), other.ledger());
    Tiling<List<LedgerEntry>> both = own.ledger().entries().zip(other.ledger().entries(), List::of);
    List<Disagreement> found = new ArrayList<>();
    for (Tile<List<LedgerEntry>> tile : both.tiles()) {
      LedgerEntry we = tile.value().get(0);
      LedgerEntry they = tile.value().get(1);
      finder
          .cause(tile.span(), we, they)
          .map(cause -> new Disagreement(tile.span(), own.services(), cause, we, they))
          .ifPresent(found::add);
    }
    return found;
  }

  private List<CauseShare> shares() {
    List<PromiseTrial.Result> tried = trial.isMadeOfLedgers() ? trials() : List.of();
    List<Optional<Fraction>> figures =
        shared(tried.stream().map(t -> t.indicator().map(FigureValue::exact)).toList());
    List<Optional<Money>> credits = inCents(tried);
    return IntStream.range(0, causes.size())
        .mapToObj(
            i ->
                new CauseShare(
                    causes.get(i), seconds(causes.get(i)), figures.get(i), credits.get(i)))
        .toList();
  }

  private Fraction seconds(DisputeCause cause) {
    return disagreements.stream()
        .filter(disagreement -> disagreement.cause() == cause)
        .map(Disagreement::seconds)
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  // nothing where ledgers alone do not make the figure, or one of the mixed ones has none
  private List<Optional<Fraction>> shared(List<Optional<Fraction>> values) {
    if (values.isEmpty() || values.stream().anyMatch(Optional::isEmpty)) {
      return causes.stream().map(cause -> Optional.<Fraction>empty()).toList();
    }
    return Shapley.shares(values.stream().flatMap(Optional::stream).toList()).stream()
        .map(Optional::of)
        .toList();
  }

  private List<Optional<Money>> inCents(List<PromiseTrial.Result> tried) {
    List<Optional<Fraction>> exact =
        shared(tried.stream().map(t -> t.credit().map(Money::toFraction)).toList());
    Optional<Money> own = sides.before().credit().amount();
    if (own.isEmpty() || exact.stream().anyMatch(Optional::isEmpty)) {
      return exact.stream().map(none -> Optional.<Money>empty()).toList();
    }
    List<Fraction> shares = exact.stream().flatMap(Optional::stream).toList();
    return CentShares.of(shares, own.get().currency()).stream().map(Optional::of).toList();
  }

  private List<PromiseTrial.Result> trials() {
    return IntStream.range(0, 1 << causes.size())
        .mapToObj(subset -> trial.with(members(subset)))
        .toList();
  }

  private List<MemberLedger> members(int subset) {
    boolean all = subset == (1 << causes.size()) - 1;
    if (subset == 0 || all) {
      return subset == 0 ? sides.before().members() : sides.after().members();
    }
    return IntStream.range(0, sides.before().members().size())
        .mapToObj(i -> mixed(i, subset))
        .toList();
  }

  private MemberLedger mixed(int member, int subset) {
    MemberLedger own = sides.before().members().get(member);
    MemberLedger other = sides.after().members().get(member);
    IntervalSet right =
        IntervalSet.unionOf(
            byMember.get(member).stream()
                .filter(d -> (subset & 1 << causes.indexOf(d.cause())) != 0)
                .map(Disagreement::span)
                .toList());
    return trial.member(own.services(), new MixedLedger(own.ledger(), other.ledger()).with(right));
  }
}
