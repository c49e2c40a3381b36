package dev.nines.source.nagios;

import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.model.MaintenanceWindow;
import dev.nines.model.StateSample;
import dev.nines.model.StateSeries;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import dev.nines.source.api.ServiceNamed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A log while it is read, line by line. */
final class LogFile {

  private final Optional<String> service;
  private final ProblemLog log;
  private final Map<String, Monitored> objects = new LinkedHashMap<>();
  private final Downtimes downtimes;
  private final Acknowledged acknowledged = new Acknowledged();
  private final LineChecks checks;
  private Optional<LogLine> first = Optional.empty();
  private Optional<LogLine> last = Optional.empty();
  private boolean running = true;

  /**
   * Makes a log of which nothing is read yet.
   *
   * @param service whose data it is, where the user said so
   * @param log takes the problems
   */
  LogFile(Optional<String> service, ProblemLog log) {
    this.service = Objects.requireNonNull(service, "service");
    this.log = Objects.requireNonNull(log, "log");
    this.downtimes = new Downtimes(log);
    this.checks = new LineChecks(log);
  }

  /** Takes the next line; a blank one is none. */
  void line(String text, SourceLocation location) {
    if (text.isBlank()) {
      return;
    }
    Optional<LogLine> line = LogLine.of(text, location);
    if (line.isEmpty()) {
      log.add(damaged(text, location, "[seconds since 1970] and what happened"));
      return;
    }
    checks.order(line.get(), last);
    first = first.or(() -> line);
    take(line.get());
    last = line;
  }

  private void take(LogLine line) {
    if (LoggedState.isSaidBy(line.type())) {
      state(line);
    } else if (line.type().endsWith("DOWNTIME ALERT")) {
      if (!downtimes.alert(line, first.orElseThrow())) {
        String allowed = "host or host;service, then STARTED, STOPPED or CANCELLED";
        log.add(damaged(line.place().text(), line.place().location(), allowed));
      }
    } else if (line.type().endsWith("FLAPPING ALERT")) {
      checks.flapping(line);
    } else if (line.type().equals("EXTERNAL COMMAND")) {
      downtimes.command(line);
      Acknowledgement.byCommand(line).ifPresent(object -> acknowledged.acknowledged(object, line));
    } else if (line.type().endsWith("NOTIFICATION")) {
      Acknowledgement.byNotice(line).ifPresent(object -> acknowledged.acknowledged(object, line));
    } else {
      program(line);
    }
  }

  private void state(LogLine line) {
    Optional<LoggedState> state = LoggedState.of(line);
    if (state.isEmpty()) {
      String allowed = LoggedState.allowed(line);
      log.add(damaged(line.place().text(), line.place().location(), allowed));
      return;
    }
    start(line);
    objects.computeIfAbsent(state.get().object(), Monitored::new).add(state.get().row());
    acknowledged.state(state.get());
  }

  private void program(LogLine line) {
    ProgramLine said = ProgramLine.of(line);
    if (said == ProgramLine.STOP && running) {
      running = false;
      objects.values().forEach(object -> object.stop(line));
    } else if (said == ProgramLine.START) {
      checks.start(line, running && !objects.isEmpty());
      start(line);
    } else if (said == ProgramLine.RESTART) {
      checks.restart();
    }
  }

  // who logs a state runs, whether the log says so or not
  private void start(LogLine line) {
    if (!running) {
      running = true;
      objects.values().forEach(object -> object.resume(line));
    }
  }

  /** Returns the facts of the lines. */
  Facts facts() {
    checks.finish();
    List<StateSeries> series = objects.values().stream().map(this::series).toList();
    List<MaintenanceWindow> windows =
        last.map(end -> downtimes.windows(List.copyOf(objects.keySet()), end)).orElse(List.of());
    List<Incident> incidents = last.map(acknowledged::incidents).orElse(List.of());
    return Facts.ofRecords(
            incidents.stream().map(this::named).toList(),
            windows.stream().map(this::named).toList(),
            List.of())
        .with(series);
  }

  private StateSeries series(Monitored object) {
    List<StateSample> rows = new ArrayList<>(checks.once(object));
    rows.sort(Comparator.comparing(StateSample::at));
    return new StateSeries(
            service.orElse(object.name()),
            service.isPresent() ? object.name() : "",
            StateSeries.Kind.CHANGES,
            rows,
            rows.get(0).provenance())
        .repeating(object.rows().size() - rows.size());
  }

  private MaintenanceWindow named(MaintenanceWindow window) {
    return service.map(id -> ServiceNamed.in(window, id)).orElse(window);
  }

  private Incident named(Incident incident) {
    return service.map(id -> ServiceNamed.in(incident, id)).orElse(incident);
  }

  private static Problem damaged(String text, SourceLocation location, String allowed) {
    String message =
        "The line \"%s\" cannot be read; allowed is %s. The line is left out."
            .formatted(text.strip(), allowed);
    return new Problem(ProblemCode.ROW_DAMAGED, location, text.strip(), allowed, message);
  }
}
