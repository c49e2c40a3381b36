package dev.nines.source.nagios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.model.MaintenanceWindow;
import dev.nines.model.RecordedTime;
import dev.nines.model.StateSample;
import dev.nines.model.StateSeries;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.source.SourceInput;
import dev.nines.source.SourcePeek;
import dev.nines.source.SourceReaders;
import dev.nines.source.Sureness;
import dev.nines.source.incident.IncidentFileWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times are minutes after midnight of 1 July 2025 in UTC, unless a test says. */
class NagiosReaderTest {

  private static final Instant DAY = Instant.parse("2025-07-01T00:00:00Z");
  private static final long EPOCH = DAY.getEpochSecond();

  private static String resource(String name) {
    try (InputStream in = NagiosReaderTest.class.getResourceAsStream("/nagios/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(name, e);
    }
  }

  private static Checked<Facts> read(String text) {
    return SourceReaders.installed()
        .read(SourceInput.of("n.log", text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Facts facts(String name) {
    return read(resource(name)).value().orElseThrow();
  }

  private static List<String> problems(String text) {
    return read(text).problems().stream().map(Problem::toString).toList();
  }

  private static String minutes(Instant at) {
    Duration after = Duration.between(DAY, at);
    return after.toMinutes() + (after.toSecondsPart() == 0 ? "" : ":" + after.toSecondsPart());
  }

  private static String rows(StateSeries series) {
    return String.join(" ", series.samples().stream().map(NagiosReaderTest::row).toList());
  }

  private static String row(StateSample row) {
    String word = row.word().replace(' ', '-');
    return minutes(row.at()) + "=" + word + (row.soft() ? "(soft)" : "");
  }

  @Test
  void read_statesAreChangesOfEachHostAndService() {
    assertThat(facts("shop.log").series())
        .extracting(StateSeries::service, StateSeries::kind, NagiosReaderTest::rows)
        .containsExactly(
            tuple(
                "shop-1",
                StateSeries.Kind.CHANGES,
                "0=UP 180=DOWN(soft) 181=UP(soft) 250=DOWN 290=UP 480=NOT-RUNNING" + " 510=UP"),
            tuple(
                "shop-1;Checkout",
                StateSeries.Kind.CHANGES,
                "0=OK 120=WARNING(soft) 121=CRITICAL(soft) 122=CRITICAL 152=OK 480=NOT-RUNNING"
                    + " 510=OK 1200=UNKNOWN 1260=OK"));
  }

  @Test
  void read_wordsOfIcinga() {
    assertThat(facts("icinga2-compat.log").series())
        .extracting(NagiosReaderTest::rows)
        .containsExactly("0=UP 50=UNREACHABLE 55=UP", "0=OK 15=CRITICAL 20=OK");
  }

  @Test
  void read_downtimeOfAHostIsOneOfItsServicesAndIsAnnouncedByItsCommand() {
    assertThat(facts("shop.log").maintenance())
        .extracting(
            MaintenanceWindow::services,
            w -> minutes(w.from().at()),
            w -> minutes(w.to().at()),
            w -> w.announced().map(RecordedTime::at).map(NagiosReaderTest::minutes).orElse(""),
            w -> w.provenance().location().toString())
        .containsExactly(
            tuple(List.of("shop-1"), "240", "300", "60", "n.log:14"),
            tuple(List.of("shop-1;Checkout"), "240", "300", "60", "n.log:14"));
  }

  @Test
  void read_cancelledDowntimeEndsThen() {
    assertThat(facts("icinga2-compat.log").maintenance())
        .extracting(w -> minutes(w.from().at()), w -> minutes(w.to().at()))
        .containsExactly(tuple("10", "30"));
  }

  @Test
  void read_acknowledgedProblemIsAnIncidentWithItsMarks() {
    Incident incident = facts("shop.log").incidents().get(0);

    assertThat(incident.title()).isEqualTo("shop-1;Checkout CRITICAL");
    assertThat(incident.marks().names()).containsExactly("detected", "acknowledged", "restored");
    assertThat(incident.marks().names().stream().map(n -> incident.marks().first(n).orElseThrow()))
        .extracting(time -> minutes(time.at()))
        .containsExactly("122", "125", "152");
    assertThat(incident.impact())
        .extracting(w -> w.level().orElse(""), w -> minutes(w.from().at()))
        .containsExactly(tuple("major_outage", "122"));
    assertThat(facts("shop.log").incidents()).hasSize(1);
  }

  @Test
  void read_acknowledgementByNotificationCountsToo() {
    String log =
        line(0, "HOST ALERT: a;DOWN;HARD;3;x")
            + line(5, "HOST NOTIFICATION: ops;a;ACKNOWLEDGEMENT (DOWN);mail;x;mira;on it")
            + line(9, "HOST ALERT: a;UP;HARD;1;x");

    Incident incident = read(log).value().orElseThrow().incidents().get(0);

    assertThat(minutes(incident.marks().first("acknowledged").orElseThrow().at())).isEqualTo("5");
  }

  private static String line(int minute, String text) {
    return "[" + (EPOCH + minute * 60L) + "] " + text + "\n";
  }

  @Test
  void read_fixturesHaveNoProblemButTheNoteOfFlapping() {
    assertThat(problems(resource("shop.log")))
        .containsExactly(
            "n.log:18: note: \"shop-1;Checkout\" began to flap once; its states count as they were"
                + " logged. [flapping]");
  }

  static Stream<Arguments> mistakes() {
    String up = line(0, "CURRENT HOST STATE: a;UP;HARD;1;fine");
    return Stream.of(
        arguments(
            "a broken line",
            up + "garbage\n" + line(9, "HOST ALERT: a;DOWN;HARD;3;x"),
            "n.log:2: warning: The line \"garbage\" cannot be read; allowed is [seconds since 1970]"
                + " and what happened. The line is left out. [row-damaged]"),
        arguments(
            "a state that hosts do not have",
            up + line(1, "HOST ALERT: a;CRITICAL;HARD;3;x"),
            "n.log:2: warning: The line \"[1751328060] HOST ALERT: a;CRITICAL;HARD;3;x\" cannot be"
                + " read; allowed is host;UP, DOWN or UNREACHABLE;SOFT or HARD;attempt;output. The"
                + " line is left out. [row-damaged]"),
        arguments(
            "a clock that runs backwards",
            line(5, "CURRENT HOST STATE: a;UP;HARD;1;fine")
                + line(4, "HOST ALERT: a;DOWN;HARD;3;x"),
            "n.log:2: warning: The line is earlier than the line before it: the clock ran"
                + " backwards, or the file is not in order. The states are put in order of time."
                + " [out-of-order]"),
        arguments(
            "a line that stands twice",
            up + up,
            "n.log:2: warning: The line says the same as line 1; it counts once."
                + " [duplicate-record]"),
        arguments(
            "a downtime without an end",
            up + line(1, "HOST DOWNTIME ALERT: a;STARTED; x"),
            "n.log:2: warning: The downtime of \"a\" goes on after the last line of the file; it is"
                + " taken as far as the file goes, and is one with what another file of the same"
                + " log says of it. [downtime-cut]"),
        arguments(
            "a downtime without a start",
            up + line(1, "HOST DOWNTIME ALERT: a;STOPPED; x"),
            "n.log:2: warning: The downtime of \"a\" began before the first line of the file; it is"
                + " taken as far as the file goes, and is one with what another file of the same"
                + " log says of it. [downtime-cut]"),
        arguments(
            "a start without a stop",
            up + line(1, "Nagios 4.4.6 starting... (PID=7)"),
            "n.log:2: warning: The program starts, and no line says that it had stopped; for how"
                + " long it did not run is not known, and the states before are held."
                + " [stop-unsaid]"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void read_mistake(String name, String log, String problem) {
    assertThat(problems(log)).containsExactly(problem);
  }

  @Test
  void read_reloadIsNoStop() {
    String log =
        line(0, "CURRENT HOST STATE: a;UP;HARD;1;fine")
            + line(1, "Caught SIGHUP, restarting...")
            + line(1, "Nagios 4.4.6 starting... (PID=7)");

    assertThat(problems(log)).isEmpty();
    assertThat(rows(read(log).value().orElseThrow().series().get(0))).isEqualTo("0=UP");
  }

  @Test
  void read_theUserSaysWhoseDataItIs() {
    SourceInput input =
        SourceInput.of("n.log", resource("shop.log").getBytes(StandardCharsets.UTF_8))
            .withService("shop");
    Facts facts = SourceReaders.installed().read(input, "nagios").value().orElseThrow();

    assertThat(facts.series())
        .extracting(StateSeries::service, StateSeries::location)
        .containsExactly(tuple("shop", "shop-1"), tuple("shop", "shop-1;Checkout"));
    assertThat(facts.maintenance().get(0).services()).containsExactly("shop");
    assertThat(facts.incidents().get(0).impact().get(0).services()).containsExactly("shop");
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop.log", "icinga2-compat.log"})
  void read_importReadsBackToTheSameFactsAndTheSameFile(String name) {
    Facts facts = facts(name);
    String yaml = IncidentFileWriter.yaml(facts);
    Facts back = read(yaml).value().orElseThrow();

    assertThat(back.series())
        .extracting(StateSeries::service, StateSeries::kind, NagiosReaderTest::rows)
        .containsExactlyElementsOf(
            facts.series().stream().map(s -> tuple(s.service(), s.kind(), rows(s))).toList());
    assertThat(back.maintenance()).hasSameSizeAs(facts.maintenance());
    assertThat(IncidentFileWriter.yaml(back)).isEqualTo(yaml);
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop.log", "icinga2-compat.log"})
  void sureness_ofALog(String name) {
    assertThat(new NagiosReader().sureness(new SourcePeek("x", resource(name))))
        .isEqualTo(Sureness.CERTAIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[1, 2]", "timestamp,service,state", "[emergency] HOST ALERT: a;UP"})
  void sureness_ofOtherFiles(String text) {
    assertThat(new NagiosReader().sureness(new SourcePeek("x", text))).isEqualTo(Sureness.NO);
  }
}
