package dev.nines.source.uptimerobot;

import dev.nines.model.MonitorName;
import dev.nines.model.ObservedState;
import dev.nines.model.Provenance;
import dev.nines.model.StateSample;
import dev.nines.model.StateSeries;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.source.api.ApiRecord;
import dev.nines.source.tool.EpochTime;
import dev.nines.source.tool.MorePages;
import dev.nines.source.tool.Reading;
import dev.nines.source.tool.ToolFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads monitors with their logs: each log is a list of changes. */
final class UptimeRobotFormat implements ToolFormat {

  private final Reading reading;
  private long read;

  UptimeRobotFormat(Reading reading) {
    this.reading = reading;
  }

  @Override
  public Set<String> lists() {
    return Set.of("monitors");
  }

  @Override
  public Optional<String> listOf(ApiRecord bare) {
    return bare.holds("friendly_name") ? Optional.of("monitors") : Optional.empty();
  }

  @Override
  public Optional<Provenance> more(ApiRecord page) {
    return page.record("pagination").flatMap(p -> MorePages.total(p, "total", read));
  }

  @Override
  public void take(String list, ApiRecord monitor) {
    read++;
    Optional<String> id = reading.id(monitor, "id");
    if (id.isEmpty() || !reading.isFirst("monitor", id.get(), monitor)) {
      return;
    }
    String name =
        MonitorName.of(
            monitor.text("friendly_name").orElse(id.get()), monitor.text("url").orElse(""));
    String service = reading.input().service().orElse(name);
    List<StateSample> samples = new ArrayList<>();
    if (monitor.has("logs")) {
      samples.addAll(new MonitorLog(reading.log()).samples(monitor.records("logs")));
    } else {
      reading.log().add(withoutLogs(monitor, name));
    }
    if (samples.isEmpty()) {
      nothingKnown(monitor).ifPresent(samples::add);
    }
    if (!samples.isEmpty()) {
      Provenance first = samples.get(0).provenance();
      reading.add(new StateSeries(service, "", StateSeries.Kind.CHANGES, samples, first));
    }
  }

  // a monitor without any entry watches since it was made, and what it saw is not told
  private static Optional<StateSample> nothingKnown(ApiRecord monitor) {
    String key = "create_datetime";
    return monitor.has(key)
        ? EpochTime.seconds(monitor, key)
            .map(
                at ->
                    new StateSample(
                        at.at(), ObservedState.UNKNOWN, "no logs", monitor.provenance(key)))
        : Optional.empty();
  }

  private static Problem withoutLogs(ApiRecord monitor, String name) {
    String message =
        "The monitor \"%s\" has no logs and says nothing of the past; ask for them with logs=1."
            .formatted(name);
    return new Problem(ProblemCode.INPUT_CUT, monitor.location(), name, "logs", message);
  }
}
