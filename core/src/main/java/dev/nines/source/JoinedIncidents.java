package dev.nines.source;

import dev.nines.model.ActionItem;
import dev.nines.model.Audience;
import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.model.IncidentKind;
import dev.nines.model.IncidentSection;
import dev.nines.model.Marks;
import dev.nines.model.PublishedUpdate;
import dev.nines.model.RecordedTime;
import dev.nines.model.TimelineEvent;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts together what several files say of one incident: a tool gives an incident in one answer and
 * its log in another, and a person adds the impact by hand.
 *
 * <p>Records of one id in different files are one incident if at most one of them states impact;
 * where several do, they stay apart, and the heaviest impact counts as of any two sources. Each
 * says what the ones before it leave open; marks, timelines, actions and updates are added up.
 */
public final class JoinedIncidents {

  private JoinedIncidents() {}

  /** Returns the facts with the incidents of each id put together. */
  public static Checked<Facts> in(Facts facts) {
    ProblemLog log = ProblemLog.empty();
    Map<String, List<Incident>> byId =
        facts.incidents().stream()
            .collect(Collectors.groupingBy(Incident::id, LinkedHashMap::new, Collectors.toList()));
    List<Incident> joined = new ArrayList<>();
    byId.values().forEach(same -> joined.addAll(fits(same) ? List.of(one(same, log)) : same));
    UnstatedImpact.in(joined).forEach(log::add);
    return log.with(facts.withIncidents(joined));
  }

  private static boolean fits(List<Incident> same) {
    boolean differentFiles =
        same.stream().map(JoinedIncidents::file).distinct().count() == same.size();
    boolean oneImpact = same.stream().filter(i -> !i.impact().isEmpty()).count() <= 1;
    return same.size() > 1 && differentFiles && oneImpact;
  }

  private static String file(Incident incident) {
    return incident.provenance().location().file();
  }

  private static Incident one(List<Incident> same, ProblemLog log) {
    Incident first = same.get(0);
    log.add(joined(same));
    for (Incident other : same.subList(1, same.size())) {
      disagreements(first, other).forEach(log::add);
    }
    return new Incident(
        first.id(),
        same.stream()
            .map(Incident::title)
            .filter(t -> !t.equals(first.id()))
            .findFirst()
            .orElse(first.id()),
        first(same, Incident::provider),
        first(same, Incident::status),
        first(same, Incident::severity),
        same.stream().map(Incident::kind).max(Comparator.naturalOrder()).orElse(IncidentKind.REAL),
        first(same, Incident::zone),
        same.stream()
            .map(Incident::audience)
            .max(Comparator.naturalOrder())
            .orElse(Audience.INTERNAL),
        all(same, Incident::services),
        all(same, Incident::impact),
        all(same, Incident::waiting),
        marks(same),
        timeline(same),
        sections(same),
        JoinedIncidents.<ActionItem>all(same, Incident::actions),
        JoinedIncidents.<PublishedUpdate>all(same, Incident::updates),
        first.provenance());
  }

  private static <T> Optional<T> first(List<Incident> same, Function<Incident, Optional<T>> part) {
    return same.stream().flatMap(incident -> part.apply(incident).stream()).findFirst();
  }

  private static <T> List<T> all(List<Incident> same, Function<Incident, List<T>> part) {
    return same.stream().flatMap(incident -> part.apply(incident).stream()).distinct().toList();
  }

  // one instant counts once, whichever file says it
  private static Marks marks(List<Incident> same) {
    Map<String, Map<Instant, RecordedTime>> times = new LinkedHashMap<>();
    for (Incident incident : same) {
      incident
          .marks()
          .times()
          .forEach(
              (name, list) ->
                  list.forEach(
                      time ->
                          times
                              .computeIfAbsent(name, key -> new LinkedHashMap<>())
                              .putIfAbsent(time.at(), time)));
    }
    Map<String, List<RecordedTime>> marks = new LinkedHashMap<>();
    times.forEach((name, byTime) -> marks.put(name, sorted(byTime.values())));
    return new Marks(marks);
  }

  private static List<RecordedTime> sorted(Collection<RecordedTime> times) {
    return times.stream().sorted(Comparator.comparing(RecordedTime::at)).toList();
  }

  private static List<TimelineEvent> timeline(List<Incident> same) {
    return same.stream()
        .flatMap(incident -> incident.timeline().stream())
        .sorted(Comparator.comparing(event -> event.at().at()))
        .toList();
  }

  private static List<IncidentSection> sections(List<Incident> same) {
    Map<String, IncidentSection> sections = new LinkedHashMap<>();
    same.forEach(i -> i.sections().forEach(s -> sections.putIfAbsent(s.key(), s)));
    return List.copyOf(sections.values());
  }

  private static Problem joined(List<Incident> same) {
    Incident last = same.get(same.size() - 1);
    String files = same.stream().map(JoinedIncidents::file).collect(Collectors.joining(", "));
    String message =
        "The incident \"%s\" stands in %s; what they say of it is put together."
            .formatted(last.id(), files);
    return new Problem(
        ProblemCode.RECORDS_JOINED, last.provenance().location(), last.id(), "", message);
  }

  private static Stream<Problem> disagreements(Incident first, Incident other) {
    return other.marks().names().stream()
        .flatMap(
            name ->
                first.marks().first(name).stream()
                    .flatMap(a -> other.marks().first(name).stream().map(b -> List.of(a, b)))
                    .filter(two -> !two.get(0).at().equals(two.get(1).at()))
                    .map(two -> disagreeing(first, name, two)));
  }

  private static Problem disagreeing(Incident incident, String mark, List<RecordedTime> two) {
    RecordedTime a = two.get(0);
    RecordedTime b = two.get(1);
    String message =
        "\"%s\" was first %s at %s (%s) by %s, and at %s (%s) by %s; both are kept."
            .formatted(
                incident.title(),
                mark,
                a.at(),
                a.text(),
                a.location(),
                b.at(),
                b.text(),
                b.location());
    return new Problem(
        ProblemCode.SOURCES_DISAGREE, b.location(), b.text(), a.at().toString(), message);
  }
}
