package dev.nines.report.sla;

import dev.nines.contract.Figure;
import dev.nines.contract.FigureUnit;
import dev.nines.contract.Promise;
import dev.nines.credit.PromiseResult;
import dev.nines.money.Fraction;
import dev.nines.report.Data;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.Ratio;
import dev.nines.uptime.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/** Makes the data of the promised figure: what it is, its exact value, and the value shown. */
final class IndicatorData {

  private IndicatorData() {}

  static Data.Mapping of(PromiseResult result) {
    Figure figure = result.promise().indicator().is();
    Data.Mapping data = Data.mapping().with("is", figure.word()).with("unit", unit(result));
    return result.indicator().map(value -> data.and(value(value, result))).orElse(data);
  }

  private static String unit(PromiseResult result) {
    Promise promise = result.promise();
    return result
        .indicator()
        .map(value -> value.unit().word())
        .orElseGet(
            () -> unit(FigureUnit.of(promise.indicator().is(), promise.observe().what())).word());
  }

  private static Unit unit(FigureUnit unit) {
    return switch (unit) {
      case PERCENT -> Unit.PERCENT;
      case TIME -> Unit.SECONDS;
      case COUNT -> Unit.COUNT;
      case METRIC -> Unit.OWN;
    };
  }

  private static Data.Mapping value(FigureValue value, PromiseResult result) {
    Ratio ratio = value.ratio().map(Ratio::inWholeUnits).orElseGet(() -> plain(value.exact()));
    Data.Mapping data =
        Data.mapping()
            .with("numerator", ratio.numerator().numerator().toString())
            .with("denominator", ratio.denominator().numerator().toString())
            .with("value", Decimals.of(value.exact()))
            .and(compared(value))
            .with("shown", shown(value, result.shown().orElseThrow()));
    Data.Mapping full = data.and(RightData.averaged(result));
    return result.values().size() > 1 ? full.with("values", values(result)) : full;
  }

  private static Ratio plain(Fraction value) {
    return new Ratio(whole(value.numerator()), whole(value.denominator()));
  }

  private static Fraction whole(BigInteger number) {
    return Fraction.of(number, BigInteger.ONE);
  }

  /** Returns the key {@code compared}, only where the contract rounds before it compares. */
  static Data.Mapping compared(FigureValue value) {
    return value.compared().equals(value.exact())
        ? Data.mapping()
        : Data.mapping().with("compared", Decimals.of(value.compared()));
  }

  private static String shown(FigureValue value, BigDecimal shown) {
    return value.unit() == Unit.PERCENT ? shown.toPlainString() : Decimals.of(Fraction.of(shown));
  }

  private static Data.Sequence values(PromiseResult result) {
    List<Data.Mapping> values = result.values().stream().map(IndicatorData::single).toList();
    return Data.sequence(values);
  }

  private static Data.Mapping single(FigureValue value) {
    Data.Mapping about =
        value.outage().map(outage -> SlaData.span(outage.span())).orElseGet(Data::mapping);
    Data.Mapping subject =
        value.subject().isEmpty() ? about : about.with("subject", value.subject());
    return subject.with("value", Decimals.of(value.exact()));
  }
}
