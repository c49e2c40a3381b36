package dev.nines.report.sla;

import dev.nines.contract.Figure;
import dev.nines.credit.PromiseResult;
import dev.nines.model.Incident;
import dev.nines.model.Provenance;
import dev.nines.money.Fraction;
import dev.nines.report.ReportFormat;
import dev.nines.report.sla.DerivationStep.Kind;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.Sample;
import dev.nines.uptime.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps from the values of a metric, or the times of incidents, to a figure of them. */
final class SampleSteps {

  /** Values that have a line each. */
  private static final int MOST = 12;

  private final PromiseView view;
  private final ReportFormat format;
  private final List<Sample> samples;
  private final FigureValue value;
  private final Figure figure;

  SampleSteps(PromiseView view, FigureValue value) {
    PromiseResult result = view.result();
    this.view = view;
    this.format = view.format();
    this.samples = result.observed().stream().flatMap(o -> o.samples().stream()).toList();
    this.value = value;
    this.figure = result.promise().indicator().is();
  }

  /** Returns a line for each of few values, and how the figure follows. */
  List<DerivationStep> steps() {
    List<DerivationStep> steps = new ArrayList<>();
    if (samples.size() <= MOST) {
      samples.forEach(sample -> steps.add(step(sample)));
    }
    steps.add(
        DerivationStep.sum(Kind.FIGURE, view.name(figure), calculation(), view.exact(value))
            .under(view.clause("indicator")));
    return steps;
  }

  private DerivationStep step(Sample sample) {
    Optional<Incident> incident =
        view.facts().incidents().stream().filter(i -> i.id().equals(sample.subject())).findFirst();
    List<Provenance> facts = incident.map(Incident::provenance).stream().toList();
    String about = incident.map(Incident::title).orElse(sample.subject());
    return DerivationStep.says(
            Kind.COUNTED, view.text("derivation.value"), about, view.exact(sample.value(), unit()))
        .under(view.clause("observe." + (facts.isEmpty() ? "metric" : "times")))
        .from(facts)
        .asDetail(samples.size() > 2);
  }

  private Unit unit() {
    return value.unit() == Unit.SECONDS ? Unit.SECONDS : Unit.OWN;
  }

  private String calculation() {
    // several ledgers have a figure each, of which the contract makes one
    if (samples.isEmpty() || view.result().members().size() > 1) {
      return view.text("derivation.figure.values");
    }
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

  // a length of time is shown in hours and minutes: the seconds it comes to stand before it
  private String inShort(String calculation) {
    return unit() == Unit.SECONDS
        ? view.text("derivation.figure.seconds", calculation, format.seconds(value.exact()))
        : calculation;
  }

  private String shown(Fraction number) {
    return unit() == Unit.SECONDS ? format.seconds(number) : format.number(number);
  }
}
