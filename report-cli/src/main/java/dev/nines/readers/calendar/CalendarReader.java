package dev.nines.readers.calendar;

import dev.nines.model.Facts;
import dev.nines.problem.Checked;
import dev.nines.source.SourceInput;
import dev.nines.source.SourcePeek;
import dev.nines.source.SourceReader;
import dev.nines.source.Sureness;

/**
 * Reads calendars as maintenance: every occurrence of every event, cancelled ones as cancelled.
 *
 * <p>An event means the services that its summary, categories or location name in whole words. Its
 * first category is the kind of maintenance. It is announced when it was created, else when it was
 * stamped.
 *
 * <p>A repeating event without an end is followed to the end of the time asked about; where that is
 * not known, to two years after the newest date in the file, with a note.
 */
public final class CalendarReader implements SourceReader {

  private static final String BEGIN = "BEGIN:VCALENDAR";

  /** Makes a reader; it keeps nothing between two files and loads nothing. */
  public CalendarReader() {}

  @Override
  public String kind() {
    return "icalendar";
  }

  @Override
  public String title() {
    return "Maintenance, iCalendar";
  }

  @Override
  public Sureness sureness(SourcePeek peek) {
    return peek.firstLine().equalsIgnoreCase(BEGIN) ? Sureness.CERTAIN : Sureness.NO;
  }

  @Override
  public Checked<Facts> read(SourceInput input) {
    return input.text().then(text -> CalendarFile.read(input, text));
  }
}
