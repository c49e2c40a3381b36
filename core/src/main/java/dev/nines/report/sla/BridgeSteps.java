package dev.nines.report.sla;

import dev.nines.money.Fraction;
import dev.nines.report.ReportFormat;
import dev.nines.report.sla.DerivationStep.Kind;
import dev.nines.whatif.AvailabilityBridge;
import dev.nines.whatif.ImpactSplit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps from the availability as recorded to the one by the contract, reason by reason. */
final class BridgeSteps {

  private final PromiseView view;
  private final ReportFormat format;
  private final AvailabilityBridge bridge;
  private final ImpactSplit split;

  private BridgeSteps(PromiseView view, AvailabilityBridge bridge) {
    this.view = view;
    this.format = view.format();
    this.bridge = bridge;
    this.split = ImpactSplit.of(view.result().members());
  }

  /**
   * Returns the steps; none where all that was recorded counts, and for what is not on time down.
   */
  static List<DerivationStep> of(PromiseView view) {
    return AvailabilityBridge.of(view.result())
        .filter(bridge -> !bridge.reasons().isEmpty() || bridge.unknownCounted().isPositive())
        .map(bridge -> new BridgeSteps(view, bridge).steps())
        .orElse(List.of());
  }

  private List<DerivationStep> steps() {
    List<DerivationStep> steps = new ArrayList<>();
    steps.add(recorded());
    raw().ifPresent(steps::add);
    bridge.reasons().stream().map(this::reason).forEach(steps::add);
    if (bridge.unknownCounted().isPositive()) {
      steps.add(unknown());
    }
    steps.add(counted());
    contract().ifPresent(steps::add);
    return steps;
  }

  // what counts of it, and what each rule took
  private DerivationStep recorded() {
    List<String> parts = new ArrayList<>();
    parts.add(format.seconds(bridge.counted().minus(bridge.unknownCounted())));
    bridge.reasons().forEach(reason -> parts.add(format.seconds(reason.seconds())));
    return sum("bridge.recorded", join(parts), bridge.recorded());
  }

  private String join(List<String> parts) {
    return String.join(view.text("derivation.plus"), parts);
  }

  private DerivationStep sum(String label, String calculation, Fraction seconds) {
    return DerivationStep.sum(Kind.BRIDGE, view.text(label), calculation, view.seconds(seconds));
  }

  private Fraction whole() {
    return view.result().totals().denominator();
  }

  private Optional<DerivationStep> raw() {
    return bridge.raw().map(raw -> uptime("bridge.raw", bridge.recorded(), raw));
  }

  private DerivationStep uptime(String label, Fraction down, Fraction percent) {
    String calculation =
        view.text(
            "derivation.figure.uptime",
            format.number(whole()),
            format.number(down),
            format.number(whole().minus(down)));
    return DerivationStep.sum(Kind.BRIDGE, view.text(label), calculation, view.share(percent));
  }

  private DerivationStep reason(AvailabilityBridge.Reason reason) {
    String label = new RuleWords(view).label(reason.rule());
    return effect(label, reason.seconds(), reason.effect(), "comparison.plus")
        .under(view.clause(reason.rule().clause()))
        .from(split.facts(reason.rule()));
  }

  private DerivationStep unknown() {
    return effect(
            view.text("bridge.unknown"),
            bridge.unknownCounted(),
            bridge.unknownEffect().map(Fraction::negated),
            "comparison.minus")
        .under(view.clause("qualify.unknown-time"));
  }

  private DerivationStep effect(
      String label, Fraction seconds, Optional<Fraction> points, String sign) {
    return points
        .map(
            p ->
                DerivationStep.sum(
                    Kind.BRIDGE,
                    label,
                    view.text(
                        "derivation.figure.share", format.number(seconds), format.number(whole())),
                    Cells.number(
                        view.text(sign, view.text("comparison.points", format.number(p))), p)))
        .orElseGet(() -> DerivationStep.says(Kind.BRIDGE, label, label, view.seconds(seconds)));
  }

  private DerivationStep counted() {
    List<String> less = new ArrayList<>(List.of(format.seconds(bridge.recorded())));
    bridge.reasons().forEach(reason -> less.add(format.seconds(reason.seconds())));
    String left = String.join(view.text("bridge.less"), less);
    String calculation =
        bridge.unknownCounted().isZero()
            ? left
            : join(List.of(left, format.seconds(bridge.unknownCounted())));
    return sum("bridge.counted", calculation, bridge.counted());
  }

  private Optional<DerivationStep> contract() {
    return bridge.contract().map(exact -> uptime("bridge.contract", bridge.counted(), exact));
  }
}
