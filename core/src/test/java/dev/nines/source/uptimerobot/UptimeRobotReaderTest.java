package dev.nines.source.uptimerobot;

import static dev.nines.source.tool.ToolFiles.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.nines.model.Facts;
import dev.nines.model.StateSeries;
import dev.nines.problem.Checked;
import dev.nines.source.tool.ToolFiles;
import java.util.List;
import org.junit.jupiter.api.Test;

class UptimeRobotReaderTest {

  private static List<String> samples(Checked<Facts> facts) {
    return facts.value().orElseThrow().series().get(0).samples().stream()
        .map(s -> s.at() + " " + s.state() + " " + s.word())
        .toList();
  }

  @Test
  void logs_areChangesThatEndWithTheNewestEntry() {
    Checked<Facts> facts = ToolFiles.resource("uptimerobot.json");

    assertThat(facts.value().orElseThrow().series())
        .extracting(StateSeries::service, StateSeries::kind)
        .containsExactly(
            tuple("Checkout (https://shop.example.com/pay)", StateSeries.Kind.CHANGES));
    assertThat(samples(facts))
        .containsExactly(
            "2025-07-02T18:13:20Z UNKNOWN started",
            "2025-07-02T21:00:00Z UNKNOWN paused",
            "2025-07-02T23:46:40Z UP up",
            "2025-07-03T09:00:00Z DOWN down",
            "2025-07-03T10:00:00Z UP up",
            "2025-07-04T10:00:00Z UNKNOWN end of the log");
  }

  @Test
  void logs_aDurationThatTheNextEntryContradicts() {
    assertThat(problems(ToolFiles.resource("uptimerobot.json")))
        .containsExactly(
            "t.json:10: warning: \"duration\" is 33000, but from \"1751500000\" to \"1751533200\""
                + " are 33200 seconds. [duration-contradicted]");
  }

  @Test
  void logs_damagedAndTwice() {
    Checked<Facts> facts =
        ToolFiles.read(
            """
            {"monitors": [{"id": 1, "friendly_name": "Shop", "logs": [
              {"type": 1, "datetime": 1751533200, "duration": 60},
              {"type": 1, "datetime": 1751533200, "duration": 60},
              {"type": 7, "datetime": 1751533200, "duration": 60},
              {"type": 2, "datetime": "noon", "duration": 60}
            ]}], "pagination": {"total": 3}}
            """);

    assertThat(samples(facts))
        .containsExactly(
            "2025-07-03T09:00:00Z DOWN down", "2025-07-03T09:01:00Z UNKNOWN end of the log");
    assertThat(problems(facts))
        .containsExactly(
            "t.json:3: warning: The entry says the same of the same time as line 2; it counts once."
                + " [duplicate-record]",
            "t.json:4: warning: \"type\" is \"7\"; allowed is one of 1 (down), 2 (up), 98 (started),"
                + " 99 (paused). The entry is left out. [row-damaged]",
            "t.json:5: warning: \"datetime\" is \"noon\"; allowed is seconds since 1970, such as"
                + " 1751328000. The entry is left out. [row-damaged]",
            "t.json:6: warning: The file says that there is more than the one record in it: \"total\" is"
                + " 3. [input-cut]");
  }

  @Test
  void monitors_withoutLogs() {
    Checked<Facts> facts =
        ToolFiles.read(
            "{\"monitors\": [{\"id\": 1, \"friendly_name\": \"Shop\", \"logs\": [],"
                + " \"create_datetime\": 1751500000}, {\"id\": 2, \"friendly_name\": \"Mail\"}]}");

    assertThat(samples(facts)).containsExactly("2025-07-02T23:46:40Z UNKNOWN no logs");
    assertThat(problems(facts))
        .containsExactly(
            "t.json:1: warning: The monitor \"Mail\" has no logs and says nothing of the past; ask"
                + " for them with logs=1. [input-cut]");
  }
}
