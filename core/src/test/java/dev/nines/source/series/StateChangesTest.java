package dev.nines.source.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.nines.contract.Observe.StaleAfter;
import dev.nines.model.ObservedState;
import dev.nines.model.Provenance;
import dev.nines.model.StateSample;
import dev.nines.model.StateSeries;
import dev.nines.money.Fraction;
import dev.nines.problem.SourceLocation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateChangesTest {

  private static final Instant BEGIN = Instant.parse("2025-07-01T00:00:00Z");
  private static final Provenance PLACE = new Provenance(SourceLocation.ofFile("p"), "");

  // "0 up; 30 down": seconds and states
  private static StateSeries series(StateSeries.Kind kind, String rows) {
    List<StateSample> samples = new ArrayList<>();
    for (String row : rows.isEmpty() ? new String[0] : rows.split("; ")) {
      String[] words = row.split(" ");
      Instant at = BEGIN.plusSeconds(Long.parseLong(words[0]));
      ObservedState state = ObservedState.ofWord(words[1]).orElseThrow();
      samples.add(new StateSample(at, state, words[1], PLACE));
    }
    return new StateSeries("app", "eu", kind, samples, PLACE);
  }

  private static String changes(String rows, StaleAfter rule) {
    return String.join(
        "; ",
        StateChanges.of(series(StateSeries.Kind.SAMPLES, rows), rule).stream()
            .map(c -> Duration.between(BEGIN, c.at()).toSeconds() + " " + c.state().word())
            .toList());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "none                       | ''                                 | ''",
        "the last holds so long     | 0 up; 30 up                        | 0 up; 90 unknown",
        "a new state                | 0 up; 30 down; 60 down; 90 up"
            + " | 0 up; 30 down; 90 up; 150 unknown",
        "a pause that is held       | 0 up; 60 up                        | 0 up; 120 unknown",
        "a pause that is not        | 0 up; 61 up                        | 0 up; 60 unknown; 61 up;"
            + " 121 unknown",
        "a pause in an outage       | 0 down; 100 down                   | 0 down; 60 unknown; 100"
            + " down; 160 unknown",
        "unknown before a pause     | 0 up; 30 unknown; 200 up           | 0 up; 30 unknown; 200"
            + " up; 260 unknown",
      })
  void of_samplesThatHoldForAMinute(String name, String rows, String changes) {
    assertThat(changes(rows, new StaleAfter.Fixed(Duration.ofMinutes(1)))).isEqualTo(changes);
  }

  @Test
  void of_otherRules() {
    assertThat(changes("0 up; 900 down", new StaleAfter.Never())).isEqualTo("0 up; 900 down");
    assertThat(changes("0 up; 30 up; 60 up; 400 up", new StaleAfter.Times(Fraction.of(5))))
        .isEqualTo("0 up; 210 unknown; 400 up; 550 unknown");
    assertThat(changes("0 up", new StaleAfter.Times(Fraction.of(5))))
        .as("one sample has no usual distance and holds not at all")
        .isEqualTo("0 unknown");
  }

  @Test
  void of_changesKeepServiceAndLocation() {
    StateSeries samples = series(StateSeries.Kind.SAMPLES, "0 up");

    assertThat(StateChanges.of(samples, new StaleAfter.Never()))
        .containsExactly(new StateChange(BEGIN, "app", "eu", ObservedState.UP));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                StateChanges.of(series(StateSeries.Kind.CHANGES, "0 up"), new StaleAfter.Never()));
  }
}
