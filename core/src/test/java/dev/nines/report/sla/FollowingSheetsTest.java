package dev.nines.report.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Over;
import dev.nines.credit.SlaResult;
import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.report.Cell;
import dev.nines.report.Formula;
import dev.nines.report.Formula.Function;
import dev.nines.report.Row;
import dev.nines.report.Sheet;
import dev.nines.testing.Records;
import dev.nines.testing.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which cells of days, exclusions and outages follow from others, and what is said of the rest. */
class FollowingSheetsTest {

  private static final Instant JUL_10 = Instant.parse("2025-07-10T05:00:00Z");

  private static List<Sheet> sheets(SlaResult result) {
    return SlaReportAssembler.document(Results.view(result)).sheets();
  }

  private static Sheet sheet(String name, SlaResult result) {
    return sheets(result).stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }

  private static Cell cell(Sheet sheet, int row, String column) {
    List<String> ids = sheet.columns().stream().map(dev.nines.report.Column::id).toList();
    return sheet.rows().get(row).cells().get(ids.indexOf(column));
  }

  private static Optional<Formula> formula(Sheet sheet, int row, String column) {
    return cell(sheet, row, column).live().formula();
  }

  private static Facts outages(long... minutes) {
    Incident[] incidents = new Incident[minutes.length];
    for (int index = 0; index < minutes.length; index++) {
      Instant from = JUL_10.plus(Duration.ofDays(index));
      Instant to = from.plus(Duration.ofMinutes(minutes[index]));
      incidents[index] =
          Records.incident("i" + index, Records.window("app", "major_outage", from, to, 5));
    }
    return Facts.ofRecords(List.of(incidents), List.of(), List.of());
  }

  private static SlaResult july(Terms terms, Facts facts) {
    return Results.calculate(terms.contract(), facts, "2025-07");
  }

  @Test
  void days_followFromTheLedger_whereARowCanBeInTheState() {
    Sheet days = sheet("Days", Results.chargeOver());

    assertThat(formula(days, 4, "down")).isPresent();
    assertThat(formula(days, 4, "up")).isPresent();
    assertThat(formula(days, 4, "degraded")).isEmpty();
    assertThat(days.notes()).isEmpty();
  }

  @Test
  void ledger_saysInServiceOnceAnOutageNoLongerCounts() {
    Sheet ledger = sheet("Ledger", Results.chargeOver());

    Formula state = formula(ledger, 1, "state").orElseThrow();

    assertThat(((Formula.Call) state).function()).isEqualTo(Function.WHEN);
    assertThat(((Formula.Call) state).arguments().subList(1, 3))
        .containsExactly(new Formula.Words("Down, counted"), new Formula.Words("In service"));
    assertThat(formula(ledger, 0, "state")).isEmpty();
  }

  @Test
  void days_ofAMeanOfServices_stayAndSayWhy() {
    Terms mean = Results.chargeOverTerms().services("app", "api").over(new Over.Mean());

    Sheet days = sheet("Days", july(mean, outages(90)));

    assertThat(days.rows().stream().flatMap(row -> row.cells().stream()))
        .allMatch(cell -> cell.live().formula().isEmpty());
    assertThat(days.notes())
        .contains(
            "app stays as reported: The figure is made of several ledgers; the value is the exact"
                + " one.");
  }

  @Test
  void days_ofADroppedOutageOfWhichAPartWouldCount_stayAndSayWhy() {
    Terms excess = Results.chargeOverTerms().minimum(Duration.ofMinutes(10), true, true, false);

    Sheet days = sheet("Days", july(excess, outages(9)));

    assertThat(days.notes()).hasSize(1);
    assertThat(days.notes().get(0))
        .endsWith(
            "Only what exceeds the minimum counts, and the ledger has no row for that part of an"
                + " outage that stayed below it.");
    assertThat(sheet("Days", july(excess, outages(11))).notes()).isEmpty();
  }

  @Test
  void exclusions_followFromOutagesAndLedger_andAreNothingOnceTheOutageCounts() {
    Terms least = Results.chargeOverTerms().minimum(Duration.ofMinutes(10), true, false, false);

    Sheet exclusions = sheet("Exclusions", july(least, outages(9)));

    assertThat(exclusions.rows()).hasSize(1);
    assertThat(formula(exclusions, 0, "start")).isPresent();
    assertThat(formula(exclusions, 0, "end")).isPresent();
    Formula.Call length = (Formula.Call) formula(exclusions, 0, "length").orElseThrow();
    assertThat(length.function()).isEqualTo(Function.WHEN);
    assertThat(length.arguments().get(1)).isEqualTo(Formula.number(0));
    assertThat(exclusions.notes())
        .containsExactly(
            "Start, end and length follow from the sheets Outages, Policy and Ledger. An outage"
                + " that only what is typed there drops has no row here.");
  }

  @Test
  void share_ofTheOnlyOutageIsTheCredit_ofSeveralItStaysAndIsSaid() {
    Terms least = Results.chargeOverTerms().minimum(Duration.ofMinutes(10), true, false, false);

    Sheet one = sheet("Outages", july(least, outages(90)));
    Sheet two = sheet("Outages", july(least, outages(90, 9)));

    assertThat(formula(one, 0, "credit-share")).isPresent();
    assertThat(one.notes()).isEmpty();
    assertThat(formula(two, 0, "credit-share")).isEmpty();
    assertThat(two.notes())
        .containsExactly(
            "The shares of the credit stay as reported: each is the mean of what the outage adds"
                + " over all orders in which the outages could have come, for which a sheet has no"
                + " formula.");
  }

  @Test
  void charts_sayThatNothingWasDown() {
    SlaResult clean =
        Results.calculate(Results.chargeOverTerms().contract(), Facts.none(), "2025-07");

    Sheet charts = sheet("Charts", clean);

    assertThat(charts.plots()).isEmpty();
    assertThat(charts.rows().stream().map(Row::cells).map(cells -> cells.get(2).text()))
        .containsExactly(
            "On none of 31 days was anything down, degraded, excluded or unknown: there is nothing"
                + " to draw.");
  }

  @Test
  void summary_saysThatTheDeadlineStays() {
    assertThat(sheet("Summary", Results.chargeOver()).notes())
        .containsExactly(
            "The deadline of a claim stays as reported: it follows from the calendar and from dates"
                + " that no cell holds.");
  }

  @Test
  void bridge_leadsFromRecordedToCounted_asTheCellsAre() {
    Terms least = Results.chargeOverTerms().minimum(Duration.ofMinutes(10), true, false, false);

    Sheet bridge = sheet("Bridge", july(least, outages(90, 9)));

    assertThat(column(bridge, "step"))
        .containsExactly(
            "All recorded impact",
            "Shorter than 10 min",
            "Maintenance: none is excluded",
            "Excluded causes: none agreed",
            "Service hours: always",
            "Counted downtime");
    assertThat(column(bridge, "adds")).containsExactly("1 h 39 min", "", "", "", "", "");
    assertThat(column(bridge, "takes")).containsExactly("", "9 min", "0 min", "0 min", "0 min", "");
    assertThat(column(bridge, "running"))
        .containsExactly(
            "1 h 39 min", "1 h 30 min", "1 h 30 min", "1 h 30 min", "1 h 30 min", "1 h 30 min");
    assertThat(column(bridge, "uptime-after")).contains("99.77\u00a0%", "99.79\u00a0%");
    for (int row = 0; row < 6; row++) {
      assertThat(formula(bridge, row, "running")).isPresent();
      assertThat(formula(bridge, row, "uptime-after")).isPresent();
    }
    assertThat(bridge.notes()).isEmpty();
  }

  @Test
  void bridge_whereOnlyWhatExceedsTheMinimumCounts_staysAndSaysWhy() {
    Terms excess = Results.chargeOverTerms().minimum(Duration.ofMinutes(10), true, true, false);

    Sheet bridge = sheet("Bridge", july(excess, outages(90)));

    assertThat(bridge.rows().stream().flatMap(row -> row.cells().stream()))
        .allMatch(cell -> cell.live().formula().isEmpty());
    assertThat(bridge.notes())
        .containsExactly(
            "Steps without a formula stay as reported: the ledger does not say, row by row, which"
                + " rule takes what.");
  }

  @Test
  void causeShares_addUpToTheWhole_asTheCellsAre() {
    Facts facts = outages(30, 90, 30);
    List<Incident> caused =
        facts.incidents().stream()
            .map(i -> i.id().equals("i1") ? caused("network", i) : caused("release", i))
            .toList();

    Sheet shares =
        sheet(
            "Cause shares",
            july(Results.chargeOverTerms(), Facts.ofRecords(caused, List.of(), List.of())));

    assertThat(column(shares, "cause")).containsExactly("network", "release");
    assertThat(column(shares, "outages")).containsExactly("1", "2");
    assertThat(column(shares, "counted")).containsExactly("1 h 30 min", "1 h");
    assertThat(column(shares, "share")).containsExactly("60.0\u00a0%", "40.0\u00a0%");
    assertThat(column(shares, "running")).containsExactly("60.0\u00a0%", "100\u00a0%");
    assertThat(shares.totals().get(0).cells().get(3).text()).isEqualTo("100\u00a0%");
    for (String id : List.of("outages", "counted", "share", "running")) {
      assertThat(formula(shares, 1, id)).as(id).isPresent();
    }
  }

  private static Incident caused(String cause, Incident incident) {
    return Records.incident(incident.id(), Records.causedBy(cause, incident.impact().get(0)));
  }

  private static List<String> column(Sheet sheet, String column) {
    return IntStream.range(0, sheet.rows().size())
        .mapToObj(row -> cell(sheet, row, column).text())
        .toList();
  }
}
