package dev.nines.source.contract;

import dev.nines.contract.Figure;
import dev.nines.contract.Indicator;
import dev.nines.contract.Observe;
import dev.nines.money.Fraction;
import dev.nines.money.RoundingRule;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.NodeReader;
import dev.nines.source.tree.ScalarKind;
import java.util.Optional;

/** Reads which figure is promised. */
final class IndicatorReader {

  private static final ScalarKind<Fraction> STEP =
      ScalarKind.of(
          "a step above 0 such as 0.1", t -> Kinds.decimal(t).filter(Fraction::isPositive));

  private IndicatorReader() {}

  /** Returns the figure; without one, that of what is up and down is uptime. */
  static Indicator read(MappingReader promise, Observe.What what, Scope scope) {
    Optional<NodeReader> value = promise.get("indicator");
    if (value.isEmpty() && !FigureReader.isUptime(what)) {
      promise
          .log()
          .add(
              Say.missing(
                  promise.location(),
                  "indicator",
                  "\"indicator\" is missing in a promise on a metric or on times, which must say"
                      + " which figure of the values it promises."));
    }
    return value
        .flatMap(v -> indicator(v, what, scope))
        .orElse(new Indicator(usual(what), Optional.empty(), 1));
  }

  private static Figure usual(Observe.What what) {
    return FigureReader.isUptime(what) ? Figure.Named.UPTIME : Figure.Named.MEAN;
  }

  private static Optional<Indicator> indicator(NodeReader value, Observe.What what, Scope scope) {
    if (!isLong(value)) {
      return FigureReader.read(value, what, scope)
          .map(figure -> new Indicator(figure, Optional.empty(), 1));
    }
    return value.mapping("an indicator").map(mapping -> longForm(mapping, what, scope));
  }

  // a mapping with within or beyond is the figure itself
  private static boolean isLong(NodeReader value) {
    return value.isMapping()
        && value
            .mapping("an indicator")
            .filter(mapping -> mapping.has("within") || mapping.has("beyond"))
            .isEmpty();
  }

  private static Indicator longForm(MappingReader mapping, Observe.What what, Scope scope) {
    Indicator indicator =
        new Indicator(
            mapping
                .get("is")
                .flatMap(value -> FigureReader.read(value, what, scope))
                .orElse(usual(what)),
            mapping.get("round").flatMap(IndicatorReader::rounding),
            mapping.as("averaged-over", Kinds.PERIODS).orElse(1));
    checkAverage(mapping, indicator);
    mapping.finish();
    return indicator;
  }

  // outages and values that are judged one by one are no figure of a period
  private static void checkAverage(MappingReader mapping, Indicator indicator) {
    boolean oneByOne =
        indicator.is() == Figure.Named.EACH || indicator.is() == Figure.Named.EACH_OUTAGE;
    if (indicator.averagedOver() > 1 && oneByOne) {
      mapping
          .log()
          .add(
              Say.contradiction(
                  mapping.locationOf("averaged-over"),
                  indicator.is().word(),
                  "a figure of the period such as uptime",
                  "\"averaged-over\" takes the mean of one figure a period, but \""
                      + indicator.is().word()
                      + "\" is judged one by one."));
    }
  }

  private static Optional<Indicator.Rounding> rounding(NodeReader value) {
    Optional<MappingReader> mapping = value.mapping("a rounding");
    if (mapping.isEmpty()) {
      return Optional.empty();
    }
    Optional<Fraction> to = mapping.get().require("to").flatMap(step -> step.as(STEP));
    RoundingRule mode = mapping.get().as("mode", roundings()).orElse(RoundingRule.HALF_UP);
    mapping.get().finish();
    return to.map(step -> new Indicator.Rounding(step, mode));
  }

  /** Returns the words of rounding. */
  static ScalarKind<RoundingRule> roundings() {
    return ScalarKind.oneOf(RoundingRule.values(), RoundingRule::word);
  }
}
