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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A promise in its periods: the reported one and those before it, all reckoned from the same facts.
 *
 * <p>Of several versions each looks back only as far as it holds: of the period in which it begins
 * it takes its own part. There is no period before the contract holds or before the first of the
 * services is provided; where neither is stated, the facts alone say what was, and silence is time
 * in service. Ledgers are made once and kept.
 */
final class PromiseHistory {

  private final Assessment reported;
  private final Map<Interval, MemberLedgers.Made> made = new HashMap<>();

  PromiseHistory(Assessment reported) {
    this.reported = reported;
  }

  /** Returns the reported assessment. */
  Assessment reported() {
    return reported;
  }

  /** Returns up to so many periods that end with a given one, oldest first. */
  List<Interval> periodsTo(Interval last, int count) {
    Periods periods = Periods.of(reported.contract(), reported.promise());
    Optional<Instant> start = start();
    List<Interval> found = new ArrayList<>(List.of(last));
    Interval next = periods.previous(reported.whole(last));
    while (found.size() < count && isAfter(next, start)) {
      reported.ownPart(next).ifPresent(found::add);
      next = periods.previous(next);
    }
    Collections.reverse(found);
    return found;
  }

  private static boolean isAfter(Interval period, Optional<Instant> start) {
    return start.map(instant -> period.to().isAfter(instant)).orElse(true);
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

  /** Returns the figures of a period, averaged where the contract says so. */
  PromiseFigures figures(Interval period) {
    return figures(period, members(period));
  }

  /** Returns the figures of a period under other ledgers, averaged where the contract says so. */
  PromiseFigures figures(Interval period, List<MemberLedger> members) {
    List<PromiseFigures> earlier =
        periodsTo(period, promise().indicator().averagedOver()).stream()
            .filter(other -> !other.equals(period))
            .map(other -> plain(other, members(other)))
            .toList();
    return plain(period, members).averagedWith(earlier);
  }

  private PromiseFigures plain(Interval period, List<MemberLedger> members) {
    return new PromiseFigures(promise(), members, new Observations(at(period)));
  }

  private Promise promise() {
    return reported.promise();
  }
}
