package dev.nines.report.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.model.Facts;
import dev.nines.model.ObservedState;
import dev.nines.model.StateSample;
import dev.nines.model.StateSeries;
import dev.nines.report.Document;
import dev.nines.testing.Records;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesTermsTest {

  private static final Instant JUL_10 = Instant.parse("2025-07-10T05:00:00Z");
  private static final String STALE =
      "A sample says how things are until the next one, for at most 5 times the usual distance."
          + " After that nothing is known.";
  private static final String SOFT =
      "What a monitor has seen but not confirmed (SOFT) counts once it is confirmed, from the first"
          + " such state.";

  private static String terms(Facts facts) {
    Document document =
        SlaReportAssembler.document(
            Results.view(
                Results.calculate(Results.chargeOverTerms().contract(), facts, "2025-07")));
    return document.sections().stream()
        .filter(section -> section.id().equals("terms"))
        .findFirst()
        .orElseThrow()
        .toString();
  }

  private static Facts series(StateSeries.Kind kind, boolean soft) {
    StateSample row = new StateSample(JUL_10, ObservedState.UP, "UP", soft, Records.provenance(1));
    StateSample next =
        new StateSample(
            JUL_10.plusSeconds(60), ObservedState.DOWN, "DOWN", soft, Records.provenance(2));
    StateSeries series =
        new StateSeries("app", "", kind, List.of(row, next), Records.provenance(1));
    return Facts.none().with(List.of(series));
  }

  @Test
  void terms_nameHowLongASampleHolds() {
    assertThat(terms(series(StateSeries.Kind.SAMPLES, false))).contains(STALE).doesNotContain(SOFT);
  }

  @Test
  void terms_nameWhatASoftStateIs() {
    assertThat(terms(series(StateSeries.Kind.CHANGES, true))).contains(SOFT).doesNotContain(STALE);
  }

  @Test
  void terms_sayNeitherWithoutSuchSeries() {
    assertThat(terms(Facts.none())).doesNotContain(SOFT, STALE);
    assertThat(terms(series(StateSeries.Kind.CHANGES, false))).doesNotContain(SOFT, STALE);
  }
}
