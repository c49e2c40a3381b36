package dev.nines.cli;

import dev.nines.contract.Agreement;
import dev.nines.contract.Observe;
import dev.nines.contract.Promise;
import dev.nines.source.Keeping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What contracts ask of probes. */
final class ProbesAsked {

  private ProbesAsked() {}

  /** Returns what is asked; empty where a promise looks at metrics, so that all must be kept. */
  static Optional<Keeping> of(List<Agreement> agreements) {
    List<Promise> promises = new ArrayList<>();
    agreements.forEach(a -> a.versions().forEach(version -> promises.addAll(version.promises())));
    boolean looksAtMetrics = promises.stream().anyMatch(p -> looksAtMetrics(p.observe().what()));
    return looksAtMetrics
        ? Optional.empty()
        : Optional.of(
            Keeping.usual().and(promises.stream().map(p -> p.observe().staleAfter()).toList()));
  }

  // a slot can be bad by a metric
  private static boolean looksAtMetrics(Observe.What what) {
    return what instanceof Observe.Metric
        || what instanceof Observe.Slots slots
            && slots.bad().stream().anyMatch(Observe.BadWhen.MetricValue.class::isInstance);
  }
}
