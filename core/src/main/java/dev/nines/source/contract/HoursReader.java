package dev.nines.source.contract;

import dev.nines.contract.WeeklyHours;
import dev.nines.problem.ProblemCode;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.NodeReader;
import dev.nines.source.tree.ScalarKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads hours of the week. */
public final class HoursReader {

  private static final Map<String, DayOfWeek> DAYS = days();

  private static final ScalarKind<Set<DayOfWeek>> DAY_RANGE =
      new ScalarKind<>(
          "a day such as MON or days such as MON-FRI",
          List.copyOf(DAYS.keySet()),
          ProblemCode.INVALID_VALUE,
          HoursReader::range);

  private HoursReader() {}

  /** Returns business hours; what is not said is Monday to Friday, the whole day. */
  public static Optional<WeeklyHours> business(NodeReader value) {
    return read(value, WeeklyHours.weekdays().days());
  }

  /** Returns hours of service or of a window; what is not said is every day, the whole day. */
  static Optional<WeeklyHours> any(NodeReader value) {
    return read(value, EnumSet.allOf(DayOfWeek.class));
  }

  private static Optional<WeeklyHours> read(NodeReader value, Set<DayOfWeek> otherwise) {
    return value.mapping("hours of the week").map(mapping -> hours(mapping, otherwise));
  }

  private static WeeklyHours hours(MappingReader mapping, Set<DayOfWeek> otherwise) {
    Set<DayOfWeek> days = mapping.get("days").map(HoursReader::daysOf).orElse(otherwise);
    int from = mapping.as("from", Kinds.START_OF_HOURS).orElse(0);
    int to = mapping.as("to", Kinds.TIME_OF_DAY).orElse(86_400);
    Set<LocalDate> holidays = mapping.get("holidays").map(HoursReader::dates).orElse(Set.of());
    mapping.finish();
    return new WeeklyHours(days.isEmpty() ? otherwise : days, from, to, holidays);
  }

  private static Set<DayOfWeek> daysOf(NodeReader value) {
    List<NodeReader> items = value.itemsOrOne();
    if (items.isEmpty()) {
      value.invalid(DAY_RANGE.allowed());
    }
    return items.stream()
        .flatMap(item -> item.as(DAY_RANGE).stream())
        .flatMap(Set::stream)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
  }

  private static Set<LocalDate> dates(NodeReader value) {
    return value.itemsOrOne().stream()
        .flatMap(item -> item.as(ScalarKind.DATE).stream())
        .collect(Collectors.toSet());
  }

  // from the first to the last, over the end of the week where it must be
  private static Optional<Set<DayOfWeek>> range(String text) {
    String[] ends = text.split("-", 2);
    DayOfWeek first = DAYS.get(ends[0]);
    DayOfWeek last = DAYS.get(ends[ends.length - 1]);
    if (first == null || last == null) {
      return Optional.empty();
    }
    Set<DayOfWeek> days = EnumSet.of(first);
    for (DayOfWeek day = first; day != last; day = day.plus(1)) {
      days.add(day.plus(1));
    }
    return Optional.of(days);
  }

  private static Map<String, DayOfWeek> days() {
    Map<String, DayOfWeek> words = new LinkedHashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      words.put(day.name().substring(0, 3), day);
    }
    return words;
  }
}
