package dev.nines.source.statuspage;

import static dev.nines.source.statuspage.StatusFiles.incident;
import static dev.nines.source.statuspage.StatusFiles.problems;
import static dev.nines.source.statuspage.StatusFiles.resource;
import static dev.nines.source.statuspage.StatusFiles.text;
import static dev.nines.source.statuspage.StatusFiles.windows;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.model.MaintenanceWindow;
import dev.nines.model.PublishedUpdate;
import dev.nines.problem.Checked;
import dev.nines.problem.ProblemCode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedReaderTest {

  private static final Facts FEED = resource("history.atom").value().orElseThrow();

  private static String feed(String... entries) {
    return "<?xml version=\"1.0\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n"
        + String.join("\n", entries)
        + "\n</feed>\n";
  }

  private static String entry(String id, String published, String... updates) {
    String content =
        IntStream.range(0, updates.length)
            .mapToObj(i -> update(updates[i], i == 0 ? "Resolved" : "Investigating"))
            .collect(Collectors.joining());
    return "<entry><id>tag:x,2005:Incident/%s</id><published>%s</published><title>T%s</title>"
            .formatted(id, published, id)
        + "<content type=\"html\">"
        + content.replace("<", "&lt;")
        + "</content></entry>";
  }

  private static String update(String stamp, String status) {
    return "<p><small>" + stamp + "</small><br><strong>" + status + "</strong> - Text.</p>";
  }

  @Test
  void newYear_decemberFollowsJanuaryBackwards_andALatePostmortemIsLater() {
    Incident incident = incident(FEED, "9003");

    assertThat(windows(incident)).containsExactly("[] - 2025-12-31T23:05:00Z/2026-01-01T01:20:00Z");
    assertThat(incident.updates())
        .extracting(u -> u.status().orElseThrow() + " " + u.at().at())
        .containsExactly(
            "Investigating 2025-12-31T23:05:00Z",
            "Update 2026-01-01T00:10:00Z",
            "Resolved 2026-01-01T01:20:00Z",
            "Postmortem 2026-01-09T10:00:00Z");
    assertThat(incident.impact().get(0).from().text()).isEqualTo("Dec 31, 23:05 UTC");
    assertThat(incident.impact().get(0).from().reading())
        .isEqualTo("UTC; year from \"2026-01-01T01:20:31Z\"");
    assertThat(incident.impact().get(0).provenance().location()).hasToString("history.atom:9");
    assertThat(incident.provider()).contains("Ledgerly");
  }

  @Test
  void reopened_hasTwoWindows() {
    assertThat(windows(incident(FEED, "9002")))
        .containsExactly(
            "[] - 2025-11-20T09:30:00Z/2025-11-20T10:00:00Z",
            "[] - 2025-11-20T11:00:00Z/2025-11-20T12:00:00Z");
  }

  @Test
  void scheduledEvent_isItsAnnouncedWindow() {
    MaintenanceWindow window = FEED.maintenance().get(0);

    assertThat(window.from().at()).hasToString("2025-11-03T22:00:00Z");
    assertThat(window.to().at()).hasToString("2025-11-03T23:30:00Z");
    assertThat(window.announced().orElseThrow().at()).hasToString("2025-10-28T09:00:00Z");
    assertThat(window.cancelled()).isFalse();
    assertThat(FEED.incidents()).noneMatch(i -> i.id().equals("9001"));
  }

  @ParameterizedTest(name = "announced {0}, for {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-01-10 | Sep 20 | 2025-09-20",
        "2025-01-10 | Dec 5  | 2025-12-05",
        "2025-01-10 | Dec 20 | 2024-12-20",
        "2025-12-20 | Jan 3  | 2026-01-03"
      })
  void scheduledEvent_liesAheadOfItsAnnouncement(String published, String day, String expected) {
    String entry =
        entry("1", published + "T09:00:10Z", "Jan 1, 2024, 09:00 UTC")
            .replace(
                "<content type=\"html\">",
                "<content type=\"html\">&lt;p>&lt;strong>THIS IS A SCHEDULED EVENT "
                    + day
                    + ", 22:00 - 23:30 UTC&lt;/strong>&lt;/p>");

    assertThat(text("f.atom", feed(entry)).value().orElseThrow().maintenance())
        .singleElement()
        .extracting(window -> window.from().at().toString())
        .isEqualTo(expected + "T22:00:00Z");
  }

  @Test
  void problems_ofAFeed() {
    assertThat(problems(resource("history.atom")))
        .filteredOn(p -> !p.contains("level-assumed"))
        .containsExactly(
            "history.atom:9: warning: 2 of 2 incidents say nothing of the states of components,"
                + " \"Late jobs over New Year\" the first of them: the impact is taken from the"
                + " first update to the one that says resolved, which is when that was posted, not"
                + " when it happened. [impact-from-updates]");
  }

  @Test
  void feedAndMirror_giveTheSameWindowsAndUpdatesForTheSameIncidents() {
    Facts mirror = resource("mirror.jsonl").value().orElseThrow();

    assertThat(mirror.incidents()).extracting(Incident::id).containsExactly("9003", "9002");
    for (Incident mirrored : mirror.incidents()) {
      Incident fed = incident(FEED, mirrored.id());
      assertThat(times(fed)).isEqualTo(times(mirrored));
      assertThat(told(fed)).isEqualTo(told(mirrored));
    }
  }

  private static List<String> times(Incident incident) {
    return incident.impact().stream()
        .map(w -> w.from().at() + "/" + w.to().orElseThrow().at())
        .toList();
  }

  // a line break is what only one of the two keeps
  private static List<String> told(Incident incident) {
    Function<PublishedUpdate, String> text =
        u -> u.at().at() + u.status().orElseThrow() + u.text().replaceAll("\\s+", " ");
    return incident.updates().stream().map(text).toList();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "summer, PDT | 2025-07-01T19:00:20Z | Jul  1, 12:00 PDT | 2025-07-01T19:00:00Z",
        "winter, PST | 2025-12-01T20:00:20Z | Dec  1, 12:00 PST | 2025-12-01T20:00:00Z",
        "offset | 2025-07-01T04:00:20Z | Jul  1, 12:00 +08 | 2025-07-01T04:00:00Z",
        "twelve hours | 2025-07-01T20:00:20Z | Jul 1, 3:00 PM CDT | 2025-07-01T20:00:00Z",
        "with a year | 2025-07-01T20:00:20Z | Jul 1, 2024, 20:00 UTC | 2024-07-01T20:00:00Z",
        "CST of China | 2025-12-01T04:00:20Z | Dec  1, 12:00 CST | 2025-12-01T04:00:00Z",
        "CST of Chicago | 2025-12-01T18:00:20Z | Dec  1, 12:00 CST | 2025-12-01T18:00:00Z",
        "BST of London | 2025-07-01T11:00:20Z | Jul  1, 12:00 BST | 2025-07-01T11:00:00Z",
        "leap day | 2024-02-29T12:00:20Z | Feb 29, 12:00 UTC | 2024-02-29T12:00:00Z"
      })
  void stamps(String name, String published, String stamp, String expected) {
    Checked<Facts> facts = text("f.atom", feed(entry("1", published, stamp)));

    assertThat(facts.value().orElseThrow().incidents().get(0).updates())
        .singleElement()
        .extracting(u -> u.at().at().toString())
        .isEqualTo(expected);
    assertThat(facts.problems()).isEmpty();
  }

  @Test
  void zoneWordAgainstTheDate_isTheWallClock_andSaid() {
    Checked<Facts> facts =
        text("f.atom", feed(entry("1", "2025-12-01T20:00:20Z", "Dec  1, 12:00 PDT")));

    assertThat(facts.value().orElseThrow().incidents().get(0).updates().get(0).at().at())
        .hasToString("2025-12-01T20:00:00Z");
    assertThat(facts.problems()).extracting(p -> p.code()).contains(ProblemCode.ZONE_CONTRADICTED);
  }

  @Test
  void zoneWordAgainstThePublication_isSaid() {
    assertThat(
            problems(
                text(
                    "f.atom",
                    feed(
                        entry(
                            "1",
                            "2025-07-01T19:00:20Z",
                            "Jul  1, 12:00 UTC",
                            "Jul 1, 11:10 UTC")))))
        .contains(
            "f.atom:3: warning: The update \"Resolved\" of Jul 1, 12:00 UTC is read as"
                + " 2025-07-01T12:00:00Z, 420 min from 2025-07-01T19:00:20Z, when the entry says"
                + " that it was published: one of the two zones is likely wrong. The words of the"
                + " update are used. [zone-contradicted]");
  }

  @Test
  void zoneWordOfSeveralPlaces_withoutHelp_isAnError() {
    assertThat(
            text("f.atom", feed(entry("1", "2025-12-01T18:07:20Z", "Dec  1, 12:00 CST")))
                .problems())
        .extracting(p -> p.code())
        .contains(ProblemCode.TIME_AMBIGUOUS);
  }

  @Test
  void stampThatIsNoTime_isReported_theRestIsRead() {
    Checked<Facts> facts =
        text(
            "f.atom",
            feed(
                entry(
                    "1", "2025-07-01T12:00:20Z", "Jul 1, 12:00 UTC", "soon", "Jul 1, 11:00 UTC")));

    assertThat(windows(facts.value().orElseThrow().incidents().get(0)))
        .containsExactly("[] - 2025-07-01T11:00:00Z/2025-07-01T12:00:00Z");
    assertThat(problems(facts))
        .contains(
            "f.atom:3: warning: The update \"Investigating\" has the stamp \"soon\", which is no"
                + " time; it is left out. [row-damaged]");
  }

  @Test
  void twentyFiveEntries_mayBeCut() {
    String[] entries =
        IntStream.range(0, 25)
            .mapToObj(i -> entry("" + i, "2025-07-01T12:00:20Z", "Jul 1, 12:00 UTC"))
            .toArray(String[]::new);

    assertThat(problems(text("f.atom", feed(entries))))
        .contains(
            "f.atom:27: warning: The feed holds 25 entries, as many as it can have: older ones than"
                + " \"T24\" may be missing, and their impact would be in no figure. [input-cut]");
  }

  @Test
  void rss_isReadTheSameWay() {
    String rss =
        """
        <rss version="2.0"><channel><title>Ledgerly Status - Incident History</title>
        <item><title>Exports fail</title><guid>https://status.ledgerly.example/incidents/abc1</guid>
        <pubDate>Thu, 20 Nov 2025 12:00:10 +0000</pubDate>
        <description><![CDATA[<p><small>Nov 20, 12:00 UTC</small><br><strong>Resolved</strong> - \
        Fixed.</p><p><small>Nov 20, 11:00 UTC</small><br><strong>Identified</strong> - Seen.</p>]]>\
        </description></item></channel></rss>
        """;
    Incident incident = text("h.rss", rss).value().orElseThrow().incidents().get(0);

    assertThat(incident.id()).isEqualTo("abc1");
    assertThat(incident.provider()).contains("Ledgerly Status");
    assertThat(windows(incident)).containsExactly("[] - 2025-11-20T11:00:00Z/2025-11-20T12:00:00Z");
  }

  @Test
  void brokenOff_isAnErrorThatSaysWhere_whatStandsBeforeIsRead() {
    String whole =
        feed(
            entry("1", "2025-07-01T12:00:20Z", "Jul 1, 12:00 UTC", "Jul 1, 11:00 UTC"),
            entry("2", "2025-06-01T12:00:20Z", "Jun 1, 12:00 UTC"));
    Checked<Facts> facts = text("f.atom", whole.substring(0, whole.length() - 40));

    assertThat(facts.value().orElseThrow().incidents()).hasSize(1);
    assertThat(facts.problems())
        .filteredOn(p -> p.code() == ProblemCode.SYNTAX)
        .singleElement()
        .extracting(p -> p.location().line())
        .isEqualTo(4);
  }

  @Test
  void entities_areNotLookedUpOutsideTheFile() {
    String feed =
        "<!DOCTYPE feed [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n"
            + feed(entry("1", "2025-07-01T12:00:20Z", "Jul 1, 12:00 UTC"))
                .replace("<?xml version=\"1.0\"?>\n", "")
                .replace("<title>T1", "<title>&x;");
    Checked<Facts> facts = text("f.atom", feed);

    assertThat(facts.value().orElseThrow().incidents()).isEmpty();
    assertThat(facts.problems()).extracting(p -> p.code()).contains(ProblemCode.SYNTAX);
  }
}
