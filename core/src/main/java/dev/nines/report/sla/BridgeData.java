package dev.nines.report.sla;

import dev.nines.report.Data;
import dev.nines.whatif.AvailabilityBridge;
import java.util.List;

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
        .withAny("raw", bridge.raw().map(Decimals::of))
        .with("reasons", Data.sequence(bridge.reasons().stream().map(BridgeData::reason).toList()))
        .with("unknown", Decimals.seconds(bridge.unknownCounted()))
        .with("counted", Decimals.seconds(bridge.counted()))
        .withAny("contract", bridge.contract().map(Decimals::of));
  }

  private static Data.Mapping reason(AvailabilityBridge.Reason reason) {
    return Data.mapping()
        .with("rule", reason.rule().clause())
        .with("seconds", Decimals.seconds(reason.seconds()))
        .withAny("points", reason.effect().map(Decimals::of));
  }
}
