package dev.nines.credit;

import dev.nines.contract.Contract;
import dev.nines.contract.CoveredService;
import dev.nines.contract.Periods;
import dev.nines.contract.Promise;
import dev.nines.problem.Problem;
import dev.nines.time.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A promise in its periods: the reported one and those before it, all reckoned from the same facts.
 *
 * <p>Of several versions each judges the periods, and the parts of them, in which it holds (ADR
 * 0004). There is no period before the first version holds or before the first of the services is
 * provided; where neither is stated, the facts alone say what was, and silence is time in service.
 * Ledgers are made once and kept.
 */
final class PromiseHistory {

  private final Assessment reported;
  private final Optional<PromiseHistory> before;
  private final Map<Interval, MemberLedgers.Made> made = new HashMap<>();

  PromiseHistory(Assessment reported) {
    this.reported = reported;
    this.before = reported.version().before().map(PromiseHistory::new);
  }

  /** Returns the reported assessment. */
  Assessment reported() {
    return reported;
  }

  /** Returns the same promise under the version before. */
  Optional<PromiseHistory> before() {
    return before;
  }

  /** Returns up to so many periods that end with a given one, oldest first. */
  List<PeriodPart> partsTo(Interval last, int count) {
    return partsTo(new PeriodPart(this, last, reported.whole(last)), count);
  }

  private static List<PeriodPart> partsTo(PeriodPart last, int count) {
    List<PeriodPart> found = new ArrayList<>();
    Set<Interval> wholes = new LinkedHashSet<>();
    Optional<PeriodPart> next = Optional.of(last);
    while (next.isPresent() && (wholes.contains(next.get().whole()) || wholes.size() < count)) {
      wholes.add(next.get().whole());
      found.add(next.get());
      next = next.get().previous();
    }
    Collections.reverse(found);
    return found;
  }

  /** Returns what comes before a part of a period under this version, or under the one before. */
  Optional<PeriodPart> previous(PeriodPart part) {
    if (part.period().from().isAfter(part.whole().from())) {
      return older(part.whole(), part.period().from());
    }
    Interval whole = periods().previous(part.whole());
    return reported
        .ownPart(whole)
        .map(own -> new PeriodPart(this, own, whole))
        .filter(PeriodPart::isPromised)
        .or(() -> older(whole, part.period().from()));
  }

  private Optional<PeriodPart> older(Interval whole, Instant end) {
    return before.flatMap(history -> history.lastIn(whole, end));
  }

  // in the periods of the newer version where one of them reaches back to this one
  private Optional<PeriodPart> lastIn(Interval newer, Instant end) {
    Instant own = reported.version().to().filter(end::isAfter).orElse(end);
    boolean inside = newer.from().isBefore(own) && newer.to().isAfter(own);
    Interval whole = inside ? newer : periods().containing(own.minusNanos(1));
    return reported
        .ownPart(whole)
        .flatMap(part -> part.intersection(Interval.of(whole.from(), own)))
        .map(part -> new PeriodPart(this, part, whole))
        .filter(PeriodPart::isPromised);
  }

  private Periods periods() {
    return Periods.of(reported.contract(), reported.promise());
  }

  /** Returns whether anything was promised before an instant. */
  boolean isPromisedBefore(Instant instant) {
    return start().map(instant::isAfter).orElse(true);
  }

  // the first instant for which anything is promised; absent where it always was
  private Optional<Instant> start() {
    Contract contract = reported.contract();
    List<CoveredService> services = reported.services().stream().map(contract::service).toList();
    Optional<LocalDate> provided =
        services.stream().anyMatch(service -> service.providedFrom().isEmpty())
            ? Optional.empty()
            : services.stream()
                .flatMap(service -> service.providedFrom().stream())
                .min(Comparator.naturalOrder());
    return Stream.of(provided, contract.validity().from())
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder())
        .map(day -> day.atStartOfDay(contract.zone()).toInstant());
  }

  /** Returns the assessment of the promise in a stretch of time. */
  Assessment at(Interval period) {
    return period.equals(reported.period()) ? reported : reported.in(period);
  }

  /** Returns the ledgers of a stretch of time. */
  List<MemberLedger> members(Interval period) {
    return make(period).members();
  }

  /** Returns what was met while making the ledgers of the reported period. */
  List<Problem> problems() {
    return make(reported.period()).problems();
  }

  private MemberLedgers.Made make(Interval period) {
    return made.computeIfAbsent(period, p -> MemberLedgers.of(at(p)));
  }

  /** Returns the figures of a period under other ledgers, averaged where the contract says so. */
  PromiseFigures figures(Interval period, List<MemberLedger> members) {
    return figures(new PeriodPart(this, period, reported.whole(period)), members);
  }

  /** Returns the figures of a part of a period, averaged where the contract says so. */
  PromiseFigures figures(PeriodPart part, List<MemberLedger> members) {
    int count = promise().indicator().averagedOver();
    return count == 1
        ? plain(part.period(), members)
        : new AveragedParts(this, partsTo(part, count)).figures(members);
  }

  /** Returns the figures of a period alone. */
  PromiseFigures plain(Interval period, List<MemberLedger> members) {
    return new PromiseFigures(promise(), members, new Observations(at(period)));
  }

  Promise promise() {
    return reported.promise();
  }
}
