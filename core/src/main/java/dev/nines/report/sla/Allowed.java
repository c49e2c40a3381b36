package dev.nines.report.sla;

import dev.nines.contract.Edges;
import dev.nines.contract.Figure;
import dev.nines.contract.Observe;
import dev.nines.credit.PromiseResult;
import dev.nines.money.Fraction;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.Unit;
import java.util.Optional;

/** What a target allows: of an uptime of 99.9 % in 2,678,400 s that is 2,678.4 s. */
final class Allowed {

  private Allowed() {}

  /** Returns the time that a target of uptime or downtime allows; absent for other targets. */
  static Optional<Fraction> seconds(PromiseResult result) {
    Optional<Edges> target = result.promise().target();
    Figure figure = result.promise().indicator().is();
    Observe.What what = result.promise().observe().what();
    if (target.isEmpty() || what instanceof Observe.Requests) {
      return Optional.empty();
    }
    if (figure == Figure.Named.UPTIME) {
      return target.get().lower().map(edge -> share(result, edge.at().value()));
    }
    return figure == Figure.Named.DOWNTIME
        ? target.get().upper().map(edge -> edge.at().value())
        : Optional.empty();
  }

  /** Returns what the target allows of a value, beyond which the excess begins. */
  static Fraction of(PromiseResult result, FigureValue value) {
    Optional<Edges> target = result.promise().target();
    Optional<Fraction> lower = target.flatMap(Edges::lower).map(edge -> edge.at().value());
    if (value.unit() == Unit.SECONDS && lower.isPresent()) {
      return share(result, lower.get());
    }
    return target.flatMap(Edges::upper).map(edge -> edge.at().value()).orElse(Fraction.ZERO);
  }

  private static Fraction share(PromiseResult result, Fraction percent) {
    return result
        .totals()
        .denominator()
        .times(Fraction.HUNDRED.minus(percent))
        .dividedBy(Fraction.HUNDRED);
  }
}
