package dev.nines.credit;

import dev.nines.contract.Claim;
import dev.nines.contract.Contract;
import dev.nines.contract.Deadlines;
import dev.nines.contract.Promise;
import dev.nines.downtime.Outage;
import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.model.RecordedTime;
import dev.nines.time.Interval;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds the dates by which a credit must be claimed (CALCULATION 4). */
final class ClaimCalculator {

  private final Promise promise;
  private final Deadlines deadlines;
  private final Interval period;
  private final Facts facts;

  ClaimCalculator(Contract contract, Promise promise, Interval period, Facts facts) {
    this.promise = promise;
    this.deadlines = Deadlines.of(contract, promise);
    this.period = period;
    this.facts = facts;
  }

  /** Returns the dates, the earliest first; one an outage for a deadline from an outage. */
  List<ClaimDate> dates(List<Outage> outages) {
    if (!(promise.claim() instanceof Claim.OnRequest onRequest)) {
      return List.of();
    }
    return onRequest.steps().stream()
        .flatMap(step -> dates(step, outages))
        .distinct()
        .sorted(Comparator.comparing(ClaimDate::until))
        .toList();
  }

  private Stream<ClaimDate> dates(Claim.Deadline step, List<Outage> outages) {
    if (step.from().equals(Claim.PERIOD_END)) {
      Deadlines.Due due = deadlines.afterPeriod(step.within(), period);
      return Stream.of(new ClaimDate(step.step(), period.to(), due.until(), due.lastDay()));
    }
    return outages.stream()
        .filter(outage -> outage.counted().isPositive())
        .flatMap(outage -> anchors(step.from(), outage))
        .map(anchor -> date(step, anchor));
  }

  private Stream<Instant> anchors(String from, Outage outage) {
    return switch (from) {
      case Claim.OUTAGE_START -> Stream.of(outage.span().from());
      case Claim.OUTAGE_END -> outage.open() ? Stream.empty() : Stream.of(outage.span().to());
      default -> marks(from, outage);
    };
  }

  private Stream<Instant> marks(String mark, Outage outage) {
    return facts.incidents().stream()
        .filter(incident -> outage.incidents().contains(incident.id()))
        .map(Incident::marks)
        .flatMap(marks -> marks.first(mark).stream())
        .map(RecordedTime::at);
  }

  private ClaimDate date(Claim.Deadline step, Instant anchor) {
    Deadlines.Due due = deadlines.after(step.within(), anchor, period);
    return new ClaimDate(step.step(), anchor, due.until(), due.lastDay());
  }
}
