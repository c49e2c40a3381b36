package dev.nines.source.kuma;

import dev.nines.model.Facts;
import dev.nines.model.MonitorName;
import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.model.StateSample;
import dev.nines.model.StateSeries;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.source.SourceInput;
import dev.nines.source.series.StateRows;
import dev.nines.source.time.FileZone;
import dev.nines.source.time.TimeReader;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Makes facts of heartbeats, wherever they stand.
 *
 * <p>Status 0 is down, 1 up, 3 maintenance. 2, pending, is down and not yet confirmed: a soft
 * state, of which the contract says what it counts. Heartbeats are samples; where every one of a
 * monitor says that it is a change, they are a list of changes.
 */
public final class Heartbeats {

  private static final TimeReader TIMES = TimeReader.of(FileZone.named(ZoneOffset.UTC));

  private static final class Monitor {
    private final List<StateSample> samples = new ArrayList<>();
    private boolean allChanges = true;
  }

  private final SourceInput input;
  private final ProblemLog log;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Monitor> monitors = new LinkedHashMap<>();

  /**
   * Makes a collection without heartbeats.
   *
   * @param input the file
   * @param log takes the problems
   */
  public Heartbeats(SourceInput input, ProblemLog log) {
    this.input = Objects.requireNonNull(input, "input");
    this.log = Objects.requireNonNull(log, "log");
  }

  /** Says how a monitor is called and what it watches; either may be empty. */
  public void monitor(String id, String name, String url) {
    String word = MonitorName.of(name, url);
    if (!word.isEmpty()) {
      names.putIfAbsent(id, word);
    }
  }

  /** Adds a heartbeat; one that cannot be read is reported and left out. */
  public void add(Heartbeat beat) {
    Optional<Heartbeat.Status> status = beat.meaning();
    Optional<RecordedTime> time = TIMES.read(beat.time(), beat.place()).value();
    if (status.isEmpty()) {
      log.add(damaged(beat, beat.status(), "0 (down), 1 (up), 2 (pending) or 3 (maintenance)"));
    } else if (time.isEmpty()) {
      log.add(damaged(beat, beat.time(), TimeReader.ALLOWED));
    } else {
      Monitor monitor = monitors.computeIfAbsent(beat.monitor(), id -> new Monitor());
      monitor.allChanges &= beat.important().orElse(false);
      monitor.samples.add(sample(beat, status.get(), time.get()));
    }
  }

  private static StateSample sample(Heartbeat beat, Heartbeat.Status status, RecordedTime time) {
    Provenance place = new Provenance(beat.place(), beat.text());
    return new StateSample(time.at(), status.state(), status.word(), status.soft(), place);
  }

  /** Returns the series of the monitors, each under its name, else its number. */
  public Facts facts() {
    StateRows samples = new StateRows(StateSeries.Kind.SAMPLES);
    StateRows changes = new StateRows(StateSeries.Kind.CHANGES);
    monitors.forEach((id, monitor) -> add(id, monitor, isOfChanges(monitor) ? changes : samples));
    List<StateSeries> all = new ArrayList<>();
    if (monitors.values().stream().anyMatch(Heartbeats::isOfChanges)) {
      all.addAll(changes.series(input, log));
    }
    if (monitors.isEmpty() || !monitors.values().stream().allMatch(Heartbeats::isOfChanges)) {
      all.addAll(samples.series(input, log));
    }
    return Facts.ofMonitoring(all, List.of(), List.of());
  }

  private void add(String id, Monitor monitor, StateRows rows) {
    String word = names.getOrDefault(id, id);
    String service = input.service().orElse(word);
    String location = input.service().isPresent() ? word : "";
    monitor.samples.forEach(sample -> rows.add(service, location, sample));
  }

  // the first heartbeat of a monitor is a change in any case
  private static boolean isOfChanges(Monitor monitor) {
    return monitor.allChanges && monitor.samples.size() > 1;
  }

  private static Problem damaged(Heartbeat beat, String found, String allowed) {
    String message =
        "The heartbeat has \"%s\"; allowed is %s. It is left out.".formatted(found, allowed);
    return new Problem(ProblemCode.ROW_DAMAGED, beat.place(), found, allowed, message);
  }
}
