package dev.nines.downtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From when to when impact lasts, and how heavy it is. */
class ImpactWeigherTest {

  private static final String TWO_WINDOWS =
      """
      id: a
      impact:
        - {services: [app], level: major_outage, from: 10:00, to: 11:00}
        - {services: [app], level: major_outage, from: 12:00, to: 13:00}
      marks: {reported: 10:20, called: 10:10, restored: 12:40, closed: 12:50}
      """;

  private static final String OPEN =
      """
      id: a
      impact:
        - {services: [app], level: major_outage, from: 10:00, to: 11:00}
        - {services: [app], level: major_outage, from: 12:00}
      marks: {reported: 10:20, restored: 10:40}
      """;

  private static List<String> outages(String terms, String file) {
    return Day.ledger("observe: {outages: {" + terms + "}}\n", Day.file(file)).outages().stream()
        .map(
            outage ->
                outage
                    .span()
                    .toString()
                    .replace("2025-07-11T00", "24")
                    .replaceAll("2025-07-10T|:00Z", ""))
        .toList();
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "as recorded | waiting: counts | 10:00/11:00 12:00/13:00",
        "from a mark: the first window alone | from: reported | 10:20/11:00 12:00/13:00",
        "to a mark: the last window alone | to: restored | 10:00/11:00 12:00/12:40",
        "of several marks the earliest | from: [reported, called] | 10:10/11:00 12:00/13:00",
        "of several ends the earliest | to: [closed, restored] | 10:00/11:00 12:00/12:40",
        "a mark or the impact | from: [reported, impact-start] | 10:00/11:00 12:00/13:00",
        "an end or the impact's | to: [impact-end, closed] | 10:00/11:00 12:00/12:50",
        "a mark that is missing | from: detected | 10:00/11:00 12:00/13:00"
      })
  void marks_moveTheStartAndTheEnd(String name, String terms, String expected) {
    assertThat(outages(terms, TWO_WINDOWS)).containsExactly(expected.split(" "));
  }

  @Test
  void markOfTheEnd_doesNotEndAWindowBeforeAnOpenOne() {
    assertThat(outages("to: restored", OPEN)).containsExactly("10:00/11:00", "12:00/24:00");
  }

  @Test
  void markOfTheStart_movesTheEarliestWindow_inAnyOrder() {
    String reversed =
        """
        id: a
        impact:
          - {services: [app], level: major_outage, from: 12:00, to: 13:00}
          - {services: [app], level: major_outage, from: 10:00, to: 11:00}
        marks: {reported: 10:20, restored: 12:40}
        """;

    assertThat(outages("from: reported, to: restored", reversed))
        .containsExactly("10:20/11:00", "12:00/12:40");
  }

  @Test
  void windowsThatStartAndEndTogether_areAllMoved() {
    String twins =
        """
        id: a
        impact:
          - {services: [app], level: major_outage, from: 10:00, to: 11:00}
          - {services: [app], level: partial_outage, from: 10:00, to: 11:00}
        marks: {reported: 10:20, restored: 10:40}
        """;

    assertThat(outages("from: reported, to: restored", twins)).containsExactly("10:20/10:40");
  }

  @Test
  void endBeforeTheStart_isNoImpact() {
    String quick =
        """
        id: a
        impact: [{services: [app], level: major_outage, from: 10:00, to: 11:00}]
        marks: {reported: 10:40, restored: 10:40}
        """;

    assertThat(outages("from: reported, to: restored", quick)).isEmpty();
  }

  @ParameterizedTest(name = "waiting {0}: {1}")
  @CsvSource({"counts, 10:00/13:00", "excluded, 10:00/10:30 11:00/12:00"})
  void waitingForTheCustomer_countsOrNot(String waiting, String expected) {
    String waited =
        """
        id: a
        impact: [{services: [app], level: major_outage, from: 10:00, to: 13:00}]
        waiting: [{from: 10:30, to: 11:00}, {from: 12:00}]
        """;

    assertThat(outages("waiting: " + waiting, waited)).containsExactly(expected.split(" "));
  }

  @ParameterizedTest(name = "{0}: {2} seconds")
  @CsvSource(
      delimiter = '|',
      value = {
        "no level is a major outage | services: [app] | 3600",
        "partial by default | services: [app], level: partial_outage | 3600",
        "of the contract's weight | services: [app], level: degraded_performance | 1800",
        "none | services: [app], level: none | 0"
      })
  void level_hasTheWeightOfTheContract(String name, String window, long seconds) {
    DowntimeLedger ledger =
        Day.ledger(
            "observe: {outages: {weights: {degraded_performance: 0.5}}}\n",
            Day.file("id: a\nimpact: [{" + window + ", from: 10:00, to: 11:00}]\n"));

    assertThat(ledger.countedSeconds()).hasToString("" + seconds);
  }

  @ParameterizedTest(name = "{0}: {1} seconds")
  @CsvSource({"'affected: 10 of 200,', 180", "'affected: 50 %,', 1800", "'', 3600"})
  void affectedShare_isTheWeight(String affected, long seconds) {
    DowntimeLedger ledger =
        Day.ledger(
            "observe: {outages: {weights: affected}}\n",
            Day.file(
                "id: a\nimpact: [{services: [app], " + affected + " from: 10:00, to: 11:00}]\n"));

    assertThat(ledger.countedSeconds()).hasToString("" + seconds);
  }
}
