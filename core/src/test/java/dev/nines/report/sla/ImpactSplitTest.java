package dev.nines.report.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Qualify;
import dev.nines.contract.WeeklyHours;
import dev.nines.credit.PromiseResult;
import dev.nines.credit.SlaResult;
import dev.nines.model.Facts;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.MaintenanceWindow;
import dev.nines.model.ObservedState;
import dev.nines.money.Fraction;
import dev.nines.testing.Records;
import dev.nines.testing.Terms;
import dev.nines.whatif.AvailabilityBridge;
import dev.nines.whatif.ImpactSplit;
import dev.nines.whatif.ImpactSplit.Taken;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImpactSplitTest {

  private static final Instant JUL_01 = Instant.parse("2025-07-01T05:00:00Z");
  private static final List<String> LEVELS =
      List.of("major_outage", "partial_outage", "degraded_performance", "none");
  private static final int MONTH = 2_678_400;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void recordedLessWhatTheRulesTook_isCounted(int seed) {
    SlaResult result = Results.calculate(terms().contract(), facts(new Random(seed)), "2025-07");
    ImpactSplit split = ImpactSplit.of(result.promises().get(0).members());
    Fraction taken =
        Arrays.stream(Taken.values()).map(split::taken).reduce(Fraction.ZERO, Fraction::plus);
    assertThat(split.recorded().minus(taken).plus(split.unknownCounted()))
        .isEqualTo(split.counted())
        .isEqualTo(result.promises().get(0).totals().counted());
    assertThat(split.unknown()).isEqualTo(result.promises().get(0).totals().unknown());
    assertThat(split.isAnyTaken()).isTrue();
  }

  private static Terms terms() {
    WeeklyHours hours =
        new WeeklyHours(
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.SATURDAY),
            8 * 3_600,
            20 * 3_600,
            Set.of());
    return Terms.of()
        .weights(Map.of("degraded_performance", Fraction.of(1, 3)))
        .minimum(Duration.ofMinutes(30), true, true, true)
        .maintenance(new Qualify.Maintenance.Excluded())
        .causesExcluded("customer")
        .hours(new Qualify.ServiceHours.Weekly(List.of(hours)))
        .unknown(new Qualify.UnknownTime.Down());
  }

  private static Facts facts(Random random) {
    List<Incident> incidents = new ArrayList<>();
    List<MaintenanceWindow> maintenance = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      Instant from = JUL_01.plusSeconds(random.nextInt(MONTH) - 3_600L);
      Instant to = from.plusSeconds(1 + random.nextInt(20_000));
      String level = LEVELS.get(random.nextInt(LEVELS.size()));
      ImpactWindow window = Records.window("app", level, from, to, 10 + i);
      incidents.add(
          Records.incident(
              "i" + i, random.nextInt(4) == 0 ? Records.causedBy("customer", window) : window));
      if (i % 5 == 0) {
        maintenance.add(
            Records.maintenance("app", "planned", from.minusSeconds(600), to, Optional.of(JUL_01)));
      }
    }
    Instant gap = JUL_01.plusSeconds(random.nextInt(MONTH));
    return Facts.ofRecords(
        incidents,
        maintenance,
        List.of(
            Records.observed("app", ObservedState.UP, JUL_01, gap),
            Records.observed("app", ObservedState.UP, gap.plusSeconds(7_200), Results.LATER)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void bridge_leadsFromTheRawToTheContractFigure(int seed) {
    PromiseResult promise =
        Results.calculate(terms().contract(), facts(new Random(seed)), "2025-07").promises().get(0);
    AvailabilityBridge bridge = AvailabilityBridge.of(promise).orElseThrow();
    Fraction effects =
        bridge.reasons().stream()
            .map(reason -> reason.effect().orElseThrow())
            .reduce(Fraction.ZERO, Fraction::plus);
    Fraction raw = bridge.raw().orElseThrow();

    assertThat(raw)
        .isEqualTo(
            promise
                .totals()
                .denominator()
                .minus(bridge.recorded())
                .dividedBy(promise.totals().denominator())
                .times(Fraction.HUNDRED));
    assertThat(raw.plus(effects).plus(bridge.unknownEffect().orElseThrow()))
        .isEqualTo(bridge.contract().orElseThrow())
        .isEqualTo(promise.indicator().orElseThrow().exact());
  }
}
