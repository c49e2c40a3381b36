package dev.nines.readers.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.model.Facts;
import dev.nines.model.MaintenanceWindow;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.source.SourceInput;
import dev.nines.source.SourceReaders;
import dev.nines.source.incident.IncidentFileWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarReaderTest {

  private static final Instant AUGUST = Instant.parse("2025-08-01T00:00:00Z");

  private static String event(String... lines) {
    return "BEGIN:VEVENT\n" + String.join("\n", lines) + "\nEND:VEVENT\n";
  }

  private static String calendar(String... parts) {
    return "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//nines//EN\n"
        + String.join("", parts)
        + "END:VCALENDAR\n";
  }

  private static SourceInput input(String text) {
    return SourceInput.of("m.ics", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Checked<Facts> read(String text) {
    return SourceReaders.installed().read(input(text).askedUntil(AUGUST));
  }

  private static List<String> windows(Checked<Facts> facts) {
    return facts.value().orElseThrow().maintenance().stream()
        .map(w -> w.from().at() + "/" + w.to().at() + (w.cancelled() ? " cancelled" : ""))
        .toList();
  }

  private static List<String> windows(String text) {
    return windows(read(text));
  }

  private static List<String> problems(String text) {
    return read(text).problems().stream().map(Problem::toString).toList();
  }

  @Test
  void read_eventKeepsWhatItSaysAndWhere() {
    String text =
        calendar(
            event(
                "UID:a",
                "DTSTAMP:20250601T080000Z",
                "CREATED:20250520T070000Z",
                "DTSTART;TZID=Europe/Berlin:20250705T020000",
                "DTEND;TZID=Europe/Berlin:20250705T040000",
                "SUMMARY:Upgrade of the app",
                "CATEGORIES:planned,Database",
                "LOCATION:Frankfurt"));
    MaintenanceWindow window = read(text).value().orElseThrow().maintenance().get(0);

    assertThat(problems(text)).isEmpty();
    assertThat(window.id()).isEqualTo("a");
    assertThat(window.services())
        .containsExactly("words: Upgrade of the app; planned; Database; Frankfurt");
    assertThat(window.kind()).contains("planned");
    assertThat(window.from().at()).isEqualTo("2025-07-05T00:00:00Z");
    assertThat(window.from().text()).isEqualTo("20250705T020000");
    assertThat(window.from().reading()).isEqualTo("Europe/Berlin");
    assertThat(window.from().location()).hasToString("m.ics:8");
    assertThat(window.to().location()).hasToString("m.ics:9");
    assertThat(window.announced().orElseThrow().at()).isEqualTo("2025-05-20T07:00:00Z");
    assertThat(window.announced().get().reading()).isEqualTo("CREATED");
    assertThat(window.provenance().location()).hasToString("m.ics:4");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "UTC            | DTSTART:20250705T020000Z | DTEND:20250705T030000Z | 02:00:00Z/2025-07-05T03:00:00Z",
        "duration       | DTSTART:20250705T020000Z | DURATION:PT90M | 02:00:00Z/2025-07-05T03:30:00Z",
        "all day        | DTSTART;VALUE=DATE:20250705 | SUMMARY:x | 05:00:00Z/2025-07-06T05:00:00Z",
        "two days       | DTSTART;VALUE=DATE:20250705 | DTEND;VALUE=DATE:20250707 | 05:00:00Z/2025-07-07T05:00:00Z",
        "floating       | DTSTART:20250705T020000 | DURATION:PT1H | 07:00:00Z/2025-07-05T08:00:00Z"
      })
  void read_formsOfTime(String name, String start, String end, String expected) {
    String text =
        calendar("X-WR-TIMEZONE:America/Chicago\n", event("UID:a", start.strip(), end.strip()));

    assertThat(windows(text)).containsExactly("2025-07-05T" + expected);
  }

  @Test
  void read_repeatedEventStaysAtItsHourWhenTheClocksChange() {
    String text =
        calendar(
            event(
                "UID:a",
                "DTSTART;TZID=Europe/Berlin:20250323T020000",
                "DTEND;TZID=Europe/Berlin:20250323T040000",
                "RRULE:FREQ=WEEKLY;COUNT=3"));

    // on 30 March two o'clock is skipped, and three o'clock summer time is the same instant
    assertThat(windows(text))
        .containsExactly(
            "2025-03-23T01:00:00Z/2025-03-23T03:00:00Z",
            "2025-03-30T01:00:00Z/2025-03-30T03:00:00Z",
            "2025-04-06T00:00:00Z/2025-04-06T02:00:00Z");
  }

  @Test
  void read_exceptionsAdditionsAndReplacements() {
    String text =
        calendar(
            event(
                "UID:a",
                "DTSTART:20250701T020000Z",
                "DTEND:20250701T030000Z",
                "RRULE:FREQ=DAILY;UNTIL=20250705T020000Z",
                "EXDATE:20250702T020000Z",
                "RDATE:20250720T120000Z"),
            event(
                "UID:a",
                "RECURRENCE-ID:20250703T020000Z",
                "DTSTART:20250703T100000Z",
                "DTEND:20250703T110000Z"),
            event(
                "UID:a",
                "RECURRENCE-ID:20250704T020000Z",
                "DTSTART:20250704T020000Z",
                "DTEND:20250704T030000Z",
                "STATUS:CANCELLED"));

    assertThat(windows(text))
        .containsExactlyInAnyOrder(
            "2025-07-01T02:00:00Z/2025-07-01T03:00:00Z",
            "2025-07-03T10:00:00Z/2025-07-03T11:00:00Z",
            "2025-07-04T02:00:00Z/2025-07-04T03:00:00Z cancelled",
            "2025-07-05T02:00:00Z/2025-07-05T03:00:00Z",
            "2025-07-20T12:00:00Z/2025-07-20T13:00:00Z");
  }

  @Test
  void read_zoneThatOnlyTheFileKnows() {
    String zone =
        """
        BEGIN:VTIMEZONE
        TZID:Our Office
        BEGIN:STANDARD
        DTSTART:19701025T030000
        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0100
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:19700329T020000
        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0200
        END:DAYLIGHT
        END:VTIMEZONE
        """;
    String text =
        calendar(
            zone,
            event("UID:a", "DTSTART;TZID=Our Office:20250705T020000", "DURATION:PT1H"),
            event("UID:b", "DTSTART;TZID=Our Office:20250105T020000", "DURATION:PT1H"));

    assertThat(windows(text))
        .containsExactly(
            "2025-07-05T00:00:00Z/2025-07-05T01:00:00Z",
            "2025-01-05T01:00:00Z/2025-01-05T02:00:00Z");
  }

  @Test
  void read_endlessRuleGoesToTheEndOfTheTimeAskedAbout() {
    String text =
        calendar(event("UID:a", "DTSTART:20250701T020000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY"));

    assertThat(windows(text)).hasSize(5).last().asString().startsWith("2025-07-29");
    assertThat(problems(text)).isEmpty();
  }

  @Test
  void read_endlessRuleWithoutATimeAskedAboutIsCutWithANote() {
    String text =
        calendar(
            event(
                "UID:a",
                "SUMMARY:Weekly work",
                "DTSTART:20250701T020000Z",
                "DURATION:PT1H",
                "RRULE:FREQ=MONTHLY"));
    Checked<Facts> facts = SourceReaders.installed().read(input(text));

    assertThat(windows(facts)).hasSize(24);
    assertThat(facts.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "m.ics:9: note: \"RRULE:FREQ=MONTHLY\" of \"Weekly work\" has no end in sight; it is"
                + " followed to 2027-06-01T02:00, 24 times. [rule-cut]");
  }

  @Test
  void read_ruleWithAnEndIsFollowedToIt() {
    String rule = "RRULE:FREQ=YEARLY;COUNT=6";
    String text = calendar(event("UID:a", "DTSTART:20250701T020000Z", "DURATION:PT1H", rule));

    assertThat(windows(text)).hasSize(6);
    assertThat(windows(SourceReaders.installed().read(input(text)))).hasSize(6);
  }

  @Test
  void read_newerSequenceReplacesTheOlderEvent() {
    String text =
        calendar(
            event("UID:a", "SEQUENCE:1", "DTSTART:20250705T040000Z", "DURATION:PT1H"),
            event("UID:a", "SEQUENCE:0", "DTSTART:20250705T020000Z", "DURATION:PT1H"));

    assertThat(windows(text)).containsExactly("2025-07-05T04:00:00Z/2025-07-05T05:00:00Z");
    assertThat(problems(text))
        .containsExactly(
            "m.ics:10: warning: The event \"a\" stands twice; the one at line 4 with SEQUENCE 1"
                + " holds. [duplicate-record]");
  }

  @Test
  void read_damagedEventsAreLeftOutAndTheRestIsRead() {
    String text =
        calendar(
            event("UID:a", "DTSTART:tomorrow", "DURATION:PT1H"),
            event("UID:b", "DTSTART:20250705T020000Z", "DTEND:20250705T020000Z"),
            event("UID:c", "DTSTART:20250706T020000Z", "DURATION:PT1H"));

    assertThat(windows(text)).containsExactly("2025-07-06T02:00:00Z/2025-07-06T03:00:00Z");
    assertThat(problems(text))
        .contains(
            "m.ics:4: warning: The event has no start that can be read and is left out."
                + " [row-damaged]",
            "m.ics:9: warning: The event covers no time, as its end is not behind its start; it is"
                + " left out. [row-damaged]")
        .anySatisfy(line -> assertThat(line).startsWith("m.ics:6: warning: \"DTSTART\" cannot be"));
  }

  @Test
  void read_zoneThatNobodyKnowsIsAnError() {
    assertThat(
            problems(
                calendar(event("UID:a", "DTSTART;TZID=Mars:20250705T020000", "DURATION:PT1H"))))
        .containsExactly(
            "m.ics:6: error: \"Mars\" is no time zone, and the file does not say what it is"
                + " (VTIMEZONE). [zone-unknown]");
    assertThat(problems(calendar(event("UID:a", "DTSTART:20250705T020000", "DURATION:PT1H"))))
        .containsExactly(
            "m.ics:6: error: \"20250705T020000\" has no zone, and the calendar names none"
                + " (X-WR-TIMEZONE or one VTIMEZONE). [time-ambiguous]");
  }

  @Test
  void read_cutFile() {
    String text = calendar(event("UID:a", "DTSTART:20250705T020000Z", "DURATION:PT1H"));
    String cut = text.replace("END:VCALENDAR\n", "");

    assertThat(windows(cut)).hasSize(1);
    assertThat(problems(cut))
        .containsExactly(
            "m.ics:8: warning: The file does not end with \"END:VCALENDAR\"; it seems cut short."
                + " [input-cut]");
  }

  @Test
  void read_emptyCalendarIsData() {
    assertThat(windows(calendar())).isEmpty();
    assertThat(problems(calendar())).isEmpty();
  }

  @Test
  void read_ruleThatNeverComesTrueEnds() {
    String text =
        calendar(
            event(
                "UID:a",
                "DTSTART:20250101T020000Z",
                "DURATION:PT1H",
                "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"));

    assertThat(windows(text)).containsExactly("2025-01-01T02:00:00Z/2025-01-01T03:00:00Z");
  }

  @Test
  void read_sameInAnyDefaultZone() {
    String text =
        calendar(
            "X-WR-TIMEZONE:America/Chicago\n",
            event("UID:a", "DTSTART:20250705T020000", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=3"),
            event("UID:b", "DTSTART;VALUE=DATE:20250705", "RRULE:FREQ=DAILY;COUNT=2"));
    List<String> here = windows(text);
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
      assertThat(windows(text)).isEqualTo(here);
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void import_readsBackToTheSameWindows() {
    String text =
        calendar(
            event(
                "UID:a",
                "CREATED:20250520T070000Z",
                "SUMMARY:Upgrade of the app",
                "DTSTART;TZID=Europe/Berlin:20250705T020000",
                "DURATION:PT2H",
                "RRULE:FREQ=WEEKLY;COUNT=3"));
    Facts facts = read(text).value().orElseThrow();
    Facts again =
        SourceReaders.installed()
            .read(
                SourceInput.of(
                    "out.yaml", IncidentFileWriter.yaml(facts).getBytes(StandardCharsets.UTF_8)))
            .value()
            .orElseThrow();

    assertThat(windows(Checked.of(again))).isEqualTo(windows(Checked.of(facts))).hasSize(3);
    assertThat(again.maintenance())
        .extracting(MaintenanceWindow::services)
        .isEqualTo(facts.maintenance().stream().map(MaintenanceWindow::services).toList());
    assertThat(again.maintenance())
        .extracting(w -> w.announced().map(a -> a.at()))
        .isEqualTo(facts.maintenance().stream().map(w -> w.announced().map(a -> a.at())).toList());
  }
}
