package dev.nines.source.nagios;

import dev.nines.model.ObservedState;
import dev.nines.model.StateSample;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What is odd about the lines of a log. */
final class LineChecks {

  private record Said(Instant at, ObservedState state, boolean soft, String text) {}

  private final ProblemLog log;
  private final List<LogLine> early = new ArrayList<>();
  private final Map<String, List<LogLine>> flapping = new LinkedHashMap<>();
  private boolean restarting;

  LineChecks(ProblemLog log) {
    this.log = Objects.requireNonNull(log, "log");
  }

  void order(LogLine line, Optional<LogLine> before) {
    before.filter(other -> line.at().isBefore(other.at())).ifPresent(other -> early.add(line));
  }

  void flapping(LogLine line) {
    int named = line.type().startsWith("SERVICE") ? 2 : 1;
    List<String> parts = line.parts(named + 2);
    if (parts.size() > named && parts.get(named).strip().equals("STARTED")) {
      String object = String.join(";", parts.subList(0, named));
      flapping.computeIfAbsent(object, o -> new ArrayList<>()).add(line);
    }
  }

  void restart() {
    restarting = true;
  }

  /** Takes that the program starts; one that had not stopped may have been gone for a while. */
  void start(LogLine line, boolean ran) {
    if (ran && !restarting && !line.rest().startsWith("Finished")) {
      String message =
          "The program starts, and no line says that it had stopped; for how long it did not run is"
              + " not known, and the states before are held.";
      log.add(
          problem(ProblemCode.STOP_UNSAID, line, "a line that says that it shuts down", message));
    }
    restarting = line.rest().contains("starting...");
  }

  /** Returns the rows of a host or service without those that stand twice. */
  List<StateSample> once(Monitored object) {
    Map<Said, StateSample> first = new HashMap<>();
    List<StateSample> kept = new ArrayList<>();
    for (StateSample row : object.rows()) {
      StateSample other = first.putIfAbsent(said(row), row);
      if (other == null) {
        kept.add(row);
      } else {
        log.add(twice(row, other));
      }
    }
    return kept;
  }

  private static Said said(StateSample row) {
    return new Said(row.at(), row.state(), row.soft(), row.provenance().text());
  }

  /** Reports what is said once for many lines. */
  void finish() {
    if (!early.isEmpty()) {
      log.add(outOfOrder());
    }
    flapping.forEach((object, lines) -> log.add(flapped(object, lines)));
  }

  private Problem outOfOrder() {
    String message =
        (early.size() == 1
                ? "The line is earlier than the line before it"
                : early.size()
                    + " lines, this the first of them, are earlier than the line before them")
            + ": the clock ran backwards, or the file is not in order. The states are put in order"
            + " of time.";
    return problem(ProblemCode.OUT_OF_ORDER, early.get(0), "", message);
  }

  private static Problem flapped(String object, List<LogLine> lines) {
    String times = lines.size() == 1 ? "once" : lines.size() + " times";
    String message =
        "\"%s\" began to flap %s; its states count as they were logged.".formatted(object, times);
    return problem(ProblemCode.FLAPPING, lines.get(0), "", message);
  }

  private static Problem twice(StateSample row, StateSample other) {
    String message =
        "The line says the same as line %s; it counts once."
            .formatted(other.provenance().location().line());
    return new Problem(
        ProblemCode.DUPLICATE_RECORD,
        row.provenance().location(),
        row.provenance().text(),
        "",
        message);
  }

  private static Problem problem(ProblemCode code, LogLine line, String allowed, String message) {
    return new Problem(code, line.place().location(), line.place().text(), allowed, message);
  }
}
