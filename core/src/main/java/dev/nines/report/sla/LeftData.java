package dev.nines.report.sla;

import dev.nines.report.Data;
import dev.nines.uptime.FigureValue;
import dev.nines.whatif.DowntimeLeft;
import dev.nines.whatif.DowntimeLeftCalculator;
import dev.nines.whatif.SoFar;
import java.util.List;

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
    Data.Mapping data =
        Data.mapping()
            .with("as-of", soFar.asOf().toString())
            .with("passed", Decimals.seconds(soFar.passed()))
            .with("to-come", Decimals.seconds(soFar.toCome()))
            .with("counted", Decimals.seconds(soFar.counted()));
    return soFar
        .uptime()
        .map(FigureValue::exact)
        .map(uptime -> data.with("uptime", Decimals.of(uptime)))
        .orElse(data);
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
    Data.Mapping data = Data.mapping().with("ahead", Decimals.seconds(left.ahead()));
    if (left.target().isPresent()) {
      data = data.with("target", Decimals.seconds(left.target().get().seconds()));
    }
    if (left.band().isPresent()) {
      data = data.with("band", Decimals.seconds(left.band().get().left().seconds()));
    }
    if (left.next().isPresent()) {
      data = data.with("next", Decimals.seconds(left.next().get().left().seconds()));
    }
    return Data.mapping().with("downtime-left", data.and(chain()));
  }

  private Data.Mapping chain() {
    List<DerivationStep> steps =
        view.ledger() ? new DowntimeLeftSection(subject).steps() : List.of();
    return steps.isEmpty()
        ? Data.mapping()
        : Data.mapping().with("derivation", Data.texts(new Derivation(steps).lines(view.format())));
  }
}
