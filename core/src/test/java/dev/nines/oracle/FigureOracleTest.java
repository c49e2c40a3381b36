package dev.nines.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Clock;
import dev.nines.contract.Over;
import dev.nines.contract.Qualify;
import dev.nines.credit.PromiseResult;
import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.model.MaintenanceWindow;
import dev.nines.money.Fraction;
import dev.nines.testing.Records;
import dev.nines.testing.Terms;
import dev.nines.uptime.Verdict;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Figures of several services, of which each has a denominator of its own. */
class FigureOracleTest {

  private static final YearMonth MONTH = YearMonth.of(2025, 2);
  private static final Instant START = Instant.parse("2025-02-01T00:00:00Z");
  private static final int SECONDS = 28 * 86_400;

  @Test
  void meanRatioOfSumsAndWorst_areThoseOfTheOracle() {
    Random random = new Random(2_025_02);
    for (int i = 0; i < Cases.of(900); i++) {
      check(random, i % 3, "case " + i);
    }
  }

  private static void check(Random random, int kind, String name) {
    int services = 2 + random.nextInt(3);
    List<Incident> incidents = new ArrayList<>();
    List<MaintenanceWindow> work = new ArrayList<>();
    long[] down = new long[services];
    long[] whole = new long[services];
    for (int s = 0; s < services; s++) {
      // a service is worked on, then down, then idle: nothing overlaps
      int idle = random.nextInt(SECONDS / 3);
      int out = random.nextInt(3) == 0 ? 0 : random.nextInt(SECONDS / 2);
      whole[s] = SECONDS - idle;
      down[s] = out;
      if (idle > 0) {
        work.add(
            Records.maintenance(
                "s" + s, "planned", START, START.plusSeconds(idle), Optional.of(START)));
      }
      Instant from = START.plusSeconds(idle);
      incidents.add(
          Records.incident(
              "I" + s,
              Records.window("s" + s, "major_outage", from, from.plusSeconds(out), s + 1)));
    }
    String[] ids = new String[services];
    Arrays.setAll(ids, s -> "s" + s);
    Terms terms =
        Terms.of()
            .zone("UTC")
            .services(ids)
            .over(
                kind == 0 ? new Over.Mean() : kind == 1 ? new Over.RatioOfSums() : new Over.Worst())
            .maintenance(new Qualify.Maintenance.Excluded())
            .denominator(new Clock.Denominator.MinusMaintenance());
    PromiseResult result =
        EngineOfPayment.run(
            terms.contract(),
            Facts.ofRecords(incidents, work, List.of()),
            MONTH,
            START.plusSeconds(SECONDS));

    Rational expected = expected(kind, down, whole);
    assertThat(result.indicator().orElseThrow().exact())
        .as(name)
        .isEqualTo(Fraction.of(expected.over(), expected.under()));
    assertThat(result.verdict() == Verdict.MET)
        .as(name)
        .isEqualTo(expected.compareTo(Rational.of("99.9")) >= 0);
  }

  private static Rational expected(int kind, long[] down, long[] whole) {
    Rational sum = Rational.NOTHING;
    Rational worst = Rational.of(100);
    long ups = 0;
    long all = 0;
    for (int s = 0; s < down.length; s++) {
      Rational one = Rational.of(100 * (whole[s] - down[s])).by(whole[s]);
      sum = sum.plus(one);
      worst = worst.least(one);
      ups += whole[s] - down[s];
      all += whole[s];
    }
    return switch (kind) {
      case 0 -> sum.by(down.length);
      case 1 -> Rational.of(100 * ups).by(all);
      default -> worst;
    };
  }
}
