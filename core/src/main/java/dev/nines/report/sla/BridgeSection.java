package dev.nines.report.sla;

import dev.nines.money.Fraction;
import dev.nines.report.Cell;
import dev.nines.report.Chart;
import dev.nines.report.Chart.Step.Kind;
import dev.nines.report.ReportFormat;
import dev.nines.report.Section;
import dev.nines.report.Tone;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** The bridge from all recorded impact to what counts, rule by rule. */
final class BridgeSection {

  private final Subject subject;
  private final ReportFormat format;
  private final List<BridgeRow> rows;
  private final boolean inMinutes;

  BridgeSection(Subject subject) {
    this.subject = subject;
    this.format = subject.view().format();
    this.rows = BridgeRows.of(subject);
    this.inMinutes = rows.stream().allMatch(row -> isWhole(row.change()) && isWhole(row.after()));
  }

  /** Returns the section; absent where nothing was recorded and nothing counts. */
  Optional<Section> section() {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    String unit = format.text(inMinutes ? "bridge.minutes" : "bridge.time");
    List<Chart.Step> steps = rows.stream().map(this::step).toList();
    Chart.Bridge bridge = new Chart.Bridge(alternative(), unit, steps);
    String note = format.text(inMinutes ? "bridge.note.minutes" : "bridge.note.time");
    return Optional.of(subject.section("bridge", format.text("bridge"), note, List.of(bridge)));
  }

  private static boolean isWhole(Fraction seconds) {
    return seconds.dividedBy(Fraction.of(60)).denominator().equals(BigInteger.ONE);
  }

  private Chart.Step step(BridgeRow row) {
    boolean nothing = row.kind() == Kind.REDUCTION && row.change().isZero();
    Tone tone = row.isEnd() ? Tone.STRONG : nothing ? Tone.QUIET : Tone.NORMAL;
    return new Chart.Step(
        row.label(),
        figure(row).with(tone),
        row.uptime().with(tone),
        Cells.duration(row.before()),
        Cells.duration(row.after()),
        row.kind());
  }

  private Cell figure(BridgeRow row) {
    if (row.kind() == Kind.REDUCTION) {
      return Cell.of(row.change().isZero() ? "0" : figure(row.change().negated()));
    }
    Fraction seconds = row.isEnd() ? row.after() : row.change();
    return Cells.length(figure(seconds), seconds);
  }

  private String figure(Fraction seconds) {
    return inMinutes ? format.minutes(seconds) : format.length(seconds);
  }

  private String alternative() {
    List<String> taken =
        rows.stream()
            .filter(row -> row.kind() == Kind.REDUCTION && row.change().isPositive())
            .map(row -> said(row.label(), row.change()))
            .toList();
    String recorded = format.length(rows.get(0).after());
    String counted = format.length(rows.get(rows.size() - 1).after());
    return taken.isEmpty()
        ? format.text("bridge.alternative.nothing", recorded, counted)
        : format.text("bridge.alternative", recorded, format.list(taken), counted);
  }

  private String said(String label, Fraction seconds) {
    return format.text("bridge.alternative.taken", label, format.length(seconds));
  }
}
