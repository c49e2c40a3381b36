package dev.nines.report.sla;

import dev.nines.credit.PromiseResult;
import dev.nines.downtime.Outage;
import dev.nines.money.Fraction;
import dev.nines.report.Data;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the periods of a quarter or year come to together: the sums that its report shows. */
final class SumsData {

  private final List<Subject> subjects;
  private final List<PeriodLine> lines;
  private final SlaView view;

  private SumsData(SlaView view) {
    this.view = view;
    this.subjects = Subject.of(view);
    this.lines = PeriodLine.of(view, subjects);
  }

  /** Returns the key {@code sums}; nothing of a report that has not several periods. */
  static Data.Mapping of(SlaView view) {
    SumsData sums = new SumsData(view);
    return sums.lines.isEmpty() ? Data.mapping() : Data.mapping().with("sums", sums.data());
  }

  private Data.Mapping data() {
    return Data.mapping()
        .with("judged", lines.stream().mapToInt(PeriodLine::judged).sum())
        .with("missed", lines.stream().mapToInt(line -> line.missed().size()).sum())
        .with("lines", Data.sequence(lines.stream().map(SumsData::line).toList()))
        .with("outages", outages())
        .with(
            "causes",
            Data.sequence(CauseSums.of(subjects, view).stream().map(SumsData::cause).toList()));
  }

  private static Data.Mapping line(PeriodLine line) {
    PromiseResult first = line.subjects().get(0).result();
    Data.Mapping data =
        Data.mapping()
            .with("id", first.promise().id())
            .with("services", Data.texts(first.services()))
            .with("periods", line.subjects().size())
            .with("judged", line.judged())
            .with("met", line.met())
            .with("counted", Decimals.seconds(line.counted()))
            .with("left", Data.sequence(line.subjects().stream().flatMap(SumsData::left).toList()));
    return line.credit().map(c -> data.with("credit", SlaData.money(c))).orElse(data);
  }

  // of the periods in which the target allows downtime
  private static Stream<Data.Mapping> left(Subject subject) {
    PromiseResult result = subject.result();
    Optional<Fraction> allowed = Allowed.seconds(result);
    return allowed.stream()
        .map(
            seconds ->
                Data.mapping()
                    .with("from", result.period().from().toString())
                    .with("seconds", Decimals.seconds(seconds.minus(result.totals().counted()))));
  }

  private Data.Mapping outages() {
    List<Outage> outages = subjects.stream().flatMap(s -> s.result().outages().stream()).toList();
    return Data.mapping()
        .with("number", outages.size())
        .with("recorded", Decimals.seconds(sum(outages, Outage::recorded)))
        .with("counted", Decimals.seconds(sum(outages, Outage::counted)));
  }

  private static Fraction sum(List<Outage> outages, Function<Outage, Fraction> part) {
    return outages.stream().map(part).reduce(Fraction.ZERO, Fraction::plus);
  }

  private static Data.Mapping cause(CauseSums.Sum sum) {
    return Data.mapping()
        .with("cause", sum.cause())
        .with("outages", sum.counting())
        .with("counted", Decimals.seconds(sum.counted()))
        .with("share", Decimals.of(sum.share()))
        .with("running", Decimals.of(sum.running()));
  }
}
