package dev.nines.report.sla;

import dev.nines.contract.Claim;
import dev.nines.credit.ClaimDate;
import dev.nines.downtime.Outage;
import dev.nines.report.Block;
import dev.nines.report.Chart;
import dev.nines.report.Fact;
import dev.nines.report.ReportFormat;
import dev.nines.report.Section;
import dev.nines.time.Interval;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** By when the credit must be claimed, with the days left for it on a ruler. */
final class ClaimSection {

  /** Dates that stand as facts; the workbook and the derivation have all. */
  private static final int MOST_DATES = 4;

  private final Subject subject;
  private final PromiseView view;
  private final ReportFormat format;

  ClaimSection(Subject subject) {
    this.subject = subject;
    this.view = subject.view();
    this.format = view.contractFormat();
  }

  /** Returns the section; absent where there is nothing to claim. */
  Optional<Section> section() {
    List<ClaimDate> dates = subject.result().claims();
    if (dates.isEmpty()) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    for (ClaimDate date : dates.subList(0, Math.min(MOST_DATES, dates.size()))) {
      blocks.add(new Block.Facts(List.of(fact(date))));
      blocks.add(ruler(date));
    }
    return Optional.of(subject.section("claim", format.text("claim"), note(dates.get(0)), blocks));
  }

  /** Returns the clause of a date in words, {@code 30 days from the end of the period}. */
  String note(ClaimDate first) {
    return ((Claim.OnRequest) view.promise().claim())
        .steps().stream()
            .filter(step -> step.step().equals(first.step()))
            .findFirst()
            .map(step -> new TimeWords(format).deadline(step))
            .orElse("");
  }

  private Fact fact(ClaimDate date) {
    String label =
        date.step().isEmpty()
            ? format.text("claim.label")
            : format.text("claim.label.step", date.step());
    return Fact.of(
        label,
        Fact.Size.SMALL,
        Cells.moment(format.deadline(date.until()), date.until()),
        List.of(remark(date)),
        5);
  }

  /** Returns the time in UTC, with its date where that differs, and the last full day. */
  String remark(ClaimDate date) {
    String utc = format.isUtc() ? "" : format.text("claim.utc", utc(date.until()));
    return date.lastDay()
        .map(day -> format.text("claim.last-day", utc, format.weekdayNoYear(day)))
        .orElse(utc);
  }

  // east of Greenwich midnight is still the day before
  private String utc(Instant until) {
    ReportFormat there = format.in(ZoneOffset.UTC);
    boolean sameDay = there.day(until).equals(format.day(until));
    return sameDay ? there.time(until) : there.deadline(until);
  }

  private Chart ruler(ClaimDate date) {
    Interval period = subject.result().period();
    Interval axis = period.span(Interval.of(period.from(), date.until()));
    Interval open = Interval.of(date.anchor(), date.until());
    List<Interval> outages =
        subject.result().outages().stream()
            .filter(outage -> outage.counted().isPositive())
            .map(Outage::span)
            .flatMap(span -> span.intersection(axis).stream())
            .toList();
    return new Chart.Claim(
        alternative(date),
        axis,
        outages,
        open,
        ticks(axis, open),
        outageLabel(outages),
        left(date));
  }

  private String alternative(ClaimDate date) {
    String from = format.moment(date.anchor());
    String until = format.moment(date.until());
    return format.text("claim.alternative", from, until);
  }

  private List<Chart.Tick> ticks(Interval axis, Interval open) {
    TreeSet<Instant> at = new TreeSet<>(List.of(axis.from(), open.from(), open.to()));
    return at.stream()
        .map(instant -> new Chart.Tick(instant, format.dateBriefNoYear(format.day(instant))))
        .toList();
  }

  private String outageLabel(List<Interval> outages) {
    if (outages.isEmpty()) {
      return "";
    }
    return outages.size() == 1
        ? format.text("claim.outage", format.dateBriefNoYear(format.day(outages.get(0).from())))
        : format.count("outages", outages.size());
  }

  private String left(ClaimDate date) {
    return ((Claim.OnRequest) view.promise().claim())
        .steps().stream()
            .filter(step -> step.step().equals(date.step()))
            .findFirst()
            .map(step -> format.text("claim.open", new TimeWords(format).amount(step.within())))
            .orElse("");
  }
}
