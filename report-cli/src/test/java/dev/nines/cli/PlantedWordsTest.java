package dev.nines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.render.pdf.MissingGlyphs;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Words planted wherever only the sender reads stand in no byte of what customers get, and what
 * they get is proved by what is left.
 */
class PlantedWordsTest {

  // every word with "zquor" is the sender's own
  private static final String PLAN =
      """
      # zquorplan: agreed with Zquor Lee
      currency: EUR                        # zquorcurrency
      zone: Europe/Berlin
      services: &zquoranchor {app: {fee: 1000.00, matches: [api]}}   # zquorservices
      terms:
        qualify: {causes-excluded: [customer]} # zquorterms
      """;

  private static final String CONTRACT =
      """
      extends: plans/gold.yaml  # zquorextends
      contract: acme
      # zquorcontract
      customer: Acme
      promises:
        - id: uptime   # zquorpromise
          clause: 4.2
          target: 99.9
          credit:
            # zquorcredit
            bands: [{below: 99.9, percent: 10}] # zquorbands
      """;

  private static final String REQUESTS_CONTRACT =
      CONTRACT.replace(
          "target:", "observe: {requests: {slot: 5 minutes}}  # zquorobserve\n    target:");

  private static final String INCIDENTS =
      """
      # zquorfile
      zone: Europe/Berlin
      incidents:
        - id: outage   # zquorcomment
          title: The application was down
          severity: major
          impact: [{services: [app], from: 2025-07-05 15:00, to: 2025-07-05 17:00, cause: provider}]
          marks: {detected: 2025-07-05 15:01, acknowledged: 2025-07-05 15:03, resolved: 2025-07-05 17:00}
          timeline:
            - {at: 2025-07-05 15:05, text: Staff look into it}
            - {at: 2025-07-05 15:06, text: Zquorevent in the vault, audience: internal}
          sections:
            root-cause: {text: "Zquorcause on zquorhost.example, [zquorname](https://zquorlink.example)", audience: internal}
            summary: The application did not answer.
          actions:
            - {text: Write it down, owner: Support}
            - {text: Zquoraction, owner: Zquorowner, status: Zquorstatus, kind: zquorkind, link: "https://zquoraddress.example", audience: internal}
          updates:
            - {at: 2025-07-05 16:00, status: investigating, text: We look into it}
            - {at: 2025-07-05 15:40, status: zquorword, text: Zquorupdate, audience: internal}
        - id: zquorid
          title: Zquortitle
          severity: major
          audience: internal
          impact: [{services: [app], from: 2025-07-06 15:00, to: 2025-07-06 15:10, original: Zquorwords}]
          marks: {detected: 2025-07-06 15:01, acknowledged: 2025-07-06 15:02, resolved: 2025-07-06 15:10}
          timeline: [{at: 2025-07-06 15:00, text: Zquorlater}]
          sections: {summary: Zquorsummary}
          actions: [{text: Zquorwhole}]
          updates: [{at: 2025-07-06 15:00, text: Zquorpublished}]
      maintenance:
        # zquormaintenance
        - {id: M1, services: [app], kind: planned, from: 2025-07-20 02:00, to: 2025-07-20 03:00}
      """;

  private static final String CORRECTIONS =
      """
      # zquorcorrections
      zone: Europe/Berlin
      corrections:
        - correct: shift
          incident: outage
          to: 2025-07-05 16:50   # zquorshift
          author: A. Reader
          time: 2025-08-01 09:00
          reason: The log shows traffic again.
        - {correct: shift, incident: zquorid, to: 2025-07-06 15:08, author: A. Reader, time: 2025-08-01 09:00, reason: Likewise.}
        - correct: add
          incident: zquoradded
          title: Zquornew
          services: [app]
          from: 2025-07-08 10:00
          to: 2025-07-08 10:05
          author: Zquorauthor
          time: 2025-08-01 09:00
          reason: Zquorreason
          audience: internal
        - {correct: shift, incident: zquoradded, to: 2025-07-08 10:06, author: Zquorwriter, time: 2025-08-01 09:00, reason: Zquorwhy, audience: internal}
      """;

  private static final String MEASUREMENTS =
      """
      # zquormeasured
      measurements:
        - time-to-restore   # zquorrestore
        - {name: first look, from: detected, to: acknowledged}
      """;

  private static final String BRAND =
      """
      # zquorbrand
      brand: Rowan Cloud   # zquorsender
      logo: {file: logo.svg, alternative: Rowan}
      footer: Rowan Cloud Ltd
      sections:
        own:
          - {id: desk, file: desk.md, after: claim}
          - {id: other, heading: Zquorother, text: Zquorelse, documents: [fleet]}
          - {id: another, file: zquoranother.md, documents: fleet}
      """;

  private static final String SECTION =
      """
      # The desk

      [//]: # (zquornote)

      Ask [us](https://rowan.example), or see [the page][1].

      ![A grey square](square.png)

      [1]: https://rowan.example/page
      [zquorunused]: https://zquor.example "Zquoraddress"
      """;

  private static final String LOGO =
      """
      <?xml version="1.0"?>
      <!-- zquorxml -->
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:z="urn:zquordraw" viewBox="0 0 20 10" id="zquorsvg" z:file="/home/zquor/logo.svg">
        <title>Zquorheading</title><metadata>zquormeta</metadata>
        <g class="zquorclass"><rect x="1" y="1" width="8" height="8" fill="#0B5C5E"/><!-- zquorshape --></g>
      </svg>
      """;

  private static final String FLEET =
      """
      fleet: Rowan   # zquorfleet
      customers:
        # zquorcustomer
        - {id: acme, contract: contract.yaml, data: incidents.yaml, corrections: corrections.yaml, brand: brand.yaml, outputs: [pdf, xlsx, html, md, json]}
      """;

  private static final String FORMS = " -o r.pdf -o r.xlsx -o r.html -o r.md -o r.json --format ";
  private static final String[] NAMES = {"r.pdf", "r.xlsx", "r.html", "r.md", "r.json"};
  private static final String LETTERS = " --letter l.pdf --letter l.html --letter l.md";

  private static final String SLA = "sla contract.yaml --data incidents.yaml --period ";

  @TempDir private Path folder;

  @BeforeEach
  void writeInputs() throws IOException {
    Files.createDirectories(folder.resolve("plans"));
    write("plans/gold.yaml", PLAN);
    write("contract.yaml", CONTRACT);
    write("requests.yaml", REQUESTS_CONTRACT);
    write("incidents.yaml", INCIDENTS);
    write("theirs.yaml", INCIDENTS.replace("17:00, cause", "17:30, cause"));
    write("corrections.yaml", CORRECTIONS);
    write("measurements.yaml", MEASUREMENTS);
    write("brand.yaml", BRAND);
    write("desk.md", SECTION);
    write("alone.md", SECTION.replace("The desk", "Alone"));
    write("zquoranother.md", "# Zquorfar\n\nZquoraway\n");
    write("logo.svg", LOGO);
    write("fleet.yaml", FLEET);
    write(
        "requests.csv",
        "timestamp,service,total,failed\n"
            + "2025-07-05T10:00:00Z,app,10,5\n2025-07-05T10:05:00Z,app,10,0\n");
    Files.createDirectories(folder.resolve("words"));
    write("words/sla_de.properties", "# zquorproperties\n ! zquormore\n");
    Files.write(folder.resolve("square.png"), picture());
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  // a picture that says where it was taken
  private static byte[] picture() throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_GRAY), "png", plain);
    byte[] said = "tEXtComment\0Zquorplace".getBytes(StandardCharsets.ISO_8859_1);
    CRC32 crc = new CRC32();
    crc.update(said);
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    int head = 8 + 25;
    whole.write(plain.toByteArray(), 0, head);
    whole.write(ByteBuffer.allocate(4).putInt(said.length - 4).array());
    whole.write(said);
    whole.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    whole.write(plain.toByteArray(), head, plain.size() - head);
    return whole.toByteArray();
  }

  static Stream<Arguments> documents() {
    String all = " --brand brand.yaml --section alone.md";
    String corrected = " --corrections corrections.yaml";
    return Stream.of(
        Arguments.of("month", SLA + "2025-07" + all + corrected),
        Arguments.of("month of requests", "sla requests.yaml --data requests.csv --period 2025-07"),
        Arguments.of("quarter", SLA + "2025-Q3" + all + " --as-of 2025-11-01T00:00:00Z"),
        Arguments.of("year", SLA + "2025" + all + corrected + " --as-of 2026-02-01T00:00:00Z"),
        Arguments.of("other data", SLA + "2025-07 --against theirs.yaml" + corrected),
        Arguments.of("other terms", SLA + "2025-07 --what-if uptime:target=99.5 --no-ledger"),
        Arguments.of("German, own words", SLA + "2025-07 --locale de --wording words" + all),
        Arguments.of("a draft", SLA + "2025-07 --state draft --previous before.json"),
        Arguments.of("metrics", "metrics incidents.yaml --by cause" + all + corrected),
        Arguments.of(
            "metrics of one's own",
            "metrics incidents.yaml --measurements measurements.yaml --contract contract.yaml"
                + " --period 2025-07"),
        Arguments.of("postmortem", "postmortem incidents.yaml --id outage" + all + corrected),
        Arguments.of(
            "postmortem with promises",
            "postmortem incidents.yaml --id outage --contract contract.yaml" + all));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void customers_findNoWordOfTheSenderInAnyByte(String name, String line) throws IOException {
    run(
        "sla contract.yaml --data incidents.yaml --period 2025-07 --audience internal -q -o before.json");
    StringBuilder all = new StringBuilder();
    for (String form : List.of("text", "json")) {
      all.append(run(line + FORMS + form));
    }
    all.append(Outputs.of(folder, NAMES));
    assertThat(all.length()).isGreaterThan(10_000);
    assertThat(planted(all.toString())).isEmpty();
    assertThat(run("check r.pdf")).contains("[figures-follow]");
  }

  @Test
  void letters_holdNoneEither() throws IOException {
    String all = run(SLA + "2025-07 --brand brand.yaml --corrections corrections.yaml" + LETTERS);
    assertThat(planted(all + Outputs.of(folder, "l.pdf", "l.html", "l.md"))).isEmpty();
    assertThat(run("check l.pdf")).contains("[figures-follow]");
  }

  @Test
  void reportsOfAFleet_holdNoneEither() throws IOException {
    Files.createDirectories(folder.resolve("out"));
    run("fleet fleet.yaml --period 2025-07 -d out -q");
    String[] names = {"acme.pdf", "acme.xlsx", "acme.html", "acme.md", "acme.json"};
    assertThat(planted(Outputs.of(folder.resolve("out"), names))).isEmpty();
    assertThat(run("check out/acme.pdf")).contains("[figures-follow]");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("explained")
  void explanations_holdNoneEither(String line, boolean found) {
    assertThat(planted(run(line)).isEmpty()).isEqualTo(!found);
  }

  static Stream<Arguments> explained() {
    String line = "explain contract.yaml --data incidents.yaml --period 2025-07";
    String corrected = line + " --corrections corrections.yaml";
    return Stream.of(
        Arguments.of(line, false),
        Arguments.of(line + " --format json", false),
        Arguments.of(corrected, false),
        Arguments.of(corrected + " --audience internal", true));
  }

  // else nothing would be planted
  @Test
  void internalReaders_getEveryFileAsGiven() throws IOException {
    run(
        SLA
            + "2025-07 --corrections corrections.yaml --brand brand.yaml --section alone.md"
            + " --audience internal -o r.pdf -o r.html -q");
    assertThat(planted(Outputs.of(folder, "r.pdf")))
        .anyMatch(s -> s.contains("zquorplan"))
        .anyMatch(s -> s.contains("zquorcredit"))
        .anyMatch(s -> s.contains("zquorcorrections"))
        .anyMatch(s -> s.contains("Zquorreason"))
        .anyMatch(s -> s.contains("zquorbrand"))
        .anyMatch(s -> s.contains("Zquoraway"))
        .anyMatch(s -> s.contains("zquormeta"))
        .anyMatch(s -> s.contains("Zquorplace"))
        .anyMatch(s -> s.contains("zquornote"))
        .anyMatch(s -> s.contains("Zquorelse"))
        .anyMatch(s -> s.contains("Zquortitle"));
    assertThat(planted(Outputs.of(folder, "r.html"))).anyMatch(s -> s.contains("Zquorauthor"));
    assertThat(run("check r.pdf")).contains("[figures-follow]");
  }

  // each with what stands around it
  private static List<String> planted(String all) {
    return Pattern.compile("(?is).{0,60}zquor.{0,60}")
        .matcher(all)
        .results()
        .map(MatchResult::group)
        .toList();
  }

  private String run(String line) {
    Session session = new Session(new LibraryEngine(MissingGlyphs.IGNORED), folder);
    assertThat(session.run(line)).as(session.out() + session.err()).isEqualTo(ExitCode.DONE);
    return session.out();
  }
}
