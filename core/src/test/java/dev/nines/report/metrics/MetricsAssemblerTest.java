package dev.nines.report.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.metrics.Grouping;
import dev.nines.metrics.IncidentMetrics;
import dev.nines.metrics.MetricsInput;
import dev.nines.metrics.MetricsResult;
import dev.nines.metrics.Side;
import dev.nines.model.Incident;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Document;
import dev.nines.report.ReportFormat;
import dev.nines.report.Row;
import dev.nines.report.Section;
import dev.nines.report.Sheet;
import dev.nines.report.StatChart;
import dev.nines.report.Tone;
import dev.nines.report.Value;
import dev.nines.testing.EightIncidents;
import dev.nines.testing.Incidents;
import dev.nines.time.Interval;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MetricsAssemblerTest {

  private static MetricsInput eight() {
    return input(EightIncidents.all());
  }

  private static MetricsInput input(List<Incident> incidents) {
    return MetricsInput.of(incidents, ZoneOffset.UTC, EightIncidents.NOW);
  }

  private static MetricsInput quarters() {
    Interval first =
        Interval.of(Instant.parse("2025-01-01T00:00:00Z"), Instant.parse("2025-04-01T00:00:00Z"));
    Interval second =
        Interval.of(Instant.parse("2025-04-01T00:00:00Z"), Instant.parse("2025-07-01T00:00:00Z"));
    return eight()
        .comparing(
            new Side("2025-Q1", Optional.of(first)), new Side("2025-Q2", Optional.of(second)));
  }

  private static Document document(MetricsInput input) {
    MetricsResult result = IncidentMetrics.of(input);
    return MetricsAssembler.assemble(
        new MetricsReportInput(
            result, result.problems(), List.of(), ReportFormat.of(input.zone(), Locale.ENGLISH)));
  }

  private static Section section(Document document, String id) {
    return document.sections().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<String> ids(Document document) {
    return document.sections().stream().map(Section::id).toList();
  }

  private static <B extends Block> B block(Section section, Class<B> type) {
    return section.blocks().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> sentences(Section section) {
    return section.blocks().stream()
        .filter(Block.Sentence.class::isInstance)
        .map(b -> ((Block.Sentence) b).text())
        .toList();
  }

  private static List<String> terms(Section section) {
    return block(section, Block.Definitions.class).definitions().stream()
        .map(d -> d.term() + ": " + d.text())
        .toList();
  }

  @Test
  void head() {
    Document document = document(eight());

    assertThat(document.head().title()).isEqualTo("Incident metrics, February to May 2025");
    assertThat(document.head().status())
        .extracting(Cell::text)
        .containsExactly(
            "7 incidents",
            "in 91 days",
            "1 still open at 3 May 2025, 06:00 UTC",
            "1 test or drill left out");
    assertThat(document.head().running()).isEqualTo("7 incidents in 91 days");
  }

  @Test
  void definitions_sayNOfNAndWhoIsLeftOutAndWhy() {
    assertThat(terms(section(document(eight()), "definitions")))
        .containsExactly(
            "Time to detect: First impact start to first detected, by the clock on the wall. 6 of"
                + " 7. Left out 1 with detected (\"2025-03-20 08:55\") is before impact-start"
                + " (\"2025-03-20 09:00\"): a4.",
            "Time to acknowledge: First detected to first acknowledged, by the clock on the wall."
                + " 6 of 7. Left out 1 with no mark \"acknowledged\": a5.",
            "Time to mitigate: First impact start to first mitigated, by the clock on the wall. 2"
                + " of 7; 1 open. Left out 4 with no mark \"mitigated\": a2, a4, a5, a7. Open: a8,"
                + " at least as long as it was at 3 May 2025, 06:00 UTC. The median with the open"
                + " ones as lower bounds (Kaplan-Meier) is 4 h.",
            "Time to restore: First impact start to last impact end, by the clock on the wall. 6"
                + " of 7; 1 open. Open: a8, at least as long as it was at 3 May 2025, 06:00 UTC."
                + " The median with the open ones as lower bounds (Kaplan-Meier) is 45 min.",
            "Time to resolve: First impact start to last resolved, by the clock on the wall. 6 of"
                + " 7; 1 open. Open: a8, at least as long as it was at 3 May 2025, 06:00 UTC. The"
                + " median with the open ones as lower bounds (Kaplan-Meier) is 1 h.");
  }

  @Test
  void distribution_hasADotForEachIncident() {
    StatChart.Distribution chart =
        block(section(document(eight()), "distribution"), StatChart.Distribution.class);
    StatChart.Measure restore = chart.rows().get(3);

    assertThat(restore.name()).isEqualTo("Time to restore");
    assertThat(restore.dots())
        .containsExactly(
            Duration.ofMinutes(8),
            Duration.ofMinutes(20),
            Duration.ofMinutes(40),
            Duration.ofMinutes(45),
            Duration.ofMinutes(75),
            Duration.ofMinutes(330));
    assertThat(restore.open()).containsExactly(Duration.ofHours(8));
    assertThat(restore.labels())
        .isEqualTo(new StatChart.Labels("42 min 30 s", "8 min to 5 h 30 min", "3 h 23 min"));
    assertThat(chart.axis().from()).isEqualTo(Duration.ofMinutes(1));
    assertThat(chart.axis().to()).isEqualTo(Duration.ofHours(8));
  }

  @Test
  void distribution_ofMoreThan300IsCountedInBars() {
    Document document = document(input(Incidents.of(many(301))));
    StatChart.Measure restore =
        block(section(document, "distribution"), StatChart.Distribution.class).rows().get(0);

    assertThat(restore.dots()).isEmpty();
    assertThat(restore.bars().stream().mapToInt(n -> n).sum()).isEqualTo(301);
    assertThat(section(document, "distribution").note())
        .isEqualTo("Bars count incidents. Logarithmic scale");
  }

  private static String[] many(int number) {
    return IntStream.range(0, number)
        .mapToObj(
            i ->
                "id: i%s, impact: [{from: 2025-02-%s 10:00, to: 2025-02-%s 1%s:%s}]"
                    .formatted(
                        Integer.toString(i),
                        two(1 + i % 28),
                        two(1 + i % 28),
                        Integer.toString(1 + i % 9),
                        two(i % 60)))
        .toArray(String[]::new);
  }

  private static String two(int number) {
    return (number < 10 ? "0" : "") + number;
  }

  @Test
  void figures_sayHowTheyAreMadeAndWhatIsRefused() {
    assertThat(sentences(section(document(eight()), "summary")))
        .containsExactly(
            "Lengths are rounded to the second below an hour, else to the minute; the workbook and"
                + " JSON have milliseconds.",
            "Nine of ten: quantile of type 7 (Hyndman and Fan).",
            "Interval of the median: order statistics, which ask nothing of the distribution. Of"
                + " the geometric mean: Student's t on the logarithms.",
            "The mean is skewed by a few long incidents: read it last.",
            "Time to detect, Time to acknowledge, Time to restore and Time to resolve: An interval"
                + " of the mean by bootstrap needs 10 values, and here n = 6.",
            "Time to mitigate: A 95 % interval of the median needs 6 values: with 5 the widest"
                + " covers only 93.75 %, and here n = 2.",
            "Time to mitigate: An interval of the mean by bootstrap needs 10 values, and here n ="
                + " 2.");
  }

  @Test
  void figures_ofTheBootstrapSayHowOftenItHoldsTheMean() {
    Document document = document(input(Incidents.of(many(30))));

    assertThat(sentences(section(document, "summary")))
        .contains(
            "Interval of the mean: BCa bootstrap, 10,000 resamples, seed 20250705; above 5,000"
                + " values the normal form.",
            "How often that interval really holds the mean was found by simulation, on normal and"
                + " on log-normal values (standard deviation of the logarithms 1.25): 89.5\u00a0%"
                + " and 78.5\u00a0% at n = 10, 93.3\u00a0% and 86.6\u00a0% at n = 30 and"
                + " 94.6\u00a0% and 90.3\u00a0% at n = 100.");
  }

  @Test
  void counts_sayHowOftenChanceIsAsUneven() {
    Section counts = section(document(eight()), "counts");
    StatChart.Counts chart = block(counts, StatChart.Counts.class);

    assertThat(chart.parts())
        .extracting(p -> p.label() + ": " + p.count() + ", " + p.low() + " to " + p.high())
        .containsExactly(
            "Feb 2025: 2, 0.24 to 7.22",
            "Mar: 2, 0.24 to 7.22",
            "Apr: 2, 0.24 to 7.22",
            "May: 1, 0.03 to 5.57");
    assertThat(chart.mean()).isEqualByComparingTo("1.75");
    // 7 in 91.25 days of which a month has 30.4375
    assertThat(sentences(counts).get(0))
        .isEqualTo(
            "2.33 incidents in a month of 30.44 days, exact Poisson 95 % interval 0.94 to 4.81.");
    assertThat(sentences(counts).get(1))
        .endsWith(
            " simulated courses at one steady rate are as uneven as this or more (100,000"
                + " simulated deals, seed 20250705).");
  }

  @Test
  void comparison_saysNoEvidenceAndHowOftenChanceGivesAsMuch() {
    Document document = document(quarters());
    Section comparison = section(document, "comparison");

    assertThat(comparison.heading()).isEqualTo("2025-Q1 and 2025-Q2 compared");
    assertThat(terms(comparison))
        .contains("Time to mitigate: Not compared, as no incident of 2025-Q2 has both marks.")
        .anyMatch(
            t ->
                t.startsWith(
                    "Time to restore: No evidence of a change: p = 0.267 by Mann-Whitney (exact);"
                        + " p = 0.467 for the means by permutation (exact, all deals). With nothing"
                        + " changed, the means differ by 1 h 34 min or more in "))
        .anyMatch(t -> t.startsWith("Number of incidents: No evidence of a change: "));
    assertThat(tones(comparison)).containsOnly(Tone.NORMAL, Tone.STRONG);
  }

  // no colour says better or worse
  private static List<Tone> tones(Section section) {
    return block(section, Block.Table.class).rows().stream()
        .flatMap(row -> row.cells().stream())
        .map(Cell::tone)
        .filter(tone -> tone != Tone.QUIET)
        .distinct()
        .toList();
  }

  @Test
  void phases_latestFirst() {
    StatChart.Stacked chart = block(section(document(eight()), "phases"), StatChart.Stacked.class);

    assertThat(chart.rows())
        .extracting(StatChart.StackedRow::title)
        .containsExactly(
            "Queue stuck",
            "Late invoices",
            "Login refused",
            "Cable cut",
            "Expired certificate",
            "Database full");
    assertThat(chart.rows().get(0).total()).isEqualTo("8 h, open");
    assertThat(chart.rows().get(2).parts())
        .containsExactly(
            new StatChart.StackedPart(1, Duration.ofMinutes(2)),
            new StatChart.StackedPart(0, Duration.ofMinutes(6)));
  }

  @Test
  void causes_addUp() {
    StatChart.Pareto chart = block(section(document(eight()), "causes"), StatChart.Pareto.class);

    assertThat(chart.rows())
        .extracting(r -> r.label() + " " + r.value() + " " + r.runningLabel())
        .containsExactly(
            "provider 10 h 15 min 61.6\u00a0%",
            "third-party 5 h 30 min 94.7\u00a0%",
            "Not stated 45 min 99.2\u00a0%",
            "customer 8 min 100\u00a0%");
  }

  @Test
  void planning() {
    assertThat(terms(section(document(eight()), "planning")))
        .contains(
            "Time to mitigate: With 2 incidents a quarter no improvement is ever seen: it takes"
                + " 4.")
        .anyMatch(
            t ->
                t.matches(
                    "Time to restore: With 6 incidents a quarter, all times must be \\d+ % shorter"
                        + " to be seen in 8 of 10 quarters\\."));
  }

  @ParameterizedTest
  @EnumSource(Grouping.class)
  void by_everyGroupingMakesADocument(Grouping by) {
    Document document = document(eight().by(by));

    assertThat(ids(document)).doesNotHaveDuplicates();
    assertThat(ids(document).contains("by-3")).isEqualTo(by != Grouping.NONE);
  }

  @Test
  void by_weekday() {
    Section section = section(document(eight().by(Grouping.WEEKDAY)), "by-3");

    assertThat(section.heading()).isEqualTo("Time to restore by weekday");
    assertThat(section.note())
        .isEqualTo("First impact start to last impact end; grouped by the start of the incident");
    assertThat(block(section, Block.Table.class).rows())
        .extracting(MetricsAssemblerTest::counts)
        .containsExactly(
            "Monday: 3 of 3 ", "Thursday: 1 of 1 ", "Friday: 1 of 2 1 open", "Saturday: 1 of 1 ");
  }

  private static String counts(Row row) {
    Cell counts = row.cells().get(1);
    return row.cells().get(0).text() + ": " + counts.text() + " " + counts.note();
  }

  @Test
  void workbook_hasEveryIncidentAsNumbers() {
    List<Sheet> sheets = document(eight()).sheets();

    assertThat(sheets)
        .extracting(Sheet::name)
        .containsExactly(
            "Measurements",
            "Charts",
            "Incidents",
            "Months",
            "Phases",
            "Time between failures",
            "Left out",
            "Downtime by cause",
            "Problems",
            "Sources");
    assertThat(sheets.get(2).rows()).hasSize(7);
    assertThat(sheets.get(6).rows()).hasSize(6);
  }

  @Test
  void workbook_hasTheComparisonAsNumbers() {
    Sheet sheet = sheet(document(quarters()), "Comparison");

    assertThat(texts(sheet.rows().get(0)).subList(0, 3))
        .containsExactly("Number of incidents", "4", "3");
    Row restore =
        sheet.rows().stream()
            .filter(row -> row.cells().get(0).text().equals("Time to restore"))
            .findFirst()
            .orElseThrow();
    assertThat(restore.cells().get(13).value())
        .isEqualTo(new Value.Number(new BigDecimal("0.2667")));
    assertThat(restore.cells().get(14).value())
        .isEqualTo(new Value.Number(new BigDecimal("0.4667")));
    assertThat(restore.cells().get(17).text()).isEqualTo("No evidence of a change");
    assertThat(sheet.rows()).extracting(row -> row.cells().get(17).text()).contains("Not compared");
  }

  @Test
  void workbook_hasThePhasesOfEveryIncident() {
    Sheet sheet = sheet(document(eight()), "Phases");

    assertThat(sheet.title()).isEqualTo("Phases: Incident metrics");
    assertThat(sheet.rows())
        .allSatisfy(
            row -> {
              Duration parts =
                  row.cells().subList(3, 7).stream()
                      .map(Cell::value)
                      .filter(Value.Length.class::isInstance)
                      .map(value -> ((Value.Length) value).length())
                      .reduce(Duration.ZERO, Duration::plus);
              assertThat(row.cells().get(7).value()).isEqualTo(new Value.Length(parts));
            });
  }

  @Test
  void workbook_thatEndsEarlySaysSo() {
    Document document = document(input(MillionIncidentsTest.incidents(20_001)));

    Sheet incidents = sheet(document, "Incidents");
    assertThat(incidents.rows()).hasSize(20_000);
    assertThat(incidents.title())
        .isEqualTo(
            "Incidents: Incident metrics. The first 20,000 of 20,001 rows; the figures are of"
                + " all");
    assertThat(sheet(document, "Phases").title())
        .endsWith("The first 20,000 of 20,001 rows; the figures are of all");
    Sheet leftOut = sheet(document, "Left out");
    assertThat(leftOut.rows()).hasSize(20_000);
    assertThat(leftOut.title()).contains("The first 20,000 of ");
  }

  private static Sheet sheet(Document document, String name) {
    return document.sheets().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<String> texts(Row row) {
    return row.cells().stream().map(Cell::text).toList();
  }

  @Test
  void definitions_nameTheReasonOfNegativeTimes() {
    String marks = "marks: {detected: %s}";
    Document document =
        document(
            input(
                Incidents.of(
                    "id: a, impact: [{from: 2025-02-03 10:00, to: 2025-02-03 11:00}], "
                        + marks.formatted("2025-02-03 09:50"),
                    "id: b, impact: [{from: 2025-02-04 10:00, to: 2025-02-04 11:00}], "
                        + marks.formatted("2025-02-04 09:40"))));

    assertThat(terms(section(document, "definitions")))
        .contains(
            "Time to detect: First impact start to first detected, by the clock on the wall. 0 of"
                + " 2. Left out 2 with detected before impact start: a, b.");
  }

  @Test
  void figures_haveTheirDefinitionUnderTheName() {
    Block.Table table = block(section(document(eight()), "summary"), Block.Table.class);

    assertThat(table.rows())
        .extracting(row -> row.cells().get(0).text() + ": " + row.cells().get(0).note())
        .contains("Time to restore: First impact start to last impact end");
  }

  @Test
  void none_isASensiblePage() {
    Document document = document(input(List.of()));

    assertThat(document.head().title()).isEqualTo("Incident metrics");
    assertThat(document.head().status()).extracting(Cell::text).containsExactly("0 incidents");
    assertThat(sentences(section(document, "distribution")))
        .containsExactly("No incident has both marks of any measurement, so nothing is measured.");
    assertThat(ids(document))
        .containsExactly("distribution", "definitions", "failures", "problems");
  }

  @Test
  void allOpen_isASensiblePage() {
    Document document =
        document(
            input(
                Incidents.of(
                    "id: a, impact: [{from: 2025-02-03 10:00}]",
                    "id: b, impact: [{from: 2025-03-03 10:00}]")));

    assertThat(terms(section(document, "definitions")))
        .contains(
            "Time to restore: First impact start to last impact end, by the clock on the wall. 0"
                + " of 2; 2 open. Open: a, b, at least as long as it was at 3 May 2025, 06:00 UTC."
                + " With the open ones as lower bounds (Kaplan-Meier) the median is not reached"
                + " yet.");
    assertThat(
            block(section(document, "distribution"), StatChart.Distribution.class)
                .rows()
                .get(0)
                .open())
        .hasSize(2);
  }

  @Test
  void one_isASensiblePage() {
    Document document =
        document(
            input(Incidents.of("id: a, impact: [{from: 2025-02-03 10:00, to: 2025-02-03 10:00}]")));

    assertThat(sentences(section(document, "distribution")))
        .contains("A length of 0 stands at the left edge.");
    assertThat(ids(document)).doesNotContain("medians", "counts");
  }
}
