package dev.nines.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Contract;
import dev.nines.money.Fraction;
import dev.nines.time.Interval;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A history knows its own credits, whatever is added to it elsewhere. */
class CreditHistoryTest {

  private static final Interval QUARTER =
      Interval.of(Instant.parse("2025-07-01T00:00:00Z"), Instant.parse("2025-10-01T00:00:00Z"));

  private static final Contract CONTRACT =
      Runs.contract("", "target: 99.9\ncredit: {bands: [{below: 99.9, percent: 10}]}\n");

  private static final PromiseResult JULY = result("2025-07", "2025-07-10T00:00:00Z");
  private static final PromiseResult AUGUST = result("2025-08", "2025-08-10T00:00:00Z");
  private static final PromiseResult JUNE = result("2025-06", "2025-06-10T00:00:00Z");

  private static PromiseResult result(String period, String outage) {
    return Runs.promise(CONTRACT, period, Runs.outage("a", outage, 60));
  }

  private static Fraction given(CreditHistory history) {
    Fraction given = history.given("uptime", Optional.empty(), QUARTER);
    assertThat(history.givenInAll(QUARTER)).isEqualTo(given);
    return given;
  }

  @Test
  void olderHistory_staysAsItWas() {
    CreditHistory none = CreditHistory.of(List.of(), ZoneOffset.UTC);
    CreditHistory one = none.and(JULY);
    CreditHistory two = one.and(AUGUST);
    CreditHistory otherTwo = one.and(JULY);

    assertThat(given(none)).isEqualTo(Fraction.ZERO);
    assertThat(given(one)).isEqualTo(Fraction.of(100));
    assertThat(given(two)).isEqualTo(Fraction.of(2 * 100));
    assertThat(given(otherTwo)).isEqualTo(Fraction.of(2 * 100));
    assertThat(given(none.and(AUGUST).and(JUNE))).isEqualTo(Fraction.of(100));
  }

  @Test
  void credit_belongsToTheSpanInWhichItsPeriodEnds() {
    CreditHistory history =
        CreditHistory.of(List.of(), ZoneOffset.UTC).and(JUNE).and(JULY).and(AUGUST);
    Instant july = JULY.period().from();
    Instant august = AUGUST.period().from();

    // June ends where July begins, and is not of July
    assertThat(history.givenInAll(Interval.of(july, august))).isEqualTo(Fraction.of(100));
    assertThat(history.givenInAll(Interval.of(july, august.minusSeconds(1))))
        .isEqualTo(Fraction.ZERO);
    assertThat(history.givenInAll(Interval.of(july.minusSeconds(1), august)))
        .isEqualTo(Fraction.of(2 * 100));
  }

  @Test
  void creditOfAService_isNotThatOfAnother() {
    CreditHistory history = CreditHistory.of(List.of(), ZoneOffset.UTC).and(JULY);

    assertThat(history.given("uptime", Optional.of("app"), QUARTER)).isEqualTo(Fraction.ZERO);
    assertThat(history.given("repair", Optional.empty(), QUARTER)).isEqualTo(Fraction.ZERO);
  }
}
