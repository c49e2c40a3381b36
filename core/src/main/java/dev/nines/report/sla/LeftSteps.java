package dev.nines.report.sla;

import dev.nines.money.Fraction;
import dev.nines.report.ReportFormat;
import dev.nines.report.sla.DerivationStep.Kind;
import dev.nines.uptime.Ratio;
import dev.nines.whatif.DowntimeLeft;
import dev.nines.whatif.DowntimeLeft.OfMean;
import dev.nines.whatif.DowntimeLeft.OfShare;
import dev.nines.whatif.DowntimeLeft.OfTime;
import dev.nines.whatif.DowntimeLeft.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The steps that say how the downtime left follows. */
final class LeftSteps {

  private final PromiseView view;
  private final ReportFormat format;

  LeftSteps(PromiseView view) {
    this.view = view;
    this.format = view.format();
  }

  /**
   * Returns how the seconds that are left until something follow; absent where nothing is to be
   * reckoned, since every second pays.
   */
  Optional<DerivationStep> step(String label, String clause, Step step) {
    return Optional.of(step.way())
        .filter(way -> !isOver(way))
        .map(this::arithmetic)
        .filter(arithmetic -> !arithmetic.isEmpty())
        .map(
            arithmetic ->
                DerivationStep.sum(Kind.LEFT, label, arithmetic, view.seconds(step.seconds()))
                    .under(view.clause(clause)));
  }

  // more counts already than the length at which it happens: nothing is left to reckon
  private static boolean isOver(DowntimeLeft.Way way) {
    return way instanceof OfTime time && time.at().isBelow(time.counted());
  }

  private String arithmetic(DowntimeLeft.Way way) {
    if (way instanceof OfShare share) {
      return view.text(
          "left.way.share",
          format.seconds(share.whole()),
          allowed(share.edge(), share.falling()),
          format.seconds(share.counted()));
    }
    if (way instanceof OfMean mean) {
      return view.text(
          "left.way.mean",
          allowed(mean.edge(), mean.falling()),
          mean.down().stream().map(this::share).collect(Collectors.joining(plus())),
          format.number(mean.down().size()),
          format.seconds(mean.whole()));
    }
    return way instanceof OfTime time ? ofTime(time) : "";
  }

  private String plus() {
    return view.text("derivation.plus");
  }

  private String share(Ratio ratio) {
    return view.text(
        "derivation.figure.share",
        format.number(ratio.numerator()),
        format.number(ratio.denominator()));
  }

  // "(100 % − 99.9 %)"
  private String allowed(Fraction edge, boolean falling) {
    return falling
        ? view.text("left.way.allowed", format.percent(Fraction.HUNDRED), format.percent(edge))
        : format.percent(edge);
  }

  private String ofTime(OfTime time) {
    List<String> parts = new ArrayList<>();
    if (time.allowed().isPositive()) {
      parts.add(format.seconds(time.allowed()));
    }
    if (time.free().isPositive()) {
      parts.add(format.seconds(time.free()));
    }
    if (time.blocks().isPositive() && time.each().isPositive()) {
      parts.add(
          time.blocks().equals(Fraction.ONE)
              ? format.seconds(time.each())
              : view.text(
                  "derivation.times", format.number(time.blocks()), format.seconds(time.each())));
    }
    String at = parts.isEmpty() ? format.seconds(Fraction.ZERO) : String.join(plus(), parts);
    return view.text("effect.minus", at, format.seconds(time.counted()));
  }
}
