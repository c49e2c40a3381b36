package dev.nines.report.sla;

import dev.nines.report.Data;
import dev.nines.uptime.FigureValue;
import dev.nines.whatif.DowntimeLeft;
import dev.nines.whatif.DowntimeLeftCalculator;
import dev.nines.whatif.SoFar;
import java.util.List;
import java.util.Optional;

/** Makes the data of a period that is not over, and of the downtime that is left. */
final class LeftData {

  private final SlaView view;
  private final Subject subject;

  LeftData(SlaView view, Subject subject) {
    this.view = view;
    this.subject = subject;
  }

  /** Returns the key {@code so-far}; nothing once the period is over. */
  Data.Mapping soFar() {
    return SoFar.of(subject.result(), subject.asOf())
        .map(soFar -> Data.mapping().with("so-far", soFar(soFar)))
        .orElseGet(Data::mapping);
  }

  private static Data.Mapping soFar(SoFar soFar) {
    return Data.mapping()
        .with("as-of", soFar.asOf().toString())
        .with("passed", Decimals.seconds(soFar.passed()))
        .with("to-come", Decimals.seconds(soFar.toCome()))
        .with("counted", Decimals.seconds(soFar.counted()))
        .withAny("uptime", soFar.uptime().map(FigureValue::exact).map(Decimals::of));
  }

  /**
   * Returns the key {@code downtime-left} of a promise whose period runs, and in an explanation
   * also of one that is over; nothing where no length of downtime decides.
   */
  Data.Mapping left() {
    DowntimeLeft left = DowntimeLeftCalculator.of(subject.result(), subject.asOf());
    boolean wanted = left.ahead().isPositive() || !view.beside().outages().isEmpty();
    if (!wanted || left.isEmpty()) {
      return Data.mapping();
    }
    Data.Mapping data =
        Data.mapping()
            .with("ahead", Decimals.seconds(left.ahead()))
            .and(seconds("target", left.target()))
            .and(seconds("band", left.band().map(DowntimeLeft.NextBand::left)))
            .and(seconds("next", left.next().map(DowntimeLeft.NextPayment::left)));
    return Data.mapping().with("downtime-left", data.and(chain()));
  }

  private static Data.Mapping seconds(String key, Optional<DowntimeLeft.Step> step) {
    return step.map(left -> Data.mapping().with(key, Decimals.seconds(left.seconds())))
        .orElseGet(Data::mapping);
  }

  private Data.Mapping chain() {
    List<DerivationStep> steps =
        view.ledger() ? new DowntimeLeftSection(subject).steps() : List.of();
    return steps.isEmpty()
        ? Data.mapping()
        : Data.mapping().with("derivation", Data.texts(new Derivation(steps).lines(view.format())));
  }
}
