package dev.nines.report.sla;

import dev.nines.credit.CreditSharing;
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
import java.util.Set;
import java.util.stream.Collectors;

/** How the effect of each outage follows, and its share of the credit. */
final class OutageChains {

  /** What the line of a set of outages says. */
  private static final Set<Kind> OF_SET =
      Set.of(Kind.FIGURE, Kind.REMEDY, Kind.LIMIT, Kind.LEAST, Kind.CREDIT);

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

  /**
   * Returns how the credit is shared: the credit of every set of few outages, and of each outage
   * what it adds to them; absent where nothing is shared.
   */
  Optional<NamedDerivation> shares() {
    return trials
        .sharing()
        .map(
            sharing -> {
              List<DerivationStep> steps = new ArrayList<>(sets(sharing));
              for (int i = 0; i < sharing.outages().size(); i++) {
                steps.addAll(share(sharing, i));
              }
              return new NamedDerivation(view.text("effect.shares"), new Derivation(steps));
            });
  }

  private List<DerivationStep> sets(CreditSharing sharing) {
    List<DerivationStep> steps = new ArrayList<>();
    for (int set = 0; set < trials.sets().size(); set++) {
      steps.add(set(sharing.of(set), trials.sets().get(set)));
    }
    return steps;
  }

  // figure, remedy, limits and credit of a set, in one line
  private DerivationStep set(List<Outage> outages, PromiseResult result) {
    PromiseView other = new PromiseView(result, view.titles(), format);
    List<DerivationStep> steps =
        new OtherSteps(view, other)
            .steps().stream()
                .filter(step -> OF_SET.contains(step.kind()) && !step.detail())
                .toList();
    DerivationStep last = steps.get(steps.size() - 1);
    String before =
        steps.subList(0, steps.size() - 1).stream()
            .map(step -> said(step) + view.text("effect.and-then"))
            .collect(Collectors.joining());
    String label = outages.isEmpty() ? view.text("effect.set.none") : only(outages);
    DerivationStep step =
        last.equals()
            ? DerivationStep.sum(Kind.SHARE, label, before + last.calculation(), last.result())
            : DerivationStep.says(Kind.SHARE, label, before + last.calculation(), last.result());
    return step.under(view.clause("credit")).asDetail(true);
  }

  private String only(List<Outage> outages) {
    return view.text("effect.set", format.list(outages.stream().map(view::titleOf).toList()));
  }

  private String said(DerivationStep step) {
    String key = step.equals() ? "explain.equals" : "explain.says";
    return format.text(key, step.calculation(), step.result().text());
  }

  // the mean over sizes of the mean of what it adds, and the share in whole cents
  private List<DerivationStep> share(CreditSharing sharing, int index) {
    Outage outage = sharing.outages().get(index);
    Fraction exact = sharing.shares().get(index);
    List<String> means =
        sharing.added(index).stream()
            .map(
                added ->
                    added.sets() == 1
                        ? view.amount(added.adds())
                        : view.text(
                            "derivation.figure.share",
                            view.amount(added.adds()),
                            format.number(added.sets())))
            .toList();
    String label = view.text("effect.share", view.titleOf(outage));
    String calculation = means.size() == 1 ? alone(sharing) : meanOf(means);
    DerivationStep step =
        DerivationStep.sum(Kind.SHARE, label, calculation, view.moneyOrNumber(exact))
            .under(view.clause("credit"))
            .from(outage.facts());
    return inCents(index)
        .filter(cents -> !cents.toFraction().equals(exact))
        .map(cents -> List.of(step, cents(label, cents)))
        .orElse(List.of(step));
  }

  // of one outage the whole credit, less what would be owed without it
  private String alone(CreditSharing sharing) {
    return view.text(
        "effect.minus",
        view.amount(sharing.credits().get(1)),
        view.amount(sharing.credits().get(0)));
  }

  private String meanOf(List<String> means) {
    return view.text(
        "derivation.figure.mean",
        String.join(view.text("derivation.plus"), means),
        format.number(means.size()));
  }

  private DerivationStep cents(String label, Money cents) {
    return DerivationStep.says(
        Kind.SHARE, label, view.text("effect.share.cents"), view.money(cents));
  }

  // effects and shares are in the same order: that of the counted outages
  private Optional<Money> inCents(int index) {
    return view.result().effects().get(index).share();
  }
}
