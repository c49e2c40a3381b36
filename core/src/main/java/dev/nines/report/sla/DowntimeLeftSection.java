package dev.nines.report.sla;

import dev.nines.contract.FigureUnit;
import dev.nines.contract.Remedy;
import dev.nines.money.Fraction;
import dev.nines.report.Block;
import dev.nines.report.ReportFormat;
import dev.nines.report.Section;
import dev.nines.uptime.Unit;
import dev.nines.whatif.DowntimeLeft;
import dev.nines.whatif.DowntimeLeftCalculator;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How much more downtime a promise stands until its target is missed and the next band pays. */
final class DowntimeLeftSection {

  private final Subject subject;
  private final ReportFormat format;
  private final DowntimeLeft left;

  DowntimeLeftSection(Subject subject) {
    this.subject = subject;
    this.format = subject.view().format();
    this.left = DowntimeLeftCalculator.of(subject.result(), subject.asOf());
  }

  /** Returns how each length that is left follows, in the order of the section. */
  List<DerivationStep> steps() {
    return lines(true).stream().flatMap(line -> line.chain().stream()).toList();
  }

  /**
   * What is left until something.
   *
   * @param said in words
   * @param step the seconds; absent where no length is left to reckon
   * @param chain how they follow
   */
  record Line(
      Block.Definition said, Optional<DowntimeLeft.Step> step, Optional<DerivationStep> chain) {}

  /** Returns the section, each line with its chain; absent where no length decides. */
  Optional<Section> explained() {
    if (left.isEmpty()) {
      return Optional.empty();
    }
    Block block = new Block.Definitions(lines(true).stream().map(Line::said).toList());
    return Optional.of(
        subject.section("left", format.text("left"), format.text("left.over"), List.of(block)));
  }

  /** Returns the lines of the section, none where no length decides. */
  List<Line> lines(boolean explained) {
    List<Line> lines = new ArrayList<>();
    left.target().ifPresent(step -> lines.add(line(format.text("left.target"), "target", step)));
    left.band().ifPresent(next -> lines.add(line(band(next), "credit.bands", next.left())));
    left.next().ifPresent(next -> lines.add(payment(next)));
    if (left.pays() && left.band().isEmpty() && left.next().isEmpty()) {
      lines.add(plain(format.text("left.more"), format.text(noStep())));
    }
    return explained ? lines.stream().map(this::withChain).toList() : lines;
  }

  private String noStep() {
    return LimitSteps.isUsedUp(subject.result().credit()) ? "left.limit-reached" : "left.no-step";
  }

  // "24 min 38 s more: 2,678,400 s × (100 % − 99.9 %) − 1,200 s = 1,478.4 s"
  private Line withChain(Line line) {
    return line.chain()
        .map(
            step -> {
              Block.Definition said = line.said();
              String text =
                  format.text(
                      "left.explained", said.text(), step.calculation(), step.result().text());
              List<String> places = new ArrayList<>(List.of(said.note()));
              places.addAll(new StepPlaces(step, format).places());
              return new Line(
                  new Block.Definition(said.term(), text, String.join("; ", places)),
                  line.step(),
                  line.chain());
            })
        .orElse(line);
  }

  private static Line plain(String term, String text) {
    return new Line(new Block.Definition(term, text, ""), Optional.empty(), Optional.empty());
  }

  private String band(DowntimeLeft.NextBand next) {
    FigureUnit unit =
        FigureUnit.of(
            subject.view().promise().credit().orElseThrow().by(),
            subject.view().promise().observe().what());
    EdgeWords words = new EdgeWords(format, unit == FigureUnit.PERCENT ? Unit.PERCENT : Unit.OWN);
    return format.text("left.band", words.band(next.band().edges()));
  }

  private Line payment(DowntimeLeft.NextPayment next) {
    Remedy remedy = subject.view().promise().credit().orElseThrow().remedy();
    String number = format.number(next.number());
    boolean counted = next.number().isPositive();
    if (remedy instanceof Remedy.Blocks && counted) {
      return line(format.text("left.block", number), "credit.blocks", next.left());
    }
    if (remedy instanceof Remedy.Linear && counted) {
      return line(format.text("left.step", number), "credit.linear", next.left());
    }
    if (remedy instanceof Remedy.Fixed) {
      return line(format.text("left.fixed"), "target", next.left());
    }
    boolean now = next.left().seconds().isZero() && !next.left().atOnce();
    return now
        ? plain(format.text("left.more"), format.text("left.every-second"))
        : line(format.text("left.more"), "credit", next.left());
  }

  private Line line(String term, String clause, DowntimeLeft.Step step) {
    BigInteger whole = step.wholeSeconds();
    boolean none = whole.signum() <= 0;
    String length = format.length(Fraction.of(whole.max(BigInteger.ZERO), BigInteger.ONE));
    String text = none ? format.text("left.nothing") : format.text("left.says", length);
    if (left.ahead().isPositive() && step.isBeyond(left.ahead())) {
      text = format.text("left.beyond", text);
    }
    if (!step.service().isEmpty()) {
      text = format.text("left.service", text, subject.view().names(List.of(step.service())));
    }
    String exact = format.text(step.atOnce() ? "left.at" : "left.above", seconds(step));
    return new Line(
        new Block.Definition(term, text, exact),
        Optional.of(step),
        new LeftSteps(subject.view()).step(term, clause, step));
  }

  private String seconds(DowntimeLeft.Step step) {
    return format.seconds(step.seconds());
  }
}
