package dev.nines.credit;

import dev.nines.time.Interval;
import dev.nines.uptime.FigureValue;
import java.util.List;
import java.util.Objects;

/**
 * The figure of one of the periods that a mean is taken of.
 *
 * @param period the period
 * @param value its own exact figure
 * @param members the ledgers it is a figure of
 */
public record PeriodFigure(Interval period, FigureValue value, List<MemberLedger> members) {

  public PeriodFigure {
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(value, "value");
    members = List.copyOf(members);
  }
}
