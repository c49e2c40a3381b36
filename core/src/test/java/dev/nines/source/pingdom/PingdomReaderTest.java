package dev.nines.source.pingdom;

import static dev.nines.source.tool.ToolFiles.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.nines.model.Facts;
import dev.nines.model.Observation;
import dev.nines.model.ObservedState;
import dev.nines.problem.Checked;
import dev.nines.source.tool.ToolFiles;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PingdomReaderTest {

  @Test
  void states_areStretches() {
    Checked<Facts> facts = ToolFiles.resource("pingdom.json");

    assertThat(problems(facts)).isEmpty();
    assertThat(facts.value().orElseThrow().observed())
        .extracting(Observation::service, Observation::state, o -> o.from().at(), o -> o.to().at())
        .containsExactly(
            tuple("", ObservedState.UP, at(1751500000), at(1751533200)),
            tuple("", ObservedState.DOWN, at(1751533200), at(1751536800)),
            tuple("", ObservedState.UNKNOWN, at(1751536800), at(1751540400)),
            tuple("", ObservedState.UP, at(1751540400), at(1751623200)));
  }

  private static Instant at(long seconds) {
    return Instant.ofEpochSecond(seconds);
  }

  @Test
  void states_damagedOverlappingAndBackwards() {
    Checked<Facts> facts =
        ToolFiles.read(
            """
            {"summary": {"states": [
              {"status": "up", "timefrom": 1751500000, "timeto": 1751533200},
              {"status": "up", "timefrom": 1751500000, "timeto": 1751533200},
              {"status": "down", "timefrom": 1751533000, "timeto": 1751536800},
              {"status": "sleepy", "timefrom": 1751536800, "timeto": 1751540400},
              {"status": "up", "timefrom": 1751540400, "timeto": 1751500000},
              {"status": "up", "timefrom": 1751540400}
            ]}}
            """);

    assertThat(facts.isUsable()).isFalse();
    assertThat(facts.value().orElseThrow().observed()).hasSize(2);
    assertThat(problems(facts))
        .containsExactly(
            "t.json:3: warning: The state \"up 1751500000-1751533200\" stands twice; the one on line 2"
                + " counts. [duplicate-record]",
            "t.json:4: warning: The state \"down 1751533000-1751536800\" overlaps the one on line 2"
                + " (\"up 1751500000-1751533200\"); the heavier counts. [sources-disagree]",
            "t.json:5: warning: \"status\" is \"sleepy\"; allowed is one of \"up\", \"down\","
                + " \"unknown\". The entry is left out. [row-damaged]",
            "t.json:6: error: The end \"1751500000\" is before the start \"1751540400\"."
                + " [end-before-start]",
            "t.json:7: warning: \"timeto\" is \"\"; allowed is seconds since 1970, such as"
                + " 1751328000. The entry is left out. [row-damaged]");
  }
}
