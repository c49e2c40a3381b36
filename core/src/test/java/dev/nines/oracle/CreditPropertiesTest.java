package dev.nines.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Base;
import dev.nines.contract.Contract;
import dev.nines.contract.Edges;
import dev.nines.contract.Figure;
import dev.nines.contract.Limit;
import dev.nines.contract.Payment;
import dev.nines.contract.Quantity;
import dev.nines.contract.Remedy;
import dev.nines.model.Facts;
import dev.nines.money.Fraction;
import dev.nines.testing.Records;
import dev.nines.testing.Terms;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What must hold of every credit. */
class CreditPropertiesTest {

  private static final YearMonth MONTH = YearMonth.of(2025, 4);
  private static final Instant START = Instant.parse("2025-04-01T05:00:00Z");
  private static final int SECONDS = 30 * 86_400;

  /** Returns a remedy that pays more, or as much, the less uptime there was. */
  private static Remedy monotone(Random random) {
    Payment pay = new Payment.Percent(Fraction.of(1 + random.nextInt(30)));
    Remedy.Part part = Remedy.Part.values()[random.nextInt(3)];
    Remedy.Of of = Remedy.Of.values()[random.nextInt(2)];
    Quantity each = Quantity.ofNumber(String.valueOf(60 * (1 + random.nextInt(90))));
    return switch (random.nextInt(5)) {
      case 0 -> bands(random);
      case 1 ->
          new Remedy.Blocks(
              each, pay, part, Quantity.ofNumber("300"), of, Fraction.of(random.nextInt(3)));
      case 2 -> new Remedy.Linear(Quantity.ofNumber("0.1"), pay, part);
      case 3 -> new Remedy.ProRata(Fraction.of(1 + random.nextInt(50)), of);
      default -> new Remedy.Fixed(pay);
    };
  }

  // 2 to 5 bands that share their edges, each deeper one paying more
  private static Remedy bands(Random random) {
    List<Integer> edges = new ArrayList<>();
    for (int i = 2 + random.nextInt(4); i > 0; i--) {
      edges.add(900 + random.nextInt(101));
    }
    Collections.sort(edges, Collections.reverseOrder());
    List<Remedy.Band> bands = new ArrayList<>();
    for (int i = 0; i < edges.size(); i++) {
      Quantity below = Quantity.ofNumber(BigDecimal.valueOf(edges.get(i), 1).toPlainString());
      Edges range = random.nextBoolean() ? Edges.below(below) : Edges.atMost(below);
      bands.add(Terms.band(range, String.valueOf(5 * (i + 1))));
    }
    return new Remedy.Bands(bands);
  }

  private static BigDecimal credit(Remedy remedy, int secondsDown, Limit... limits) {
    Figure by =
        remedy instanceof Remedy.Blocks || remedy instanceof Remedy.ProRata
            ? Figure.Named.DOWNTIME
            : Figure.Named.UPTIME;
    Contract contract = Terms.of().pays(by, remedy, limits).contract();
    Facts facts =
        Facts.ofRecords(
            List.of(
                Records.incident(
                    "I",
                    Records.window(
                        "app", "major_outage", START, START.plusSeconds(secondsDown), 9))),
            List.of(),
            List.of());
    return EngineOfPayment.run(contract, facts, MONTH, START.plusSeconds(SECONDS))
        .credit()
        .amount()
        .orElseThrow()
        .amount();
  }

  // mostly near the bands, where a month has hours of downtime
  private static int seconds(Random random) {
    return random.nextInt(3) == 0 ? random.nextInt(SECONDS) : random.nextInt(SECONDS / 20);
  }

  @Test
  void credit_neverRisesWithUptime() {
    Random random = new Random(98_5);
    for (int i = 0; i < Cases.of(300); i++) {
      Remedy remedy = monotone(random);
      int less = seconds(random);
      int more = less + random.nextInt(SECONDS - less);
      assertThat(credit(remedy, more))
          .as("%s: %s s down against %s s", remedy, more, less)
          .isGreaterThanOrEqualTo(credit(remedy, less));
    }
  }

  @Test
  void credit_isBetweenZeroAndItsCap() {
    Random random = new Random(1_00);
    int reached = 0;
    for (int i = 0; i < Cases.of(300); i++) {
      Remedy remedy = monotone(random);
      int cents = random.nextInt(100_000);
      BigDecimal most = BigDecimal.valueOf(cents, 2);
      Limit limit =
          new Limit(
              new Limit.Cap.Sum(Fraction.of(most)),
              random.nextBoolean() ? new Limit.Per.Period() : new Limit.Per.Outage(),
              new Base.FeePeriod.ThisPeriod());
      int down = seconds(random);
      BigDecimal credit = credit(remedy, down, limit);
      assertThat(credit)
          .as("%s of %s s under %s", remedy, down, most)
          .isBetween(BigDecimal.ZERO, most)
          .isLessThanOrEqualTo(credit(remedy, down));
      reached += credit.signum() > 0 && credit.compareTo(most) == 0 ? 1 : 0;
    }
    assertThat(reached).isGreaterThan(Cases.of(50) / 2);
  }
}
