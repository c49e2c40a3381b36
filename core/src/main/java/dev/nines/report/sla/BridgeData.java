package dev.nines.report.sla;

import dev.nines.money.Fraction;
import dev.nines.report.Data;
import dev.nines.whatif.AvailabilityBridge;
import java.util.List;
import java.util.Optional;

/** The data of the way from raw availability to the contract's figure. */
final class BridgeData {

  private BridgeData() {}

  /** Returns the key {@code bridge}; nothing where no impact was recorded and none counts. */
  static Data.Mapping of(PromiseView view) {
    return AvailabilityBridge.of(view.result())
        .filter(bridge -> bridge.recorded().isPositive() || bridge.counted().isPositive())
        .map(bridge -> Data.mapping().with("bridge", data(bridge).and(chain(view))))
        .orElseGet(Data::mapping);
  }

  // only where the contract's figure is another than the recorded one
  private static Data.Mapping chain(PromiseView view) {
    List<DerivationStep> steps = BridgeSteps.of(view);
    return steps.isEmpty()
        ? Data.mapping()
        : Data.mapping().with("derivation", Data.texts(new Derivation(steps).lines(view.format())));
  }

  private static Data.Mapping data(AvailabilityBridge bridge) {
    return Data.mapping()
        .with("recorded", Decimals.seconds(bridge.recorded()))
        .and(number("raw", bridge.raw()))
        .with("reasons", Data.sequence(bridge.reasons().stream().map(BridgeData::reason).toList()))
        .with("unknown", Decimals.seconds(bridge.unknownCounted()))
        .with("counted", Decimals.seconds(bridge.counted()))
        .and(number("contract", bridge.contract()));
  }

  private static Data.Mapping reason(AvailabilityBridge.Reason reason) {
    return Data.mapping()
        .with("rule", reason.rule().clause())
        .with("seconds", Decimals.seconds(reason.seconds()))
        .and(number("points", reason.effect()));
  }

  private static Data.Mapping number(String key, Optional<Fraction> number) {
    return number.map(n -> Data.mapping().with(key, Decimals.of(n))).orElseGet(Data::mapping);
  }
}
