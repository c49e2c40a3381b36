package dev.nines.source.page;

import dev.nines.model.Audience;
import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.model.TimelineEvent;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.source.prose.ClockText;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives the bullets of a page their days.
 *
 * <p>A bullet without a date has that of the bullet before it, the first one that of the text. A
 * time of day that is over twelve hours earlier than the one before, with no date of its own, is of
 * the next day. Where neither bullets nor text have a date, the day of the stamps is taken if they
 * all have one, with a warning.
 */
final class PageEvents {

  private final PageTimes times;
  private final Optional<PageTimes.Day> textDay;
  private final List<TimedEvent> events = new ArrayList<>();
  private Optional<PageTimes.Day> day = Optional.empty();
  private Optional<LocalTime> before = Optional.empty();

  private PageEvents(PageTimes times, Optional<PageTimes.Day> textDay) {
    this.times = times;
    this.textDay = textDay;
  }

  static List<TimedEvent> of(
      List<Bullet> bullets, PageTimes times, Optional<PageTimes.Day> textDay) {
    PageEvents events = new PageEvents(times, textDay);
    bullets.forEach(events::add);
    return events.events;
  }

  private void add(Bullet bullet) {
    Optional<PageTimes.Day> own = bullet.date().flatMap(date -> times.day(date, bullet.line()));
    if (bullet.date().isPresent() && own.isEmpty()) {
      return;
    }
    day = own.isPresent() ? own : day.isPresent() ? rolled(bullet) : textDay;
    if (day.isEmpty()) {
      times.log().add(withoutDate(bullet));
      return;
    }
    before = bullet.clock().map(ClockText::time);
    time(bullet, day.get()).ifPresent(time -> events.add(event(bullet, time)));
  }

  private Optional<PageTimes.Day> rolled(Bullet bullet) {
    boolean midnight =
        before.isPresent()
            && bullet.clock().stream()
                .anyMatch(c -> c.time().toSecondOfDay() + 12 * 3600 < before.get().toSecondOfDay());
    return midnight ? day.map(PageTimes.Day::next) : day;
  }

  private Optional<RecordedTime> time(Bullet bullet, PageTimes.Day on) {
    return bullet.clock().isPresent()
        ? times.time(on, bullet.clock().get(), bullet.stamp(), bullet.line())
        : times.start(on, bullet.stamp(), bullet.line());
  }

  private TimedEvent event(Bullet bullet, RecordedTime time) {
    Provenance provenance = new Provenance(times.at(bullet.line()), bullet.line().content());
    return new TimedEvent(
        new TimelineEvent(time, bullet.text(), Audience.CUSTOMER, provenance),
        bullet.clock().isPresent());
  }

  private Problem withoutDate(Bullet bullet) {
    String message = "\"%s\" has no date, and the page names none.".formatted(bullet.stamp());
    return new Problem(
        ProblemCode.TIME_AMBIGUOUS, times.at(bullet.line()), bullet.stamp(), "", message);
  }
}
