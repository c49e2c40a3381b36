package dev.nines.source.page;

import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.source.prose.ClockText;
import dev.nines.source.prose.DateText;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The dates of a page: those of its stamps, and the one that its text is about.
 *
 * @param stamps the stamps
 * @param text the first date in the sentences of the postmortem, else of the other posts
 * @param line the line of that date
 */
record PageDates(List<PageStamp> stamps, Optional<DateText> text, Optional<PageLine> line) {

  PageDates {
    stamps = List.copyOf(stamps);
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(line, "line");
  }

  static PageDates of(PageOutline outline) {
    List<PageStamp> stamps =
        outline.posts().stream()
            .flatMap(post -> post.posted().stream())
            .flatMap(line -> PageStamp.of(line).stream())
            .toList();
    Optional<PageLine> line =
        sentences(outline).filter(l -> DateText.first(l.text()).isPresent()).findFirst();
    return new PageDates(stamps, line.flatMap(l -> DateText.first(l.text())), line);
  }

  private static Stream<PageLine> sentences(PageOutline outline) {
    Stream<PageLine> postmortem =
        outline.posts().stream()
            .filter(PagePost::isPostmortem)
            .flatMap(post -> PageSection.of(post.body()).stream())
            .filter(section -> !section.key().equals(PageSection.REMEDIATION))
            .flatMap(section -> PageBullets.of(section).rest().stream());
    Stream<PageLine> others =
        outline.posts().stream()
            .filter(post -> !post.isPostmortem())
            .flatMap(post -> post.body().stream());
    return Stream.concat(postmortem, others);
  }

  /** Returns the calendar that gives dates their year. */
  PageCalendar calendar() {
    Optional<PageStamp> first =
        stamps.stream()
            .filter(stamp -> stamp.date().year().isPresent())
            .min(Comparator.comparing(PageDates::day));
    return first
        .map(stamp -> new PageCalendar(Optional.of(day(stamp)), stamp.line().text().strip()))
        .orElseGet(
            () ->
                new PageCalendar(
                    text.filter(t -> t.year().isPresent()).map(t -> t.nearest(LocalDate.EPOCH)),
                    text.map(DateText::text).orElse("")));
  }

  private static LocalDate day(PageStamp stamp) {
    return stamp.date().nearest(LocalDate.EPOCH);
  }

  /**
   * Returns the day of times without a date: that of the text, else that of all stamps; the latter
   * is reported where times without a date need it.
   *
   * @param needed the bullets of the page
   */
  Optional<PageTimes.Day> day(PageTimes times, List<Bullet> needed) {
    if (text.isPresent()) {
      return times.day(text.get(), line.orElseThrow());
    }
    List<LocalDate> days = stamps.stream().map(PageDates::day).distinct().toList();
    Optional<Bullet> first = needed.stream().findFirst().filter(bullet -> bullet.date().isEmpty());
    if (days.size() != 1 || first.isEmpty()) {
      return Optional.empty();
    }
    times.log().add(assumed(times, first.get(), days.get(0)));
    return Optional.of(new PageTimes.Day(days.get(0), "date from the stamps"));
  }

  private static Problem assumed(PageTimes times, Bullet bullet, LocalDate day) {
    String clock = bullet.clock().map(ClockText::text).orElse("");
    String message =
        "\"%s\" has no date, and the text of the page names none; %s is taken, the day of its stamps."
            .formatted(clock, day);
    return new Problem(
        ProblemCode.DATE_ASSUMED, times.at(bullet.line()), clock, day.toString(), message);
  }
}
