package dev.nines.source.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.problem.Problem;
import dev.nines.source.SourceInput;
import dev.nines.source.SourceReaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An incident that was over and began again may say so in between. */
class ReopenedTest {

  @ParameterizedTest(name = "resolved at {0}: before its impact {1}")
  @CsvSource({"09:59, true", "10:30, true", "11:00, false", "11:30, false", "12:30, true"})
  void resolvedBetweenTwoWindows_isNotBeforeTheEnd(String time, boolean before) {
    String file =
        """
        id: a
        zone: UTC
        impact:
          - {from: 2025-07-01 10:00, to: 2025-07-01 11:00, level: major_outage}
          - {from: 2025-07-01 12:00, to: 2025-07-01 13:00, level: major_outage}
        updates:
          - {at: 2025-07-01 %s, status: resolved, text: x}
        """
            .formatted(time);
    List<Problem> problems =
        SourceReaders.installed()
            .read(SourceInput.of("i.yaml", file.getBytes(StandardCharsets.UTF_8)))
            .problems();

    assertThat(problems)
        .extracting(p -> p.code().id())
        .isEqualTo(before ? List.of("update-before-impact") : List.of());
  }
}
