package dev.nines.source.check;

import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.RecordedTime;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;
import dev.nines.source.prose.ClockText;
import dev.nines.source.prose.ClockTexts;
import dev.nines.source.prose.StatedWindow;
import dev.nines.source.time.FileZone;
import dev.nines.source.time.WrittenTime;
import dev.nines.source.time.ZoneResolver;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares the times of day that a passage names with the windows of impact. */
final class WindowChecks {

  private static final Pattern HALF_DAY = Pattern.compile("(?i)\\d\\s?[ap]\\.?m\\b");

  private final Incident incident;
  private final ProseChecks.Passage passage;
  private final Wording wording;

  private WindowChecks(Incident incident, ProseChecks.Passage passage) {
    this.incident = incident;
    this.passage = passage;
    this.wording = Wording.of(incident);
  }

  static List<Problem> check(Incident incident, ProseChecks.Passage passage) {
    WindowChecks checks = new WindowChecks(incident, passage);
    List<Problem> problems = new ArrayList<>(checks.zoneWords());
    StatedWindow.in(passage.text()).forEach(w -> checks.compare(w).ifPresent(problems::add));
    return problems;
  }

  // one problem a line and word, however often the word stands there
  private List<Problem> zoneWords() {
    Map<String, Problem> found = new LinkedHashMap<>();
    LocalDate day = wording.day(incident.impact().get(0).from().at());
    FileZone file = incident.zone().map(FileZone::named).orElse(FileZone.NONE);
    for (ClockText clock : ClockTexts.in(passage.text())) {
      SourceLocation place = passage.at(clock.start());
      WrittenTime time =
          new WrittenTime(day.atTime(clock.time()), clock.zone(), clock.text(), place);
      if (!clock.zone().isEmpty()) {
        new ZoneResolver(file)
            .resolve(time).problems().stream()
                .filter(p -> p.code() == ProblemCode.ZONE_CONTRADICTED)
                .forEach(p -> found.putIfAbsent(place + clock.zone(), p));
      }
    }
    return List.copyOf(found.values());
  }

  private Optional<Problem> compare(StatedWindow stated) {
    for (ImpactWindow window : incident.impact()) {
      boolean start = matches(stated.from(), window.from());
      boolean end = window.to().map(to -> matches(stated.to(), to)).orElse(false);
      if (start && end) {
        return halfDay(stated, window);
      }
      if ((start || end) && window.to().isPresent()) {
        return Optional.of(differing(stated, window, start));
      }
    }
    return Optional.empty();
  }

  private boolean matches(ClockText clock, RecordedTime time) {
    LocalTime local = local(time);
    return clock.time().equals(local) || clock.isOpen() && clock.otherHalf().equals(local);
  }

  private LocalTime local(RecordedTime time) {
    return time.at().atZone(wording.zone()).toLocalTime();
  }

  // said where the words leave the half of the day open and the source has a clock of 12 hours
  private Optional<Problem> halfDay(StatedWindow stated, ImpactWindow window) {
    RecordedTime end = window.to().orElseThrow();
    boolean open = stated.from().isOpen() || stated.to().isOpen();
    boolean shifted =
        !stated.from().time().equals(local(window.from()))
            || !stated.to().time().equals(local(end));
    boolean twelveHours =
        Stream.of(window.from(), end).anyMatch(t -> HALF_DAY.matcher(t.text()).find());
    if (!open || !shifted && !twelveHours) {
      return Optional.empty();
    }
    String times = wording.clock(window.from().at()) + " and " + wording.clock(end.at());
    String message =
        "\"%s\" has no am or pm; it is read as %s, because the timeline says %s."
            .formatted(stated.text(), half(window, end), times);
    return Optional.of(
        new Problem(
            ProblemCode.HALF_DAY_ASSUMED,
            passage.at(stated.start()),
            stated.text(),
            times,
            message));
  }

  private String half(ImpactWindow window, RecordedTime end) {
    String first = local(window.from()).getHour() < 12 ? "am" : "pm";
    String second = local(end).getHour() < 12 ? "am" : "pm";
    return Objects.equals(first, second) ? first : first + " and " + second;
  }

  private Problem differing(StatedWindow stated, ImpactWindow window, boolean sameStart) {
    RecordedTime recorded = sameStart ? window.to().orElseThrow() : window.from();
    ClockText other = sameStart ? stated.to() : stated.from();
    String message =
        "\"%s\" names another %s than the timeline: \"%s\", not %s. The figures use the timeline."
            .formatted(
                stated.text(),
                sameStart ? "end" : "start",
                other.text(),
                wording.time(recorded.at()));
    return new Problem(
        ProblemCode.WINDOW_CONTRADICTED,
        passage.at(stated.start()),
        other.text(),
        wording.time(recorded.at()),
        message);
  }
}
