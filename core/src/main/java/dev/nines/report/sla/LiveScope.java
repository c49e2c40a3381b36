package dev.nines.report.sla;

import dev.nines.contract.Base;
import dev.nines.contract.Credit;
import dev.nines.contract.Figure;
import dev.nines.contract.Limit;
import dev.nines.contract.Observe;
import dev.nines.contract.Payment;
import dev.nines.contract.Promise;
import dev.nines.contract.Remedy;
import dev.nines.credit.PromiseResult;
import dev.nines.money.RoundingRule;
import dev.nines.uptime.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Says of which verdicts a workbook can recompute the figure and the credit, and why not. */
final class LiveScope {

  private static final Set<Figure> FIGURES =
      Set.of(Figure.Named.UPTIME, Figure.Named.DOWNTIME_SHARE, Figure.Named.DOWNTIME);

  private LiveScope() {}

  /** Returns why the ledger of a result gives no figure by formula; absent where it does. */
  static Optional<String> whyNoFigure(PromiseResult result) {
    Promise promise = result.promise();
    if (!(promise.observe().what() instanceof Observe.Outages)) {
      return Optional.of("data");
    }
    if (result.members().size() != 1) {
      return Optional.of("several-ledgers");
    }
    if (promise.indicator().averagedOver() > 1) {
      return Optional.of("average");
    }
    if (!FIGURES.contains(promise.indicator().is())) {
      return Optional.of("figure");
    }
    if (promise.indicator().round().stream().anyMatch(r -> r.mode() == RoundingRule.HALF_EVEN)) {
      return Optional.of("half-even");
    }
    return result.indicator().isEmpty() ? Optional.of("no-figure") : Optional.empty();
  }

  /** Returns why the figure gives no credit by formula; absent where it does. */
  static Optional<String> whyNoCredit(PromiseResult result) {
    Optional<String> figure = whyNoFigure(result);
    return figure.isPresent()
        ? figure
        : result.promise().credit().flatMap(credit -> whyNoCredit(credit, result));
  }

  private static Optional<String> whyNoCredit(Credit credit, PromiseResult result) {
    Promise promise = result.promise();
    if (result.credit().amount().isEmpty()) {
      return Optional.of("no-money");
    }
    if (result.verdict() == Verdict.NOT_JUDGED) {
      return Optional.of("not-judged");
    }
    if (credit.rounding() == RoundingRule.HALF_EVEN) {
      return Optional.of("half-even");
    }
    boolean other = !credit.by().equals(promise.indicator().is());
    if (!FIGURES.contains(credit.by()) || (other && promise.indicator().round().isPresent())) {
      return Optional.of("figure");
    }
    if (!pays(credit.remedy()).allMatch(LiveScope::isMoney)) {
      return Optional.of("time-paid");
    }
    if (!(credit.base().share() instanceof Base.Share.Percent)) {
      return Optional.of("affected");
    }
    return whyNoLimits(credit, result);
  }

  private static Optional<String> whyNoLimits(Credit credit, PromiseResult result) {
    List<Limit> limits = credit.limits();
    if (limits.stream().anyMatch(limit -> limit.per() instanceof Limit.Per.Outage)) {
      return Optional.of("limit-outage");
    }
    boolean unseen = result.credit().limits().size() != limits.size();
    return unseen && limits.stream().anyMatch(limit -> limit.per() instanceof Limit.Per.Span)
        ? Optional.of("limit-span")
        : Optional.empty();
  }

  private static boolean isMoney(Payment payment) {
    return payment instanceof Payment.Percent || payment instanceof Payment.Sum;
  }

  private static Stream<Payment> pays(Remedy remedy) {
    if (remedy instanceof Remedy.Bands bands) {
      return bands.bands().stream().map(Remedy.Band::pays);
    }
    if (remedy instanceof Remedy.Blocks blocks) {
      return Stream.of(blocks.pays());
    }
    if (remedy instanceof Remedy.Linear linear) {
      return Stream.of(linear.pays());
    }
    return remedy instanceof Remedy.Fixed fixed ? Stream.of(fixed.pays()) : Stream.empty();
  }
}
