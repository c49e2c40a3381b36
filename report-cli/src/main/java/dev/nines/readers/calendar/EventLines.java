package dev.nines.readers.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of one event as they stand in the file, since the library keeps no places.
 *
 * @param line the line at which it begins, counted from 1
 * @param lines its lines, each unfolded
 */
record EventLines(int line, List<Line> lines) {

  private static final Pattern NAME = Pattern.compile("^(?<name>[A-Za-z0-9-]+)(?<rest>[;:].*)?$");
  private static final Pattern ZONE =
      Pattern.compile("(?i)^[A-Z-]+;(?:[^:\"]*;)?TZID=\"?(?<zone>[^\";:]+)");

  /**
   * A line of a property.
   *
   * @param number where it begins, counted from 1
   * @param name its name in capitals
   * @param text the whole line, unfolded
   */
  record Line(int number, String name, String text) {

    /** Returns the value: what stands behind the parameters. */
    String value() {
      return text.substring(text.indexOf(':') + 1);
    }

    /** Returns the zone that the line names; empty where it names none. */
    Optional<String> zone() {
      Matcher matcher = ZONE.matcher(text);
      return matcher.find() ? Optional.of(matcher.group("zone")) : Optional.empty();
    }
  }

  EventLines {
    lines = List.copyOf(lines);
  }

  /** Returns the first line of a property; empty where the event has none. */
  Optional<Line> first(String name) {
    return lines.stream().filter(l -> l.name().equals(name)).findFirst();
  }

  /** Returns the events of a file, in its order. */
  static List<EventLines> of(List<Line> file) {
    List<EventLines> events = new ArrayList<>();
    List<Line> own = new ArrayList<>();
    int depth = 0;
    for (Line line : file) {
      boolean begin = line.name().equals("BEGIN");
      boolean event = line.value().strip().equalsIgnoreCase("VEVENT");
      if (begin && event && depth == 0) {
        own = new ArrayList<>(List.of(line));
        depth = 1;
      } else if (depth > 0) {
        depth += begin ? 1 : line.name().equals("END") ? -1 : 0;
        own.add(line);
        if (depth == 0) {
          events.add(new EventLines(own.get(0).number(), own));
        }
      }
    }
    return events;
  }

  /** Returns the lines of a file, folded ones joined. */
  static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      boolean folded = !line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
      if (folded && !lines.isEmpty()) {
        Line last = lines.remove(lines.size() - 1);
        lines.add(new Line(last.number(), last.name(), last.text() + line.substring(1)));
      } else {
        lines.add(new Line(number, name(line), line));
      }
    }
    return lines;
  }

  private static String name(String line) {
    Matcher matcher = NAME.matcher(line);
    return matcher.matches() ? matcher.group("name").toUpperCase(Locale.ROOT) : "";
  }
}
