package dev.nines.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.cli.ExitCode;
import dev.nines.cli.Main;
import dev.nines.cli.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts that a spreadsheet could take for formulas stay texts, wherever an input has them. */
class PlantedTextTest {

  private static final String CONTRACT =
      """
      contract: planted
      provider: "=CMD('provider')"
      customer: {id: acme, name: "+CMD('customer')"}
      currency: USD
      services:
        shop: {name: "=CMD('service')", fee: 500.00}
        api: {name: "@CMD('other')", fee: 200.00}
      promises:
        - id: uptime
          over: each
          target: 99.9
          credit: {bands: [{below: 99.9, percent: 10}]}
      """;

  private static final String INCIDENTS =
      """
      zone: UTC
      incidents:
        - id: "=CMD('id')"
          title: "-CMD('title')"
          status: resolved
          impact:
            - services: ["shop"]
              level: major_outage
              cause: "=CMD('cause')"
              from: 2025-07-05 15:27
              to: 2025-07-05 16:57
          timeline:
            - {at: 2025-07-05 15:27, text: "=CMD('timeline')"}
            - {at: 2025-07-05 16:57, text: "\\t=CMD('tab')"}
          actions:
            - {text: "@CMD('action')", owner: "+CMD('owner')"}
          updates:
            - {at: 2025-07-05 15:30, text: "-CMD('update')"}
      """;

  private static final String DATA = "=CMD('file').yaml";

  private final StringWriter err = new StringWriter();

  @TempDir Path folder;

  @BeforeEach
  void plant() throws IOException {
    Files.writeString(folder.resolve("contract.yaml"), CONTRACT);
    Files.writeString(folder.resolve(DATA), INCIDENTS);
    Files.writeString(
        folder.resolve("fleet.yaml"),
        """
        fleet: "=CMD('fleet')"
        customers:
          - {id: "=CMD('fleet id')", contract: contract.yaml, data: "%s"}
          - {id: "-CMD('bad')", contract: missing.yaml, data: "%s"}
        """
            .formatted(DATA, DATA));
  }

  @Test
  void slaWorkbook() throws IOException {
    run("sla", "contract.yaml", "--data", DATA, "--period", "2025-07", "-o", "out.xlsx");
    assertThat(planted("out.xlsx"))
        .contains("=CMD('service')", "@CMD('other')", "+CMD('customer')", "-CMD('title')");
  }

  @Test
  void postmortemWorkbook() throws IOException {
    run("postmortem", DATA, "--contract", "contract.yaml", "-o", "out.xlsx");
    assertThat(planted("out.xlsx"))
        .contains("=CMD('timeline')", "@CMD('action')", "+CMD('owner')", "=CMD('file').yaml:13");
  }

  @Test
  void metricsWorkbook() throws IOException {
    run("metrics", DATA, "-o", "out.xlsx");
    assertThat(planted("out.xlsx")).contains("-CMD('title')");
  }

  @Test
  void fleetWorkbookAndCredits() throws IOException {
    int code = code("fleet", "fleet.yaml", "--period", "2025-07", "-d", folder.toString());
    assertThat(code).as(err.toString()).isEqualTo(ExitCode.INPUT);
    assertThat(planted("summary.xlsx"))
        .contains("=CMD('fleet id')", "-CMD('bad')", "+CMD('customer')", "=CMD('service')");
    assertThat(Files.readString(folder.resolve("credits.csv")))
        .contains("\r\n'=CMD('fleet id'),'+CMD('customer'),planted,");
  }

  // every planted text of a workbook; each is text, and stays so when its cell is edited
  private List<String> planted(String name) throws IOException {
    List<String> planted = new ArrayList<>();
    try (InputStream in = Files.newInputStream(folder.resolve(name));
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          row.forEach(cell -> add(cell, planted));
        }
      }
    }
    return planted;
  }

  private static void add(Cell cell, List<String> planted) {
    if (cell.getCellType() == CellType.FORMULA) {
      assertThat(cell.getCellFormula()).doesNotContain("CMD");
    } else if (cell.getCellType() == CellType.STRING
        && cell.getStringCellValue().strip().matches("(?s)[=+@-]CMD.*")) {
      assertThat(cell.getCellStyle().getQuotePrefixed())
          .as(cell.getSheet().getSheetName() + "!" + cell.getAddress())
          .isTrue();
      planted.add(cell.getStringCellValue());
    }
  }

  private void run(String... words) {
    assertThat(code(words)).as(err.toString()).isEqualTo(ExitCode.DONE);
  }

  private int code(String... words) {
    InstantSource clock = InstantSource.fixed(Instant.parse("2025-09-01T00:00:00Z"));
    StringWriter out = new StringWriter();
    return Main.run(
        new Terminal(new PrintWriter(out), new PrintWriter(err), folder, clock, false),
        Stream.of(words).toArray(String[]::new));
  }
}
