package dev.nines.report.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.SlaReporting;
import dev.nines.SlaWhatIf;
import dev.nines.contract.Agreement;
import dev.nines.credit.SlaResult;
import dev.nines.model.Facts;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Document;
import dev.nines.report.Fact;
import dev.nines.report.Row;
import dev.nines.report.Section;
import dev.nines.report.Sheet;
import dev.nines.report.Tone;
import dev.nines.report.Value;
import dev.nines.testing.Records;
import dev.nines.testing.Terms;
import dev.nines.time.PeriodExpression;
import dev.nines.whatif.Dispute;
import dev.nines.whatif.DisputeCause;
import dev.nines.whatif.ResultComparison;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BesideSectionsTest {

  private static final SlaWhatIf ASK =
      new SlaWhatIf(
          Agreement.of(Results.chargeOverTerms().contract()),
          PeriodExpression.parse("2025-07", Terms.PLACE).value().orElseThrow(),
          Results.LATER);

  private static Facts theirs(long moreSeconds) {
    return Facts.ofRecords(
        List.of(
            Records.incident(
                "T",
                Records.window(
                    "app",
                    "major_outage",
                    Results.START.minusSeconds(moreSeconds),
                    Results.END,
                    3))),
        List.of(),
        List.of());
  }

  private static Section section(Beside beside, String id) {
    Document document =
        SlaReportAssembler.document(Results.view(Results.chargeOver()).with(beside));
    return document.sections().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  private static Beside dispute(Facts theirs) {
    Dispute dispute = ASK.against(Results.chargeOverFacts(), theirs).value().orElseThrow();
    return new Beside(Optional.empty(), List.of(), Optional.of(dispute));
  }

  private static List<String> texts(Row row) {
    return row.cells().stream().map(Cell::text).toList();
  }

  @Test
  void nothing_hasNoSection() {
    assertThat(
            SlaReportAssembler.document(Results.view(Results.chargeOver())).sections().stream()
                .map(Section::id))
        .doesNotContain("corrections", "what-if-1", "against", "so-far");
  }

  @Test
  void whatIf_showsBothSidesAndTheDifference() {
    Agreement other =
        Agreement.of(
            Results.chargeOverTerms().minimum(Duration.ofHours(2), true, false, true).contract());
    ResultComparison effect = ASK.under(Results.chargeOverFacts(), other).value().orElseThrow();
    Section section =
        section(
            new Beside(
                Optional.empty(),
                List.of(new Beside.WhatIf("qualify.minimum=2 hours", effect)),
                Optional.empty()),
            "what-if-1");
    Block.Table table = (Block.Table) section.blocks().get(0);

    assertThat(section.heading()).isEqualTo("What if qualify.minimum=2 hours");
    assertThat(table.rows().stream().map(BesideSectionsTest::texts))
        .containsExactly(
            List.of("Counted downtime", "1 h 30 min", "0 min", "−1 h 30 min"),
            List.of("Uptime", "99.79\u00a0%", "100\u00a0%", "+0.201612… percentage points"),
            List.of("Verdict", "missed", "met", ""),
            List.of("Credit", "100.00 USD", "0.00 USD", "−100.00 USD"));
  }

  @Test
  void against_agreeing() {
    assertThat(section(dispute(theirs(0)), "against").blocks())
        .containsExactly(
            new Block.Sentence("Both parties' data agree on every counted second.", Tone.NORMAL));
  }

  @Test
  void against_causesAndStretches() {
    List<Block> blocks = section(dispute(theirs(600)), "against").blocks();
    Block.Table causes = (Block.Table) blocks.get(1);
    Block.Table stretches = (Block.Table) blocks.get(2);

    assertThat(texts(causes.rows().get(0)))
        .containsExactly(
            "Another start of the same outage",
            "+10 min",
            "−0.022401… percentage points",
            "no change");
    assertThat(texts(stretches.rows().get(0)))
        .containsExactly(
            "5 Jul 2025, 15:17 CDT",
            "10 min",
            "In service",
            "Down, counted",
            "Another start of the same outage");
    assertThat(stretches.rows().get(0).cells().get(3).note()).isEqualTo("facts.yaml:3");
  }

  @Test
  void everyCauseHasWords() {
    assertThat(Arrays.stream(DisputeCause.values()))
        .allMatch(cause -> Results.FORMAT.words().has("against.cause." + cause.word()));
  }

  @Test
  void left_whileThePeriodRuns() {
    SlaResult running = running(Results.START, Facts.none());
    Section left =
        SlaReportAssembler.document(Results.view(running)).sections().stream()
            .filter(s -> s.id().equals("so-far"))
            .findFirst()
            .orElseThrow();

    assertThat(left.note()).isEqualTo("as of 5 July 2025, 15:27 CDT");
    assertThat(((Block.Definitions) left.blocks().get(0)).definitions())
        .containsExactly(
            new Block.Definition(
                "Time passed", "4 d 15 h 27 min of 31 d; 26 d 8 h 33 min still to come", ""),
            new Block.Definition("Counted so far", "0 min", ""),
            new Block.Definition("Uptime of the time passed", "100\u00a0%", ""),
            new Block.Definition(
                "If nothing more counts", "Uptime 100\u00a0%, credit 0.00 USD", ""),
            new Block.Definition(
                "Until the target is missed", "44 min 38 s more", "more than exactly 2,678.4 s"),
            new Block.Definition(
                "Until the credit for at least 99.0\u00a0% and below 99.9\u00a0%",
                "44 min 38 s more", "more than exactly 2,678.4 s"));
    assertThat(JsonText.of(SlaData.of(Results.view(running))))
        .contains(
            "\"so-far\":{\"as-of\":\"2025-07-05T20:27:00Z\",\"passed\":401220,"
                + "\"to-come\":2277180,\"counted\":0,\"uptime\":\"100\"}",
            "\"downtime-left\":{\"ahead\":2277180,\"target\":\"2678.4\",\"band\":\"2678.4\"");
  }

  @Test
  void left_hasASheet() {
    SlaResult running = running(Results.START.plusSeconds(3_600), Results.chargeOverFacts());
    Sheet sheet =
        SlaReportAssembler.document(Results.view(running)).sheets().stream()
            .filter(s -> s.name().equals("So far"))
            .findFirst()
            .orElseThrow();

    assertThat(sheet.title())
        .isEqualTo("Provisional: periods that are not over, so far, and the downtime left");
    assertThat(sheet.rows()).hasSize(1);
    assertThat(texts(sheet.rows().get(0)))
        .containsExactly(
            "app",
            "5 Jul 2025, 16:27 CDT",
            "4 d 16 h 27 min",
            "26 d 7 h 33 min",
            "1 h",
            "99.11\u00a0%",
            "Until the credit for below 99.0\u00a0%",
            "5 h 56 min 24 s more");
    assertThat(sheet.rows().get(0).cells().get(7).value())
        .isEqualTo(new Value.Length(Duration.ofSeconds(21_384)));
    assertThat(
            SlaReportAssembler.document(Results.view(Results.chargeOver())).sheets().stream()
                .map(Sheet::name))
        .doesNotContain("So far");
  }

  private static SlaResult running(Instant asOf, Facts facts) {
    return running("2025-07", asOf, facts);
  }

  private static SlaResult running(String period, Instant asOf, Facts facts) {
    return SlaReporting.calculate(
            Results.chargeOverTerms().contract(),
            facts,
            PeriodExpression.parse(period, Terms.PLACE).value().orElseThrow(),
            asOf)
        .value()
        .orElseThrow();
  }

  @Test
  void facts_ofARunningPeriodSaySo() {
    Document document =
        SlaReportAssembler.document(
            Results.view(running(Results.START.plusSeconds(3_600), Facts.none())));
    List<Fact> facts = ((Block.Facts) document.sections().get(0).blocks().get(0)).facts();

    assertThat(facts.stream().map(Fact::label))
        .containsExactly(
            "Uptime, if nothing more counts", "Counted downtime so far", "Credit so far");
    assertThat(facts.get(0).verdict().map(Cell::text)).contains("Target met so far");
    assertThat(facts.get(0).notes())
        .containsExactly(
            "Provisional, as of 5 July 2025, 16:27 CDT: 26 d 7 h 33 min of the period still to"
                + " come");
  }

  @Test
  void periodsThatHaveNotBegun_haveNoSectionBesideOneThatHas() {
    SlaResult quarter = running("2025-Q3", Results.START, Facts.none());

    assertThat(
            SlaReportAssembler.document(Results.view(quarter)).sections().stream()
                .map(Section::id)
                .filter(id -> id.startsWith("so-far")))
        .containsExactly("so-far-1");
  }

  @Test
  void data_hasTheChainOfTheOtherSide() {
    ResultComparison effect =
        ASK.under(
                Results.chargeOverFacts(),
                Agreement.of(
                    Results.chargeOverTerms()
                        .minimum(Duration.ofHours(2), true, false, true)
                        .contract()))
            .value()
            .orElseThrow();
    Beside beside =
        new Beside(
            Optional.empty(),
            List.of(new Beside.WhatIf("qualify.minimum=2 hours", effect)),
            Optional.empty());
    SlaView view = Results.view(Results.chargeOver()).with(beside);

    assertThat(JsonText.of(SlaData.of(view).entries().get("what-if")))
        .contains("\"derivation\":[", "\"Credit: The figure lies in no band that pays: 0.00 USD");
    assertThat(JsonText.of(SlaData.of(view.withoutLedger()).entries().get("what-if")))
        .doesNotContain("derivation");
  }

  @Test
  void data_ofBothParties_hasTheChainOfTheirs() {
    SlaView view = Results.view(Results.chargeOver()).with(dispute(theirs(600)));

    assertThat(JsonText.of(SlaData.of(view).entries().get("against")))
        .contains("\"derivation\":[", "100 × 60 s = 6,000 s");
  }
}
