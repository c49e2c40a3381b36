package dev.nines.source.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.nines.model.Facts;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.IncidentSection;
import dev.nines.model.IncidentStatus;
import dev.nines.model.RecordedTime;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.source.SourceInput;
import dev.nines.source.SourceReaders;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageReaderTest {

  private static final SourceReaders READERS = new SourceReaders(List.of(new PageReader()));

  private static Checked<Facts> read(String name) {
    try (InputStream in = PageReaderTest.class.getResourceAsStream("/pages/" + name)) {
      return READERS.read(SourceInput.of(name, in.readAllBytes()));
    } catch (IOException e) {
      throw new IllegalStateException("test resource " + name, e);
    }
  }

  private static Checked<Facts> readText(String... lines) {
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return READERS.read(SourceInput.of("page.txt", bytes), "page");
  }

  private static Incident incident(Checked<Facts> facts) {
    return facts.value().orElseThrow().incidents().get(0);
  }

  private static List<String> problems(Checked<Facts> facts) {
    return facts.problems().stream().map(Problem::toString).toList();
  }

  private static List<String> windows(Incident incident) {
    return incident.impact().stream()
        .map(w -> w.from().at() + "/" + w.to().map(t -> t.at().toString()).orElse("open"))
        .toList();
  }

  private static List<String> mark(Incident incident, String name) {
    return incident.marks().all(name).stream().map(t -> t.at().toString()).toList();
  }

  @Test
  void read_seed_impactAndMarks() {
    Incident incident = incident(read("chargeover.txt"));
    ImpactWindow window = incident.impact().get(0);

    assertThat(windows(incident)).containsExactly("2025-07-05T20:27:00Z/2025-07-05T21:57:00Z");
    assertThat(Duration.between(window.from().at(), window.to().orElseThrow().at()))
        .isEqualTo(Duration.ofMinutes(90));
    assertThat(mark(incident, "detected")).containsExactly("2025-07-05T20:27:00Z");
    assertThat(mark(incident, "acknowledged")).containsExactly("2025-07-05T20:28:00Z");
    assertThat(mark(incident, "resolved")).containsExactly("2025-07-05T21:57:00Z");
    assertThat(incident.marks().names()).containsExactly("detected", "acknowledged", "resolved");
  }

  @Test
  void read_seed_problems() {
    assertThat(problems(read("chargeover.txt")))
        .containsExactly(
            "chargeover.txt:9: note: \"approximately 90 minutes\" agrees with the computed 90 min."
                + " [duration-agrees]",
            "chargeover.txt:21: note: No level is stated for the impact from 2025-07-05 15:27 CDT,"
                + " so it counts as a major outage. [level-assumed]",
            "chargeover.txt:37: note: \"3:27 CDT, to 4:57 CDT\" has no am or pm; it is read as pm,"
                + " because the timeline says 15:27 and 16:57. [half-day-assumed]",
            "chargeover.txt:42: warning: The update \"Resolved\" is stamped 2025-07-05 03:30 CDT,"
                + " 11 h 57 min before the impact starts (15:27) and 13 h 27 min before it ends"
                + " (16:57). Twelve hours later, 15:30, would follow the start but still lie 87 min"
                + " before the end 16:57 that its own text names, so neither reading can be the"
                + " time of the resolution: likely a back-dated entry with am for pm. No figure"
                + " uses it. [update-before-impact]");
  }

  @Test
  void read_seed_wordsAndReadings() {
    Incident incident = incident(read("chargeover.txt"));
    RecordedTime start = incident.impact().get(0).from();

    assertThat(start.text()).isEqualTo("3:27pm CT");
    assertThat(start.reading())
        .isEqualTo(
            "America/Chicago, from \"CT\"; date from \"July 5th\", year from"
                + " \"Posted Jul 05, 2025 - 03:30 CDT\"");
    assertThat(incident.impact().get(0).provenance().text())
        .isEqualTo(
            "3:27pm CT - Firewall experiences an error, which stops some inbound/outbound traffic."
                + " ChargeOver staff are immediately alerted.");
    assertThat(incident.impact().get(0).provenance().location()).hasToString("chargeover.txt:21");
  }

  @Test
  void read_seed_partsOfThePage() {
    Incident incident = incident(read("chargeover.txt"));

    assertThat(incident.id()).isEqualTo("2025-07-05-chargeover-inaccessible-network-outage");
    assertThat(incident.title()).isEqualTo("ChargeOver inaccessible / network outage");
    assertThat(incident.provider()).contains("ChargeOver");
    assertThat(incident.status()).contains(IncidentStatus.POSTMORTEM);
    assertThat(incident.timeline())
        .extracting(e -> e.at().location().line())
        .containsExactly(21, 22, 23);
    assertThat(incident.sections())
        .extracting(IncidentSection::key, IncidentSection::heading)
        .containsExactly(
            tuple("summary", "Incident details"),
            tuple("root-cause", "Root cause"),
            tuple("remediation", "Remediation plan"));
    assertThat(incident.updates())
        .extracting(u -> u.status().orElse("") + " " + u.at().at())
        .containsExactly("Postmortem 2025-07-29T15:43:00Z", "Resolved 2025-07-05T08:30:00Z");
    assertThat(incident.updates().get(1).text())
        .isEqualTo(
            "ChargeOver was inaccessible from approx 3:27 CDT, to 4:57 CDT.\n\n"
                + "This was a networking-system related outage.\n\n"
                + "We are still investigating root cause. A postmortem will follow.");
  }

  @Test
  void read_seed_whatIsNotStatedStaysAbsent() {
    Incident incident = incident(read("chargeover.txt"));

    assertThat(incident.severity()).isEmpty();
    assertThat(incident.impact().get(0).level()).isEmpty();
    assertThat(incident.impact().get(0).cause()).isEmpty();
    assertThat(incident.impact().get(0).services()).isEmpty();
    assertThat(incident.actions())
        .hasSize(3)
        .allSatisfy(
            action -> {
              assertThat(action.owner()).isEmpty();
              assertThat(action.due()).isEmpty();
              assertThat(action.status()).isEmpty();
              assertThat(action.kind()).isEmpty();
            });
  }

  @Test
  void read_seed_actionsAreWholeParagraphs() {
    Incident incident = incident(read("chargeover.txt"));
    String remediation = incident.sections().get(2).text();

    assertThat(String.join("\n\n", incident.actions().stream().map(a -> a.text()).toList()))
        .isEqualTo(remediation);
    assertThat(incident.actions())
        .extracting(a -> a.provenance().location().line())
        .containsExactly(27, 29, 31);
  }

  @Test
  void read_seed_remediationStandsInTheActionsOnly() {
    assertThat(incident(read("chargeover.txt")).narrative())
        .extracting(IncidentSection::key)
        .containsExactly("summary", "root-cause");
    assertThat(incident(read("login-24-hour.txt")).narrative())
        .extracting(IncidentSection::key)
        .containsExactly("summary", "root-cause");
  }

  @Test
  void read_seed_input() {
    assertThat(read("chargeover.txt").value().orElseThrow().inputs().get(0).sha256())
        .isEqualTo("97566ba903cf449958c34f9e273dbcecdf37c464586cb7cea7c1b84c7ff23a0e");
  }

  @Test
  void read_bulletsOn24HourClock_proseWithWrongZoneWord() {
    Checked<Facts> facts = read("login-24-hour.txt");
    Incident incident = incident(facts);

    assertThat(windows(incident)).containsExactly("2025-07-18T19:00:00Z/2025-07-18T20:14:00Z");
    assertThat(mark(incident, "acknowledged")).containsExactly("2025-07-18T19:11:00Z");
    assertThat(incident.impact().get(0).services()).containsExactly("Sign-in (Web, Mobile)", "API");
    assertThat(incident.actions())
        .extracting(a -> a.text())
        .containsExactly(
            "Expiry dates of internal certificates will be watched.", "Renewal will be automatic.");
    assertThat(problems(facts))
        .containsExactly(
            "login-24-hour.txt:9: warning: \"CST\" in \"14:00 CST\" contradicts the date: on"
                + " 2025-07-18 the clock in America/Chicago shows CDT. It is read as CDT,"
                + " 2025-07-18T19:00Z; \"CST\" read literally would be 2025-07-18T20:00Z, 60 min"
                + " later. [zone-contradicted]",
            "login-24-hour.txt:9: note: \"74 minutes\" agrees with the computed 74 min."
                + " [duration-agrees]",
            "login-24-hour.txt:17: note: No level is stated for the impact from 2025-07-18 14:00"
                + " CDT, so it counts as a major outage. [level-assumed]");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "winter-cdt.txt, 2026-01-20T20:00:00Z/2026-01-20T21:10:00Z, CDT, CST",
    "summer-cst.txt, 2026-07-20T19:00:00Z/2026-07-20T20:10:00Z, CST, CDT"
  })
  void read_zoneWordOfTheOtherHalfOfTheYear_isTheWallClock(
      String page, String window, String word, String shown) {
    Checked<Facts> facts = read(page);

    assertThat(windows(incident(facts))).containsExactly(window);
    assertThat(problems(facts))
        .filteredOn(p -> p.contains("[zone-contradicted]"))
        .hasSize(3)
        .allMatch(
            p ->
                p.contains(": warning: \"" + word + "\" in ")
                    && p.contains("the clock in America/Chicago shows " + shown));
  }

  @Test
  void read_bulletsWithoutMarks_overAClockChange() {
    Checked<Facts> facts = read("over-clock-change.txt");

    assertThat(windows(incident(facts)))
        .containsExactly(
            "2026-03-08T05:40:00Z/2026-03-08T07:20:00Z",
            "2026-03-08T08:30:00Z/2026-03-08T09:00:00Z");
    assertThat(facts.problems()).extracting(p -> p.code().id()).containsOnly("level-assumed");
  }

  @Test
  void read_dateWithARemark_isTheDayOfTheLinesBelow() {
    Checked<Facts> facts =
        readText(
            "Incident Report for Ledgerly",
            "Timeline",
            "",
            "October 16th, 2024 (Timezone MSK+0 / GMT+3):",
            "15:09 - Routes are lost.",
            "18:10 - Routes are restored.",
            "",
            "Posted Nov 05, 2024 - 15:39 MSK");

    assertThat(windows(incident(facts)))
        .containsExactly("2024-10-16T12:09:00Z/2024-10-16T15:10:00Z");
  }

  @Test
  void read_twoWindowsAndDateOnlyBullet() {
    Incident incident = incident(read("two-windows.txt"));

    assertThat(windows(incident))
        .containsExactly(
            "2025-06-07T18:12:00Z/2025-06-07T21:53:00Z",
            "2025-06-08T18:32:00Z/2025-06-08T22:05:00Z");
    assertThat(incident.timeline()).hasSize(8);
    assertThat(incident.timeline().get(0).at().at()).isEqualTo("2025-05-29T05:00:00Z");
    assertThat(incident.timeline().get(0).at().reading())
        .endsWith("no time of day: start of the day");
    assertThat(mark(incident, "resolved"))
        .containsExactly("2025-06-07T21:53:00Z", "2025-06-08T22:05:00Z");
    // said of the second window only, so it says nothing of the time from the first start
    assertThat(mark(incident, "detected")).isEmpty();
  }

  @Test
  void read_pageWithoutPostmortem_takesTheSentence() {
    Checked<Facts> facts = read("updates-only.txt");
    Incident incident = incident(facts);

    assertThat(windows(incident)).containsExactly("2024-05-14T07:02:00Z/2024-05-14T07:47:00Z");
    assertThat(incident.zone().orElseThrow().getId()).isEqualTo("Europe/Berlin");
    assertThat(incident.marks().names()).isEmpty();
    assertThat(incident.status()).contains(IncidentStatus.RESOLVED);
    assertThat(incident.updates()).hasSize(3);
    assertThat(facts.problems()).extracting(p -> p.code().id()).containsExactly("level-assumed");
  }

  @Test
  void read_overNewYear() {
    Checked<Facts> facts = read("new-year.txt");
    Incident incident = incident(facts);

    assertThat(windows(incident)).containsExactly("2024-12-31T14:40:00Z/2024-12-31T15:20:00Z");
    assertThat(incident.timeline().get(1).text())
        .isEqualTo("Monitoring alerts the payment team, which joins the call.");
    assertThat(incident.title()).isEqualTo("Payments delayed");
    assertThat(facts.problems().get(0))
        .hasToString(
            "new-year.txt:9: note: \"over 30 minutes\" agrees with the computed 40 min."
                + " [duration-agrees]");
  }

  @Test
  void read_inProgress_isOpen() {
    Checked<Facts> facts = read("in-progress.txt");
    Incident incident = incident(facts);

    assertThat(windows(incident)).containsExactly("2025-03-04T15:05:00Z/open");
    assertThat(mark(incident, "detected")).containsExactly("2025-03-04T15:09:00Z");
    assertThat(incident.status()).contains(IncidentStatus.IDENTIFIED);
    assertThat(problems(facts))
        .containsExactly(
            "in-progress.txt:9: warning: \"10:05 EST\" has no date, and the text of the page names"
                + " none; 2025-03-04 is taken, the day of its stamps. [date-assumed]",
            "in-progress.txt:9: warning: No end is stated for the impact from 2025-03-04 10:05 EST;"
                + " it counts as open until as-of. [impact-open]",
            "in-progress.txt:9: note: No level is stated for the impact from 2025-03-04 10:05 EST,"
                + " so it counts as a major outage. [level-assumed]");
  }

  @Test
  void read_noTimes() {
    assertThat(problems(read("no-times.txt")))
        .containsExactly(
            "no-times.txt: error: No time of an impact is found: the page has no entry such as"
                + " \"3:27pm CT - ...\" that starts one, and no sentence such as \"from 15:27 to"
                + " 16:57 CDT\". [no-times]");
  }

  @Test
  void read_abbreviationOfSeveralZones() {
    Checked<Facts> facts =
        readText(
            "Outage",
            "Incident Report for X",
            "On January 5th, 2025 all was down.",
            "- 14:00 CST - Errors begin.",
            "- 15:00 CST - Resolved.");

    assertThat(problems(facts))
        .hasSize(2)
        .first()
        .isEqualTo(
            "page.txt:4: error: \"CST\" in \"14:00 CST\" stands for several zones (America/Chicago,"
                + " Asia/Shanghai, America/Havana) and the file does not name its zone."
                + " [time-ambiguous]");
  }

  @Test
  void read_zoneThatThePageStates() {
    Checked<Facts> facts =
        readText(
            "Outage",
            "Incident Report for X",
            "On January 5th, 2025 all was down. All times are in America/Chicago.",
            "- 14:00 CST - Errors begin.",
            "- 15:00 - Resolved.");

    assertThat(windows(incident(facts)))
        .containsExactly("2025-01-05T20:00:00Z/2025-01-05T21:00:00Z");
  }

  @Test
  void read_noYearAnywhere() {
    Checked<Facts> facts =
        readText("Outage", "Incident Report for X", "- July 5 - 14:00 UTC - Errors begin.");

    assertThat(problems(facts))
        .containsExactly(
            "page.txt:3: error: \"July 5\" has no year, and nothing on the page gives one."
                + " [time-ambiguous]");
  }

  @Test
  void read_sentenceWithoutHalfOfTheDay() {
    Checked<Facts> facts =
        readText(
            "Outage",
            "Incident Report for X",
            "Resolved",
            "On July 5 it was down from 3:27 CDT to 4:57 CDT.",
            "Posted Jul 05, 2025 - 18:00 CDT");

    assertThat(problems(facts))
        .containsExactly(
            "page.txt:4: error: \"3:27 CDT to 4:57 CDT\" has no am or pm, and no timeline says"
                + " which it is. [time-ambiguous]");
  }

  @Test
  void read_postThatIsCutOff() {
    Checked<Facts> facts =
        readText(
            "Outage",
            "Incident Report for X",
            "Monitoring",
            "- July 5, 2025 14:00 UTC - Errors begin.",
            "- 14:30 UTC - Service is restored.",
            "Posted Jul 05, 2025 - 15:00 UTC",
            "Investigating",
            "We look into it.");

    assertThat(windows(incident(facts)))
        .containsExactly("2025-07-05T14:00:00Z/2025-07-05T14:30:00Z");
    assertThat(problems(facts))
        .contains(
            "page.txt:8: warning: The update \"Investigating\" has no whole line \"Posted Jul 05,"
                + " 2025 - 15:30 CDT\"; the page seems cut short. [input-cut]");
  }

  @Test
  void read_userSaysWhoseDataItIs() throws IOException {
    try (InputStream in = PageReaderTest.class.getResourceAsStream("/pages/login-24-hour.txt")) {
      SourceInput input = SourceInput.of("x", in.readAllBytes()).withService("app");
      assertThat(incident(READERS.read(input)).impact().get(0).services()).containsExactly("app");
    }
  }
}
