package dev.nines.report.sla;

import dev.nines.credit.PromiseResult;
import dev.nines.downtime.Outage;
import dev.nines.money.Fraction;
import dev.nines.money.Money;
import dev.nines.report.ReportFormat;
import dev.nines.report.sla.DerivationStep.Kind;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.Unit;
import dev.nines.whatif.OutageTrials;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the effect of each outage follows. */
final class OutageChains {

  private final PromiseView view;
  private final ReportFormat format;
  private final OutageTrials trials;

  OutageChains(PromiseView view, OutageTrials trials) {
    this.view = view;
    this.format = view.format();
    this.trials = trials;
  }

  /** Returns a chain for each outage: the result without it, and the two differences. */
  List<NamedDerivation> effects() {
    return trials.each().stream().map(this::effect).toList();
  }

  private NamedDerivation effect(OutageTrials.Without without) {
    PromiseView other = new PromiseView(without.result(), view.titles(), format);
    List<DerivationStep> steps = new ArrayList<>(new OtherSteps(view, other).steps());
    figure(without.result()).ifPresent(steps::add);
    credit(without.result()).ifPresent(steps::add);
    String title = view.text("effect.without", named(without.effect().outage()));
    return new NamedDerivation(title, new Derivation(steps));
  }

  // "Firewall (5 July 2025, 15:27 to 16:57 CDT)"
  private String named(Outage outage) {
    return view.text("effect.outage", view.titleOf(outage), format.span(outage.span()));
  }

  private Optional<DerivationStep> figure(PromiseResult without) {
    return view.result()
        .indicator()
        .flatMap(with -> without.indicator().map(other -> figure(with, other)))
        .map(step -> step.under(view.clause("indicator")));
  }

  private DerivationStep figure(FigureValue with, FigureValue without) {
    Fraction difference = with.exact().minus(without.exact());
    String calculation =
        view.text("effect.minus", exact(with.exact(), with), exact(without.exact(), with));
    String result =
        with.unit() == Unit.PERCENT
            ? view.text("comparison.points", format.number(difference))
            : exact(difference, with);
    String name = format.words().inside(view.name(view.promise().indicator().is()));
    return DerivationStep.sum(
        Kind.EFFECT,
        view.text("effect.label", name),
        calculation,
        Cells.number(result, difference));
  }

  private String exact(Fraction value, FigureValue of) {
    return of.unit() == Unit.SECONDS ? format.seconds(value) : view.exact(value, of.unit()).text();
  }

  private Optional<DerivationStep> credit(PromiseResult without) {
    Optional<Fraction> own = view.result().credit().amount().map(Money::toFraction);
    return own.flatMap(
        with -> without.credit().amount().map(Money::toFraction).map(other -> credit(with, other)));
  }

  private DerivationStep credit(Fraction with, Fraction without) {
    return DerivationStep.sum(
            Kind.EFFECT,
            view.text("effect.label", view.text("effect.credit")),
            view.text("effect.minus", view.amount(with), view.amount(without)),
            view.moneyOrNumber(with.minus(without)))
        .under(view.clause("credit"));
  }
}
