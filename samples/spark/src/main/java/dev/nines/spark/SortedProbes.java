package dev.nines.spark;

import dev.nines.contract.Observe.StaleAfter;
import dev.nines.contract.UsualDistance;
import dev.nines.model.Provenance;
import dev.nines.model.StateSample;
import dev.nines.model.StateSeries;
import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import dev.nines.source.Keeping;
import dev.nines.source.csv.StateWords;
import dev.nines.source.probe.ProbeCollector;
import dev.nines.source.probe.ProbeRuns;
import dev.nines.source.series.StateRows;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes the probes of one series in order of time, of which several may have one time: then the
 * heaviest counts, as where all rows are in one file. Holds state.
 */
final class SortedProbes {

  private static final Provenance PLACE = new Provenance(SourceLocation.ofFile("probes"), "");

  private final Keeping keeping;
  private final List<StateSample> first = new ArrayList<>();
  private final List<StateSample> sameTime = new ArrayList<>();
  private Optional<ProbeCollector> collector = Optional.empty();
  private String service = "";
  private String location = "";

  SortedProbes(Keeping keeping) {
    this.keeping = keeping;
  }

  void add(Probe probe, Instant at) {
    service = probe.getService();
    location = probe.getLocation();
    if (!sameTime.isEmpty() && !sameTime.get(0).at().equals(at)) {
      settle();
    }
    String word = probe.getStatus();
    sameTime.add(
        new StateSample(at, StateWords.PROBES.read().apply(word).orElseThrow(), word, PLACE));
  }

  private void settle() {
    List<StateSample> counting =
        sameTime.size() == 1
            ? sameTime
            : StateRows.ofOneTime(StateSeries.Kind.SAMPLES, sameTime, ProblemLog.empty());
    take(counting.get(0));
    sameTime.clear();
  }

  // the first rows say how long a row holds, so that no pause that matters is left out
  private void take(StateSample row) {
    if (collector.isPresent()) {
      collect(row);
    } else {
      first.add(row);
      if (first.size() == UsualDistance.LOOKED_AT) {
        begin();
      }
    }
  }

  private void begin() {
    Optional<Duration> longest = keeping.longest(first.stream().map(StateSample::at).toList());
    Keeping finer = longest.map(l -> keeping.and(List.of(new StaleAfter.Fixed(l)))).orElse(keeping);
    collector = Optional.of(new ProbeCollector(finer));
    first.forEach(this::collect);
  }

  private void collect(StateSample row) {
    collector.orElseThrow().add(service, location, row.at(), row.word());
  }

  /** Returns what the rows say, one or more, which ends this. */
  ProbeRuns runs() {
    settle();
    if (collector.isEmpty()) {
      begin();
    }
    return collector.orElseThrow().runs();
  }
}
