package dev.nines.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.nines.problem.SourceLocation;
import dev.nines.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FurtherRowsTest {

  private static final Instant AT = Instant.parse("2025-07-01T00:00:00Z");

  private static Interval step(long from, long to) {
    return Interval.of(AT.plusSeconds(from), AT.plusSeconds(to));
  }

  private static StateSample sample(Optional<FurtherRows> further) {
    Provenance place = new Provenance(SourceLocation.ofLine("p.csv", 2), "");
    return new StateSample(AT, ObservedState.UP, "up", false, further, place);
  }

  private static StateSample sample(long count, long until, Interval widest) {
    return sample(Optional.of(new FurtherRows(count, AT.plusSeconds(until), widest)));
  }

  @Test
  void of_noRowsThrows() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FurtherRows(0, AT, step(0, 30)))
        .withMessage("count 0 is below 1");
  }

  @Test
  void of_nothingThrows() {
    assertThatNullPointerException()
        .isThrownBy(() -> new FurtherRows(1, null, step(0, 30)))
        .withMessage("until");
    assertThatNullPointerException()
        .isThrownBy(() -> new FurtherRows(1, AT, null))
        .withMessage("widest");
  }

  @Test
  void sample_ofOneRow() {
    StateSample one = sample(Optional.empty());

    assertThat(one.rows()).isEqualTo(1);
    assertThat(one.until()).isEqualTo(AT);
    assertThat(one.widest()).isEqualTo(Duration.ZERO);
    assertThat(one.isEven()).isTrue();
  }

  @Test
  void sample_ofRowsAtOneDistance() {
    StateSample even = sample(9, 9 * 30, step(0, 30));

    assertThat(even.rows()).isEqualTo(1 + 9);
    assertThat(even.until()).isEqualTo(AT.plusSeconds(9 * 30));
    assertThat(even.widest()).isEqualTo(Duration.ofSeconds(30));
    assertThat(even.isEven()).isTrue();
  }

  @Test
  void sample_ofRowsAtDistancesOfTheirOwn() {
    // 29, 31 and 30 seconds: as long as three of 30, but not three of the widest
    StateSample uneven = sample(3, 90, step(29, 60));

    assertThat(uneven.widest()).isEqualTo(Duration.ofSeconds(31));
    assertThat(uneven.isEven()).isFalse();
  }

  @Test
  void sample_withRowsBeforeItThrows() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sample(1, 0, step(0, 30)))
        .withMessage("rows until 2025-07-01T00:00:00Z are not after 2025-07-01T00:00:00Z");
  }
}
