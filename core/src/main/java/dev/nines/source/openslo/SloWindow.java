package dev.nines.source.openslo;

import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.Node;
import dev.nines.source.tree.NodeReader;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the time window of an SLO as the period of a promise.
 *
 * <p>A rolling window of days or weeks is {@code trailing}; one aligned to the calendar of one day,
 * month, quarter or year is that period, from the day on which it starts. Weeks, hours and several
 * units of the calendar are no period of a contract.
 *
 * @param period the terms of the clock; absent where there is no such period
 * @param zone the zone of the calendar; absent where the window names none
 */
record SloWindow(Optional<Terms> period, Optional<NodeReader> zone) {

  private static final Pattern LENGTH =
      Pattern.compile("(?<count>[1-9]\\d{0,5})(?<unit>[mhdwMQY])");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);
  private static final DateTimeFormatter START =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd['T'][' ']HH:mm[:ss]")
          .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0)
          .toFormatter(Locale.ROOT);

  SloWindow {
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(zone, "zone");
  }

  static SloWindow read(MappingReader spec) {
    List<NodeReader> windows =
        spec.require("timeWindow").map(NodeReader::itemsOrOne).orElse(List.of());
    if (windows.size() != 1) {
      if (!windows.isEmpty()) {
        spec.get("timeWindow").orElseThrow().invalid("exactly one time window");
      }
      return new SloWindow(Optional.empty(), Optional.empty());
    }
    return windows
        .get(0)
        .mapping("a time window")
        .map(SloWindow::window)
        .orElseGet(SloWindow::none);
  }

  private static SloWindow none() {
    return new SloWindow(Optional.empty(), Optional.empty());
  }

  private static SloWindow window(MappingReader window) {
    Optional<NodeReader> length = window.require("duration");
    boolean rolling = window.text("isRolling").map(t -> t.equals("true")).orElse(false);
    Optional<MappingReader> calendar = window.mapping("calendar", "the calendar of a window");
    Optional<NodeReader> zone = calendar.flatMap(c -> c.get("timeZone"));
    Optional<LocalDateTime> start = calendar.flatMap(c -> start(c));
    calendar.ifPresent(MappingReader::finish);
    window.finish();
    Optional<Terms> period = length.flatMap(l -> rolling ? rolling(l) : aligned(l, start, window));
    return new SloWindow(period, zone);
  }

  private static Optional<LocalDateTime> start(MappingReader calendar) {
    Optional<NodeReader> node = calendar.get("startTime");
    Optional<String> text = node.flatMap(NodeReader::text);
    try {
      return text.map(t -> LocalDateTime.parse(t, START));
    } catch (DateTimeException e) {
      node.orElseThrow().invalid("a time such as 2022-01-01 00:00:00");
      return Optional.empty();
    }
  }

  private static Optional<Terms> rolling(NodeReader length) {
    Optional<Matcher> parts = parts(length);
    int days =
        parts
            .map(p -> p.group("unit").equals("w") ? 7 : p.group("unit").equals("d") ? 1 : 0)
            .orElse(0);
    if (days == 0) {
      parts.ifPresent(p -> noPeriod(length, "a rolling window of days (30d) or weeks (4w)"));
      return Optional.empty();
    }
    int count = Integer.parseInt(parts.orElseThrow().group("count"));
    Terms trailing = new Terms(length.location()).put("trailing", count * days + " days");
    return Optional.of(new Terms(length.location()).put("period", trailing));
  }

  private static Optional<Terms> aligned(
      NodeReader length, Optional<LocalDateTime> start, MappingReader window) {
    Optional<Matcher> parts = parts(length);
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    start
        .filter(s -> !s.toLocalTime().equals(LocalTime.MIDNIGHT))
        .ifPresent(s -> notMidnight(s, window));
    boolean one = parts.get().group("count").equals("1");
    Optional<Node> period =
        one ? period(parts.get().group("unit"), start, length.location()) : Optional.empty();
    if (period.isEmpty()) {
      noPeriod(length, "one day (1d), month (1M), quarter (1Q) or year (1Y)");
    }
    return period.map(value -> new Terms(length.location()).put("period", value));
  }

  private static Optional<Node> period(
      String unit, Optional<LocalDateTime> start, SourceLocation place) {
    MonthDay first =
        start.map(s -> MonthDay.of(s.getMonth(), s.getDayOfMonth())).orElse(MonthDay.of(1, 1));
    String day = first.format(DAY);
    boolean monthStart = first.getDayOfMonth() == 1;
    Node from = new Node.Scalar(day, place);
    return switch (unit) {
      case "d" -> word("calendar-day", place);
      case "M" ->
          monthStart
              ? word("calendar-month", place)
              : key(
                  "billing-month", new Node.Scalar(Integer.toString(first.getDayOfMonth()), place));
      case "Q" ->
          monthStart && first.getMonthValue() % 3 == 1
              ? word("calendar-quarter", place)
              : key("fiscal-quarter", from);
      case "Y" -> day.equals("01-01") ? word("calendar-year", place) : key("contract-year", from);
      default -> Optional.empty();
    };
  }

  private static Optional<Node> word(String word, SourceLocation place) {
    return Optional.of(new Node.Scalar(word, place));
  }

  private static Optional<Node> key(String key, Node value) {
    return Optional.of(new Terms(value.location()).put(key, value).node());
  }

  private static Optional<Matcher> parts(NodeReader length) {
    Optional<Matcher> parts = length.text().map(LENGTH::matcher).filter(Matcher::matches);
    if (parts.isEmpty() && length.isScalar()) {
      length.invalid("a number and m, h, d, w, M, Q or Y, such as 4w");
    }
    return parts;
  }

  private static void noPeriod(NodeReader length, String allowed) {
    String text = length.text().orElse("");
    String minutes = text.equals("1m") ? " It is one minute; one month is \"1M\"." : "";
    String message =
        "The window \"%s\" is no period that a contract can have; there is %s.%s"
            .formatted(text, allowed, minutes);
    length
        .log()
        .add(new Problem(ProblemCode.INVALID_VALUE, length.location(), text, allowed, message));
  }

  private static void notMidnight(LocalDateTime start, MappingReader window) {
    ProblemLog log = window.log();
    String message =
        "The window starts at %s; the period of a contract starts at midnight, which is taken."
            .formatted(start.toLocalTime());
    log.add(
        new Problem(
            ProblemCode.NO_EQUIVALENT,
            window.locationOf("calendar"),
            start.toLocalTime().toString(),
            "00:00",
            message));
  }
}
