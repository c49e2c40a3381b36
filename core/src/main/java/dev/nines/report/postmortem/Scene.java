package dev.nines.report.postmortem;

import dev.nines.credit.PromiseResult;
import dev.nines.model.Audience;
import dev.nines.model.Incident;
import dev.nines.model.RecordedTime;
import dev.nines.problem.Problem;
import dev.nines.problem.SourceLocation;
import dev.nines.report.Cell;
import dev.nines.report.LeftOut;
import dev.nines.report.ReportFormat;
import dev.nines.report.Tone;
import dev.nines.report.Value;
import dev.nines.response.IncidentTimes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What all sections of one postmortem share: what may be seen, its times and how they look. */
final class Scene {

  private static final Comparator<Problem> BY_SEVERITY =
      Comparator.comparing(Problem::severity).thenComparing(Problem.BY_PLACE);

  private final PostmortemInput input;
  private final Visible visible;
  private final IncidentTimes times;
  private final ReportFormat format;
  private final Words words;
  private final Clock clock;
  private final Services services;

  Scene(PostmortemInput input) {
    this.input = input;
    this.times = IncidentTimes.of(input.incident(), input.asOf());
    this.visible = Visible.of(input, problems(input, times));
    this.format = ReportFormat.of(input.zone(), input.words());
    this.words = new Words(format);
    this.clock = new Clock(format, instants());
    this.services = Services.of(input, words);
  }

  // of the reader, of the contract and of the phases; what is said twice is kept once
  private static List<Problem> problems(PostmortemInput input, IncidentTimes times) {
    Set<Problem> all = new LinkedHashSet<>(input.problems());
    input.effect().stream()
        .flatMap(effect -> effect.problems().stream())
        .filter(problem -> all.stream().noneMatch(other -> isSame(other, problem)))
        .toList()
        .forEach(all::add);
    for (Problem problem : times.problems()) {
      boolean said =
          all.stream()
              .anyMatch(
                  other ->
                      isSame(other, problem)
                          || (other.code() == problem.code()
                              && other.location().equals(problem.location())));
      if (!said) {
        all.add(problem);
      }
    }
    return all.stream().sorted(BY_SEVERITY).toList();
  }

  // of a document made again from the facts inside it, places differ and sentences do not
  private static boolean isSame(Problem one, Problem other) {
    return one.code() == other.code() && one.message().equals(other.message());
  }

  /** Returns the words for a document, before anything of its incident is looked at. */
  static Words words(PostmortemInput input) {
    return new Words(ReportFormat.of(input.zone(), input.words()));
  }

  /** Returns all times that the document places beside one another. */
  List<Instant> instants() {
    List<Instant> instants = new ArrayList<>();
    times
        .impact()
        .intervals()
        .forEach(interval -> instants.addAll(List.of(interval.from(), interval.to())));
    times.start().ifPresent(time -> instants.add(time.at()));
    incident().marks().times().values().stream()
        .flatMap(List::stream)
        .map(RecordedTime::at)
        .forEach(instants::add);
    incident().timeline().forEach(event -> instants.add(event.at().at()));
    return instants;
  }

  PostmortemInput input() {
    return input;
  }

  /** Returns the incident without what its readers must not see. */
  Incident incident() {
    return visible.incident();
  }

  /** Returns the problems, the gravest first: number n of the document is element n - 1. */
  List<Problem> problems() {
    return visible.problems();
  }

  LeftOut leftOut() {
    return visible.leftOut();
  }

  IncidentTimes times() {
    return times;
  }

  ReportFormat format() {
    return format;
  }

  Words words() {
    return words;
  }

  Clock clock() {
    return clock;
  }

  Services services() {
    return services;
  }

  /** Returns the results of the promises that the incident counted against. */
  List<PromiseResult> touched() {
    return input.effect().stream()
        .flatMap(effect -> effect.promises().stream())
        .filter(
            result ->
                result.outages().stream()
                    .anyMatch(outage -> outage.incidents().contains(incident().id())))
        .toList();
  }

  /** Returns whether readers are of the organisation itself. */
  boolean isInternal() {
    return input.audience() == Audience.INTERNAL;
  }

  /** Returns whether an entry must be marked as internal: customers never see one. */
  boolean isMarked(Audience audience) {
    return audience == Audience.INTERNAL;
  }

  /** Returns the title; the id where the source has none. */
  String title() {
    Incident incident = incident();
    if (!incident.title().isBlank()) {
      return incident.title();
    }
    return incident.id().isBlank() ? words.text("untitled") : incident.id();
  }

  /** Returns the cell of a place in an input. */
  Cell place(SourceLocation location) {
    return Cell.of(location.toString(), new Value.Place(location)).with(Tone.CODE);
  }

  /** Returns the cell of something that the source does not state. */
  Cell absent() {
    return Cell.of(words.text("not-stated")).with(Tone.ABSENT);
  }
}
