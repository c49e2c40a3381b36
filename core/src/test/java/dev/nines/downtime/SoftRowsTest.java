package dev.nines.downtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Observe.SoftStates;
import dev.nines.model.ObservedState;
import dev.nines.model.StateSample;
import dev.nines.testing.Records;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows are states, small for SOFT and in capitals for HARD, one second apart. */
class SoftRowsTest {

  private static final Instant START = Instant.parse("2025-07-01T00:00:00Z");

  private static List<StateSample> rows(String states) {
    List<StateSample> rows = new ArrayList<>();
    for (String word : states.split(" ")) {
      boolean soft = word.equals(word.toLowerCase(Locale.ROOT));
      ObservedState state = ObservedState.valueOf(word.toUpperCase(Locale.ROOT));
      Instant at = START.plusSeconds(rows.size());
      rows.add(new StateSample(at, state, state.word(), soft, Records.provenance(1)));
    }
    return rows;
  }

  private static String counting(String states, SoftStates rule) {
    List<StateSample> counting = SoftRows.counting(rows(states), rule);
    assertThat(counting).noneMatch(StateSample::soft);
    return counting.stream()
        .map(row -> row.at().getEpochSecond() - START.getEpochSecond() + "=" + row.word())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a run that is confirmed counts from its first row, UP down down DOWN UP,"
        + " 0=up 1=down 2=down 3=down 4=up",
    "each row with its own state, UP degraded down DOWN, 0=up 1=degraded 2=down 3=down",
    "another problem confirms it too, UP down DEGRADED, 0=up 1=down 2=degraded",
    "one that recovers does not count, UP down up UP, 0=up 2=up 3=up",
    "nor one that recovers at once, UP down UP, 0=up 2=up",
    "of two runs the one that is confirmed, UP down up down DOWN, 0=up 3=down 4=down",
    "nor one at the end of the log, UP down down, 0=up",
    "a soft recovery that is not confirmed, DOWN up DOWN, 0=down 2=down",
    "a soft recovery that is, DOWN up UP, 0=down 1=up 2=up",
    "unknown time confirms nothing, UP down UNKNOWN UP, 0=up 2=unknown 3=up",
    "and ends no run, UP down UNKNOWN DOWN, 0=up 1=down 2=unknown 3=down",
    "soft unknown counts before a problem, UP unknown DOWN, 0=up 1=unknown 2=down",
    "but not before up, UP unknown UP, 0=up 2=up",
    "maintenance confirms nothing, UP down MAINTENANCE UP, 0=up 2=maintenance 3=up"
  })
  void whenConfirmed_aRun(String name, String states, String counting) {
    assertThat(counting(states, SoftStates.WHEN_CONFIRMED)).isEqualTo(counting);
  }

  @Test
  void ignored_onlyHardRowsCount() {
    assertThat(counting("UP down DOWN up UP", SoftStates.IGNORED)).isEqualTo("0=up 2=down 4=up");
  }

  @Test
  void counted_allRowsCount() {
    assertThat(counting("UP down up", SoftStates.COUNTED)).isEqualTo("0=up 1=down 2=up");
  }
}
