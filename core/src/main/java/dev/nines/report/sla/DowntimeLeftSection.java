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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How much more downtime a promise stands until its target is missed and the next band pays. */
final class DowntimeLeftSection {

  private final Subject subject;
  private final ReportFormat format;
  private final DowntimeLeft left;

  DowntimeLeftSection(Subject subject, Instant asOf) {
    this.subject = subject;
    this.format = subject.view().format();
    this.left = DowntimeLeftCalculator.of(subject.result(), asOf);
  }

  /** Returns the section while the period runs; absent once it is over. */
  Optional<Section> whileRunning() {
    return left.ahead().isPositive() ? section() : Optional.empty();
  }

  /** Returns the section; absent where no length of downtime decides. */
  Optional<Section> section() {
    if (left.isEmpty()) {
      return Optional.empty();
    }
    List<Block.Definition> lines = new ArrayList<>();
    left.target().ifPresent(step -> lines.add(definition(format.text("left.target"), step)));
    left.band().ifPresent(next -> lines.add(definition(band(next), next.left())));
    left.next().ifPresent(next -> lines.add(payment(next)));
    if (left.pays() && left.band().isEmpty() && left.next().isEmpty()) {
      String none = format.text("left.no-step");
      lines.add(new Block.Definition(format.text("left.more"), none, ""));
    }
    String note =
        left.ahead().isPositive()
            ? format.text("left.ahead", format.length(left.ahead()))
            : format.text("left.over");
    Block block = new Block.Definitions(lines);
    return Optional.of(subject.section("left", format.text("left"), note, List.of(block)));
  }

  private String band(DowntimeLeft.NextBand next) {
    FigureUnit unit =
        FigureUnit.of(
            subject.view().promise().credit().orElseThrow().by(),
            subject.view().promise().observe().what());
    EdgeWords words = new EdgeWords(format, unit == FigureUnit.PERCENT ? Unit.PERCENT : Unit.OWN);
    return format.text("left.band", words.band(next.band().edges()));
  }

  private Block.Definition payment(DowntimeLeft.NextPayment next) {
    Remedy remedy = subject.view().promise().credit().orElseThrow().remedy();
    String number = format.number(next.number());
    boolean counted = next.number().isPositive();
    if (remedy instanceof Remedy.Blocks && counted) {
      return definition(format.text("left.block", number), next.left());
    }
    if (remedy instanceof Remedy.Linear && counted) {
      return definition(format.text("left.step", number), next.left());
    }
    if (remedy instanceof Remedy.Fixed) {
      return definition(format.text("left.fixed"), next.left());
    }
    boolean now = next.left().seconds().isZero() && !next.left().atOnce();
    return now
        ? new Block.Definition(format.text("left.more"), format.text("left.every-second"), "")
        : definition(format.text("left.more"), next.left());
  }

  private Block.Definition definition(String term, DowntimeLeft.Step step) {
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
    return new Block.Definition(term, text, exact);
  }

  private String seconds(DowntimeLeft.Step step) {
    return format.seconds(step.seconds());
  }
}
