package dev.nines.report.sla;

import dev.nines.credit.ClaimDate;
import dev.nines.credit.EscalationResult;
import dev.nines.credit.EscalationResult.Stretch;
import dev.nines.credit.PeriodFigure;
import dev.nines.credit.PromiseResult;
import dev.nines.downtime.Outage;
import dev.nines.money.Fraction;
import dev.nines.report.Data;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.Ratio;
import java.math.BigInteger;
import java.util.List;

/** Makes the data of what looks beyond the reported period: rights, and the parts of a mean. */
final class RightData {

  private RightData() {}

  /** Returns the rights of a promise, given or not; nothing where the contract has none. */
  static Data.Mapping of(PromiseResult result) {
    List<Data.Mapping> rights = result.rights().stream().map(RightData::right).toList();
    return rights.isEmpty() ? Data.mapping() : Data.mapping().with("rights", Data.sequence(rights));
  }

  /** Returns the periods that a figure is the mean of; nothing where it is of its own alone. */
  static Data.Mapping averaged(PromiseResult result) {
    List<Data.Mapping> periods = result.averaged().stream().map(RightData::period).toList();
    return periods.isEmpty()
        ? Data.mapping()
        : Data.mapping().with("averaged", Data.sequence(periods));
  }

  private static Data.Mapping period(PeriodFigure figure) {
    return SlaData.span(figure.period()).and(value(figure.value()));
  }

  private static Data.Mapping value(FigureValue value) {
    Ratio ratio = value.ratio().map(Ratio::inWholeUnits).orElseGet(() -> plain(value.exact()));
    return Data.mapping()
        .with("numerator", ratio.numerator().numerator().toString())
        .with("denominator", ratio.denominator().numerator().toString())
        .with("value", Decimals.of(value.exact()));
  }

  private static Ratio plain(Fraction value) {
    return new Ratio(
        Fraction.of(value.numerator(), BigInteger.ONE),
        Fraction.of(value.denominator(), BigInteger.ONE));
  }

  private static Data.Mapping right(EscalationResult right) {
    Data.Mapping data =
        Data.mapping()
            .with("right", right.terms().right())
            .with("given", right.given())
            .with(
                "looked-at",
                Data.sequence(right.stretches().stream().map(RightData::stretch).toList()));
    List<Data.Mapping> until = right.exercise().stream().map(RightData::date).toList();
    return until.isEmpty() ? data : data.with("exercise", Data.sequence(until));
  }

  private static Data.Mapping stretch(Stretch stretch) {
    Data.Mapping span = SlaData.span(stretch.span()).with("counts", stretch.counts());
    Data.Mapping data = stretch.value().map(value -> span.and(value(value))).orElse(span);
    List<Data.Mapping> outages =
        stretch.outages().stream().map(Outage::span).map(SlaData::span).toList();
    return data.with("outages", Data.sequence(outages));
  }

  private static Data.Mapping date(ClaimDate date) {
    return Data.mapping()
        .with("from", date.anchor().toString())
        .with("until", date.until().toString());
  }
}
