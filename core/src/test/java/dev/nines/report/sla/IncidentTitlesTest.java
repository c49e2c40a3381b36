package dev.nines.report.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.downtime.Outage;
import dev.nines.model.Facts;
import dev.nines.money.Fraction;
import dev.nines.problem.Checked;
import dev.nines.source.SourceInput;
import dev.nines.source.SourceReaders;
import dev.nines.time.Interval;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IncidentTitlesTest {

  private static final IncidentTitles TITLES =
      new IncidentTitles(
          facts(
              """
              incidents:
                - {id: b, title: Second, impact: [{from: 2025-07-01T00:00:00Z, to: 2025-07-01T01:00:00Z}]}
                - {id: a, title: First, impact: [{from: 2025-07-01T00:00:00Z, to: 2025-07-01T01:00:00Z}]}
                - {id: c, title: Second, impact: [{from: 2025-07-01T00:00:00Z, to: 2025-07-01T01:00:00Z}]}
              """));

  private static Facts facts(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Checked<Facts> read =
        SourceReaders.installed().read(SourceInput.of("incidents.yaml", bytes), "incidents");
    return read.value().orElseThrow(() -> new AssertionError(read.problems()));
  }

  private static Outage outage(String... incidents) {
    return new Outage(
        Interval.of(Results.START, Results.END),
        true,
        false,
        Fraction.ONE,
        Fraction.ONE,
        Optional.empty(),
        List.of(incidents),
        List.of());
  }

  @Test
  void of_inTheOrderOfTheFactsAndEachOnce() {
    assertThat(TITLES.of(outage("a", "c", "b"))).containsExactly("Second", "First");
  }

  @Test
  void of_unknownIncident() {
    assertThat(TITLES.of(outage("x"))).isEmpty();
  }
}
