package dev.nines.render;

import static dev.nines.render.SampleDocuments.CHICAGO;
import static dev.nines.render.SampleDocuments.FOOTER;
import static dev.nines.render.SampleDocuments.place;
import static dev.nines.report.Cell.of;

import dev.nines.money.Fraction;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Chart;
import dev.nines.report.Column;
import dev.nines.report.DayState;
import dev.nines.report.Document;
import dev.nines.report.Fact;
import dev.nines.report.Fact.Size;
import dev.nines.report.Mark.Icon;
import dev.nines.report.Row;
import dev.nines.report.Section;
import dev.nines.report.Tone;
import dev.nines.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A service level report as the assembler makes it, for tests of renderers. */
public final class SampleReports {

  static final List<Chart.LegendEntry> LEGEND =
      List.of(
          new Chart.LegendEntry(DayState.UP, "In service"),
          new Chart.LegendEntry(DayState.DOWN, "Down, counted"),
          new Chart.LegendEntry(DayState.DEGRADED, "Degraded"),
          new Chart.LegendEntry(DayState.NOT_COUNTED, "Not counted: maintenance or exclusion"),
          new Chart.LegendEntry(DayState.UNKNOWN, "Unknown"));

  private SampleReports() {}

  /** Returns the report of July 2025 for ChargeOver. */
  public static Document sla() {
    Document.Head head =
        new Document.Head(
            "ChargeOver",
            "Contract acme-2025",
            "Service level report, July 2025",
            List.of(
                of("ChargeOver application").with(Tone.STRONG),
                of("for Acme Corp"),
                of("Promise app-uptime").with(Tone.QUIET)),
            "ChargeOver application for Acme Corp");
    return new Document(head, sections(), FOOTER, List.of(), Locale.ENGLISH);
  }

  private static List<Section> sections() {
    return List.of(
        Section.opening(verdict()),
        Section.full("allowance", "Downtime against the allowance", "", allowance(44, 90)),
        Section.full(
            "days",
            "Days of July",
            "Upper row: worst state of the day. Below: hours of the day, CDT",
            days()),
        Section.full(
            "months",
            "Twelve months",
            "1 of 7 months missed. Columns hang from 100 %: longer is worse",
            months()),
        outages(),
        Section.full("bridge", "From recorded to counted downtime", "Minutes by reason", bridge()),
        credit(),
        Section.full("claim", "Claim", "30 days from the end of the period", claimFact(), claim()),
        Section.full(
            "terms",
            "How time is counted",
            "The terms of the contract that touch a figure of this report",
            terms()),
        sources());
  }

  private static Block.Facts verdict() {
    return new Block.Facts(
        List.of(
            new Fact(
                "Uptime",
                Size.HERO,
                of("99.79"),
                "%",
                Optional.of(
                    of("Target missed")
                        .with(Icon.MISSED)
                        .with(Tone.BAD)
                        .withNote("99.9 % or more was promised")),
                List.of(),
                6),
            Fact.of(
                "Counted downtime",
                Size.LARGE,
                of("1 h 30 min"),
                List.of("allowance 44 min 38.4 s", "1 outage"),
                3),
            Fact.of(
                "Credit",
                Size.LARGE,
                of("100.00 USD"),
                List.of("10 % of 1,000.00 USD", "Claim before 31 Aug, 00:00"),
                3)));
  }

  static Chart.Allowance allowance(int allowed, int counted) {
    return new Chart.Allowance(
        "Counted downtime " + counted + " min against an allowance of 44 min 38.4 s.",
        Duration.ofMillis(allowed * 60_000L + (allowed == 44 ? 38_400 : 0)),
        Duration.ofMinutes(counted),
        new Chart.Caption(
            "Allowed", "44 min 38.4 s, 0.1 % of July" + (counted == 0 ? ". Nothing used" : "")),
        counted > allowed
            ? Optional.of(new Chart.Caption("Over the allowance", "45 min 21.6 s"))
            : Optional.empty(),
        "Counted " + (counted == 90 ? "1 h 30 min" : counted + " min"));
  }

  private static Chart.Days days() {
    Map<Integer, List<Chart.DaySpan>> spans =
        Map.of(
            5, List.of(new Chart.DaySpan((15 * 60 + 27) * 60, (16 * 60 + 57) * 60, DayState.DOWN)));
    return new Chart.Days(
        "31 days of July: 30 in service, 1 down (5 July, 15:27 to 16:57).",
        List.of(lane(Optional.empty(), LocalDate.of(2025, 7, 1), 31, spans)),
        LEGEND);
  }

  /** Returns the days from a date on; those named have spans, and the worst of them. */
  public static Chart.Lane lane(
      Optional<String> letter,
      LocalDate first,
      int count,
      Map<Integer, List<Chart.DaySpan>> spans) {
    List<Chart.Day> days = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      LocalDate date = first.plusDays(i);
      List<Chart.DaySpan> own = spans.getOrDefault(i + 1, List.of());
      DayState worst =
          own.stream().map(Chart.DaySpan::state).min(Comparator.naturalOrder()).orElse(DayState.UP);
      days.add(
          new Chart.Day(
              date,
              Integer.toString(date.getDayOfMonth()),
              "MTWTFSS".substring(date.getDayOfWeek().getValue() - 1).substring(0, 1),
              worst,
              own));
    }
    return new Chart.Lane(letter, letter.map(l -> "Service " + l).orElse("Service"), days);
  }

  private static Chart.Months months() {
    List<Chart.Month> months = new ArrayList<>();
    for (String label : List.of("Aug", "Sep", "Oct", "Nov", "Dec")) {
      months.add(new Chart.Month(label, Optional.empty(), true, true, ""));
    }
    months.add(month("Jan", 20));
    months.add(month("Feb", 0));
    months.add(month("Mar", 70));
    months.add(month("Apr", 0));
    months.add(month("May", 52));
    months.add(month("Jun", 0));
    months.add(
        new Chart.Month("Jul", Optional.of(Fraction.of(5400, 2_678_400)), false, false, "99.79 %"));
    return new Chart.Months(
        "Uptime of seven months: one missed, July with 99.79 %.",
        months,
        Fraction.of(1, 1000),
        "99.9\u00A0% target",
        "Before the contract, which starts 1 January 2025");
  }

  // loss in hundred-thousandths
  private static Chart.Month month(String label, int loss) {
    return new Chart.Month(
        label, Optional.of(Fraction.of(loss, 100_000)), false, loss <= 100, "99.9x %");
  }

  private static Section outages() {
    List<Column> columns =
        List.of(
            Column.left("no", "No.", 1),
            Column.left("start", "Start, CDT", 3),
            Column.left("end", "End", 1),
            Column.right("duration", "Duration", 2),
            Column.right("counted", "Counted", 2),
            Column.left("what", "What happened", 5),
            Column.right("source", "Source", 2));
    return Section.full(
        "outages",
        "Outages",
        "1 outage, 1 h 30 min counted",
        new Block.Table(
            "Outages",
            columns,
            List.of(
                Row.of(
                    of("1").with(Tone.STRONG),
                    of("Sat 5 Jul 15:27"),
                    of("16:57"),
                    of("1 h 30 min"),
                    of("1 h 30 min").with(Tone.STRONG),
                    of("ChargeOver inaccessible / network outage"),
                    place(21))),
            List.of(
                Row.of(
                    of(""),
                    of("Total").with(Tone.STRONG),
                    of(""),
                    of("1 h 30 min"),
                    of("1 h 30 min").with(Tone.STRONG),
                    of(""),
                    of("")))));
  }

  private static Chart.Bridge bridge() {
    Duration all = Duration.ofMinutes(90);
    return new Chart.Bridge(
        "From 90 recorded minutes to 90 counted minutes; no reason took any.",
        "Minutes",
        List.of(
            step("All recorded impact", "90", all, all, Chart.Step.Kind.RECORDED),
            step("Shorter than the minimum outage (0 s)", "0", all, all, REDUCTION),
            step("Scheduled maintenance, announced", "0", all, all, REDUCTION),
            step("Causes the contract excludes", "0", all, all, REDUCTION),
            step("Outside service hours", "0", all, all, REDUCTION),
            step("Counted downtime", "90", all, all, Chart.Step.Kind.RESULT)));
  }

  static final Chart.Step.Kind REDUCTION = Chart.Step.Kind.REDUCTION;

  static Chart.Step step(
      String label, String figure, Duration before, Duration total, Chart.Step.Kind kind) {
    return new Chart.Step(label, of(figure), of("99.79 %"), before, total, kind);
  }

  private static Section credit() {
    List<Column> columns =
        List.of(
            Column.left("no", "No.", 1),
            Column.left("step", "Step", 3),
            Column.left("calculation", "Calculation", 8),
            Column.right("result", "Result", 3));
    return Section.full(
        "credit",
        "How the credit follows",
        "Every step can be repeated with a pocket calculator",
        new Block.Table(
            "How the credit follows",
            columns,
            List.of(
                step(
                    1,
                    "Period",
                    "1 July 00:00 to 1 August 00:00 CDT: 31 days × 86,400 s",
                    strong("2,678,400 s")),
                step(
                    2,
                    "Counted downtime",
                    "5 July 15:27:00 to 16:57:00 CDT: 90 × 60 s",
                    strong("5,400 s")),
                step(
                    3,
                    "Excluded, unknown",
                    "No exclusion applies and no time is unknown",
                    strong("0 s")),
                step(
                    4,
                    "Uptime",
                    "(2,678,400 − 5,400) ÷ 2,678,400 = 2,673,000 ÷ 2,678,400",
                    strong("99.798387… %")),
                step(5, "Shown as", "Cut after two decimals, never rounded up", strong("99.79 %")),
                step(
                    6,
                    "Verdict",
                    "99.798387… % is below 99.9 %. Compared exact, before any cut",
                    of("missed").with(Icon.MISSED).with(Tone.BAD)),
                step(7, "Band", "At least 99.0 % and below 99.9 %", strong("10 %")),
                step(
                    8,
                    "Base",
                    "Fee of ChargeOver application for July 2025, whole",
                    strong("1,000.00 USD")),
                step(
                    9,
                    "Credit",
                    "10 % × 1,000.00 USD. Limit 100 % (1,000.00 USD) not reached",
                    strong("100.00 USD"))),
            List.of()));
  }

  private static Cell strong(String text) {
    return of(text).with(Tone.STRONG);
  }

  private static Row step(int number, String step, String calculation, Cell result) {
    return Row.of(of(Integer.toString(number)).with(Tone.QUIET), of(step), of(calculation), result);
  }

  private static Block.Facts claimFact() {
    return new Block.Facts(
        List.of(
            Fact.of(
                "Claim before",
                Size.NORMAL,
                of("31 Aug 2025, 00:00 CDT"),
                List.of("05:00 UTC. Last full day: Saturday 30 August"),
                5)));
  }

  private static Instant chicago(int month, int day, int hour, int minute) {
    return ZonedDateTime.of(2025, month, day, hour, minute, 0, 0, CHICAGO).toInstant();
  }

  private static Chart.Claim claim() {
    return new Chart.Claim(
        "The claim can be made from 1 August until before 31 August 2025, 00:00 CDT.",
        Interval.of(chicago(7, 1, 0, 0), chicago(8, 31, 0, 0)),
        List.of(Interval.of(chicago(7, 5, 15, 27), chicago(7, 5, 16, 57))),
        Interval.of(chicago(8, 1, 0, 0), chicago(8, 31, 0, 0)),
        List.of(
            new Chart.Tick(chicago(7, 1, 0, 0), "1 Jul"),
            new Chart.Tick(chicago(8, 1, 0, 0), "1 Aug"),
            new Chart.Tick(chicago(8, 31, 0, 0), "31 Aug")),
        "5 Jul outage",
        "30 days to claim");
  }

  private static Block.Definitions terms() {
    return new Block.Definitions(
        List.of(
            term(
                "Period",
                "The calendar month in America/Chicago. Its length is counted, not" + " assumed."),
            term(
                "Down",
                "A major or partial outage counts in full. Degraded performance does not"
                    + " count."),
            term("Minimum outage", "None: every second counts."),
            term(
                "Maintenance",
                "Scheduled maintenance does not count if announced before it"
                    + " starts; there is no limit."),
            term(
                "Excluded causes",
                "Caused by the customer; force majeure. Excluded time leaves" + " the period."),
            term(
                "Unknown time",
                "Counts as in service. This month has none, so both bounds are" + " 99.79 %."),
            term(
                "Credit bands",
                "Below 99.9 %, at least 99.0 %: 10 %. Below 99.0 %: 25 %. Each of"
                    + " the month’s fee."),
            term(
                "Rounding",
                "None before the comparison. Money is rounded once, half up, to the" + " cent.")));
  }

  private static Block.Definition term(String term, String text) {
    return new Block.Definition(term, text, "");
  }

  private static Section sources() {
    List<Column> columns =
        List.of(
            Column.left("file", "File", 3),
            Column.left("read", "Read as", 3),
            Column.left("covers", "Covers", 3),
            Column.right("hash", "SHA-256, first 12 of 64 digits", 3));
    return Section.full(
        "sources",
        "Sources",
        "",
        new Block.Table(
            "Sources",
            columns,
            List.of(
                Row.of(
                    of("page.txt").with(Tone.CODE),
                    of("Status page text, 42 lines"),
                    of("5 Jul 2025, 1 outage"),
                    of("97566ba903cf").with(Tone.CODE)),
                Row.of(
                    of("contract.yaml").with(Tone.CODE),
                    of("Contract, 1 promise"),
                    of("from 1 Jan 2025"),
                    of("5103138e6ce1").with(Tone.CODE))),
            List.of()));
  }
}
