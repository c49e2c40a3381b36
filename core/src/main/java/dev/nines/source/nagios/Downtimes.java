package dev.nines.source.nagios;

import dev.nines.model.MaintenanceWindow;
import dev.nines.model.RecordedTime;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The downtimes of a log; one of a host is one of its services too. */
final class Downtimes {

  private record Downtime(
      String object,
      RecordedTime from,
      RecordedTime to,
      Optional<RecordedTime> announced,
      LogLine line) {}

  private record Begun(LogLine line, Optional<Schedule> schedule) {}

  private final ProblemLog log;
  private final List<Schedule> schedules = new ArrayList<>();
  private final Map<String, Begun> begun = new LinkedHashMap<>();
  private final List<Downtime> downtimes = new ArrayList<>();

  Downtimes(ProblemLog log) {
    this.log = Objects.requireNonNull(log, "log");
  }

  /** Takes an external command; one that schedules a downtime announces it. */
  void command(LogLine line) {
    Schedule.of(line).ifPresent(schedules::add);
  }

  /**
   * Takes a line of the type {@code HOST DOWNTIME ALERT} or {@code SERVICE DOWNTIME ALERT}.
   *
   * @param first the first line of the log
   * @return whether it could be read
   */
  boolean alert(LogLine line, LogLine first) {
    int named = line.type().startsWith("SERVICE") ? 2 : 1;
    List<String> parts = line.parts(named + 2);
    if (parts.size() <= named) {
      return false;
    }
    String object = String.join(";", parts.subList(0, named));
    switch (parts.get(named).strip()) {
      case "STARTED" -> begun.computeIfAbsent(object, o -> begin(o, line));
      case "STOPPED" -> end(object, line, Optional.of(first));
      case "CANCELLED" -> end(object, line, Optional.empty());
      default -> {
        return false;
      }
    }
    return true;
  }

  private Begun begin(String object, LogLine line) {
    return new Begun(line, schedules.stream().filter(s -> s.fits(object, line.at())).findFirst());
  }

  // one that is cancelled before it has begun is none; one that ends without a start began earlier
  private void end(String object, LogLine line, Optional<LogLine> first) {
    Optional<Begun> open = Optional.ofNullable(begun.remove(object));
    if (open.isPresent()) {
      LogLine start = open.get().line();
      add(object, start.time(), line.time(), open.get(), start);
    } else if (first.isPresent()) {
      RecordedTime from = said(first.get(), MaintenanceWindow.BEGAN_BEFORE);
      log.add(cut(object, line, "began before the first line of the file"));
      add(object, from, line.time(), new Begun(line, Optional.empty()), line);
    }
  }

  private void add(String object, RecordedTime from, RecordedTime to, Begun open, LogLine line) {
    if (!to.at().isBefore(from.at())) {
      Optional<RecordedTime> announced = open.schedule().map(Schedule::announced);
      downtimes.add(new Downtime(object, from, to, announced, line));
    }
  }

  /** Returns the windows, each for its host or service and for the services of its host. */
  List<MaintenanceWindow> windows(List<String> objects, LogLine last) {
    begun.forEach((object, open) -> endWithTheFile(object, open, last));
    begun.clear();
    return downtimes.stream().flatMap(downtime -> windows(downtime, objects)).toList();
  }

  private void endWithTheFile(String object, Begun open, LogLine last) {
    if (open.schedule().isPresent()) {
      add(object, open.line().time(), open.schedule().get().to(), open, open.line());
    } else {
      log.add(cut(object, open.line(), "goes on after the last line of the file"));
      RecordedTime to = said(last, MaintenanceWindow.GOES_ON);
      add(object, open.line().time(), to, open, open.line());
    }
  }

  private static RecordedTime said(LogLine line, String reading) {
    return new RecordedTime(line.at(), line.time().text(), reading, line.place().location());
  }

  // a host of which the log says no state has services all the same
  private static Stream<MaintenanceWindow> windows(Downtime downtime, List<String> objects) {
    String object = downtime.object();
    List<String> meant =
        objects.stream().filter(o -> o.equals(object) || o.startsWith(object + ";")).toList();
    return (meant.isEmpty() ? List.of(object) : meant).stream().map(o -> window(downtime, o));
  }

  private static MaintenanceWindow window(Downtime downtime, String object) {
    String own = downtime.object();
    String name = own.equals(object) ? own : own + " of " + object;
    return new MaintenanceWindow(
        "downtime " + name + " " + downtime.from().at(),
        List.of(object),
        Optional.empty(),
        downtime.from(),
        downtime.to(),
        downtime.announced(),
        false,
        downtime.line().place());
  }

  private static Problem cut(String object, LogLine line, String what) {
    String message =
        "The downtime of \"%s\" %s; it is taken as far as the file goes, and is one with what"
            + " another file of the same log says of it.";
    return new Problem(
        ProblemCode.DOWNTIME_CUT,
        line.place().location(),
        line.place().text(),
        "STARTED and STOPPED",
        message.formatted(object, what));
  }
}
