package dev.nines.report.postmortem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.nines.contract.Over;
import dev.nines.model.Audience;
import dev.nines.model.IncidentKind;
import dev.nines.model.IncidentStatus;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.Severity;
import dev.nines.problem.SourceLocation;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Chart;
import dev.nines.report.Document;
import dev.nines.report.Fact;
import dev.nines.report.Section;
import dev.nines.testing.Terms;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PostmortemAssemblerTest {

  private static final String START = "2025-07-05 15:27";
  private static final String END = "2025-07-05 16:57";

  private static IncidentDraft draft() {
    return IncidentDraft.in("America/Chicago");
  }

  private static IncidentDraft outage() {
    return draft().impact("app", "major_outage", START, END);
  }

  private static Document assemble(IncidentDraft draft) {
    return PostmortemAssembler.assemble(draft.input());
  }

  private static Section section(Document document, String id) {
    return document.sections().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  private static Fact fact(Document document, String label) {
    return section(document, "facts").blocks().stream()
        .flatMap(block -> ((Block.Facts) block).facts().stream())
        .filter(fact -> fact.label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  // label: figure | note | note
  private static String text(Fact fact) {
    String notes = fact.notes().isEmpty() ? "" : " | " + String.join(" | ", fact.notes());
    return fact.figure().text() + notes;
  }

  private static Chart.Timeline chart(Document document) {
    return (Chart.Timeline) section(document, "happened").blocks().get(0);
  }

  private static String sentence(Document document, String section) {
    return ((Block.Sentence) section(document, section).blocks().get(0)).text();
  }

  private static List<List<String>> rows(Document document, String section) {
    Block.Table table = (Block.Table) section(document, section).blocks().get(0);
    return table.rows().stream().map(row -> row.cells().stream().map(Cell::text).toList()).toList();
  }

  static Stream<Arguments> impacts() {
    return Stream.of(
        arguments("one window", outage(), "1 h 30 min | 15:27 to 16:57 CDT"),
        arguments(
            "several windows: the sum of their union, never the span",
            outage()
                .impact("app", "partial_outage", "2025-07-05 16:30", "2025-07-05 17:00")
                .impact("app", "major_outage", "2025-07-05 17:30", "2025-07-05 17:40"),
            "1 h 43 min | 2 windows between 15:27 CDT and 17:40 CDT"),
        arguments(
            "several windows over two days",
            outage().impact("app", "major_outage", "2025-07-06 01:00", "2025-07-06 01:10"),
            "1 h 40 min | 2 windows between Sat 5 Jul 15:27 CDT and Sun 6 Jul 01:10 CDT"),
        arguments(
            "across midnight",
            draft().impact("app", "major_outage", "2025-07-05 23:58", "2025-07-06 00:03"),
            "5 min | Sat 5 Jul 23:58 to Sun 6 Jul 00:03 CDT"),
        arguments(
            "across the end of summer time: an hour longer than the clock says",
            draft().impact("app", "major_outage", "2025-11-02 00:30", "2025-11-02 02:30"),
            "3 h | 00:30 CDT to 02:30 CST"),
        arguments(
            "across the start of summer time: an hour shorter",
            draft().impact("app", "major_outage", "2025-03-09 01:30", "2025-03-09 03:30"),
            "1 h | 01:30 CST to 03:30 CDT"),
        arguments(
            "open",
            draft().impact("app", "major_outage", START, ""),
            "2 h 33 min | Since 15:27 CDT, not over"),
        arguments("no length", outageOf(START, START), "0 min | 15:27 to 15:27 CDT"),
        arguments("no impact", draft(), "not stated | The source states no impact"),
        arguments(
            "level none",
            draft().impact("app", "none", START, END),
            "not stated | The source states no impact"));
  }

  private static IncidentDraft outageOf(String from, String to) {
    return draft().impact("app", "major_outage", from, to);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("impacts")
  void facts_customerImpact(String name, IncidentDraft draft, String expected) {
    assertThat(text(fact(assemble(draft), "Customer impact"))).isEqualTo(expected);
  }

  static Stream<Arguments> marks() {
    return Stream.of(
        arguments("at the start", START, "15:27 CDT | 20:27 UTC, at the start"),
        arguments("after it", "2025-07-05 15:28", "15:28 CDT | 20:28 UTC, after 1 min"),
        arguments("before it", "2025-07-05 15:20", "15:20 CDT | 20:20 UTC, 7 min before the start"),
        arguments(
            "on another day in UTC alone",
            "2025-07-05 19:30",
            "19:30 CDT | Sun 6 Jul 00:30 UTC, after 4 h 3 min"),
        arguments(
            "on another day",
            "2025-07-06 08:00",
            "08:00 CDT | Sun 6 Jul | 13:00 UTC, after 16 h 33 min"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("marks")
  void facts_markWithItsDistance(String name, String at, String expected) {
    Document document = assemble(outage().mark("detected", at, 20));

    assertThat(text(fact(document, "Detected"))).isEqualTo(expected);
  }

  @Test
  void facts_noMarksAtAll() {
    Document document = assemble(outage());

    assertThat(List.of("Detected", "Acknowledged", "Resolved"))
        .allSatisfy(label -> assertThat(text(fact(document, label))).isEqualTo("not stated"));
  }

  @Test
  void facts_mitigatedStandsOnlyWhereStated() {
    Document without = assemble(outage());
    Document with = assemble(outage().mark("mitigated", "2025-07-05 16:00", 20));

    assertThat(section(without, "facts").blocks()).hasSize(2);
    assertThat(section(with, "facts").blocks()).hasSize(3);
    assertThat(text(fact(with, "Mitigated"))).isEqualTo("16:00 CDT | 21:00 UTC, after 33 min");
  }

  @Test
  void facts_inUtcSayTheTimeOnce() {
    IncidentDraft draft =
        IncidentDraft.in("UTC")
            .impact("app", "major_outage", START, END)
            .mark("detected", START, 9);

    assertThat(text(fact(assemble(draft), "Started"))).isEqualTo("15:27 UTC");
    assertThat(text(fact(assemble(draft), "Detected"))).isEqualTo("15:27 UTC | at the start");
  }

  static Stream<Arguments> services() {
    return Stream.of(
        arguments("one", List.of("app"), "Service affected", "app | Major outage"),
        arguments("none", List.of(""), "Service affected", "not stated | Major outage"),
        arguments("two", List.of("app", "api"), "Services affected", "app and api | Major outage"),
        arguments(
            "six",
            List.of("a", "b", "c", "d", "e", "f"),
            "Services affected",
            "a, b, c and 3 more | Major outage"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("services")
  void facts_services(String name, List<String> services, String label, String expected) {
    IncidentDraft draft = draft();
    services.forEach(service -> draft.impact(service, "major_outage", START, END));

    assertThat(text(fact(assemble(draft), label))).isEqualTo(expected);
  }

  static Stream<Arguments> phases() {
    return Stream.of(
        arguments(
            "all marks",
            outage().mark("detected", START, 1).mark("acknowledged", "2025-07-05 15:28", 2),
            List.of(
                "1 Detection: 0 min (Impact start to detected)",
                "2 Response: 1 min (Detected to acknowledged)",
                "3 Repair: 1 h 29 min (Acknowledged to impact end)")),
        arguments(
            "not detected",
            outage().mark("acknowledged", "2025-07-05 15:28", 2),
            List.of(
                "0 Detection and response, not separable: 1 min (Impact start to acknowledged)",
                "3 Repair: 1 h 29 min (Acknowledged to impact end)")),
        arguments(
            "not acknowledged",
            outage().mark("detected", "2025-07-05 15:30", 2),
            List.of(
                "1 Detection: 3 min (Impact start to detected)",
                "0 Response and repair, not separable: 1 h 27 min (Detected to impact end)")),
        arguments(
            "no marks",
            outage(),
            List.of(
                "0 Detection, response and repair, not separable: 1 h 30 min"
                    + " (Impact start to impact end)")),
        arguments(
            "open",
            draft().impact("app", "", START, "").mark("detected", START, 1),
            List.of(
                "1 Detection: 0 min (Impact start to detected)",
                "0 Response and repair, not separable: 2 h 33 min, open"
                    + " (Detected to impact end)")),
        arguments(
            "taken on before it was noticed",
            outage()
                .mark("detected", "2025-07-05 15:40", 1)
                .mark("acknowledged", "2025-07-05 15:30", 2),
            List.of(
                "1 Detection: 13 min (Impact start to detected; not drawn, as it overlaps another)"
                    + " not drawn",
                "2 Response: left out (Acknowledged stands 10 min before detected) not drawn",
                "3 Repair: 1 h 27 min (Acknowledged to impact end)")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("phases")
  void happened_phases(String name, IncidentDraft draft, List<String> expected) {
    assertThat(chart(assemble(draft)).phases().stream().map(PostmortemAssemblerTest::text))
        .isEqualTo(expected);
  }

  private static String text(Chart.Phase phase) {
    return phase.step()
        + " "
        + phase.name()
        + ": "
        + phase.length()
        + " ("
        + phase.meaning()
        + ")"
        + (phase.span().isEmpty() ? " not drawn" : "");
  }

  @Test
  void happened_noImpact() {
    Document document = assemble(draft().event(START, "Something happened.", 20));

    assertThat(sentence(document, "happened"))
        .isEqualTo("No impact is recorded, so there is nothing to draw to scale.");
  }

  @Test
  void happened_impactAndEventAtOneInstant() {
    Document document = assemble(outageOf(START, START).event(START, "A blink.", 20));

    assertThat(sentence(document, "happened"))
        .isEqualTo("Impact and events have no length, so there is nothing to draw to scale.");
    assertThat(rows(document, "timeline"))
        .containsExactly(List.of("15:27", "20:27", "0 min", "A blink.", "incident.yaml:20"));
  }

  @Test
  void happened_axisReachesFromTheFirstToTheLast() {
    Document document =
        assemble(
            outage()
                .event("2025-07-05 15:00", "Change deployed. More words.", 20)
                .event("2025-07-05 17:30", "All clear.", 21));

    Chart.Timeline chart = chart(document);
    assertThat(chart.axis()).hasToString("2025-07-05T20:00:00Z/2025-07-05T22:30:00Z");
    assertThat(chart.zoneName()).isEqualTo("CDT");
    assertThat(chart.events())
        .extracting(Chart.Event::text)
        .containsExactly("Change deployed.", "All clear.");
    assertThat(rows(document, "timeline").get(0).get(2)).isEqualTo("−27 min");
  }

  @Test
  void happened_alternativeTextHasTheFigures() {
    Document document =
        assemble(
            outage()
                .mark("detected", START, 1)
                .mark("acknowledged", "2025-07-05 15:28", 2)
                .event("2025-07-05 15:28", "On it.", 20));

    assertThat(chart(document).alternative())
        .isEqualTo(
            "Phase bar: detection 0 min, response 1 min, repair 1 h 29 min. Impact: major outage of"
                + " app, 1 h 30 min. Events: 15:28. From 15:27 CDT to 16:57 CDT.");
  }

  static Stream<Arguments> approximations() {
    return Stream.of(
        arguments("not said", "At 3:27pm it broke.", ""),
        arguments(
            "start",
            "At approximately 3:27pm CT it broke.",
            "The source calls the start approximate"),
        arguments("24 hours", "It broke about 15:27.", "The source calls the start approximate"),
        arguments("end", "Up again at around 4:57pm.", "The source calls the end approximate"),
        arguments(
            "both",
            "Down from ~3:27 to approx. 4:57.",
            "The source calls start and end approximate"),
        arguments("of another time", "At approximately 3:271 or 4:30.", ""),
        arguments("a length", "Down for approximately 90 minutes.", ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("approximations")
  void happened_noteOnlyWhatTheSourceSays(String name, String text, String expected) {
    Document document = assemble(outage().section("summary", "", text, 30));

    assertThat(section(document, "happened").note()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"Z,UTC", "UTC,UTC", "America/Chicago,America/Chicago"})
  void sheets_summaryNamesTheZone(String zone, String expected) {
    IncidentDraft draft = IncidentDraft.in(zone).impact("app", "major_outage", START, END);

    assertThat(assemble(draft).sheets().get(0).rows())
        .extracting(row -> row.cells().stream().map(Cell::text).toList())
        .contains(List.of("Zone", expected));
  }

  @Test
  void sections_headingsAndOrder() {
    Document document =
        assemble(
            outage()
                .section("root-cause", "", "Why.", 30)
                .section("summary", "", "What.", 31)
                .section("lessons", "What we learned", "So.", 32)
                .section("what-went-well", "", "Much.", 33)
                .section("impact", "", " ", 34));

    assertThat(document.sections())
        .filteredOn(section -> section.layout() == Section.Layout.HANGING)
        .extracting(Section::heading)
        .containsExactly("Summary", "Root cause", "What we learned", "What went well");
  }

  @Test
  void sections_tablesAreNotToldTwice() {
    IncidentDraft draft =
        outage()
            .event(START, "It broke.", 20)
            .action("Fix it for good.", 40)
            .section("timeline", "Timeline", "• 15:27 - It broke.", 19)
            .section("remediation", "Next", "- Fix it for good.", 39);
    IncidentDraft more =
        outage()
            .action("Fix it for good.", 40)
            .section("remediation", "Next", "- Fix it for good.\n\nWe are sorry.", 39);

    assertThat(assemble(draft).sections())
        .noneMatch(section -> section.layout() == Section.Layout.HANGING);
    assertThat(assemble(more).sections())
        .filteredOn(section -> section.layout() == Section.Layout.HANGING)
        .extracting(Section::heading)
        .containsExactly("Next");
  }

  @Test
  void timeline_marksWithoutAnEventHaveRowsOfTheirOwn() {
    Document document = assemble(outage().mark("detected", "2025-07-05 15:30", 9));

    assertThat(section(document, "timeline").note())
        .isEqualTo("The source has no timeline; these are its marks");
    assertThat(rows(document, "timeline"))
        .containsExactly(
            List.of("15:27", "20:27", "0 min", "Impact starts", "incident.yaml:10"),
            List.of("15:30", "20:30", "3 min", "Detected", "incident.yaml:9"),
            List.of("16:57", "21:57", "1 h 30 min", "Impact ends", "incident.yaml:10"));
  }

  @Test
  void timeline_nothingIsKnown() {
    assertThat(sentence(assemble(draft()), "timeline"))
        .isEqualTo("The source states no timeline and no times.");
  }

  @Test
  void timeline_outOfOrderIsSorted() {
    Document document =
        assemble(
            outage()
                .event("2025-07-05 16:00", "Second.", 20)
                .event("2025-07-05 15:50", "First.", 21));

    assertThat(rows(document, "timeline"))
        .extracting(row -> row.get(3))
        .containsExactly("Impact starts", "First.", "Second.", "Impact ends");
  }

  @Test
  void timeline_clocksThatChangeNameTheirZone() {
    Document document =
        assemble(
            draft().impact("app", "major_outage", "2025-11-02T06:30:00Z", "2025-11-02T07:30:00Z"));

    Block.Table table = (Block.Table) section(document, "timeline").blocks().get(0);
    assertThat(table.columns().get(0).heading()).isEqualTo("Local time");
    assertThat(rows(document, "timeline"))
        .extracting(row -> row.get(0))
        .containsExactly("01:30 CDT", "01:30 CST");
  }

  @Test
  void timeline_fiveHundredEvents() {
    IncidentDraft draft = outage();
    IntStream.range(0, 500)
        .forEach(
            i ->
                draft.event(
                    "2025-07-05 15:%02d".formatted(27 + i % 30), "Event " + i + ".", 20 + i));
    Document document = assemble(draft);

    assertThat(chart(document).events()).hasSize(500);
    assertThat(chart(document).alternative()).contains("500 events, listed in the timeline.");
    assertThat(rows(document, "timeline")).hasSize(501);
    assertThat(rows(document, "timeline").get(499).get(0)).isEqualTo("500");
    assertThat(rows(document, "timeline").get(500).get(0)).isEmpty();
  }

  @Test
  void actions_columnsAndNoteSayWhatIsStated() {
    Document document =
        assemble(
            outage()
                .action("Document it.", "Network", "done", 40, Audience.CUSTOMER)
                .action("Test it.", "", "open", 41, Audience.CUSTOMER));

    Block.Table table = (Block.Table) section(document, "actions").blocks().get(0);
    assertThat(table.columns())
        .extracting("heading")
        .containsExactly("No.", "What will change", "Owner", "Status", "Source");
    assertThat(rows(document, "actions").get(1))
        .containsExactly("2", "Test it.", "not stated", "Open", "incident.yaml:41");
    assertThat(section(document, "actions").note())
        .isEqualTo("1 done, 1 open. Due dates are not stated in the source");
  }

  @Test
  void actions_none() {
    assertThat(sentence(assemble(outage()), "actions")).isEqualTo("The source states no actions.");
  }

  @Test
  void updates_noneNoSection() {
    assertThat(assemble(outage()).sections()).extracting(Section::id).doesNotContain("updates");
  }

  @Test
  void effect_severalPromises() {
    IncidentDraft draft = outage().provider("Acme");
    Terms each = Terms.of().services("app", "api").over(new Over.Each());
    draft.impact("api", "major_outage", START, "2025-07-05 15:30");
    Document document =
        PostmortemAssembler.assemble(
            draft.input().withEffect(ChargeOver.july(each.usualBands(), draft.incident())));

    assertThat(text(fact(document, "Promises of the contract")))
        .isEqualTo("1 of 2 targets missed | Credit 100.00 USD");
    assertThat(document.sections())
        .filteredOn(section -> section.id().startsWith("effect"))
        .extracting(Section::note)
        .containsExactly(
            "Contract acme-2025, promise uptime, app", "Contract acme-2025, promise uptime, api");
  }

  @Test
  void effect_ofAnotherMonth() {
    IncidentDraft june =
        draft().impact("app", "major_outage", "2025-06-05 15:27", "2025-06-05 16:57");
    Document document =
        PostmortemAssembler.assemble(
            june.input().withEffect(ChargeOver.july(Terms.of(), june.incident())));

    assertThat(sentence(document, "effect"))
        .isEqualTo(
            "The incident counts against no promise of contract acme-2025 in the periods looked"
                + " at.");
  }

  @Test
  void problems_none() {
    long kinds =
        Arrays.stream(ProblemCode.values())
            .filter(code -> code.severity() == Severity.WARNING)
            .count();
    String sentence = sentence(assemble(outage()), "problems");

    assertThat(sentence).matches("Checked for \\d+ kinds of inconsistency; none found\\.");
    assertThat(Long.parseLong(sentence.replaceAll("\\D", ""))).isBetween(10L, kinds);
  }

  @Test
  void problems_ofPhasesAreReportedOnce() {
    IncidentDraft draft =
        outage()
            .mark("detected", "2025-07-05 15:40", 1)
            .mark("acknowledged", "2025-07-05 15:30", 2);
    Problem said =
        Problem.of(
            ProblemCode.MARK_ORDER, SourceLocation.ofLine("incident.yaml", 2), "Said before.");

    Block.Findings own = (Block.Findings) section(assemble(draft), "problems").blocks().get(0);
    Block.Findings once =
        (Block.Findings)
            section(
                    PostmortemAssembler.assemble(draft.input().withProblems(List.of(said))),
                    "problems")
                .blocks()
                .get(0);

    assertThat(own.findings())
        .extracting(Block.Finding::text)
        .containsExactly(
            "The time from detected (\"2025-07-05 15:40\") to acknowledged (\"2025-07-05 15:30\")"
                + " is negative and is left out.");
    assertThat(once.findings()).extracting(Block.Finding::text).containsExactly("Said before.");
  }

  static Stream<Arguments> heads() {
    return Stream.of(
        arguments("nothing known", draft(), List.of()),
        arguments(
            "resolved",
            outage().status(IncidentStatus.RESOLVED),
            List.of("Resolved", "Saturday 5 July 2025")),
        arguments(
            "a drill",
            outage().kind(IncidentKind.DRILL).severity("SEV-1"),
            List.of("Saturday 5 July 2025", "Severity SEV-1", "Drill")),
        arguments(
            "open",
            draft().impact("app", "", START, "").status(IncidentStatus.MONITORING),
            List.of(
                "Monitoring",
                "Saturday 5 July 2025",
                "Provisional: open as of 5 July 2025, 18:00 CDT")),
        arguments(
            "over midnight",
            draft().impact("app", "", "2025-07-05 23:58", "2025-07-06 00:03"),
            List.of("Saturday 5 July 2025 to Sunday 6 July 2025")),
        arguments(
            "until midnight",
            draft().impact("app", "", "2025-07-05 23:00", "2025-07-06 00:00"),
            List.of("Saturday 5 July 2025")),
        arguments(
            "dated by an update alone",
            draft().update("2025-07-04 09:00", "", "Well.", 50),
            List.of("Friday 4 July 2025")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("heads")
  void head_statusLine(String name, IncidentDraft draft, List<String> expected) {
    assertThat(assemble(draft).head().status()).extracting(Cell::text).isEqualTo(expected);
  }

  @Test
  void head_titleIsNeverCutAndNeverEmpty() {
    String longTitle = "word ".repeat(50).strip();

    assertThat(assemble(outage().title(longTitle)).head().title()).isEqualTo(longTitle);
    assertThat(assemble(outage().title(" ")).head().title()).isEqualTo("incident-1");
  }

  @Test
  void sectionIds_areUnique() {
    Document document =
        assemble(
            ChargeOver.draft()
                .section("summary", "", "Twice.", 80)
                .section("updates", "", "x", 81));

    assertThat(document.sections()).extracting(Section::id).doesNotHaveDuplicates();
  }
}
