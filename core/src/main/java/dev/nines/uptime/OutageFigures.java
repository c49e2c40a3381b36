package dev.nines.uptime;

import dev.nines.contract.Figure;
import dev.nines.downtime.DowntimeLedger;
import dev.nines.downtime.Outage;
import dev.nines.money.Fraction;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The figures that are made of a ledger and its outages. */
public final class OutageFigures {

  private final Supplier<DowntimeLedger> ledger;
  private final Uptime uptime;

  private OutageFigures(Supplier<DowntimeLedger> ledger, Uptime uptime) {
    this.ledger = ledger;
    this.uptime = uptime;
  }

  /** Returns the figures of a ledger, asked for only where a figure needs it, and its uptime. */
  public static OutageFigures of(Supplier<DowntimeLedger> ledger, Uptime uptime) {
    return new OutageFigures(ledger, uptime);
  }

  /**
   * Returns the values of a figure: one for a figure of the period, one an outage for each-outage,
   * and none where the denominator of a percentage is 0.
   *
   * @throws IllegalArgumentException if the figure is not made of outages
   */
  public List<FigureValue> values(Figure figure) {
    if (!(figure instanceof Figure.Named named)) {
      throw new IllegalArgumentException("figure " + figure.word() + " is not made of outages");
    }
    return switch (named) {
      case UPTIME -> percent(figure, false);
      case DOWNTIME_SHARE -> percent(figure, true);
      case DOWNTIME -> List.of(seconds(figure, uptime.totals().counted()));
      case EACH_OUTAGE ->
          counted().stream().map(o -> seconds(figure, o.counted()).about(o)).toList();
      case LONGEST_OUTAGE -> List.of(longest(figure));
      case OUTAGES -> List.of(count(figure));
      default ->
          throw new IllegalArgumentException("figure " + figure.word() + " is not made of outages");
    };
  }

  private List<FigureValue> percent(Figure figure, boolean rest) {
    Optional<Ratio> ratio = rest ? uptime.ratio().map(Ratio::rest) : uptime.ratio();
    return ratio
        .map(r -> FigureValue.of(figure, Unit.PERCENT, Optional.of(r), r.toPercent()))
        .stream()
        .toList();
  }

  private static FigureValue seconds(Figure figure, Fraction seconds) {
    return FigureValue.of(figure, Unit.SECONDS, Optional.empty(), seconds);
  }

  private FigureValue longest(Figure figure) {
    return counted().stream()
        .max(Comparator.comparing(Outage::counted))
        .map(outage -> seconds(figure, outage.counted()).about(outage))
        .orElseGet(() -> seconds(figure, Fraction.ZERO));
  }

  private FigureValue count(Figure figure) {
    return FigureValue.of(figure, Unit.COUNT, Optional.empty(), Fraction.of(counted().size()));
  }

  private List<Outage> counted() {
    return ledger.get().outages().stream().filter(outage -> outage.counted().isPositive()).toList();
  }
}
