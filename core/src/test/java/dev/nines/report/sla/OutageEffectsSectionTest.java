package dev.nines.report.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Agreement;
import dev.nines.contract.Figure;
import dev.nines.contract.Over;
import dev.nines.credit.SlaResult;
import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.Document;
import dev.nines.report.Row;
import dev.nines.report.Section;
import dev.nines.report.Sheet;
import dev.nines.report.Tone;
import dev.nines.report.Value;
import dev.nines.testing.Agreements;
import dev.nines.testing.Records;
import dev.nines.testing.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Outages a day in July 2025; 44 min 38.4 s are allowed, 10 % of 1,000.00 USD are owed below. */
class OutageEffectsSectionTest {

  private static final char NBSP = '\u00a0';

  private static Document document(Terms terms, Incident... incidents) {
    SlaResult result =
        Results.calculate(
            terms.contract(), Facts.ofRecords(List.of(incidents), List.of(), List.of()), "2025-07");
    return SlaReportAssembler.document(Results.view(result));
  }

  private static Incident down(String service, int day, int minutes) {
    Instant from = Instant.parse("2025-07-01T15:00:00Z").plusSeconds(86_400L * (day - 1));
    return Records.incident(
        "%s%d".formatted(service, day),
        Records.window(service, "major_outage", from, from.plusSeconds(60L * minutes), day));
  }

  private static Incident[] many(int outages, int minutes) {
    List<Incident> incidents = new ArrayList<>();
    for (int i = 0; i < outages; i++) {
      Instant from = Instant.parse("2025-07-01T15:00:00Z").plusSeconds(7_200L * i);
      incidents.add(
          Records.incident(
              "I" + i,
              Records.window("app", "major_outage", from, from.plusSeconds(60L * minutes), 3)));
    }
    return incidents.toArray(Incident[]::new);
  }

  private static Optional<Section> effects(Document document) {
    return document.sections().stream().filter(s -> s.id().startsWith("effects")).findFirst();
  }

  private static Block.Table table(Document document) {
    return (Block.Table) effects(document).orElseThrow().blocks().get(0);
  }

  private static List<String> texts(Row row) {
    return row.cells().stream().map(Cell::text).toList();
  }

  private static Optional<Sheet> sheet(Document document) {
    return document.sheets().stream().filter(s -> s.name().equals("Effects")).findFirst();
  }

  @Test
  void oneOutage_withItAndWithoutIt() {
    Document document = document(Terms.of().usualBands(), down("app", 5, 90));

    assertThat(effects(document).orElseThrow().blocks()).hasSize(1);
    assertThat(table(document).columns().stream().map(Column::heading))
        .containsExactly(
            "No.",
            "Outage",
            "Downtime",
            "Uptime with it",
            "Uptime without it",
            "Credit with it",
            "Credit without it");
    assertThat(texts(table(document).rows().get(0)))
        .containsExactly(
            "1",
            "Sat 5 Jul 10:00",
            "1 h 30 min",
            "99.79" + NBSP + "%",
            "100" + NBSP + "%",
            "100.00 USD",
            "0.00 USD");
    assertThat(table(document).rows().get(0).cells().get(1).note()).isEqualTo("Title of app5");
    assertThat(table(document).totals()).isEmpty();
  }

  @Test
  void outagesOfOneBand_shareItsCredit() {
    Document document =
        document(
            Terms.of().usualBands(), down("app", 5, 30), down("app", 6, 30), down("app", 7, 5));

    assertThat(table(document).rows().stream().map(OutageEffectsSectionTest::texts))
        .extracting(row -> row.subList(2, 8))
        .containsExactly(
            row("30 min", "99.85", "99.92", "100.00", "0.00", "50.00"),
            row("30 min", "99.85", "99.92", "100.00", "0.00", "50.00"),
            row("5 min", "99.85", "99.86", "100.00", "100.00", "0.00"));
    assertThat(texts(table(document).totals().get(0)))
        .containsExactly("", "Total", "1 h 5 min", "", "", "", "", "100.00 USD");
    assertThat(effects(document).orElseThrow().blocks().get(1))
        .isInstanceOfSatisfying(
            Block.Sentence.class,
            said -> {
              assertThat(said.tone()).isEqualTo(Tone.QUIET);
              assertThat(said.text())
                  .isEqualTo(
                      "Where several outages make one credit, the share of each (Shapley value) is"
                          + " the mean of what it adds over all orders in which they could have"
                          + " come.");
            });
  }

  private static List<String> row(String... figures) {
    return List.of(
        figures[0],
        figures[1] + NBSP + "%",
        figures[2] + NBSP + "%",
        figures[3] + " USD",
        figures[4] + " USD",
        figures[5] + " USD");
  }

  @Test
  void thirteenOutages_haveNoShares_andItIsSaid() {
    Document document = document(Terms.of().usualBands(), many(13, 10));

    assertThat(table(document).columns()).extracting(Column::id).doesNotContain("share");
    assertThat(table(document).rows()).hasSize(13);
    assertThat(effects(document).orElseThrow().blocks().get(1))
        .isEqualTo(
            new Block.Sentence(
                "Shares of the credit (Shapley values) are given for up to 12 outages, as 2 to the"
                    + " power of their number must be reckoned; here there are more.",
                Tone.QUIET));
    assertThat(sheet(document).orElseThrow().notes()).hasSize(2);
  }

  @Test
  void nothingOwed_hasNoShares() {
    Document document = document(Terms.of().usualBands(), down("app", 5, 3), down("app", 6, 3));

    assertThat(table(document).columns()).extracting(Column::id).doesNotContain("share");
    assertThat(effects(document).orElseThrow().blocks()).hasSize(1);
  }

  @Test
  void noMoney_hasFiguresAlone() {
    Agreement terms =
        Agreements.read(
            """
            contract: c
            zone: America/Chicago
            services: {app: {}}
            promises: [{id: p, target: 99.9}]
            """);
    SlaResult result =
        Results.calculate(
            terms.latest(),
            Facts.ofRecords(List.of(down("app", 5, 90)), List.of(), List.of()),
            "2025-07");
    Document document = SlaReportAssembler.document(Results.view(result));

    assertThat(table(document).columns())
        .extracting(Column::id)
        .containsExactly("no", "outage", "counted", "with", "without");
  }

  @Test
  void noOutageThatCounts_hasNoSection() {
    assertThat(effects(document(Terms.of().usualBands()))).isEmpty();
    assertThat(sheet(document(Terms.of().usualBands()))).isEmpty();
  }

  @Test
  void eachOutage_withoutItThereIsNone() {
    Document document =
        document(Terms.of().indicator(Figure.Named.EACH_OUTAGE).noTarget(), down("app", 5, 90));

    assertThat(texts(table(document).rows().get(0))).contains("1 h 30 min", "no figure");
  }

  @Test
  void services_haveASectionEach() {
    Document document =
        document(
            Terms.of().services("app", "api").over(new Over.Each()).usualBands(),
            down("app", 5, 90),
            down("api", 6, 60));

    List<Section> sections =
        document.sections().stream().filter(s -> s.id().startsWith("effects")).toList();
    assertThat(sections).hasSize(2);
    assertThat(texts(((Block.Table) sections.get(1).blocks().get(0)).rows().get(0)))
        .startsWith("2", "Sun 6 Jul 10:00", "1 h");
    assertThat(sheet(document).orElseThrow().rows()).hasSize(2);
  }

  @Test
  void veryMany_showTheLongestFifty() {
    Incident[] all = many(201, 10);
    Document document = document(Terms.of().usualBands(), all);

    assertThat(table(document).rows()).hasSize(50);
    assertThat(((Block.Sentence) effects(document).orElseThrow().blocks().get(1)).text())
        .isEqualTo(
            "The longest 50 are shown; 151 more with 1 d 1 h 10 min counted are in the workbook.");
    assertThat(sheet(document).orElseThrow().rows()).hasSize(201);
  }

  @Test
  void sheet_holdsTheSameExactValues() {
    Document document = document(Terms.of().usualBands(), down("app", 5, 30), down("app", 6, 30));
    Sheet sheet = sheet(document).orElseThrow();

    assertThat(sheet.title())
        .isEqualTo(
            "Effect of each outage: figure and credit with it and without it, and its share");
    for (int i = 0; i < 2; i++) {
      List<Cell> onPage = table(document).rows().get(i).cells();
      List<Cell> inSheet = sheet.rows().get(i).cells();
      assertThat(inSheet.subList(4, 10).stream().map(Cell::value))
          .isEqualTo(onPage.subList(2, 8).stream().map(Cell::value).toList())
          .noneMatch(Value.WORDS::equals);
    }
    assertThat(sheet.notes())
        .containsExactly(
            "These are exact values and no formulas: without an outage the whole promise is"
                + " reckoned anew. They stay as reported, whatever is typed in other sheets.");
  }
}
