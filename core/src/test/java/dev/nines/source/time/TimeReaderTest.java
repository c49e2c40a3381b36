package dev.nines.source.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.model.RecordedTime;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.SourceLocation;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeReaderTest {

  private static final SourceLocation PLACE = SourceLocation.ofLine("x.yaml", 3);

  private static Checked<RecordedTime> read(String text, String fileZone) {
    FileZone zone = fileZone.isEmpty() ? FileZone.NONE : FileZone.named(ZoneId.of(fileZone));
    return TimeReader.of(zone).read(text, PLACE);
  }

  @ParameterizedTest(name = "{0} in a file of zone \"{1}\"")
  @CsvSource({
    "2025-07-05 15:27, America/Chicago, 2025-07-05T20:27:00Z, 'America/Chicago, zone of the file'",
    "2025-07-05T15:27, America/Chicago, 2025-07-05T20:27:00Z, 'America/Chicago, zone of the file'",
    "2025-07-05 15:27:30, UTC, 2025-07-05T15:27:30Z, 'UTC, zone of the file'",
    "2025-07-05 15:27:30.25, UTC, 2025-07-05T15:27:30.250Z, 'UTC, zone of the file'",
    "'2025-07-05 15:27:30,123456789', UTC, 2025-07-05T15:27:30.123456789Z, 'UTC, zone of the file'",
    "2025-07-05 24:00, UTC, 2025-07-06T00:00:00Z, 'UTC, zone of the file'",
    "2025-07-05T15:27Z, America/Chicago, 2025-07-05T15:27:00Z, UTC",
    "2025-07-05 15:27 UTC, Europe/London, 2025-07-05T15:27:00Z, UTC",
    "2025-07-05T15:27:00-05:00, '', 2025-07-05T20:27:00Z, offset -05:00",
    "2025-07-05T15:27+0530, '', 2025-07-05T09:57:00Z, offset +0530",
    "2025-07-05 15:27 America/Chicago, '', 2025-07-05T20:27:00Z, America/Chicago",
    "2025-07-05T15:27-05:00[America/Chicago], '', 2025-07-05T20:27:00Z, offset -05:00",
    "2025-07-05T15:27[America/Chicago], '', 2025-07-05T20:27:00Z, America/Chicago",
    "2025-07-05 15:27 CDT, '', 2025-07-05T20:27:00Z, 'America/Chicago, from \"CDT\"'",
    "2025-07-05 15:27 CT, '', 2025-07-05T20:27:00Z, 'America/Chicago, from \"CT\"'",
    "2025-01-05 15:27 CT, '', 2025-01-05T21:27:00Z, 'America/Chicago, from \"CT\"'",
    "2025-01-05 15:27 CST, America/Chicago, 2025-01-05T21:27:00Z, 'America/Chicago, from \"CST\"'",
    "2025-07-05 15:27 CST, Asia/Shanghai, 2025-07-05T07:27:00Z, 'Asia/Shanghai, from \"CST\"'",
    "2025-07-05 15:27 CDT, Europe/Berlin, 2025-07-05T20:27:00Z, 'America/Chicago, from \"CDT\"'",
    "2025-07-05 15:27 CDT, America/New_York, 2025-07-05T20:27:00Z, 'America/Chicago, from \"CDT\"'",
    "2025-07-05 15:27 CDT, America/Winnipeg, 2025-07-05T20:27:00Z, 'America/Winnipeg, from \"CDT\"'",
    "2025-07-05 15:27 CEST, '', 2025-07-05T13:27:00Z, 'Europe/Berlin, from \"CEST\"'",
    "2025-07-05 15:27 BST, Europe/London, 2025-07-05T14:27:00Z, 'Europe/London, from \"BST\"'",
    "2025-07-05 15:27 IST, Asia/Kolkata, 2025-07-05T09:57:00Z, 'Asia/Kolkata, from \"IST\"'",
    "2025-07-05 15:27 GMT, '', 2025-07-05T15:27:00Z, 'UTC, from \"GMT\"'",
    "2025-01-05 15:27 MST, '', 2025-01-05T22:27:00Z, 'America/Denver, from \"MST\"'",
    "2025-07-05 15:27 MST, America/Phoenix, 2025-07-05T22:27:00Z, 'America/Phoenix, from \"MST\"'",
    "2025-11-02 01:30 CDT, '', 2025-11-02T06:30:00Z, 'America/Chicago, from \"CDT\"'",
    "2025-11-02 01:30 CST, America/Chicago, 2025-11-02T07:30:00Z, 'America/Chicago, from \"CST\"'",
    "2025-11-02T01:30-06:00[America/Chicago], '', 2025-11-02T07:30:00Z, offset -06:00",
  })
  void read_time(String text, String fileZone, Instant instant, String reading) {
    Checked<RecordedTime> checked = read(text, fileZone);

    assertThat(checked.problems()).isEmpty();
    assertThat(checked.value()).contains(new RecordedTime(instant, text, reading, PLACE));
  }

  @ParameterizedTest(name = "{0} in a file of zone \"{1}\"")
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-07-05 15:27 | '' | error: \"2025-07-05 15:27\" has no zone, and the file does not"
            + " name one. [time-ambiguous]",
        "2025-07-05 | UTC | error: \"2025-07-05\" is not a time; allowed is a time such as"
            + " 2025-07-05 15:27 or 2025-07-05T20:27:00Z. [invalid-value]",
        "yesterday | UTC | error: \"yesterday\" is not a time; allowed is a time such as"
            + " 2025-07-05 15:27 or 2025-07-05T20:27:00Z. [invalid-value]",
        "2025-02-29 10:00 | UTC | error: \"2025-02-29 10:00\" names a day or an hour that does not"
            + " exist. [time-impossible]",
        "2025-07-05 24:01 | UTC | error: \"2025-07-05 24:01\" names a day or an hour that does not"
            + " exist. [time-impossible]",
        "2025-03-09 02:30 | America/Chicago | error: \"2025-03-09 02:30\" does not exist: the clock"
            + " in America/Chicago goes from 2025-03-09T02:00 to 2025-03-09T03:00."
            + " [time-impossible]",
        "2025-11-02 01:30 | America/Chicago | error: \"2025-11-02 01:30\" happens twice, because"
            + " the clock in America/Chicago is set back: 2025-11-02T01:30-05:00 or"
            + " 2025-11-02T01:30-06:00; write it with its offset. [time-ambiguous]",
        "2025-11-02 01:30 CT | '' | error: \"2025-11-02 01:30 CT\" happens twice, because the clock"
            + " in America/Chicago is set back: 2025-11-02T01:30-05:00 or 2025-11-02T01:30-06:00;"
            + " write it with its offset. [time-ambiguous]",
        "2025-07-05 15:27 CST | '' | error: \"CST\" in \"2025-07-05 15:27 CST\" stands for several"
            + " zones (America/Chicago, Asia/Shanghai, America/Havana) and the file does not name"
            + " its zone. [time-ambiguous]",
        "2025-07-05 15:27 BST | '' | error: \"BST\" in \"2025-07-05 15:27 BST\" stands for several"
            + " zones (Europe/London, Asia/Dhaka, Pacific/Bougainville) and the file does not name"
            + " its zone. [time-ambiguous]",
        "2025-07-05 15:27 IST | Europe/Berlin | error: \"IST\" in \"2025-07-05 15:27 IST\" stands"
            + " for several zones (Asia/Kolkata, Europe/Dublin, Asia/Jerusalem) and the file does"
            + " not name its zone. [time-ambiguous]",
        "2025-07-05 15:27 MST | '' | error: \"MST\" in \"2025-07-05 15:27 MST\" stands for several"
            + " zones (America/Denver, America/Phoenix) and the file does not name its zone."
            + " [time-ambiguous]",
        "2025-07-05 15:27 XYZ | '' | error: \"XYZ\" in \"2025-07-05 15:27 XYZ\" is not a time zone."
            + " [zone-unknown]",
        "2025-07-05T15:27-06:00[America/Chicago] | '' | error:"
            + " \"2025-07-05T15:27-06:00[America/Chicago]\" has the offset -06:00, which"
            + " America/Chicago does not have at that time. [contradiction]",
      })
  void read_timeThatCannotBeRead(String text, String fileZone, String sentence) {
    Checked<RecordedTime> checked = read(text, fileZone);

    assertThat(checked.value()).isEmpty();
    assertThat(checked.problems()).singleElement().hasToString("x.yaml:3: " + sentence);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-07-18 14:00 CST | America/Chicago | 2025-07-18T19:00:00Z | CDT | \"CST\" in"
            + " \"2025-07-18 14:00 CST\" contradicts the date: on 2025-07-18 the clock in"
            + " America/Chicago shows CDT. It is read as CDT, 2025-07-18T19:00Z; \"CST\" read"
            + " literally would be 2025-07-18T20:00Z, 60 min later.",
        "2025-01-18 14:00 CDT | '' | 2025-01-18T20:00:00Z | CST | \"CDT\" in"
            + " \"2025-01-18 14:00 CDT\" contradicts the date: on 2025-01-18 the clock in"
            + " America/Chicago shows CST. It is read as CST, 2025-01-18T20:00Z; \"CDT\" read"
            + " literally would be 2025-01-18T19:00Z, 60 min earlier.",
        "2025-07-18 14:00 GMT | Europe/London | 2025-07-18T13:00:00Z | BST | \"GMT\" in"
            + " \"2025-07-18 14:00 GMT\" contradicts the date: on 2025-07-18 the clock in"
            + " Europe/London shows BST. It is read as BST, 2025-07-18T13:00Z; \"GMT\" read"
            + " literally would be 2025-07-18T14:00Z, 60 min later.",
      })
  void read_wordThatContradictsTheDate(
      String text, String fileZone, Instant instant, String allowed, String message) {
    Checked<RecordedTime> checked = read(text, fileZone);

    assertThat(checked.value().orElseThrow().at()).isEqualTo(instant);
    Problem problem = checked.problems().get(0);
    assertThat(problem.allowed()).isEqualTo(allowed);
    assertThat(problem).hasToString("x.yaml:3: warning: " + message + " [zone-contradicted]");
  }
}
