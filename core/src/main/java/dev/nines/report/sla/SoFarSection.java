package dev.nines.report.sla;

import dev.nines.money.Fraction;
import dev.nines.report.Block;
import dev.nines.report.ReportFormat;
import dev.nines.report.Section;
import dev.nines.uptime.FigureValue;
import dev.nines.whatif.SoFar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is known of a period that is not over, what it comes to, and how much downtime is left. */
final class SoFarSection {

  private final Subject subject;
  private final PromiseView view;
  private final ReportFormat format;

  SoFarSection(Subject subject) {
    this.subject = subject;
    this.view = subject.view();
    this.format = view.format();
  }

  /** Returns the section while the period runs; absent once it is over. */
  Optional<Section> section() {
    return section(false);
  }

  /** Returns the section, the downtime left with its chain; absent once the period is over. */
  Optional<Section> explained() {
    return section(true);
  }

  private Optional<Section> section(boolean explained) {
    return SoFar.of(subject.result(), subject.asOf())
        .map(
            soFar -> {
              List<Block.Definition> lines = new ArrayList<>(lines(soFar));
              new DowntimeLeftSection(subject)
                  .lines(explained)
                  .forEach(line -> lines.add(line.said()));
              String note = format.text("so-far.note", format.moment(soFar.asOf()));
              return subject.section(
                  "so-far", format.text("so-far"), note, List.of(new Block.Definitions(lines)));
            });
  }

  private List<Block.Definition> lines(SoFar soFar) {
    List<Block.Definition> lines = new ArrayList<>();
    Fraction whole = soFar.passed().plus(soFar.toCome());
    lines.add(
        line(
            "so-far.passed",
            format.text(
                "so-far.passed.says",
                format.length(soFar.passed()),
                format.length(whole),
                format.length(soFar.toCome()))));
    lines.add(line("so-far.counted", format.length(soFar.counted())));
    soFar.uptime().map(this::figure).map(u -> line("so-far.uptime", u)).ifPresent(lines::add);
    end().map(end -> line("so-far.end", end)).ifPresent(lines::add);
    return lines;
  }

  private Block.Definition line(String key, String text) {
    return new Block.Definition(format.text(key), text, "");
  }

  private String figure(FigureValue value) {
    return format.percent(subject.result().shown(value));
  }

  // of other figures than those of the ledger nobody knows what they come to
  private Optional<String> end() {
    if (subject.result().indicator().isEmpty() || !view.isOfTimeDown()) {
      return Optional.empty();
    }
    SubjectFacts facts = new SubjectFacts(subject);
    String name = view.name(view.promise().indicator().is());
    String figure = facts.figure().text();
    return Optional.of(
        view.currency().isPresent()
            ? format.text("so-far.end.says", name, figure, facts.credit().text())
            : format.text("so-far.end.figure", name, figure));
  }
}
