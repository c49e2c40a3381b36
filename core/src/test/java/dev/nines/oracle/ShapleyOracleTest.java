package dev.nines.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Contract;
import dev.nines.credit.OutageEffect;
import dev.nines.credit.PromiseResult;
import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.testing.Records;
import dev.nines.testing.Terms;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The shares of outages in a credit against all orders in which they could have come. */
class ShapleyOracleTest {

  private static final YearMonth MONTH = YearMonth.of(2025, 5);
  private static final Instant START = Instant.parse("2025-05-01T00:00:00Z");
  private static final int MONTH_SECONDS = 31 * 86_400;

  private int shared;

  @Test
  void shares_areTheMeanOverAllOrdersAndAddUp() {
    Random random = new Random(5);
    for (int i = 0; i < Cases.of(500); i++) {
      check(random, "case " + i);
    }
    assertThat(shared).isGreaterThan(Cases.of(200) / 2);
  }

  private void check(Random random, String name) {
    PaymentCase clause = new PaymentCase(random, MONTH, random.nextBoolean());
    List<Integer> seconds =
        IntStream.range(0, 1 + random.nextInt(5))
            .map(i -> 60 * (1 + random.nextInt(i % 2 == 0 ? 200 : 4_000)))
            .boxed()
            .toList();
    PromiseResult result = run(clause, seconds);
    BigDecimal credit = credit(clause, seconds);
    // where nothing is owed there is nothing to share, even if fewer outages would have cost more
    List<Rational> expected =
        credit.signum() == 0
            ? Collections.nCopies(seconds.size(), Rational.NOTHING)
            : meanOverOrders(clause, seconds);

    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < seconds.size(); i++) {
      OutageEffect effect = result.effects().get(i);
      BigDecimal share = effect.share().orElseThrow().amount();
      assertThat(isWithinOneUnit(share, expected.get(i)))
          .as("%s: share %s of outage %s, exact %s", name, share, i, expected.get(i))
          .isTrue();
      List<Integer> others = new ArrayList<>(seconds);
      others.remove(i);
      assertThat(effect.creditWithout().orElseThrow().amount())
          .as("%s: credit without outage %s", name, i)
          .isEqualTo(credit(clause, others));
      sum = sum.add(share);
    }
    // a credit that is owed whatever happens is no outage's
    BigDecimal anyway = credit.signum() == 0 ? credit : credit(clause, List.of());
    assertThat(sum).as(name).isEqualTo(credit.subtract(anyway));
    shared += seconds.size() > 1 && sum.signum() > 0 ? 1 : 0;
  }

  private static boolean isWithinOneUnit(BigDecimal share, Rational exact) {
    Rational unit = Rational.of(BigDecimal.ONE.movePointLeft(share.scale()).toPlainString());
    Rational off = Rational.of(share.toPlainString()).minus(exact);
    return off.compareTo(unit) < 0 && unit.times(-1).compareTo(off) < 0;
  }

  private static List<Rational> meanOverOrders(PaymentCase clause, List<Integer> seconds) {
    Rational[] sums = new Rational[seconds.size()];
    Arrays.fill(sums, Rational.NOTHING);
    int orders = addOrders(clause, seconds, new ArrayList<>(), sums);
    return Arrays.stream(sums).map(sum -> sum.by(orders)).toList();
  }

  // walks through every order; what an outage adds is the credit after it less that before it
  private static int addOrders(
      PaymentCase clause, List<Integer> seconds, List<Integer> order, Rational[] sums) {
    if (order.size() == seconds.size()) {
      for (int i = 0; i < order.size(); i++) {
        Rational after = value(clause, seconds, order.subList(0, i + 1));
        Rational before = value(clause, seconds, order.subList(0, i));
        sums[order.get(i)] = sums[order.get(i)].plus(after.minus(before));
      }
      return 1;
    }
    int orders = 0;
    for (int next = 0; next < seconds.size(); next++) {
      if (!order.contains(next)) {
        List<Integer> longer = new ArrayList<>(order);
        longer.add(next);
        orders += addOrders(clause, seconds, longer, sums);
      }
    }
    return orders;
  }

  private static Rational value(PaymentCase clause, List<Integer> seconds, List<Integer> chosen) {
    List<Integer> those = chosen.stream().sorted().map(seconds::get).toList();
    return Rational.of(credit(clause, those).toPlainString());
  }

  private static BigDecimal credit(PaymentCase clause, List<Integer> seconds) {
    List<MoneyOracle.Down> outages =
        seconds.stream().map(s -> new MoneyOracle.Down(Rational.of(s), 1_000)).toList();
    long sum = seconds.stream().mapToLong(s -> s).sum();
    return new MoneyOracle(
            clause,
            new MoneyOracle.Times(
                Rational.of(sum), Rational.of(MONTH_SECONDS), outages, 1, ZoneOffset.UTC))
        .owed();
  }

  private static PromiseResult run(PaymentCase clause, List<Integer> seconds) {
    List<Incident> incidents = new ArrayList<>();
    long at = 1_000;
    for (int i = 0; i < seconds.size(); i++) {
      Instant from = START.plusSeconds(at);
      incidents.add(
          Records.incident(
              "I" + i,
              Records.window("app", "major_outage", from, from.plusSeconds(seconds.get(i)), i)));
      at += seconds.get(i) + 3_600;
    }
    EngineOfPayment payment = new EngineOfPayment(clause);
    Contract contract = payment.on(Terms.of().zone("UTC")).contract();
    Facts facts = payment.with(Facts.ofRecords(incidents, List.of(), List.of()), List.of("app"));
    return EngineOfPayment.run(contract, facts, MONTH, START.plusSeconds(MONTH_SECONDS));
  }
}
