package dev.nines.render;

import static dev.nines.report.Cell.of;

import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Chart;
import dev.nines.report.Column;
import dev.nines.report.DayState;
import dev.nines.report.Document;
import dev.nines.report.Fact;
import dev.nines.report.Fact.Size;
import dev.nines.report.Mark;
import dev.nines.report.Mark.Icon;
import dev.nines.report.Row;
import dev.nines.report.Section;
import dev.nines.report.Tone;
import dev.nines.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Two services, eighteen outages, twelve events; and documents at the edges. Made-up data. */
public final class StressDocuments {

  private static final Instant START = Instant.parse("2025-11-11T14:17:00Z");

  private StressDocuments() {}

  /** Returns the report of November 2025 with two services. */
  public static Document twoServices() {
    Document.Head head =
        new Document.Head(
            "Example Cloud",
            "Contract northwind-eu-2025",
            "Service level report, November 2025",
            List.of(
                of("2 services").with(Tone.STRONG),
                of("for Northwind Trading International Holdings (Europe) GmbH & Co. KG")),
            "Northwind Trading International Holdings (Europe) GmbH & Co. KG");
    return new Document(
        head,
        List.of(
            Section.opening(promises()),
            Section.full(
                "days",
                "Days of November",
                "Hours of the day, local. Sunday 2 November has 25",
                days()),
            Section.full("bridge", "From recorded to counted downtime", "Minutes", bridge()),
            outages(18),
            Section.full(
                "outage-8",
                "Outage 8, Payments API rejected all requests signed with the older key",
                "12 events in 55 min",
                timeline(EVENTS)),
            Section.full("dense", "The same with more events", "22 events", timeline(many()))),
        SampleDocuments.FOOTER,
        List.of(),
        Locale.ENGLISH);
  }

  private static Block.Facts promises() {
    return new Block.Facts(
        List.of(
            promise(
                "A",
                "Payments API and hosted checkout (European Union, primary region)",
                "99.72 %",
                "99.9 % or more promised",
                List.of(
                    "Counted 1 h 58 min. Credit 250.00 USD (10 %)",
                    "Unknown 1 d 4 h 30 min, counted as in service:",
                    "95.75 % if all of it had been down")),
            promise(
                "B",
                "Customer data warehouse export, nightly and on demand",
                "99.38 %",
                "99.5 % or more promised",
                List.of(
                    "Counted 4 h 24 min. Credit 250.00 USD (10 %)",
                    "Unknown 1 d, counted as in service:", "96.03 % if all of it had been down"))));
  }

  private static Fact promise(
      String letter, String name, String uptime, String target, List<String> notes) {
    return new Fact(
        name,
        Size.SECOND,
        of(uptime).with(new Mark.Letter(letter)),
        "",
        Optional.of(of("Target missed").with(Icon.MISSED).with(Tone.BAD).withNote(target)),
        notes,
        6);
  }

  private static Chart.Days days() {
    LocalDate first = LocalDate.of(2025, 11, 1);
    Map<Integer, List<Chart.DaySpan>> a =
        Map.of(
            4, List.of(minutes(14, 3, 11, DayState.DOWN)),
            5, List.of(minutes(11, 30, 42, DayState.DEGRADED)),
            11, List.of(minutes(8, 17, 26, DayState.DOWN)),
            16,
                List.of(
                    minutes(1, 0, 210, DayState.NOT_COUNTED), minutes(4, 30, 35, DayState.DOWN)),
            19, List.of(minutes(19, 41, 7, DayState.DOWN)),
            21, List.of(minutes(2, 0, 22 * 60, DayState.UNKNOWN)),
            22, List.of(minutes(0, 0, 390, DayState.UNKNOWN)),
            25, List.of(minutes(12, 0, 18, DayState.DOWN)));
    Map<Integer, List<Chart.DaySpan>> b =
        Map.of(
            2, List.of(minutes(0, 40, 95, DayState.DOWN)),
            6, List.of(minutes(3, 15, 180, DayState.NOT_COUNTED)),
            9, List.of(minutes(1, 5, 38, DayState.DOWN)),
            15, List.of(minutes(0, 0, 1440, DayState.UNKNOWN)),
            18, List.of(minutes(2, 30, 64, DayState.DEGRADED)),
            20, List.of(minutes(5, 5, 51, DayState.DOWN)),
            23, List.of(minutes(22, 0, 120, DayState.NOT_COUNTED)),
            28, List.of(minutes(0, 10, 33, DayState.DOWN)));
    return new Chart.Days(
        "Days of November for two services.",
        List.of(
            SampleReports.lane(Optional.of("A"), first, 30, a),
            SampleReports.lane(Optional.of("B"), first, 30, b)),
        SampleReports.LEGEND);
  }

  private static Chart.DaySpan minutes(int hour, int minute, int length, DayState state) {
    int from = (hour * 60 + minute) * 60;
    return new Chart.DaySpan(from, Math.min(86_400, from + length * 60), state);
  }

  private static Chart.Bridge bridge() {
    return new Chart.Bridge(
        "From 358 recorded minutes to 130 counted: 9 too short, 210 maintenance, 21 half weight, 12"
            + " more for an overrun.",
        "Minutes",
        List.of(
            step("All recorded impact", "358", 358, 358, Chart.Step.Kind.RECORDED),
            step("Shorter than 5 min", "−9", 358, 349, SampleReports.REDUCTION),
            step("Scheduled maintenance", "−210", 349, 139, SampleReports.REDUCTION),
            step("Caused by the customer", "0", 139, 139, SampleReports.REDUCTION),
            step("Degraded, half weight", "−21", 139, 118, SampleReports.REDUCTION),
            step("Maintenance that overran its window", "12", 118, 130, Chart.Step.Kind.ADDITION),
            step("Counted downtime", "130", 130, 130, Chart.Step.Kind.RESULT)));
  }

  private static Chart.Step step(
      String label, String figure, int before, int after, Chart.Step.Kind kind) {
    return SampleReports.step(
        label, figure, Duration.ofMinutes(before), Duration.ofMinutes(after), kind);
  }

  private static final String[] STORIES = {
    "Card authorisation timed out after a certificate rotation",
    "Export queue stalled in the hour that the clock change repeats",
    "Database fail-over took longer than planned",
    "Slow hosted checkout; one request in five above ten seconds",
    "Payments API rejected all requests signed with the older of two keys after an automated key"
        + " rotation removed it a day early",
  };

  /** Returns a section with a table of outages and two totals. */
  public static Section outages(int count) {
    List<Column> columns =
        List.of(
            Column.left("no", "No.", 1),
            Column.left("service", "", 1),
            Column.left("start", "Start", 2),
            Column.left("time", "", 1),
            Column.right("duration", "Duration", 2),
            Column.right("counted", "Counted", 2),
            Column.left("why", "Why", 3),
            Column.left("what", "What happened", 8));
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      rows.add(outage(i));
    }
    return Section.full(
        "outages",
        "Outages",
        count + " outages: 10 of A, 8 of B",
        new Block.Table("Outages", columns, rows, List.of(total("A"), total("B"))));
  }

  private static Row outage(int number) {
    boolean counted = number % 3 != 1;
    DayState state = counted ? DayState.DOWN : number % 2 == 0 ? DayState.UP : DayState.NOT_COUNTED;
    String why = counted ? "Counted" : number % 2 == 0 ? "Under 5 min" : "Maintenance";
    return Row.of(
        of(Integer.toString(number)).with(Tone.QUIET),
        of("").with(new Mark.Letter(number % 2 == 0 ? "B" : "A")),
        of("Sat " + (1 + number % 30)),
        of("09:12"),
        of("1 h " + number % 60 + " min"),
        counted ? of(number % 60 + " min").with(Tone.STRONG) : of("0").with(Tone.QUIET),
        of(why).with(new Mark.Swatch(state)),
        of(STORIES[number % STORIES.length]));
  }

  private static Row total(String letter) {
    return Row.of(
        of(""),
        of("").with(new Mark.Letter(letter)),
        of("Total").with(Tone.STRONG),
        of(""),
        of("5 h 58 min"),
        of("1 h 58 min").with(Tone.STRONG),
        of(""),
        of(""));
  }

  private static final List<Chart.Event> EVENTS =
      List.of(
          event(0, "08:17", "First rejected request"),
          event(1, "08:18", "Probe fails in Frankfurt"),
          event(2, "08:19", "Second probe fails; alert raised"),
          event(3, "08:20", "On-call engineer acknowledges"),
          event(7, "08:24", "Key rotation job found in the log"),
          event(8, "08:25", "Status page: investigating"),
          event(14, "08:31", "Old key restored to the key store"),
          event(17, "08:34", "Caches still serve the new set only"),
          event(23, "08:40", "Caches flushed in all regions"),
          event(26, "08:43", "Last rejected request"),
          event(27, "08:44", "Status page: monitoring"),
          event(55, "09:12", "Status page: resolved"));

  private static List<Chart.Event> many() {
    List<Chart.Event> events = new ArrayList<>();
    for (int i = 0; i < 22; i++) {
      int minute = i < 15 ? i : 15 + (i - 14) * 5;
      events.add(event(minute, "08:" + (17 + i), "Something happened that takes words, " + i));
    }
    return events;
  }

  private static Chart.Event event(int minute, String time, String text) {
    return new Chart.Event(START.plusSeconds(minute * 60L), time, text);
  }

  private static Chart.Timeline timeline(List<Chart.Event> events) {
    Instant end = START.plusSeconds(26 * 60);
    return new Chart.Timeline(
        "Phase bar: detection 2 min, response 1 min, repair 23 min.",
        Interval.of(START, START.plusSeconds(55 * 60)),
        SampleDocuments.CHICAGO,
        "CST",
        events,
        List.of(
            SampleDocuments.phase(
                "Detection", "Impact start to detected", "2 min", 1, START, START.plusSeconds(120)),
            SampleDocuments.phase(
                "Response",
                "Detected to acknowledged",
                "1 min",
                2,
                START.plusSeconds(120),
                START.plusSeconds(180)),
            SampleDocuments.phase(
                "Repair", "Acknowledged to impact end", "23 min", 3, START.plusSeconds(180), end)),
        List.of(
            new Chart.Impact(
                Interval.of(START, end),
                "Impact: major outage of A, 26 min",
                DayState.DOWN,
                false)));
  }

  /** Returns a document with what is rare: a long title, empty parts, all of Markdown, charts. */
  public static Document edges() {
    return SampleDocuments.document(
        LONG_TITLE,
        Section.full("empty", "Nothing was said here", ""),
        Section.hanging(
            "nothing",
            "Nothing here either, under a heading that is long enough to need several lines"),
        Section.full(
            "none",
            "Outages",
            "None",
            new Block.Sentence(
                "No outage was recorded between 1 August 2025, 00:00 CDT and 1 September 2025,"
                    + " 00:00 CDT.",
                Tone.NORMAL),
            new Block.Sentence("Watched for 31 d of 31 d; no time is unknown.", Tone.QUIET)),
        Section.hanging("markdown", "Markdown", new Block.Prose(MARKDOWN)),
        Section.full("nothing-used", "Nothing used", "", SampleReports.allowance(44, 0)),
        Section.full("part-used", "Part used", "", SampleReports.allowance(44, 12)),
        Section.full("much-over", "Five times over", "", SampleReports.allowance(44, 900)),
        Section.full("year", "Days of the year", "", year()),
        Section.full("services", "Nine services", "", strips()),
        Section.full("long", "An outage with a pause of days", "", longTimeline()),
        Section.full("open", "Still open, marks missing", "", openTimeline()),
        Section.full("terms", "Terms with places", "", definitions()));
  }

  private static final String LONG_TITLE =
      "Payments API rejected all requests that were signed with the older of two keys, after an"
          + " automated key rotation had removed that key from the key store one day earlier than"
          + " its announcement had said, in Europe, in North America and in Asia-Pacific";

  private static final String MARKDOWN =
      """
      ## What we *did*

      A paragraph with **bold**, *italic*, `code_with_a_name`, a [link to the runbook](https://example.org/runbook/payments) \
      and a [bad one](javascript:alert(1)). Signs: 5 ≥ 3 → fine, ≈ 90 min.

      #### Skipped a level

      - first point, which is long enough that it has to be broken over two lines of the column
      - second
        1. inner one
        2. inner two

      > Quoted from the chat: it was down.

      ```
      kubectl get pods -n payments
        indented   spaces
      ```

      | Region | Requests lost |
      |:-------|--------------:|
      | Europe | 1,204 |
      | Asia   | 88 |

      <b>HTML is text</b>

      ---

      ![A graph of requests](graph.png)

      A very long address: https://example.org/a/very/long/path/that/does/not/fit/on/one/line/of/this/column/at/all?with=query
      """;

  private static Chart.Days year() {
    Map<Integer, List<Chart.DaySpan>> spans =
        Map.of(
            5, List.of(minutes(14, 3, 11, DayState.DOWN)),
            40, List.of(minutes(11, 30, 42, DayState.DEGRADED)),
            100, List.of(minutes(2, 0, 60, DayState.UNKNOWN)),
            200, List.of(minutes(2, 0, 60, DayState.NOT_COUNTED)));
    return new Chart.Days(
        "Days of 2025.",
        List.of(SampleReports.lane(Optional.empty(), LocalDate.of(2025, 1, 1), 365, spans)),
        SampleReports.LEGEND);
  }

  private static Chart.Days strips() {
    List<Chart.Lane> lanes = new ArrayList<>();
    for (char letter = 'A'; letter <= 'I'; letter++) {
      Map<Integer, List<Chart.DaySpan>> spans =
          Map.of(letter - 'A' + 3, List.of(minutes(14, 3, 11, DayState.DOWN)));
      Optional<String> name = Optional.of(Character.toString(letter));
      lanes.add(SampleReports.lane(name, LocalDate.of(2025, 2, 1), 28, spans));
    }
    return new Chart.Days("Days of nine services.", lanes, SampleReports.LEGEND);
  }

  private static Chart.Timeline longTimeline() {
    Instant second = START.plus(Duration.ofDays(6));
    return new Chart.Timeline(
        "Two windows of impact, six days apart.",
        Interval.of(START, second.plusSeconds(7200)),
        SampleDocuments.CHICAGO,
        "CST",
        List.of(
            event(0, "08:17", "First loss of packets"),
            event(90, "09:47", "Workaround in place"),
            new Chart.Event(second, "08:17", "It comes back"),
            new Chart.Event(second.plusSeconds(7200), "10:17", "Replaced the line card")),
        List.of(),
        List.of(
            new Chart.Impact(
                Interval.of(START, START.plusSeconds(5400)),
                "Impact: degraded performance, 1 h 30 min",
                DayState.DEGRADED,
                false),
            new Chart.Impact(
                Interval.of(second, second.plusSeconds(7200)),
                "Impact: major outage, 2 h",
                DayState.DOWN,
                false)));
  }

  private static Chart.Timeline openTimeline() {
    Instant end = START.plusSeconds(4 * 3600);
    return new Chart.Timeline(
        "Open since 08:17.",
        Interval.of(START, end),
        SampleDocuments.CHICAGO,
        "CST",
        List.of(),
        List.of(
            new Chart.Phase(
                "Detection and response",
                "Not separable: no time of detection is stated",
                "1 h",
                0,
                Optional.of(Interval.of(START, START.plusSeconds(3600))),
                false),
            new Chart.Phase(
                "Repair",
                "Acknowledged to impact end",
                "3 h, open",
                3,
                Optional.of(Interval.of(START.plusSeconds(3600), end)),
                true)),
        List.of(
            new Chart.Impact(
                Interval.of(START, end), "Impact: partial outage, open", DayState.DOWN, true)));
  }

  private static Block.Definitions definitions() {
    return new Block.Definitions(
        List.of(
            new Block.Definition(
                "Period", "The calendar month in America/Chicago, counted.", "section 2.1"),
            new Block.Definition(
                "Down",
                "A major or partial outage counts in full; degraded performance does not count at"
                    + " all in this contract, whatever its length.",
                "default"),
            new Block.Definition("Rounding", "None before the comparison.", "")));
  }

  /** Returns a document with signs that the bundled fonts do not have. */
  public static Document foreignSigns() {
    return SampleDocuments.document(
        "数据库 failed \uD83D\uDD25",
        Section.hanging("text", "Text", new Block.Prose("Done ✓, broken ✗, עברית, 日本語。")));
  }

  /** Returns a document with one row that is taller than a page. */
  public static Document tallRow() {
    String text = "A long story that goes on and on. ".repeat(300);
    Cell cell = of(text);
    return SampleDocuments.document(
        "A row taller than a page",
        Section.full(
            "table",
            "Timeline",
            "",
            new Block.Table(
                "Timeline",
                List.of(Column.left("time", "Time", 1), Column.left("text", "Event", 8)),
                List.of(
                    Row.of(of("08:00").with(Tone.STRONG), of("Short")),
                    Row.of(of("08:01").with(Tone.STRONG), cell),
                    Row.of(of("08:02").with(Tone.STRONG), of("Short again"))),
                List.of())));
  }
}
