package dev.nines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nines.render.pdf.MissingGlyphs;
import dev.nines.render.pdf.VeraPdf;
import dev.nines.render.pdf.page.PdfContents;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents look as their sender says, and still follow from what is inside them. */
class BrandCommandsTest {

  static final String CONTRACT =
      """
      contract: acme
      provider: Example Hosting
      customer: Acme
      currency: EUR
      zone: Europe/Berlin
      services: {app: {name: Application, fee: 1000.00}, api: {name: Interface, fee: 100.00}}
      promises:
        - id: uptime
          clause: Schedule B, 2.1
          over: each
          target: 99.9
          credit: {bands: [{below: 99.9, percent: 10}]}
          claim: {within: 30 days, from: period-end}
      limits: [{cap: 5 %, per: calendar-quarter}]
      """;

  static final String FACTS =
      """
      zone: Europe/Berlin
      incidents:
        - {id: a, title: Disk full, impact: [{services: [app], from: 2025-02-05 15:00, to: 2025-02-05 17:00, cause: disk}]}
        - {id: b, title: Line cut, impact: [{services: [app, api], from: 2025-07-05 15:00, to: 2025-07-05 17:00, cause: network}]}
        - {id: c, title: Bad release, impact: [{services: [app], from: 2025-08-05 15:00, to: 2025-08-05 16:00, cause: release}]}
        - {id: d, title: Bad release again, impact: [{services: [api], from: 2025-09-30 15:00, to: 2025-09-30 15:01, cause: release}]}
      """;

  private static final String BRAND =
      """
      brand: Rowan Cloud
      logo: {file: art/logo.svg, alternative: A twig with berries}
      colours: {text: "#0B5C5E", graphics: "#B85C00"}
      paper: %s
      footer: 4 Example Quay
      legal: Nothing here changes the *agreement*.
      sections:
        order: [claim]
        without: [outages, effects]
        own: [{id: desk, file: ../own/desk.md, after: days}]
      """;

  private static final String LOGO =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 20 10\"><g fill=\"#B3261E\" "
          + "stroke=\"#0B5C5E\" stroke-linejoin=\"round\"><circle cx=\"5\" cy=\"5\" r=\"4\"/>"
          + "<path fill-rule=\"evenodd\" d=\"M10 1h8v8h-8zM12 3h4v4h-4z\"/></g></svg>";

  private static final String DESK =
      """
      # Service desk

      Write to [us](mailto:us@rowan.example), not [there](file:///etc/passwd). ![A map](map.png)

      ## Hours

      1. Always
         - and on Sundays

      > Quoted

      ```
      code <b>
      ```

      | Way | Within |
      |---|---:|
      | Post | a day |

      <b>raw</b>

      ![A photograph](photo.jpg)
      """;

  @TempDir private Path folder;

  @BeforeEach
  void writeInputs() throws IOException {
    Files.createDirectories(folder.resolve("brands/art"));
    Files.createDirectories(folder.resolve("own"));
    write("contract.yaml", CONTRACT);
    write("facts.yaml", FACTS);
    write("brands/a4.yaml", BRAND.formatted("A4"));
    write("brands/us.yaml", BRAND.formatted("Letter"));
    write("brands/art/logo.svg", LOGO);
    write("own/desk.md", DESK);
    BufferedImage map = new BufferedImage(900, 1200, BufferedImage.TYPE_INT_ARGB);
    ImageIO.write(map, "png", folder.resolve("own/map.png").toFile());
    BufferedImage photo = new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB);
    ImageIO.write(photo, "jpg", folder.resolve("own/photo.jpg").toFile());
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private Session session() {
    return new Session(new LibraryEngine(MissingGlyphs.IGNORED), folder);
  }

  private void run(String line) {
    Session session = session();
    assertThat(session.run(line)).as(session.err()).isEqualTo(ExitCode.DONE);
  }

  private byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(folder.resolve(name));
  }

  private String words(String name) throws IOException {
    return PdfContents.read(bytes(name)).pages().stream()
        .flatMap(List::stream)
        .collect(Collectors.joining(" "));
  }

  private String text(String name) throws IOException {
    return Files.readString(folder.resolve(name)).replace('\u00A0', ' ');
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({"2025-07, a4", "2025-Q3, a4", "2025, a4", "2025-07, us", "2025-Q3, us", "2025, us"})
  void sla_branded_isArchivalAndAccessibleAndFollows(String period, String paper)
      throws IOException {
    run(
        "sla contract.yaml --data facts.yaml --as-of 2026-02-01T00:00:00Z --period "
            + period
            + " --brand brands/"
            + paper
            + ".yaml -o r.pdf --letter l.pdf -q");
    for (String name : new String[] {"r.pdf", "l.pdf"}) {
      assertThat(VeraPdf.failures(bytes(name))).as(name).isEmpty();
      Session check = session();
      assertThat(check.run("check " + name)).as(check.out()).isEqualTo(ExitCode.DONE);
      assertThat(check.out()).contains("[figures-follow]");
    }
    assertThat(PdfContents.read(bytes("l.pdf")).pages()).hasSize(1);
  }

  @Test
  void sla_branded_carriesTheBrandInside() throws IOException {
    run("sla contract.yaml --data facts.yaml --period 2025-07 --brand brands/a4.yaml -o r.pdf -q");
    assertThat(PdfContents.read(bytes("r.pdf")).files().keySet())
        .contains(
            "brand-2-a4.yaml",
            "brand-3-logo.svg",
            "brand-4-desk.md",
            "brand-5-map.png",
            "brand-6-photo.jpg");
  }

  @Test
  void sla_branded_pagesSayIt() throws IOException {
    run("sla contract.yaml --data facts.yaml --period 2025-07 --brand brands/us.yaml -o r.pdf -q");
    String pages = words("r.pdf");
    assertThat(pages)
        .contains("Rowan Cloud", "Service desk", "Nothing here changes the")
        .contains("<b>raw</b>", "not there")
        .doesNotContain("Example Hosting", "Line cut");
    assertThat(pages.indexOf("Claim before")).isLessThan(pages.indexOf("Days of July"));
  }

  @Test
  void sla_sameBrandTwice_isTheSameBytes() throws IOException {
    run("sla contract.yaml --data facts.yaml --period 2025 --brand brands/a4.yaml -o a.pdf -q");
    run("sla contract.yaml --data facts.yaml --period 2025 --brand brands/a4.yaml -o b.pdf -q");
    assertThat(bytes("a.pdf")).isEqualTo(bytes("b.pdf"));
  }

  @Test
  void sla_brandedHtml_holdsItsPicturesAndLoadsNothing() throws IOException {
    run("sla contract.yaml --data facts.yaml --period 2025-07 --brand brands/us.yaml -o r.html -q");
    assertThat(text("r.html"))
        .contains("aria-label=\"A twig with berries\"", "img-src data:", "--link: #0b5c5e")
        .contains("alt=\"A map\"", "src=\"data:image/png;base64,", "src=\"data:image/jpeg;base64,")
        .contains("@page { size: letter; }", "&lt;b&gt;raw&lt;/b&gt;", "4 Example Quay")
        .doesNotContain("file:///", "Example Hosting");
  }

  @Test
  void sla_brandedMarkdown_hasNameSectionsAndFooter() throws IOException {
    run("sla contract.yaml --data facts.yaml --period 2025-07 --brand brands/us.yaml -o r.md -q");
    assertThat(text("r.md"))
        .contains("Rowan Cloud, Contract acme", "## Service desk", "4 Example Quay")
        .contains("## Legal notice")
        .doesNotContain("![A map](map.png)");
  }

  @Test
  void sla_brandedWorkbook_hasColoursFooterAndPaper() throws IOException {
    run("sla contract.yaml --data facts.yaml --period 2025-07 --brand brands/us.yaml -o r.xlsx -q");
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes("r.xlsx")))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      assertThat(sheet.getFooter().getLeft()).startsWith("&8 4 Example Quay\n&8");
      assertThat(sheet.getRow(0).getCell(0).getCellStyle().getFont().getXSSFColor().getARGBHex())
          .isEqualTo("FF0B5C5E");
      assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 1);
      assertThat(workbook.getProperties().getCoreProperties().getCreator())
          .isEqualTo("Rowan Cloud");
    }
  }

  @Test
  void postmortemAndMetrics_takeTheBrand() throws IOException {
    run("postmortem facts.yaml --id b --brand brands/a4.yaml --section own/desk.md -o p.pdf -q");
    run("metrics facts.yaml --brand brands/a4.yaml -o m.pdf -q");
    assertThat(VeraPdf.failures(bytes("p.pdf"))).isEmpty();
    assertThat(VeraPdf.failures(bytes("m.pdf"))).isEmpty();
    assertThat(words("p.pdf")).contains("Rowan Cloud", "Service desk");
    assertThat(words("m.pdf")).contains("Rowan Cloud");
    Session check = session();
    assertThat(check.run("check p.pdf")).as(check.out()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void sla_sectionAlone_needsNoBrand() throws IOException {
    run("sla contract.yaml --data facts.yaml --period 2025-07 --section own/desk.md -o r.pdf -q");
    assertThat(words("r.pdf")).contains("Example Hosting", "Service desk");
    Session check = session();
    assertThat(check.run("check r.pdf")).as(check.out()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void sla_wrongBrand_writesNothing() throws IOException {
    write("brands/bad.yaml", "{brand: R, colours: {text: '#FFCC00'}, logo: no.svg}");
    Session session = session();
    assertThat(
            session.run(
                "sla contract.yaml --data facts.yaml --period 2025-07 --brand brands/bad.yaml -o"
                    + " r.pdf"))
        .isEqualTo(ExitCode.INPUT);
    assertThat(session.err())
        .contains("bad.yaml:1: error: The colour \"#FFCC00\" of \"text\" has a contrast of 1.51:1")
        .contains("[file-missing]");
    assertThat(folder.resolve("r.pdf")).doesNotExist();
  }

  @Test
  void sla_pictureThatIsMissing() throws IOException {
    write("own/bad.md", "# A\n\n![a](none.png)");
    Session session = session();
    assertThat(
            session.run(
                "sla contract.yaml --data facts.yaml --period 2025-07 --section own/bad.md -o"
                    + " r.pdf"))
        .isEqualTo(ExitCode.INPUT);
    assertThat(session.err())
        .contains(
            "There is no file \"none.png\" as seen from the folder of the file that names it.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "logo by an absolute path | logo: /art/logo.svg | The file \"/art/logo.svg\" is named by an absolute path; name it from the folder of the file that names it. [invalid-value]",
        "logo that is no picture | logo: ../facts.yaml | cannot be put into a document",
        "section that is no text | sections: {own: [{id: a, file: ../contract.yaml}]} | \"file\" is \"../contract.yaml\"; allowed is a text file that ends in .md, .markdown or .txt",
      })
  void brand_namesOnlyFilesThatAreMadeForDocuments(String name, String keys, String message)
      throws IOException {
    write("brands/bad.yaml", "brand: Rowan\n" + keys + "\n");
    Session session = session();
    assertThat(
            session.run(
                "sla contract.yaml --data facts.yaml --period 2025-07 --brand brands/bad.yaml"))
        .isEqualTo(ExitCode.INPUT);
    assertThat(session.err()).contains(message);
  }

  @Test
  void letter_saysWhoWhatUntilWhenAndHow() throws IOException {
    run("sla contract.yaml --data facts.yaml --period 2025-07 --letter l.md -q");
    assertThat(text("l.md"))
        .contains("# Service credit, July 2025")
        .contains("- **Credit:** 110.00 EUR")
        .contains("- **Claim before:** 31 Aug 2025, 00:00 CEST")
        .contains("- **Provider:** Example Hosting", "- **Customer:** Acme", "Schedule B, 2.1")
        .contains("| **Application** | 99.73 % | 99.9 % | 2 h | 10 % × 1,000.00 EUR | 100.00 EUR |")
        .contains("| **Interface** | 99.73 % | 99.9 % | 2 h | 10 % × 100.00 EUR | 10.00 EUR |")
        .contains("| **Credit in all** | As above | **110.00 EUR** |");
  }

  @Test
  void letter_ofAQuarter_saysWhatTheLimitTakes() throws IOException {
    run(
        "sla contract.yaml --data facts.yaml --as-of 2026-02-01T00:00:00Z --period 2025-Q3 --letter"
            + " l.md -q");
    // 110.00 + 100.00 = 210.00; 5 % of the fees of the quarter, 3 x 1,100.00, are 165.00
    assertThat(text("l.md"))
        .contains("- **Credit:** 165.00 EUR")
        .contains("| Limits of the contract | −45.00 EUR | 165.00 EUR |");
  }

  @Test
  void letter_nothingOwed_saysSo() throws IOException {
    run("sla contract.yaml --data facts.yaml --period 2025-04 --letter l.md -q");
    assertThat(text("l.md"))
        .contains("- **Credit:** 0.00 EUR; No credit is owed for this period.")
        .contains("- **Claim:** Nothing to claim; No date has to be kept.");
  }

  @Test
  void letter_ofFiftyServices_isOnePage() throws IOException {
    StringBuilder services = new StringBuilder();
    StringBuilder down = new StringBuilder();
    for (int i = 1; i <= 50; i++) {
      services.append("  s").append(i).append(": {name: \"Service number ").append(i).append(" ");
      services.append("with a long name ".repeat(8)).append("\", fee: 100.00}\n");
      down.append(i == 1 ? "" : ", ").append("s").append(i);
    }
    write(
        "contract.yaml",
        CONTRACT
            .replaceFirst("services: .*\n", "services:\n" + services)
            .replace("provider: Example Hosting", "provider: " + "Long ".repeat(50).strip()));
    write(
        "facts.yaml",
        FACTS
            .replace("[app, api]", "[" + down + "]")
            .replace("[app]", "[s1]")
            .replace("[api]", "[s2]"));
    run("sla contract.yaml --data facts.yaml --period 2025 --letter l.pdf --letter l.md -q");
    assertThat(PdfContents.read(bytes("l.pdf")).pages()).hasSize(1);
    assertThat(VeraPdf.failures(bytes("l.pdf"))).isEmpty();
    assertThat(text("l.md")).contains("more, see the report", "Sum of the promises");
  }

  @Test
  void letter_legalTextTooLong_isSaid() throws IOException {
    write("brands/long.yaml", "brand: R\nlegal: \"" + "Words of the law. ".repeat(500) + "\"\n");
    Session session = session();
    assertThat(
            session.run(
                "sla contract.yaml --data facts.yaml --period 2025-07 --brand brands/long.yaml"
                    + " --letter l.pdf"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(session.err()).contains("The letter takes more than one page");
    assertThat(folder.resolve("l.pdf")).doesNotExist();
  }

  @Test
  void letter_periodOfNoPromise_isRefused() {
    Session session = session();
    assertThat(
            session.run(
                "sla contract.yaml --data facts.yaml --period 2025-07-01/2025-07-05 --letter"
                    + " l.pdf"))
        .isIn(ExitCode.USAGE, ExitCode.DONE);
  }

  @Test
  void letter_asWorkbook_isRefused() {
    Session session = session();
    assertThat(session.run("sla contract.yaml --data facts.yaml --period 2025-07 --letter l.xlsx"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(session.err()).contains("must end in .pdf, .html, .htm or .md");
  }

  @Test
  void letterAndReport_underOneName_areRefused() {
    Session session = session();
    assertThat(
            session.run(
                "sla contract.yaml --data facts.yaml --period 2025-07 -o a.pdf --letter a.pdf"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(session.err()).contains("\"a.pdf\" is named twice");
  }

  @Test
  void letterAlone_printsNoReport() {
    Session session = session();
    session.run("sla contract.yaml --data facts.yaml --period 2025-07 --letter l.pdf");
    assertThat(session.out()).isEmpty();
    assertThat(session.err()).contains("Wrote l.pdf.");
  }

  @Test
  void fleet_brandOfACustomerAndOfAll() throws IOException {
    write(
        "fleet.yaml",
        """
        defaults: {contract: contract.yaml, data: facts.yaml, outputs: md}
        customers: [{id: one, brand: brands/a4.yaml}, {id: two}]
        """);
    write("all.yaml", "brand: Everybody Else");
    Files.createDirectories(folder.resolve("out"));
    run("fleet fleet.yaml --period 2025-07 -d out --brand all.yaml");
    assertThat(text("out/one.md")).contains("Rowan Cloud, Contract acme");
    assertThat(text("out/two.md")).contains("Everybody Else, Contract acme");

    write("own/desk.md", DESK.replace("Hours", "Other hours"));
    Session again = session();
    again.run("fleet fleet.yaml --period 2025-07 -d out --brand all.yaml");
    assertThat(again.err()).startsWith("2 customers: 1 made, 1 unchanged");
    assertThat(text("out/one.md")).contains("Other hours");
  }

  @Test
  void report_ofAYear_saysHowItsPeriodsDiffer() throws IOException {
    run(
        "sla contract.yaml --data facts.yaml --as-of 2026-02-01T00:00:00Z --period 2025 -o r.md"
            + " -q");
    assertThat(text("r.md"))
        .contains("- **Application:** \\[A\\] 9 of 12")
        .contains("Lowest: 99.70 %, February 2025")
        .contains("Counted 5 h. Credit 300.00 EUR")
        .contains("## \\[A\\] Period by period")
        .contains("| **July 2025** | 99.73 % | **missed** | 2 h | ")
        .contains("## \\[A\\] Uptime against the target")
        .contains("## \\[A\\] What was left of the allowance")
        .contains("## Counted downtime by cause")
        .contains("| **network** | 2 | 4 h | ")
        .contains("## From single credits to what is owed")
        .contains("| Limits of the contract | −45.00 EUR | 265.00 EUR |")
        .contains("| **Credit in all** | **265.00 EUR** | **265.00 EUR** |")
        .contains("The steps of 20 periods that kept their target and owe nothing");
  }

  @Test
  void report_ofAYear_givesItsSumsAsData() throws IOException {
    run(
        "sla contract.yaml --data facts.yaml --as-of 2026-02-01T00:00:00Z --period 2025 -o r.json"
            + " -q");
    JsonNode sums = new ObjectMapper().readTree(bytes("r.json")).get("sums");
    assertThat(sums.get("judged").asInt()).isEqualTo(24);
    assertThat(sums.get("missed").asInt()).isEqualTo(3 + 1);
    JsonNode app = sums.at("/lines/0");
    assertThat(app.get("services").toString()).isEqualTo("[\"app\"]");
    assertThat(app.get("met").asInt()).isEqualTo(12 - 3);
    assertThat(app.get("counted").asInt()).isEqualTo((2 + 2 + 1) * 3600);
    assertThat(app.at("/credit/amount").asText()).isEqualTo("300.00");
    assertThat(app.at("/left/0").toString())
        .isEqualTo("{\"from\":\"2024-12-31T23:00:00Z\",\"seconds\":\"2678.4\"}");
    assertThat(sums.at("/lines/1/counted").asInt()).isEqualTo(2 * 3600 + 60);
    assertThat(sums.get("outages").toString())
        .isEqualTo("{\"number\":5,\"recorded\":25260,\"counted\":25260}");
    assertThat(sums.at("/causes/0").toString())
        .isEqualTo(
            "{\"cause\":\"network\",\"outages\":2,\"counted\":14400,\"share\":\"0.570071258907\","
                + "\"running\":\"0.570071258907\"}");
    assertThat(sums.at("/causes/2/running").asText()).isEqualTo("1");
  }

  @Test
  void report_ofAMonth_hasNoSums() throws IOException {
    run("sla contract.yaml --data facts.yaml --period 2025-07 -o r.json -q");
    assertThat(new ObjectMapper().readTree(bytes("r.json")).has("sums")).isFalse();
  }

  @Test
  void report_ofAYear_drawsItInHtml() throws IOException {
    run(
        "sla contract.yaml --data facts.yaml --as-of 2026-02-01T00:00:00Z --period 2025 -o r.html"
            + " -q");
    String html = new String(bytes("r.html"), StandardCharsets.UTF_8);
    assertThat(html)
        .contains("id=\"periods-1\"", "id=\"trend-2\"", "id=\"burn-down-1\"", "id=\"causes\"")
        .contains("id=\"waterfall\"", ">Dec</text>");
  }

  @Test
  void report_ofAnEmptyYear_hasNoPicturesOfNothing() throws IOException {
    write(
        "facts.yaml",
        "{zone: UTC, incidents: [{id: z, title: Old, impact: [{services: [app], from: 2024-01-01"
            + " 00:00, to: 2024-01-01 00:01}]}]}");
    run(
        "sla contract.yaml --data facts.yaml --as-of 2026-02-01T00:00:00Z --period 2025 -o r.md -o"
            + " r.pdf -q");
    assertThat(text("r.md"))
        .contains("- **Application:** \\[A\\] 12 of 12", "Met in all")
        .doesNotContain("## From single credits", "## Counted downtime by cause");
    assertThat(VeraPdf.failures(bytes("r.pdf"))).isEmpty();
  }

  @Test
  void report_ofAYearWithFiveHundredOutages_isArchivalAndAccessible() throws IOException {
    StringBuilder many = new StringBuilder("zone: Europe/Berlin\nincidents:\n");
    for (int i = 0; i < 500; i++) {
      String day = "2025-%02d-%02d".formatted(1 + i % 12, 1 + i / 12 % 28);
      String time = "%02d:%02d".formatted(i % 23, i % 50);
      many.append("  - {id: i").append(i).append(", title: \"").append("Long title ".repeat(22));
      many.append("\", impact: [{services: [app], from: ").append(day).append(" ").append(time);
      many.append(", to: ")
          .append(day)
          .append(" ")
          .append("%02d:%02d".formatted(i % 23, i % 50 + 9));
      many.append(", cause: c").append(i % 20).append("}]}\n");
    }
    write("facts.yaml", many.toString());
    run(
        "sla contract.yaml --data facts.yaml --as-of 2026-02-01T00:00:00Z --period 2025 --brand"
            + " brands/us.yaml -o r.pdf --letter l.pdf -q");
    assertThat(VeraPdf.failures(bytes("r.pdf"))).isEmpty();
    assertThat(PdfContents.read(bytes("l.pdf")).pages()).hasSize(1);
  }
}
