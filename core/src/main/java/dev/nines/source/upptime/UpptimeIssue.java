package dev.nines.source.upptime;

import dev.nines.model.Audience;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.IncidentKind;
import dev.nines.model.IncidentStatus;
import dev.nines.model.MaintenanceWindow;
import dev.nines.model.Marks;
import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.source.api.ApiRecord;
import dev.nines.source.time.FileZone;
import dev.nines.source.time.TimeReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An issue of an Upptime repository.
 *
 * @param issue the issue
 * @param log takes the problems
 */
record UpptimeIssue(ApiRecord issue, ProblemLog log) {

  /** What an issue says of itself, by which a list of issues is known to be Upptime's. */
  static final Pattern TELLS =
      Pattern.compile(" is down\"| has degraded performance\"|expectedDown\\s*:");

  private static final Pattern OUTAGE =
      Pattern.compile("^[^\\p{L}\\p{N}]*(?<name>.+?) (?<what>is down|has degraded performance)$");
  private static final Pattern PLAN = Pattern.compile("(?s)<!--(?<plan>.*?)-->");

  UpptimeIssue {
    Objects.requireNonNull(issue, "issue");
    Objects.requireNonNull(log, "log");
  }

  private Optional<RecordedTime> time(String key, String other) {
    return issue.time(key).or(() -> issue.time(other));
  }

  /** Returns the outage that the issue is; empty for any other issue. */
  Optional<Incident> outage() {
    String title = issue.text("title").orElse("");
    Matcher matcher = OUTAGE.matcher(title);
    Optional<RecordedTime> opened = time("created_at", "createdAt");
    if (!matcher.matches() || opened.isEmpty()) {
      return Optional.empty();
    }
    Optional<RecordedTime> closed = time("closed_at", "closedAt");
    if (closed.filter(to -> to.at().isBefore(opened.get().at())).isPresent()) {
      log.add(backwards(opened.get(), closed.get()));
      return Optional.empty();
    }
    String level =
        matcher.group("what").equals("is down") ? "major_outage" : "degraded_performance";
    ImpactWindow window =
        new ImpactWindow(
            List.of(matcher.group("name")),
            Optional.of(level),
            opened.get(),
            closed,
            Optional.empty(),
            Optional.empty(),
            new Provenance(opened.get().location(), title));
    return Optional.of(incident(title, window));
  }

  private Incident incident(String title, ImpactWindow window) {
    String id = issue.text("number").map(number -> "#" + number).orElse(title);
    Marks marks =
        window.to().map(at -> new Marks(Map.of(Marks.RESOLVED, List.of(at)))).orElse(Marks.none());
    return new Incident(
        id,
        title,
        Optional.empty(),
        window.to().map(at -> IncidentStatus.RESOLVED),
        Optional.empty(),
        IncidentKind.REAL,
        Optional.empty(),
        Audience.CUSTOMER,
        List.of(window),
        List.of(),
        marks,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Provenance(issue.location(), title));
  }

  /** Returns the maintenance that the issue announces; empty for any other issue. */
  Optional<MaintenanceWindow> maintenance() {
    boolean labelled =
        issue.records("labels").stream()
            .anyMatch(label -> label.text("name").filter("maintenance"::equals).isPresent());
    Matcher plan = PLAN.matcher(issue.text("body").orElse(""));
    if (!labelled) {
      return Optional.empty();
    }
    Optional<RecordedTime> from = plan.find() ? planned(plan, "start") : Optional.empty();
    Optional<RecordedTime> to = from.flatMap(start -> planned(plan, "end"));
    if (from.isEmpty() || to.isEmpty() || to.get().at().isBefore(from.get().at())) {
      log.add(untimed());
      return Optional.empty();
    }
    return Optional.of(window(from.get(), to.get(), sites(value(plan, "expectedDown"))));
  }

  private MaintenanceWindow window(RecordedTime from, RecordedTime to, List<String> sites) {
    String title = issue.text("title").orElse("");
    boolean early =
        time("closed_at", "closedAt").filter(at -> at.at().isBefore(from.at())).isPresent();
    return new MaintenanceWindow(
        issue.text("number").map(number -> "#" + number).orElse(title),
        sites,
        Optional.empty(),
        from,
        to,
        time("created_at", "createdAt"),
        early,
        new Provenance(issue.locationOf("body"), title));
  }

  private Optional<RecordedTime> planned(Matcher plan, String key) {
    String text = value(plan, key);
    return text.isEmpty()
        ? Optional.empty()
        : log.take(TimeReader.of(FileZone.NONE).read(text, issue.locationOf("body")));
  }

  private static String value(Matcher plan, String key) {
    return plan.group("plan")
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith(key + ":"))
        .map(line -> line.substring(key.length() + 1).strip())
        .findFirst()
        .orElse("");
  }

  private static List<String> sites(String text) {
    return Arrays.stream(text.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private Problem untimed() {
    String message =
        "The maintenance \"%s\" has no \"start\" and \"end\" in order in the comment of its text; it"
            + " excludes nothing.";
    return Problem.of(
        ProblemCode.MAINTENANCE_UNTIMED,
        issue.location(),
        message.formatted(issue.text("title").orElse("")));
  }

  private static Problem backwards(RecordedTime from, RecordedTime to) {
    return new Problem(
        ProblemCode.END_BEFORE_START,
        to.location(),
        to.text(),
        "from " + from.text() + " on",
        "The end \"%s\" is before the start \"%s\".".formatted(to.text(), from.text()));
  }
}
