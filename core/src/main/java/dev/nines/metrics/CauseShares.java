package dev.nines.metrics;

import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.money.Money;
import dev.nines.response.IncidentTimes;
import dev.nines.time.Interval;
import dev.nines.time.IntervalSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sums downtime and credit by cause, the cause with the longest downtime first. */
final class CauseShares {

  private final Map<String, List<Interval>> impact = new LinkedHashMap<>();
  private final Map<String, Integer> incidents = new LinkedHashMap<>();
  private final Map<String, Money> money = new LinkedHashMap<>();
  private final MetricsInput input;

  private CauseShares(MetricsInput input) {
    this.input = input;
  }

  static List<CauseShare> of(List<Incident> incidents, MetricsInput input) {
    CauseShares shares = new CauseShares(input);
    incidents.forEach(shares::add);
    return shares.shares();
  }

  private void add(Incident incident) {
    List<String> causes = Grouping.CAUSE.keys(incident, input.zone());
    causes.forEach(cause -> incidents.merge(cause, 1, Integer::sum));
    for (ImpactWindow window : IncidentTimes.windows(incident)) {
      String cause = window.cause().orElse(Grouping.NOT_STATED);
      impact
          .computeIfAbsent(cause, key -> new ArrayList<>())
          .add(IncidentTimes.span(window, asOf()));
    }
    // several causes share nothing out: the credit is of the first one stated
    Optional.ofNullable(input.credit().get(incident.id()))
        .ifPresent(amount -> money.merge(causes.get(0), amount, Money::plus));
  }

  private Instant asOf() {
    return input.asOf();
  }

  private List<CauseShare> shares() {
    return incidents.keySet().stream()
        .map(this::share)
        .sorted(
            Comparator.comparing(CauseShare::downtime).reversed().thenComparing(CauseShare::cause))
        .toList();
  }

  private CauseShare share(String cause) {
    IntervalSet down = IntervalSet.unionOf(impact.getOrDefault(cause, List.of()));
    Optional<Money> credit =
        input.credit().values().stream()
            .findFirst()
            .map(any -> money.getOrDefault(cause, Money.zero(any.currency())));
    return new CauseShare(cause, incidents.get(cause), down.length(), credit);
  }
}
