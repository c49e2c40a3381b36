package dev.nines.credit;

import dev.nines.contract.Contract;
import dev.nines.contract.Promise;
import dev.nines.money.Fraction;
import dev.nines.time.Interval;
import dev.nines.uptime.FigureValue;
import java.util.List;
import java.util.Objects;

/**
 * The figure of one of the periods, or parts of them, that a mean or a right looks at.
 *
 * @param period the period, or the part of it for which one version of the contract speaks
 * @param value its own exact figure
 * @param members the ledgers it is a figure of
 * @param contract the version of the contract that holds in it
 * @param promise the promise under this version
 * @param weight what it weighs in a mean: 1, or of a part its share of its period by length
 */
public record PeriodFigure(
    Interval period,
    FigureValue value,
    List<MemberLedger> members,
    Contract contract,
    Promise promise,
    Fraction weight) {

  public PeriodFigure {
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(value, "value");
    members = List.copyOf(members);
    Objects.requireNonNull(contract, "contract");
    Objects.requireNonNull(promise, "promise");
    Objects.requireNonNull(weight, "weight");
  }
}
