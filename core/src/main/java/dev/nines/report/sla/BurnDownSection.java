package dev.nines.report.sla;

import dev.nines.credit.PromiseResult;
import dev.nines.downtime.Outage;
import dev.nines.money.Fraction;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.Row;
import dev.nines.report.Section;
import dev.nines.report.StatChart;
import dev.nines.report.Tone;
import dev.nines.time.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What was left of the downtime that the target allows, outage by outage. */
final class BurnDownSection {

  private final PeriodLine line;
  private final PromiseView words;
  private final int number;

  BurnDownSection(PeriodLine line, int number) {
    this.line = line;
    this.words = line.words();
    this.number = number;
  }

  /** Returns the section; absent where a period allows no time, or several ledgers make one. */
  Optional<Section> section() {
    if (line.subjects().size() > PeriodLine.MOST
        || !line.subjects().stream().allMatch(BurnDownSection::burns)) {
      return Optional.empty();
    }
    String heading =
        line.mark().isPresent()
            ? words.text("burn")
            : words.text("subject.heading", words.text("burn"), line.name());
    return Optional.of(
        new Section(
            "burn-down-" + number,
            heading,
            words.text("burn.note"),
            Section.Layout.FULL,
            line.mark(),
            List.of(chart(heading))));
  }

  private static boolean burns(Subject subject) {
    PromiseResult result = subject.result();
    return result.members().size() == 1
        && subject.view().isOfTimeDown()
        && Allowed.seconds(result).filter(Fraction::isPositive).isPresent();
  }

  private StatChart chart(String heading) {
    Fraction most =
        line.subjects().stream()
            .map(BurnDownSection::allowed)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    return new StatChart.BurnDown(
        alternative(),
        figures(heading),
        line.subjects().stream().map(this::part).toList(),
        words.format().length(most),
        words.text("burn.used-up"));
  }

  private static Fraction allowed(Subject subject) {
    return Allowed.seconds(subject.result()).orElseThrow();
  }

  private static Fraction counted(Subject subject) {
    return subject.result().totals().counted();
  }

  private StatChart.BurnPart part(Subject subject) {
    Interval period = subject.result().period();
    Fraction left = allowed(subject);
    List<StatChart.BurnStep> steps = new ArrayList<>();
    for (Outage outage : subject.result().outages()) {
      if (outage.counted().isPositive()) {
        left = left.minus(outage.counted());
        steps.add(
            new StatChart.BurnStep(
                share(period, outage.span().from()), share(period, outage.span().to()), left));
      }
    }
    String over =
        counted(subject).isAbove(allowed(subject))
            ? words.format().length(counted(subject).minus(allowed(subject)))
            : "";
    return new StatChart.BurnPart(
        PeriodLine.brief(subject),
        Fraction.of(period.length().toSeconds()),
        allowed(subject),
        steps,
        over);
  }

  // an outage may begin before the period and end after it
  private static Fraction share(Interval period, Instant at) {
    Instant inside = at.isBefore(period.from()) ? period.from() : at;
    inside = inside.isAfter(period.to()) ? period.to() : inside;
    long seconds = Interval.of(period.from(), inside).length().toSeconds();
    return Fraction.of(seconds, period.length().toSeconds());
  }

  private Block.Table figures(String heading) {
    List<Column> columns =
        List.of(
            Column.left("period", words.text("periods.period"), 16),
            Column.right("allowed", words.text("burn.allowed"), 16),
            Column.right("counted", words.text("periods.counted"), 16),
            Column.right("left", words.text("periods.left"), 20));
    return new Block.Table(
        heading, columns, line.subjects().stream().map(this::row).toList(), List.of());
  }

  private Row row(Subject subject) {
    Fraction left = allowed(subject).minus(counted(subject));
    String length = words.format().length(left.signum() < 0 ? left.negated() : left);
    Cell end =
        left.signum() < 0
            ? Cell.of(words.text("periods.over", length)).with(Tone.BAD)
            : Cell.of(words.text("periods.is-left", length));
    return Row.of(
        Cells.strong(subject.view().periodName()),
        words.length(allowed(subject)),
        words.length(counted(subject)),
        end);
  }

  private String alternative() {
    List<String> used = new ArrayList<>();
    for (Subject subject : line.subjects()) {
      if (counted(subject).isPositive()) {
        used.add(
            words.text(
                "burn.value",
                subject.view().periodName(),
                words.format().length(counted(subject)),
                words.format().length(allowed(subject))));
      }
    }
    return used.isEmpty()
        ? words.text("burn.alternative.none")
        : words.text("burn.alternative", words.format().list(used));
  }
}
