package dev.nines.source.page;

import dev.nines.model.ActionItem;
import dev.nines.model.ImpactWindow;
import dev.nines.model.IncidentSection;
import dev.nines.model.Marks;
import dev.nines.model.TimelineEvent;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import dev.nines.source.time.FileZone;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The text of a postmortem that another source holds, read as that of a pasted page is.
 *
 * <p>A time in it that cannot be read is a warning here: the source itself has other times. The
 * text then gives no impact.
 *
 * @param timeline its timeline
 * @param impact the windows that the timeline shows, or where it has none its sentences
 * @param marks the marks of these windows
 * @param sections its sections
 * @param actions what its remediation plans
 */
public record PostmortemText(
    List<TimelineEvent> timeline,
    List<ImpactWindow> impact,
    Marks marks,
    List<IncidentSection> sections,
    List<ActionItem> actions) {

  /**
   * What a text does not say of itself.
   *
   * @param place where it stands
   * @param zone the zone of its times; absent where only its own words can say
   * @param day a day near which its dates without a year lie; absent where none is known
   * @param words where that day was taken from, for a reading
   * @param services the words by which the source names the services
   */
  public record Around(
      SourceLocation place,
      Optional<ZoneId> zone,
      Optional<LocalDate> day,
      String words,
      List<String> services) {

    public Around {
      Objects.requireNonNull(place, "place");
      Objects.requireNonNull(zone, "zone");
      Objects.requireNonNull(day, "day");
      Objects.requireNonNull(words, "words");
      services = List.copyOf(services);
    }
  }

  public PostmortemText {
    timeline = List.copyOf(timeline);
    impact = List.copyOf(impact);
    Objects.requireNonNull(marks, "marks");
    sections = List.copyOf(sections);
    actions = List.copyOf(actions);
  }

  /** Returns what a text says; nothing for one that is blank. */
  public static PostmortemText read(String text, Around around, ProblemLog log) {
    List<PageLine> lines =
        PageLine.of(text).stream()
            .map(line -> new PageLine(around.place().line(), line.text()))
            .toList();
    PageLine title = new PageLine(around.place().line(), "");
    PagePost post = new PagePost("Postmortem", PageOutline.trimmed(lines), Optional.empty());
    PageOutline outline =
        new PageOutline(title, Optional.empty(), List.of(post), around.services());
    ProblemLog own = ProblemLog.empty();
    PostmortemText read = read(outline, lines, around, own);
    own.problems().forEach(problem -> log.add(mild(problem)));
    return own.hasErrors() ? read.withoutImpact() : read;
  }

  private static PostmortemText read(
      PageOutline outline, List<PageLine> lines, Around around, ProblemLog log) {
    List<Bullet> bullets = PageBullets.of(outline);
    PageCalendar calendar = new PageCalendar(around.day(), around.words());
    PageTimes times =
        new PageTimes(around.place().file(), zone(lines, bullets, around), calendar, log);
    Optional<PageTimes.Day> textDay = PageDates.of(outline).day(times, bullets);
    List<TimedEvent> events = PageEvents.of(bullets, times, textDay);
    PageImpact impact =
        events.stream().anyMatch(TimedEvent::hasClock)
            ? PageImpact.ofTimeline(events, around.services())
            : PageImpact.ofSentences(outline, times, textDay);
    PageTexts.Kept kept = PageTexts.kept(outline, times);
    return new PostmortemText(
        events.stream().map(TimedEvent::event).toList(),
        impact.windows(),
        impact.marks(),
        kept.sections(),
        kept.actions());
  }

  private static FileZone zone(List<PageLine> lines, List<Bullet> bullets, Around around) {
    FileZone own = PageZone.of(lines, bullets);
    return own.zone().isPresent() ? own : around.zone().map(FileZone::named).orElse(FileZone.NONE);
  }

  private PostmortemText withoutImpact() {
    return new PostmortemText(timeline, List.of(), Marks.none(), sections, actions);
  }

  private static Problem mild(Problem problem) {
    return problem.isError()
        ? new Problem(
            ProblemCode.ROW_DAMAGED,
            problem.location(),
            problem.found(),
            problem.allowed(),
            "The postmortem gives no times of the impact: " + problem.message())
        : problem;
  }
}
