package dev.nines.source.statuspage;

import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.source.api.HtmlText;
import dev.nines.source.prose.ClockText;
import dev.nines.source.prose.ClockTexts;
import dev.nines.source.prose.DateText;
import dev.nines.source.time.FileZone;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an entry of a feed as an incident or as planned work.
 *
 * @param entry the entry
 * @param page whose feed it is
 * @param zone the zone of the feed
 * @param log takes the problems
 */
record FeedIncident(FeedEntry entry, StatusRecord.Page page, FileZone zone, ProblemLog log) {

  private static final Pattern PLANNED =
      Pattern.compile("(?is)<strong>\\s*THIS (?:IS|WAS) A SCHEDULED EVENT(?<times>.*?)</strong>");
  private static final Duration HALF_HOUR = Duration.ofMinutes(30);

  FeedIncident {
    Objects.requireNonNull(entry, "entry");
    Objects.requireNonNull(page, "page");
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(log, "log");
  }

  /** Adds what the entry is to the facts of its file. */
  void addTo(StatusFacts facts) {
    StatusRecord record = record();
    if (PLANNED.matcher(entry.content()).find() || record.isMaintenance()) {
      facts.planned(planned(record));
    } else {
      facts.incident(record);
    }
  }

  private StatusRecord record() {
    FeedTimes times = new FeedTimes(entry, zone, log);
    List<StatusUpdate> updates = new ArrayList<>();
    for (FeedUpdate update : FeedUpdate.of(entry.content())) {
      Optional<RecordedTime> at = update.stamp().flatMap(times::older);
      at.ifPresent(time -> updates.add(update(update, time)));
      if (update.stamp().isEmpty()) {
        log.add(withoutStamp(update));
      }
    }
    shifted(updates).ifPresent(log::add);
    return new StatusRecord(
        entry.id(),
        entry.title(),
        page,
        StatusRecord.Said.NOTHING,
        UpdateOrder.of(updates, log),
        List.of(),
        Optional.empty(),
        new Provenance(entry.place(), entry.title()));
  }

  private StatusUpdate update(FeedUpdate update, RecordedTime at) {
    Provenance place =
        new Provenance(
            entry.place(), update.words() + " " + update.status() + " - " + firstLine(update));
    return new StatusUpdate(at, update.status(), update.text(), List.of(), place);
  }

  private static String firstLine(FeedUpdate update) {
    return update.text().lines().findFirst().orElse("");
  }

  // the announced times stand in a line of their own, with one date or two
  private PlannedWork planned(StatusRecord record) {
    Matcher matcher = PLANNED.matcher(entry.content());
    String words =
        matcher.find() ? HtmlText.plain(matcher.group("times")).replaceAll("\\s+", " ") : "";
    Optional<DateText> date = DateText.first(words);
    List<ClockText> clocks = ClockTexts.in(words);
    if (date.isEmpty() || clocks.size() != 2) {
      return PlannedWork.untimed(record);
    }
    ClockText start = clocks.get(0);
    ClockText end = clocks.get(1);
    String zoneOfStart = start.zone().isEmpty() ? end.zone() : start.zone();
    DateText endDate =
        DateText.first(words.substring(start.start() + start.text().length())).orElse(date.get());
    FeedTimes times = FeedTimes.ofPlan(entry, zone, log);
    Optional<RecordedTime> from = times.older(date.get(), start, zoneOfStart, words);
    Optional<RecordedTime> to = times.older(endDate, end, end.zone(), words);
    Optional<RecordedTime> announced = record.updates().stream().findFirst().map(StatusUpdate::at);
    return new PlannedWork(record, from, to, announced);
  }

  // an update is made when its entry is published; a whole number of half hours between them is
  // the mark of a wrong zone
  private Optional<Problem> shifted(List<StatusUpdate> updates) {
    if (updates.isEmpty() || entry.published().isEmpty()) {
      return Optional.empty();
    }
    RecordedTime published = entry.published().get();
    boolean same = updates.stream().anyMatch(u -> distance(u.at(), published).isZero());
    Duration apart = distance(updates.get(0).at(), published);
    boolean zones =
        apart.toSeconds() % HALF_HOUR.toSeconds() == 0
            && apart.compareTo(Duration.ofHours(14)) <= 0;
    return same || !zones ? Optional.empty() : Optional.of(shifted(updates.get(0), published));
  }

  private static Duration distance(RecordedTime update, RecordedTime published) {
    return Duration.between(update.at(), published.at().truncatedTo(ChronoUnit.MINUTES)).abs();
  }

  private Problem shifted(StatusUpdate update, RecordedTime published) {
    String message =
        "The update \"%s\" of %s is read as %s, %s min from %s, when the entry says that it was"
            + " published: one of the two zones is likely wrong. The words of the update are used.";
    return new Problem(
        ProblemCode.ZONE_CONTRADICTED,
        entry.place(),
        update.at().text(),
        published.text(),
        message.formatted(
            update.status(),
            update.at().text(),
            update.at().at(),
            distance(update.at(), published).toMinutes(),
            published.text()));
  }

  private Problem withoutStamp(FeedUpdate update) {
    String message = "The update \"%s\" has the stamp \"%s\", which is no time; it is left out.";
    return new Problem(
        ProblemCode.ROW_DAMAGED,
        entry.place(),
        update.words(),
        "a stamp such as Oct 21, 17:39 UTC",
        message.formatted(update.status(), update.words()));
  }
}
