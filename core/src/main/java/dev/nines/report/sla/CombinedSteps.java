package dev.nines.report.sla;

import dev.nines.contract.Over;
import dev.nines.money.Fraction;
import dev.nines.report.sla.DerivationStep.Kind;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.Ratio;
import java.util.List;

/** The step from the figures of several ledgers to the one that is promised. */
final class CombinedSteps {

  private final PromiseView view;
  private final FigureValue value;

  CombinedSteps(PromiseView view, FigureValue value) {
    this.view = view;
    this.value = value;
  }

  /** Returns the step of shares, each with what it is divided from. */
  DerivationStep ofShares(List<Ratio> ratios) {
    return over() instanceof Over.RatioOfSums
        ? step(ratioOfSums(ratios))
        : step(calculation(ratios.stream().map(Ratio::toPercent).toList()));
  }

  /** Returns the step of a statistic of values. */
  DerivationStep ofStatistics(List<Fraction> figures) {
    return step(calculation(figures));
  }

  /** Returns the step of amounts that are added up, or of which the greatest is taken. */
  DerivationStep ofAmounts(List<Fraction> figures, boolean greatest) {
    return step(greatest ? pick(figures) : sum(figures));
  }

  private String calculation(List<Fraction> figures) {
    return over() instanceof Over.Worst
        ? pick(figures)
        : view.text("derivation.figure.mean", sum(figures), view.format().number(figures.size()));
  }

  private Over over() {
    return view.promise().over().outermost();
  }

  private String pick(List<Fraction> figures) {
    boolean lowest = figures.stream().noneMatch(figure -> figure.isBelow(value.exact()));
    boolean highest = figures.stream().noneMatch(figure -> figure.isAbove(value.exact()));
    String key = lowest && !highest ? "derivation.figure.worst" : "derivation.total.highest";
    return view.text(key, view.format().list(figures.stream().map(this::shown).toList()));
  }

  private String sum(List<Fraction> figures) {
    return String.join(view.text("derivation.plus"), figures.stream().map(this::shown).toList());
  }

  private String shown(Fraction figure) {
    return switch (value.unit()) {
      case PERCENT -> view.format().percent(figure);
      case SECONDS -> view.format().seconds(figure);
      case COUNT, OWN -> view.format().number(figure);
    };
  }

  private String ratioOfSums(List<Ratio> ratios) {
    String plus = view.text("derivation.plus");
    List<String> parts = ratios.stream().map(r -> view.format().number(r.numerator())).toList();
    List<String> wholes = ratios.stream().map(r -> view.format().number(r.denominator())).toList();
    return view.text(
        "derivation.figure.ratio", String.join(plus, parts), String.join(plus, wholes));
  }

  private DerivationStep step(String calculation) {
    String full = FigureSteps.inSeconds(view, calculation, value);
    return DerivationStep.sum(Kind.FIGURE, view.name(value.figure()), full, view.exact(value))
        .under(view.clause("over"));
  }
}
