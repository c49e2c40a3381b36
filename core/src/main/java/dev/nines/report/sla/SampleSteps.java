package dev.nines.report.sla;

import dev.nines.contract.Figure;
import dev.nines.contract.Over;
import dev.nines.credit.MemberLedger;
import dev.nines.downtime.Seconds;
import dev.nines.money.Fraction;
import dev.nines.report.Cell;
import dev.nines.report.ReportFormat;
import dev.nines.report.sla.DerivationStep.Kind;
import dev.nines.time.Interval;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.Observed;
import dev.nines.uptime.Sample;
import dev.nines.uptime.SampleFigures;
import dev.nines.uptime.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The steps from the values of a metric, or the times of incidents, to a figure of them. */
final class SampleSteps {

  /** Values that have a line each; more stand in a listing. */
  private static final int MOST = 12;

  private final PromiseView view;
  private final ReportFormat format;
  private final FigureValue value;
  private final Figure figure;

  SampleSteps(PromiseView view, FigureValue value) {
    this.view = view;
    this.format = view.format();
    this.value = value;
    this.figure = view.promise().indicator().is();
  }

  /** Returns whether values are so many that they stand in a listing. */
  static boolean isListed(List<Sample> samples) {
    return samples.size() > MOST;
  }

  /** Returns a line for each of few values, and how the figure follows, ledger by ledger. */
  List<DerivationStep> steps() {
    List<Observed> observed = view.result().observed();
    return observed.size() == 1 || isOfAllTogether() ? together(observed) : oneByOne(observed);
  }

  private boolean isOfAllTogether() {
    return figure == Figure.Named.EACH
        || view.promise().over().outermost() instanceof Over.RatioOfSums;
  }

  private List<DerivationStep> together(List<Observed> observed) {
    List<Sample> all = observed.stream().flatMap(o -> o.samples().stream()).toList();
    return new OfValues(all, view.name(figure), value).steps();
  }

  private List<DerivationStep> oneByOne(List<Observed> observed) {
    List<DerivationStep> steps = new ArrayList<>();
    List<FigureValue> figures = new ArrayList<>();
    for (int i = 0; i < observed.size(); i++) {
      List<Sample> samples = observed.get(i).samples();
      if (!samples.isEmpty()) {
        FigureValue own = new SampleFigures(samples, unit()).values(figure).get(0);
        MemberLedger member = view.result().members().get(i);
        String label = view.ofMember(view.name(figure), member);
        steps.addAll(new OfValues(samples, label, own).steps());
        figures.add(own);
      }
    }
    steps.add(combined(figures));
    return steps;
  }

  private DerivationStep combined(List<FigureValue> figures) {
    CombinedSteps combined = new CombinedSteps(view, value);
    if (value.unit() == Unit.PERCENT) {
      return combined.ofShares(figures.stream().flatMap(f -> f.ratio().stream()).toList());
    }
    List<Fraction> exact = figures.stream().map(FigureValue::exact).toList();
    boolean worst = view.promise().over().outermost() instanceof Over.Worst;
    return figure instanceof Figure.Beyond
        ? combined.ofAmounts(exact, worst)
        : combined.ofStatistics(exact);
  }

  private Unit unit() {
    boolean times =
        view.result().observed().stream()
            .flatMap(o -> o.samples().stream())
            .anyMatch(sample -> sample.between().isPresent());
    return times ? Unit.SECONDS : Unit.OWN;
  }

  /** The steps of the values of one ledger. */
  private final class OfValues {

    private final List<Sample> samples;
    private final String label;
    private final FigureValue own;

    OfValues(List<Sample> samples, String label, FigureValue own) {
      this.samples = samples;
      this.label = label;
      this.own = own;
    }

    List<DerivationStep> steps() {
      Stream<DerivationStep> values =
          isListed(samples) ? Stream.of(listed()) : samples.stream().map(this::step);
      DerivationStep step = DerivationStep.sum(Kind.FIGURE, label, calculation(), view.exact(own));
      return Stream.concat(values, Stream.of(step.under(view.clause("indicator")))).toList();
    }

    private DerivationStep listed() {
      Fraction sum = samples.stream().map(Sample::value).reduce(Fraction.ZERO, Fraction::plus);
      return DerivationStep.sum(
              Kind.COUNTED,
              view.text("derivation.value.sum"),
              format.count("derivation.value.listed", samples.size()),
              cell(sum))
          .under(view.observed());
    }

    private DerivationStep step(Sample sample) {
      String about = new Listings(view).about(sample);
      String text = sample.between().map(span -> measured(about, span, sample)).orElse(about);
      DerivationStep step =
          sample.between().isPresent()
              ? DerivationStep.sum(
                  Kind.COUNTED, view.text("derivation.value"), text, cell(sample.value()))
              : DerivationStep.says(
                  Kind.COUNTED, view.text("derivation.value"), text, cell(sample.value()));
      return step.under(view.observed())
          .from(sample.fact().stream().toList())
          .asDetail(samples.size() > 2);
    }

    // "I1, 10:00 to 12:00 UTC: 7,200 s", less what of it does not count
    private String measured(String about, Interval span, Sample sample) {
      Fraction whole = Seconds.of(span.length());
      Fraction less = whole.minus(sample.value());
      String seconds = format.seconds(whole);
      String counted =
          less.isZero()
              ? seconds
              : view.text("derivation.value.less", seconds, format.seconds(less));
      return view.text("derivation.value.measured", about, format.span(span), counted);
    }

    private Cell cell(Fraction number) {
      return unit() == Unit.SECONDS ? view.seconds(number) : view.number(number);
    }

    private String calculation() {
      String count = format.number(samples.size());
      if (figure == Figure.Named.MEAN) {
        Fraction sum = samples.stream().map(Sample::value).reduce(Fraction.ZERO, Fraction::plus);
        return inShort(view.text("derivation.figure.share", shown(sum), count));
      }
      if (figure == Figure.Named.MEDIAN) {
        return percentile(50);
      }
      if (figure instanceof Figure.Percentile percentile) {
        return percentile(percentile.rank());
      }
      return counted(count);
    }

    private String counted(String count) {
      if (figure instanceof Figure.Within within) {
        Fraction part = own.ratio().orElseThrow().numerator();
        return view.text("derivation.figure.within", count, within.limit(), format.number(part));
      }
      return figure instanceof Figure.Beyond beyond
          ? view.text("derivation.figure.beyond", count, beyond.limit())
          : view.text("derivation.figure.extreme", count);
    }

    // type 7: between the two values around the rank 1 + (n - 1) x p / 100
    private String percentile(int rank) {
      List<Fraction> sorted = samples.stream().map(Sample::value).sorted().toList();
      Fraction position = Fraction.of((long) (sorted.size() - 1) * rank, 100);
      int below = position.floor().intValueExact();
      Fraction part = position.minus(Fraction.of(below));
      Fraction low = sorted.get(below);
      String count = format.number(sorted.size());
      if (part.isZero()) {
        return view.text("derivation.figure.rank", format.number(below + 1), count);
      }
      String high = shown(sorted.get(below + 1));
      return inShort(
          view.text(
              "derivation.figure.between",
              format.number(below + 1),
              format.number(below + 2),
              count,
              shown(low),
              format.number(part),
              high));
    }

    private String inShort(String calculation) {
      return FigureSteps.inSeconds(view, calculation, own);
    }

    private String shown(Fraction number) {
      return unit() == Unit.SECONDS ? format.seconds(number) : format.number(number);
    }
  }
}
