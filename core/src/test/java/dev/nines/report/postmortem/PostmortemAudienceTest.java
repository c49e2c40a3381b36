package dev.nines.report.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.model.ActionItem;
import dev.nines.model.Audience;
import dev.nines.model.Incident;
import dev.nines.model.Provenance;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;
import dev.nines.report.Block;
import dev.nines.report.Document;
import dev.nines.report.Report;
import dev.nines.report.Section;
import dev.nines.testing.Terms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostmortemAudienceTest {

  // each stands in one internal place and nowhere else
  private static final List<String> PLANTED =
      List.of(
          "zibeline",
          "quokka",
          "wombat",
          "axolotl",
          "ocelot",
          "narwhal",
          "pangolin",
          "tapir",
          "okapi",
          "lemur",
          "2031");

  private static final SourceLocation PLACE = SourceLocation.ofLine("incident.yaml", 90);

  private static Incident planted() {
    Incident base =
        IncidentDraft.in("America/Chicago")
            .impact("app", "major_outage", "2025-07-05 15:27", "2025-07-05 16:57")
            .mark("detected", "2025-07-05 15:27", 21)
            .event("2025-07-05 15:27", "Shop is down.", 21)
            .event("2025-07-05 15:40", "The zibeline cluster split.", 22, Audience.INTERNAL)
            .section("summary", "", "The shop was down.", 30)
            .section(
                "root-cause", "About quokka", "A wombat\n\nin the core.", 40, Audience.INTERNAL)
            .action("Write it down.", 60)
            .update("2025-07-05 15:30", "Investigating", "We look into it.", 70)
            .update("2025-07-05 15:35", "tapir", "Restart okapi.", 72, Audience.INTERNAL)
            .incident();
    ActionItem action =
        new ActionItem(
            "Replace the axolotl.",
            Optional.of("ocelot"),
            Optional.of("narwhal"),
            Optional.of(LocalDate.of(2031, 1, 2)),
            Optional.of("pangolin"),
            Optional.of("https://lemur.example.org"),
            Audience.INTERNAL,
            new Provenance(PLACE, "Replace the axolotl."));
    List<ActionItem> actions = new ArrayList<>(base.actions());
    actions.add(action);
    return new Incident(
        base.id(),
        base.title(),
        base.provider(),
        base.status(),
        base.severity(),
        base.kind(),
        base.zone(),
        base.audience(),
        base.impact(),
        base.waiting(),
        base.marks(),
        base.timeline(),
        base.sections(),
        actions,
        base.updates(),
        base.provenance());
  }

  private static List<Problem> problems() {
    return List.of(
        problem(22, "Nothing quoted, but at an internal event."),
        problem(42, "In the third line of an internal section."),
        problem(72, "At an internal update."),
        problem(99, "The text says \"Replace the axolotl\" elsewhere."),
        new Problem(ProblemCode.SYNTAX, at(99), "zibeline", "", "A found word is internal."),
        problem(99, "Short for \"The Zibeline cluster…\"."),
        problem(23, "Stays: \"Shop is down\" is no secret."));
  }

  private static SourceLocation at(int line) {
    return SourceLocation.ofLine("incident.yaml", line);
  }

  private static Problem problem(int line, String message) {
    return Problem.of(ProblemCode.MARK_ORDER, at(line), message);
  }

  private static PostmortemInput input() {
    IncidentDraft zone = IncidentDraft.in("America/Chicago");
    return PostmortemInput.of(planted(), zone.zone(), zone.at("2025-09-01 00:00"))
        .withProblems(problems())
        .withEffect(ChargeOver.july(Terms.of().usualBands(), planted()));
  }

  private static Section section(Document document, String id) {
    return document.sections().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void customers_findNoInternalWordAnywhere() {
    Report report = PostmortemAssembler.report(input());

    assertThat(Strings.in(report))
        .hasSizeGreaterThan(300)
        .map(text -> text.toLowerCase(Locale.ROOT))
        .noneMatch(text -> PLANTED.stream().anyMatch(text::contains));
  }

  @Test
  void internalReaders_findThemAll() {
    Report report = PostmortemAssembler.report(input().forAudience(Audience.INTERNAL));

    String document = String.join("\n", Strings.in(report.document())).toLowerCase(Locale.ROOT);
    String data = String.join("\n", Strings.in(report.data())).toLowerCase(Locale.ROOT);
    assertThat(PLANTED).allMatch(document::contains).allMatch(data::contains);
  }

  @Test
  void customers_areToldHowMuchIsLeftOut() {
    Document document = PostmortemAssembler.assemble(input());

    assertThat(Strings.in(section(document, "sources")))
        .contains(
            "4 internal entries are left out: 1 event of the timeline, 1 section, 1 action, 1"
                + " update. 6 problems that concern them are left out as well.");
    assertThat(section(document, "timeline").note())
        .isEqualTo("Times to the minute, as the source gives them. 1 internal entry is left out");
    assertThat(section(document, "actions").note())
        .isEqualTo(
            "Owners, due dates and status are not stated in the source. 1 internal entry is left"
                + " out");
    assertThat(Strings.in(section(document, "updates"))).contains("1 internal entry is left out.");
  }

  @Test
  void problems_thatGiveNothingAwayStay() {
    Block.Findings findings =
        (Block.Findings) section(PostmortemAssembler.assemble(input()), "problems").blocks().get(0);

    assertThat(findings.findings())
        .extracting(Block.Finding::text)
        .containsExactly("Stays: \"Shop is down\" is no secret.");
  }

  @Test
  void internalReaders_seeWhatIsInternal() {
    Document document = PostmortemAssembler.assemble(input().forAudience(Audience.INTERNAL));

    assertThat(document.head().status()).extracting("text").contains("Internal");
    Block.Table timeline = (Block.Table) section(document, "timeline").blocks().get(0);
    assertThat(timeline.rows().get(1).cells().get(3).note()).isEqualTo("Internal");
    assertThat(section(document, "section-2-root-cause").blocks().get(0))
        .isInstanceOf(Block.Sentence.class)
        .extracting("text")
        .isEqualTo("Internal");
    Block.Entries updates = (Block.Entries) section(document, "updates").blocks().get(0);
    assertThat(updates.entries()).extracting(Block.Entry::title).contains("Tapir, internal");
    assertThat(Strings.in(document)).noneMatch(text -> text.contains("left out"));
  }

  @Test
  void internalIncident_isWithheldWhole() {
    Incident secret =
        IncidentDraft.in("UTC")
            .title("Zibeline")
            .provider("Quokka")
            .audience(Audience.INTERNAL)
            .impact("wombat", "major_outage", "2025-07-05 15:27", "2025-07-05 16:57")
            .incident();
    Report report =
        PostmortemAssembler.report(
            PostmortemInput.of(
                secret, IncidentDraft.in("UTC").zone(), secret.impact().get(0).from().at()));

    assertThat(Strings.in(report))
        .contains("This incident is marked internal. A document for customers shows nothing of it.")
        .map(text -> text.toLowerCase(Locale.ROOT))
        .noneMatch(text -> PLANTED.stream().anyMatch(text::contains))
        .noneMatch(text -> text.contains("15:27"));
  }

  @Test
  void sectionsThatAreAllInternal_leaveNoHeading() {
    Incident incident =
        IncidentDraft.in("UTC")
            .impact("app", "major_outage", "2025-07-05 15:27", "2025-07-05 16:57")
            .section("summary", "", "One.", 30, Audience.INTERNAL)
            .section("lessons", "", "Two.", 31, Audience.INTERNAL)
            .incident();
    Document document =
        PostmortemAssembler.assemble(
            PostmortemInput.of(
                incident, IncidentDraft.in("UTC").zone(), incident.impact().get(0).from().at()));

    assertThat(document.sections())
        .extracting(Section::id)
        .noneMatch(id -> id.startsWith("section"));
    assertThat(Strings.in(section(document, "sources")))
        .contains("2 internal entries are left out: 2 sections.");
  }
}
