package dev.nines.source.page;

import dev.nines.model.Audience;
import dev.nines.model.Facts;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.IncidentKind;
import dev.nines.model.IncidentStatus;
import dev.nines.model.Provenance;
import dev.nines.model.PublishedUpdate;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import dev.nines.source.SourceInput;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes one incident of the lines of a page. */
final class PageIncident {

  private final PageOutline outline;
  private final PageTimes times;
  private final List<TimedEvent> events;
  private final PageImpact impact;

  private PageIncident(PageOutline outline, List<Bullet> bullets, PageTimes times) {
    this.outline = outline;
    this.times = times;
    Optional<PageTimes.Day> textDay = PageDates.of(outline).day(times, bullets);
    this.events = PageEvents.of(bullets, times, textDay);
    this.impact =
        events.stream().anyMatch(TimedEvent::hasClock)
            ? PageImpact.ofTimeline(events, outline.affected())
            : PageImpact.ofSentences(outline, times, textDay);
  }

  static Checked<Facts> read(SourceInput input, List<PageLine> lines) {
    ProblemLog log = ProblemLog.empty();
    PageOutline outline = PageOutline.of(lines).about(input.service());
    List<Bullet> bullets = PageBullets.of(outline);
    PageTimes times =
        new PageTimes(
            input.name(), PageZone.of(lines, bullets), PageDates.of(outline).calendar(), log);
    PageIncident page = new PageIncident(outline, bullets, times);
    page.reportNoTimes();
    return log.with(Facts.ofRecords(List.of(page.incident()), List.of(), List.of()));
  }

  // said only where no other error already says why there is no impact
  private void reportNoTimes() {
    if (impact.windows().isEmpty() && !times.log().hasErrors()) {
      String message =
          "No time of an impact is found: the page has no entry such as \"3:27pm CT - ...\" that"
              + " starts one, and no sentence such as \"from 15:27 to 16:57 CDT\".";
      times
          .log()
          .add(Problem.of(ProblemCode.NO_TIMES, SourceLocation.ofFile(times.file()), message));
    }
  }

  private Incident incident() {
    PageTexts.Kept kept = PageTexts.kept(outline, times);
    List<PublishedUpdate> updates = PageTexts.updates(outline, times);
    return new Incident(
        id(),
        outline.title().asHeading(),
        outline.provider(),
        status(updates),
        Optional.empty(),
        IncidentKind.REAL,
        times.zone().zone(),
        Audience.CUSTOMER,
        impact.windows(),
        List.of(),
        impact.marks(),
        events.stream().map(TimedEvent::event).toList(),
        kept.sections(),
        kept.actions(),
        updates,
        new Provenance(times.at(outline.title()), outline.title().content()));
  }

  // the day of the impact and the title, since a page has no id of its own
  private String id() {
    String slug = PageSection.slug(outline.title().asHeading());
    Stream<String> day =
        impact.windows().stream()
            .map(ImpactWindow::from)
            .map(from -> from.at().atZone(times.zone().zone().orElse(ZoneOffset.UTC)))
            .map(from -> from.toLocalDate().toString())
            .sorted()
            .limit(1);
    return String.join("-", Stream.concat(day, Stream.of(slug)).toList());
  }

  // that of the newest update that declares one
  private static Optional<IncidentStatus> status(List<PublishedUpdate> updates) {
    return updates.stream()
        .sorted(Comparator.comparing((PublishedUpdate u) -> u.at().at()).reversed())
        .flatMap(update -> update.status().stream())
        .flatMap(word -> status(word).stream())
        .findFirst();
  }

  private static Optional<IncidentStatus> status(String word) {
    return Stream.of(IncidentStatus.values())
        .filter(status -> status.name().equals(word.toUpperCase(Locale.ROOT)))
        .findFirst();
  }
}
