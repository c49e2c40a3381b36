package dev.nines.report.sla;

import dev.nines.credit.MemberLedger;
import dev.nines.downtime.LedgerEntry;
import dev.nines.downtime.Reason;
import dev.nines.downtime.Seconds;
import dev.nines.model.Provenance;
import dev.nines.money.Fraction;
import dev.nines.report.sla.DerivationStep.Kind;
import dev.nines.time.Tile;
import dev.nines.whatif.ImpactSplit;
import dev.nines.whatif.ImpactSplit.Taken;
import java.util.List;
import java.util.Optional;

/** The steps that say which stretches of recorded impact one rule takes out, one by one. */
final class UncountedSteps {

  private final PromiseView view;
  private final MemberLedger member;
  private final Taken rule;

  UncountedSteps(PromiseView view, MemberLedger member, Taken rule) {
    this.view = view;
    this.member = member;
    this.rule = rule;
  }

  List<DerivationStep> steps() {
    return ImpactSplit.underImpact(member.ledger()).stream()
        .filter(part -> isTaken(part.value()))
        .map(this::step)
        .toList();
  }

  private boolean isTaken(LedgerEntry entry) {
    return entry.isCounted()
        ? rule == Taken.WEIGHT && entry.weight().isBelow(Fraction.ONE)
        : ImpactSplit.ruleOf(entry) == rule;
  }

  private DerivationStep step(Tile<LedgerEntry> part) {
    Fraction rest = Fraction.ONE.minus(part.value().weight());
    Fraction seconds = Seconds.of(part.span().length());
    String length =
        rest.equals(Fraction.ONE)
            ? view.inMinutes(seconds)
            : view.text(
                "derivation.times", view.format().seconds(seconds), view.format().number(rest));
    return DerivationStep.sum(
            Kind.NOT_COUNTED,
            view.labelOf("derivation.not-counted", member),
            view.text("derivation.outage", view.format().span(part.span()), length),
            view.seconds(seconds.times(rest)))
        .under(view.clause(rule.clause()))
        .from(facts(part.value()))
        .asDetail(true);
  }

  private static List<Provenance> facts(LedgerEntry entry) {
    return entry.because().stream().map(Reason::fact).flatMap(Optional::stream).distinct().toList();
  }
}
