package dev.nines.source.tool;

import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.model.IncidentKind;
import dev.nines.model.MaintenanceWindow;
import dev.nines.model.Observation;
import dev.nines.model.StateSeries;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.source.RowProblems;
import dev.nines.source.SourceInput;
import dev.nines.source.api.ApiRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What was read of one file so far. */
public final class Reading {

  private final SourceInput input;
  private final ProblemLog log = ProblemLog.empty();
  private final Map<String, IncidentDraft> drafts = new LinkedHashMap<>();
  private final Map<String, ApiRecord> seen = new HashMap<>();
  private final List<MaintenanceWindow> maintenance = new ArrayList<>();
  private final List<Observation> observed = new ArrayList<>();
  private final List<StateSeries> series = new ArrayList<>();

  Reading(SourceInput input) {
    this.input = Objects.requireNonNull(input, "input");
  }

  /** Returns the file. */
  public SourceInput input() {
    return input;
  }

  /** Returns the log that takes the problems. */
  public ProblemLog log() {
    return log;
  }

  /**
   * Returns whether a record is met for the first time; one that stands twice is reported and
   * counts once.
   *
   * @param id what tells the record from others of its kind
   * @param what what it is, for a sentence: {@code incident}
   */
  public boolean isFirst(String what, String id, ApiRecord record) {
    ApiRecord earlier = seen.putIfAbsent(what + " " + id, record);
    if (earlier != null) {
      String message =
          "The %s \"%s\" stands twice; the one on line %s counts."
              .formatted(what, id, Integer.toString(earlier.location().line()));
      log.add(new Problem(ProblemCode.DUPLICATE_RECORD, record.location(), id, "", message));
    }
    return earlier == null;
  }

  /** Returns the incident of an id, to which any number of records add. */
  public IncidentDraft incident(String id, ApiRecord record) {
    return drafts.computeIfAbsent(id, key -> new IncidentDraft(key, record));
  }

  /** Returns the id of a record; empty and reported where it has none. */
  public Optional<String> id(ApiRecord record, String key) {
    Optional<String> id = record.text(key);
    if (id.isEmpty()) {
      String message = "An entry has no \"%s\" and is left out.".formatted(key);
      log.add(new Problem(ProblemCode.ROW_DAMAGED, record.location(), "", key, message));
    }
    return id;
  }

  /** Says that a record has ended, or was acknowledged, and does not say when. */
  public void missing(ApiRecord record, String title, String mark, String why) {
    String message =
        "\"%s\" has no time of \"%s\": %s; it stays unknown.".formatted(title, mark, why);
    log.add(new Problem(ProblemCode.MARK_MISSING, record.location(), "", mark, message));
  }

  /** Says that a record is no incident of its own and is left out, and why. */
  public void leaveOut(ApiRecord record, String title, String why) {
    String message = "\"%s\" is left out: %s.".formatted(title, why);
    log.add(new Problem(ProblemCode.RECORD_LEFT_OUT, record.location(), title, "", message));
  }

  /** Adds a maintenance window. */
  public void add(MaintenanceWindow window) {
    maintenance.add(window);
  }

  /** Adds a stretch that monitoring reports. */
  public void add(Observation observation) {
    observed.add(observation);
  }

  /** Adds a monitoring series. */
  public void add(StateSeries one) {
    series.add(one);
  }

  /** Returns the words for a service: what the user said, else what the source says. */
  public List<String> services(List<String> named) {
    return input.service().map(List::of).orElse(named);
  }

  Checked<Facts> facts() {
    List<Incident> incidents =
        drafts.values().stream().map(draft -> draft.incident(this::services)).toList();
    incidents.stream()
        .filter(incident -> incident.kind() != IncidentKind.REAL)
        .forEach(incident -> log.add(leftOut(incident)));
    Facts facts = Facts.ofRecords(incidents, maintenance, observed).with(series);
    return Checked.of(facts, told(log.problems()));
  }

  /** Returns problems, many of a kind made short, but what is left out named one by one. */
  public static List<Problem> told(List<Problem> problems) {
    List<Problem> told = new ArrayList<>();
    problems.stream().filter(Reading::isLeftOut).forEach(told::add);
    told.addAll(RowProblems.shortened(problems.stream().filter(p -> !isLeftOut(p)).toList()));
    return told;
  }

  private static boolean isLeftOut(Problem problem) {
    return problem.code() == ProblemCode.INCIDENT_LEFT_OUT
        || problem.code() == ProblemCode.RECORD_LEFT_OUT;
  }

  // the same words as where figures are made, so that it is said once
  private static Problem leftOut(Incident incident) {
    String kind = incident.kind() == IncidentKind.DRILL ? "drill" : "test";
    return new Problem(
        ProblemCode.INCIDENT_LEFT_OUT,
        incident.provenance().location(),
        incident.id(),
        "",
        "\"" + incident.title() + "\" is a " + kind + " and is left out of every figure.");
  }
}
