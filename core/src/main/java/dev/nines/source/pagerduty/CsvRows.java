package dev.nines.source.pagerduty;

import dev.nines.model.Audience;
import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.model.IncidentKind;
import dev.nines.model.IncidentStatus;
import dev.nines.model.Marks;
import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.source.SourceInput;
import dev.nines.source.csv.CsvRow;
import dev.nines.source.csv.CsvTable;
import dev.nines.source.time.FileZone;
import dev.nines.source.time.TimeReader;
import dev.nines.source.tool.Elapsed;
import dev.nines.source.tool.Reading;
import dev.nines.source.tree.ScalarKind;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the rows of the CSV of incidents. */
final class CsvRows {

  private static final CsvTable TABLE = PagerDutyCsvReader.TABLE;
  private static final String CREATED = "created_on";

  private final SourceInput input;
  private final ProblemLog log = ProblemLog.empty();
  private final Map<String, Incident> incidents = new LinkedHashMap<>();

  CsvRows(SourceInput input) {
    this.input = input;
  }

  Checked<Facts> read() {
    TABLE.forEach(input, log, this::row);
    Facts facts = Facts.ofRecords(List.copyOf(incidents.values()), List.of(), List.of());
    return Checked.of(facts, Reading.told(log.problems()));
  }

  private void row(CsvRow row) {
    String id = TABLE.cell(row, "id");
    if (id.isEmpty()) {
      log.add(CsvTable.damaged(row, "id", "", "a text"));
      return;
    }
    Incident earlier = incidents.get(id);
    if (earlier != null) {
      log.add(twice(row, id, earlier));
      return;
    }
    time(row, CREATED).ifPresent(created -> incidents.put(id, incident(row, id, created)));
  }

  private Incident incident(CsvRow row, String id, RecordedTime created) {
    Optional<RecordedTime> acknowledged =
        seconds(row, "seconds_to_first_ack").map(s -> after(row, created, s));
    Optional<RecordedTime> resolved =
        TABLE.cell(row, "resolved_on").isEmpty() ? Optional.empty() : time(row, "resolved_on");
    compare(row, created, resolved);
    Map<String, List<RecordedTime>> marks = new LinkedHashMap<>();
    marks.put(Marks.DETECTED, List.of(created));
    acknowledged.ifPresent(time -> marks.put(Marks.ACKNOWLEDGED, List.of(time)));
    resolved.ifPresent(time -> marks.put(Marks.RESOLVED, List.of(time)));
    String title = TABLE.cell(row, "description");
    return new Incident(
        id,
        title.isEmpty() ? id : title,
        Optional.empty(),
        Optional.of(resolved.isPresent() ? IncidentStatus.RESOLVED : IncidentStatus.INVESTIGATING),
        Optional.of(TABLE.cell(row, "priority")).filter(p -> !p.isEmpty()),
        IncidentKind.REAL,
        Optional.empty(),
        Audience.INTERNAL,
        services(row),
        List.of(),
        List.of(),
        new Marks(marks),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Provenance(row.location(), row.text().lines().findFirst().orElse("")));
  }

  private List<String> services(CsvRow row) {
    return input
        .service()
        .map(List::of)
        .orElseGet(
            () ->
                Stream.of("service_name", "service_id")
                    .map(column -> TABLE.cell(row, column))
                    .filter(word -> !word.isEmpty())
                    .limit(1)
                    .toList());
  }

  private static RecordedTime after(CsvRow row, RecordedTime created, long seconds) {
    return Elapsed.after(
        created, CREATED, Duration.ofSeconds(seconds), seconds + " s", row.location());
  }

  private void compare(CsvRow row, RecordedTime created, Optional<RecordedTime> resolved) {
    String key = "seconds_to_resolve";
    seconds(row, key)
        .flatMap(
            s -> resolved.flatMap(r -> Elapsed.contradiction(key, s, created, r, row.location())))
        .ifPresent(log::add);
  }

  private Optional<Long> seconds(CsvRow row, String column) {
    String text = TABLE.cell(row, column);
    Optional<Long> seconds = ScalarKind.WHOLE.read().apply(text);
    if (seconds.isEmpty() && !text.isEmpty()) {
      String allowed = ScalarKind.WHOLE.allowed();
      String message =
          "\"%s\" is \"%s\"; allowed is %s. The number is left out, the incident is kept."
              .formatted(column, text, allowed);
      log.add(new Problem(ProblemCode.ROW_DAMAGED, row.location(), text, allowed, message));
    }
    return seconds;
  }

  private Optional<RecordedTime> time(CsvRow row, String column) {
    String text = TABLE.cell(row, column);
    Checked<RecordedTime> time = TimeReader.of(FileZone.NONE).read(text, row.location());
    for (Problem problem : time.problems()) {
      log.add(
          switch (problem.code()) {
            case INVALID_VALUE -> CsvTable.damaged(row, column, text, TimeReader.ALLOWED);
            case TIME_AMBIGUOUS -> withAdvice(problem);
            default -> problem;
          });
    }
    return time.value();
  }

  private static Problem withAdvice(Problem problem) {
    return new Problem(
        problem.code(),
        problem.location(),
        problem.found(),
        problem.allowed(),
        problem.message()
            + " Export in UTC with offsets, or take the JSON of the API: its times have them.");
  }

  private static Problem twice(CsvRow row, String id, Incident earlier) {
    String message =
        "The incident \"%s\" stands twice; the one on line %s counts."
            .formatted(id, Integer.toString(earlier.provenance().location().line()));
    return new Problem(ProblemCode.DUPLICATE_RECORD, row.location(), id, "", message);
  }
}
