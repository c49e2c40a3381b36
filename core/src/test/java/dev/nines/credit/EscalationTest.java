package dev.nines.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Contract;
import dev.nines.downtime.Outage;
import dev.nines.model.Incident;
import dev.nines.model.IncidentKind;
import dev.nines.model.Marks;
import dev.nines.money.Fraction;
import dev.nines.problem.Problem;
import dev.nines.testing.Agreements;
import dev.nines.testing.Records;
import dev.nines.time.Interval;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rights that follow from the history, as contracts in UTC state them. */
class EscalationTest {

  private static final Incident JAN = Runs.outage("jan", "2025-01-10T00:00:00Z", 600);
  private static final Incident FEB = Runs.outage("feb", "2025-02-10T00:00:00Z", 600);
  private static final Incident MAR = Runs.outage("mar", "2025-03-10T00:00:00Z", 600);

  private static Contract contract(String head, String right) {
    return Runs.contract(head, "target: 99.9\nescalation:\n  - " + right);
  }

  private static EscalationResult right(String right, String period, Incident... incidents) {
    return Runs.promise(contract("", right), period, incidents).rights().get(0);
  }

  private static Incident[] months(String names) {
    Map<String, Incident> all = Map.of("jan", JAN, "feb", FEB, "mar", MAR);
    return List.of(names.split(" ")).stream()
        .filter(all::containsKey)
        .map(all::get)
        .toArray(Incident[]::new);
  }

  @ParameterizedTest(name = "{0} in March after {1}: {2}")
  @CsvSource({
    "2 of 2 periods, feb mar, true",
    "2 of 2 periods, jan mar, false",
    "2 of 2 periods, mar, false",
    "2 of 3 periods, jan mar, true",
    "2 of 3 periods, jan feb, true",
    "2 of 3 periods, feb, false",
    "3 of 3 periods, jan feb mar, true",
    "3 of 3 periods, jan feb, false",
    "1 of 1 periods, mar, true",
    "1 of 1 periods, feb, false"
  })
  void missedTarget_inSoManyOfTheLastPeriods(String in, String missed, boolean given) {
    EscalationResult right = right("{right: terminate, in: " + in + "}", "2025-03", months(missed));

    assertThat(right.given()).isEqualTo(given);
    assertThat(right.terms().right()).isEqualTo("terminate");
    assertThat(right.stretches()).hasSize(Integer.parseInt(in.split(" ")[2]));
  }

  @Test
  void triggers_areThePeriodsWithTheirFigures() {
    EscalationResult right =
        right("{right: terminate, in: 2 of 3 periods}", "2025-03", months("jan mar"));

    assertThat(right.triggers().stream().map(stretch -> stretch.span().toString()))
        .containsExactly(
            "2025-01-01T00:00:00Z/2025-02-01T00:00:00Z",
            "2025-03-01T00:00:00Z/2025-04-01T00:00:00Z");
    assertThat(right.triggers().stream().map(stretch -> stretch.value().orElseThrow().exact()))
        .containsOnly(Fraction.of(31 * 1440 - 600, 31 * 1440).times(100));
    assertThat(right.triggers().get(1).outages().stream().map(Outage::incidents))
        .containsExactly(List.of("mar"));
  }

  @ParameterizedTest(name = "{0} with {1} minutes down: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "uptime: {below: 98.5} | 669 | false",
        "uptime: {below: 98.5} | 670 | true",
        "downtime: {above: 7.2 hours} | 432 | false",
        "downtime: {above: 7.2 hours} | 433 | true",
        "outages: {at-least: 1} | 1 | true",
        "outages: {above: 1} | 1 | false",
        "longest-outage: {at-least: 1 hour} | 60 | true",
        "longest-outage: {at-least: 1 hour} | 59 | false"
      })
  void oneVeryBadPeriod_givesTheRight(String figure, long minutes, boolean given) {
    // a thirty-first of a 31-day month is 44,640 minutes; 1.5 % of it are 669.6
    Incident outage = Runs.outage("mar", "2025-03-10T00:00:00Z", minutes);

    assertThat(right("{right: terminate, " + figure + "}", "2025-03", outage).given())
        .isEqualTo(given);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "contract from February | valid: {from: 2025-02-01} | false",
        "contract from mid-January | valid: {from: 2025-01-09} | true",
        "contract from before | valid: {from: 2024-01-01} | true"
      })
  void periodsBeforeTheContract_doNotCount(String name, String head, boolean given) {
    Contract contract = contract(head + "\n", "{right: terminate, in: 2 of 2 periods}");

    EscalationResult right = Runs.promise(contract, "2025-02", JAN, FEB).rights().get(0);

    assertThat(right.given()).isEqualTo(given);
  }

  @ParameterizedTest(name = "{0}: until {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "from the end of the period | within: 30 days, from: period-end | 2025-05-01T00:00:00Z",
        "from the last outage's start | within: 30 days, from: outage-start | 2025-04-10T00:00:00Z",
        "from its end, in hours | within: 48 hours, from: outage-end | 2025-03-12T10:00:00Z",
        "of the next period | within: 1 period | 2025-05-01T00:00:00Z"
      })
  void notice_runsFromThePeriodThatCompletesTheCondition(String name, String notice, String until) {
    EscalationResult right =
        right(
            "{right: terminate, in: 2 of 2 periods, notice: {" + notice + "}}",
            "2025-03",
            months("feb mar"));

    assertThat(right.exercise().stream().map(date -> date.until().toString()))
        .containsExactly(until);
  }

  @Test
  void rightCompletedBefore_keepsItsOldTime() {
    EscalationResult right =
        right(
            "{right: terminate, in: 2 of 3 periods, notice: {within: 30 days, from: period-end}}",
            "2025-03",
            months("jan feb"));

    // February ends on the 28th; the 30th day after is 30 March
    assertThat(right.exercise().get(0).until()).isEqualTo("2025-03-31T00:00:00Z");
  }

  @Test
  void rightNotGiven_hasNoTime() {
    EscalationResult right =
        right(
            "{right: terminate, notice: {within: 30 days, from: period-end}}",
            "2025-03",
            months("feb"));

    assertThat(right.given()).isFalse();
    assertThat(right.exercise()).isEmpty();
    assertThat(right.triggers()).isEmpty();
  }

  @Test
  void eachLine_givesItsRightByItself() {
    Contract contract =
        Runs.contract(
            "",
            """
            target: 99.9
            escalation:
              - {right: terminate, uptime: {below: 98.5}, in: 2 of 2 periods}
              - {right: meet the board, uptime: {below: 99.0}}
            """);

    List<EscalationResult> rights = Runs.promise(contract, "2025-03", MAR).rights();

    assertThat(rights.stream().map(right -> right.terms().right() + " " + right.given()))
        .containsExactly("terminate false", "meet the board true");
  }

  @Test
  void stretchThatIsNoPeriod_givesNoRight() {
    Contract contract = contract("", "{right: terminate}");

    assertThat(Runs.promise(contract, "2025-03-01/2025-03-12", MAR).rights()).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {4}")
  @CsvSource(
      delimiter = '|',
      value = {
        "within 30 days | 2025-03-02T00:00 | 2025-03-10T00:00 | 2025-03-31T23:59 | true",
        "exactly 30 days | 2025-03-01T00:00 | 2025-03-10T00:00 | 2025-03-31T00:00 | false",
        "across the start | 2025-02-20T00:00 | 2025-02-25T00:00 | 2025-03-01T00:00 | true",
        "across the end | 2025-03-31T00:00 | 2025-04-10T00:00 | 2025-04-29T00:00 | true",
        "in February alone, still near | 2025-02-10T00:00 | 2025-02-11T00:00 | 2025-02-12T00:00 |"
            + " true",
        "long before | 2025-01-10T00:00 | 2025-01-11T00:00 | 2025-01-12T00:00 | false",
        "after the period | 2025-04-01T00:00 | 2025-04-02T00:00 | 2025-04-03T00:00 | false"
      })
  void threeOutagesInAny30Days(String name, String a, String b, String c, boolean given) {
    EscalationResult right =
        right(
            "{right: terminate, outages: {at-least: 3}, in-any: 30 days}",
            "2025-03",
            Runs.outage("a", a + ":00Z", 31),
            Runs.outage("b", b + ":00Z", 31),
            Runs.outage("c", c + ":00Z", 31));

    assertThat(right.given()).isEqualTo(given);
  }

  @Test
  void window_isTheOneWithMost_andItsOutages() {
    EscalationResult right =
        right(
            "{right: terminate, outages: {at-least: 2}, in-any: 7 days,"
                + " notice: {within: 30 days, from: outage-end}}",
            "2025-03",
            Runs.outage("a", "2025-03-01T12:00:00Z", 60),
            Runs.outage("b", "2025-03-10T12:00:00Z", 60),
            Runs.outage("c", "2025-03-12T12:00:00Z", 60),
            Runs.outage("d", "2025-03-17T11:59:00Z", 60));

    EscalationResult.Stretch window = right.stretches().get(0);
    assertThat(window.span())
        .isEqualTo(
            Interval.of(
                Instant.parse("2025-03-10T12:00:00Z"), Instant.parse("2025-03-17T12:00:00Z")));
    assertThat(window.value().orElseThrow().exact()).isEqualTo(Fraction.of(3));
    assertThat(window.outages().stream().flatMap(outage -> outage.incidents().stream()))
        .containsExactly("b", "c", "d");
    // with c the second outage, with d the third: each gives the right anew
    assertThat(right.exercise().stream().map(date -> date.until().toString()))
        .containsExactly("2025-04-12T00:00:00Z", "2025-04-17T00:00:00Z");
  }

  @Test
  void lasting_isTheOutageAsItHappened() {
    String right = "{right: terminate, outages: {at-least: 2}, lasting: {above: 30 minutes},";
    Incident[] two = {
      Runs.outage("a", "2025-03-01T12:00:00Z", 31), Runs.outage("b", "2025-03-05T12:00:00Z", 30)
    };
    Incident overTheEdge = Runs.outage("edge", "2025-03-31T23:40:00Z", 40);

    assertThat(right(right + " in-any: 30 days}", "2025-03", two).given()).isFalse();
    assertThat(right(right + " in-any: 31 days}", "2025-03", two[0], overTheEdge).given()).isTrue();
    assertThat(right(right + " in: 1 of 1 periods}", "2025-03", two[0], overTheEdge).given())
        .isTrue();
    assertThat(right(right + " in: 1 of 1 periods}", "2025-03", two).given()).isFalse();
  }

  @ParameterizedTest(name = "{0} minutes in all: {1}")
  @CsvSource({"1440, false", "1441, true"})
  void downtimeInAny30Days_cutsAtTheWindow(long minutes, boolean given) {
    // two outages nineteen days apart lie in one window
    EscalationResult right =
        right(
            "{right: replace, downtime: {above: 24 hours}, in-any: 30 days}",
            "2025-03",
            Runs.outage("a", "2025-03-01T12:00:00Z", 720),
            Runs.outage("b", "2025-03-20T12:00:00Z", minutes - 720));

    assertThat(right.given()).isEqualTo(given);
    assertThat(right.stretches().get(0).value().orElseThrow().exact())
        .isEqualTo(Fraction.of(minutes * 60));
  }

  @Test
  void downtime_ofALongOutageIsWhatLiesInTheWindow() {
    EscalationResult right =
        right(
            "{right: replace, downtime: {at-least: 24 hours}, in-any: 1 day}",
            "2025-03",
            Runs.outage("a", "2025-03-01T12:00:00Z", 3 * 1440));

    assertThat(right.given()).isTrue();
    assertThat(right.stretches().get(0).value().orElseThrow().exact())
        .isEqualTo(Fraction.of(86_400));
  }

  @ParameterizedTest(name = "{0} minutes: {1}")
  @CsvSource({"432, false", "433, true"})
  void uptimeInAny30Days_isOfTheWindow(long minutes, boolean given) {
    // 1 % of 30 days are 432 minutes
    EscalationResult right =
        right(
            "{right: terminate, uptime: {below: 99}, in-any: 30 days}",
            "2025-03",
            Runs.outage("a", "2025-02-25T12:00:00Z", minutes - 100),
            Runs.outage("b", "2025-03-05T12:00:00Z", 100));

    assertThat(right.given()).isEqualTo(given);
    assertThat(right.stretches().get(0).value().orElseThrow().exact())
        .isEqualTo(Fraction.of(43_200 - minutes, 43_200).times(100));
  }

  @Test
  void quietTime_hasAWindowAndNoRight() {
    EscalationResult right =
        right("{right: terminate, outages: {at-least: 3}, in-any: 30 days}", "2025-03");

    assertThat(right.given()).isFalse();
    assertThat(right.stretches().get(0).value().orElseThrow().exact()).isEqualTo(Fraction.ZERO);
  }

  @Test
  void windowOfDays_isAsLongAsTheCalendarMakesIt() {
    // in Berlin the clocks go forward on 30 March 2025: 3 days from the 28th, 12:00, are 71 hours
    Contract berlin =
        contract("zone: Europe/Berlin\n", "{right: x, outages: {at-least: 2}, in-any: 3 days}");
    Incident first = Runs.outage("a", "2025-03-28T11:00:00Z", 10);

    EscalationResult inside =
        Runs.promise(berlin, "2025-03", first, Runs.outage("b", "2025-03-31T09:59:00Z", 10))
            .rights()
            .get(0);
    EscalationResult outside =
        Runs.promise(berlin, "2025-03", first, Runs.outage("b", "2025-03-31T10:00:00Z", 10))
            .rights()
            .get(0);

    assertThat(inside.given()).isTrue();
    assertThat(outside.given()).isFalse();
  }

  @Test
  void noticeFromAMark_withoutTheMark_isAWarning() {
    Contract contract =
        contract(
            "",
            "{right: terminate, outages: {at-least: 1}, in-any: 30 days,"
                + " notice: {within: 30 days, from: reported}}");
    Incident marked =
        Records.incident(
            "marked",
            IncidentKind.REAL,
            new Marks(
                Map.of(
                    "reported", List.of(Records.time(Instant.parse("2025-03-20T08:00:00Z"), 9)))),
            Runs.outage("x", "2025-03-20T00:00:00Z", 60).impact());

    SlaResult sla = Runs.run(contract, "2025-03", MAR, marked);

    assertThat(sla.promises().get(0).rights().get(0).exercise())
        .extracting(date -> date.until().toString())
        .containsExactly("2025-04-20T00:00:00Z");
    assertThat(sla.problems().stream().map(Problem::toString))
        .containsExactly(
            "facts.yaml:1: warning: Incident \"Title of mar\" has no mark \"reported\", from which"
                + " a deadline of promise \"uptime\" is counted; no date can be given for it."
                + " [mark-missing]");
  }

  @ParameterizedTest(name = "{0}: {2} periods")
  @CsvSource(
      delimiter = '|',
      value = {
        "always provided | app: {} | 3",
        "since February | 'app: {provided: {from: 2025-02-01}}' | 2",
        "since the last day of January | 'app: {provided: {from: 2025-01-31}}' | 3",
        "one of two always | 'app: {provided: {from: 2025-02-01}}, db: {}' | 3",
        "two, the first since February"
            + " | 'app: {provided: {from: 2025-03-01}}, db: {provided: {from: 2025-02-01}}' | 2",
        "both since March"
            + " | 'app: {provided: {from: 2025-03-01}}, db: {provided: {from: 2025-03-05}}' | 1"
      })
  void periodsBeforeTheServices_doNotCount(String name, String services, int periods) {
    Contract contract =
        Agreements.read(
                """
                contract: c
                services: {%s}
                promises:
                  - {id: p, over: any-down, target: 99.9, escalation: [{right: x, in: 3 of 3 periods}]}
                """
                    .formatted(services))
            .latest();

    assertThat(Runs.promise(contract, "2025-03", MAR).rights().get(0).stretches()).hasSize(periods);
  }

  @Test
  void figureOfARight_isTheOneNearestToGivingIt() {
    Incident[] three = {
      Runs.outage("a", "2025-03-10T00:00:00Z", 20),
      Runs.outage("b", "2025-03-11T00:00:00Z", 90),
      Runs.outage("c", "2025-03-12T00:00:00Z", 30)
    };

    EscalationResult longest = right("{right: x, each-outage: {above: 2 hours}}", "2025-03", three);
    EscalationResult least = right("{right: x, uptime: {below: 99}}", "2025-03", three);

    assertThat(longest.given()).isFalse();
    assertThat(longest.stretches().get(0).value().orElseThrow().exact())
        .isEqualTo(Fraction.of(90 * 60));
    assertThat(least.stretches().get(0).value().orElseThrow().exact())
        .isEqualTo(Fraction.of(31 * 1440 - 140, 31 * 1440).times(100));
    assertThat(least.stretches().get(0).outages()).hasSize(3);
  }

  @Test
  void averagedTarget_ofEarlierPeriods_isTheirOwnAverage() {
    // (98.66 + 100) / 2 is 99.33: January with February, and February with March
    Contract contract =
        Runs.contract(
            "",
            """
            indicator: {is: uptime, averaged-over: 2 periods}
            target: 99.5
            escalation: [{right: x, in: 2 of 2 periods}]
            """);

    assertThat(Runs.promise(contract, "2025-03", JAN, MAR).rights().get(0).given()).isTrue();
    assertThat(Runs.promise(contract, "2025-03", MAR).rights().get(0).given()).isFalse();
  }

  @Test
  void averagedTarget_isLookedAtAsAveraged() {
    // Espressive: the average over three periods misses 97 %
    Contract contract =
        Runs.contract(
            "",
            """
            indicator: {is: uptime, averaged-over: 3 periods}
            target: 99.5
            escalation: [{right: terminate on 30 days notice}]
            """);

    assertThat(Runs.promise(contract, "2025-03", MAR).rights().get(0).given()).isFalse();
    assertThat(Runs.promise(contract, "2025-03", FEB, MAR).rights().get(0).given()).isTrue();
  }
}
