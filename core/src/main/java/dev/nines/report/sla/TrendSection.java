package dev.nines.report.sla;

import dev.nines.contract.Figure;
import dev.nines.money.Fraction;
import dev.nines.report.Chart;
import dev.nines.report.Section;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.Unit;
import dev.nines.uptime.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The uptime of each period against the target; the share of time lost hangs from 100 %. */
final class TrendSection {

  private final PeriodLine line;
  private final PromiseView words;
  private final int number;

  TrendSection(PeriodLine line, int number) {
    this.line = line;
    this.words = line.words();
    this.number = number;
  }

  /** Returns the section; absent where the promise is no least uptime or fewer than 3 are known. */
  Optional<Section> section() {
    Optional<Fraction> target =
        words.promise().target().flatMap(t -> t.lower()).map(edge -> edge.at().value());
    boolean uptime = words.promise().indicator().is() == Figure.Named.UPTIME;
    long known = line.subjects().stream().filter(s -> loss(s).isPresent()).count();
    if (!uptime
        || target.isEmpty()
        || known < PeriodLine.FEWEST
        || line.subjects().size() > PeriodLine.MOST) {
      return Optional.empty();
    }
    Fraction allowed = Fraction.HUNDRED.minus(target.get()).dividedBy(Fraction.HUNDRED);
    String targetLabel = words.text("trend.target", words.format().percent(target.get()));
    Chart chart =
        new Chart.Months(
            alternative(targetLabel),
            line.subjects().stream().map(TrendSection::month).toList(),
            allowed,
            targetLabel,
            "");
    String heading =
        line.mark().isPresent()
            ? words.text("trend")
            : words.text("subject.heading", words.text("trend"), line.name());
    return Optional.of(
        new Section(
            "trend-" + number,
            heading,
            words.text("trend.note"),
            Section.Layout.FULL,
            line.mark(),
            List.of(chart)));
  }

  private static Optional<Fraction> loss(Subject subject) {
    return subject
        .result()
        .indicator()
        .filter(value -> value.unit() == Unit.PERCENT)
        .map(FigureValue::compared)
        .map(percent -> Fraction.HUNDRED.minus(percent).dividedBy(Fraction.HUNDRED));
  }

  private static Chart.Month month(Subject subject) {
    return new Chart.Month(
        PeriodLine.brief(subject),
        loss(subject),
        false,
        subject.result().verdict() != Verdict.MISSED,
        new SubjectFacts(subject).figure().text());
  }

  private String alternative(String target) {
    List<String> values = new ArrayList<>();
    for (Subject subject : line.subjects()) {
      values.add(
          words.text(
              "trend.value",
              subject.view().periodName(),
              new SubjectFacts(subject).figure().text()));
    }
    String missed =
        line.missed().isEmpty()
            ? words.text("trend.none-missed")
            : words.text(
                "trend.missed",
                words
                    .format()
                    .list(line.missed().stream().map(s -> s.view().periodName()).toList()));
    return words.text("trend.alternative", target, words.format().list(values), missed);
  }
}
