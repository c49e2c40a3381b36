package dev.nines.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Clock;
import dev.nines.downtime.DowntimeLedger;
import dev.nines.downtime.LedgerEntry;
import dev.nines.downtime.LedgerState;
import dev.nines.money.Fraction;
import dev.nines.time.Tile;
import dev.nines.uptime.Uptime;
import dev.nines.uptime.UptimeCalculator;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LedgerOracleTest {

  private static final Map<LedgerState, Character> LETTER =
      Map.of(
          LedgerState.UP, 'U',
          LedgerState.DOWN, 'D',
          LedgerState.DEGRADED, 'G',
          LedgerState.EXCLUDED, 'E',
          LedgerState.OUTSIDE, 'O',
          LedgerState.UNKNOWN, '?');

  @Test
  void ledger_isThatOfTheOracle_monthsInMinutes() {
    Random random = new Random(20_250_705);
    int[] seen = new int[128];
    for (int i = 0; i < 1_000; i++) {
      for (char state : check(new OracleCase(random, true), i)) {
        seen[state]++;
      }
    }
    // the cases must reach every state many times, or their agreement would prove nothing
    assertThat(LETTER.values()).allMatch(state -> seen[state] > 200_000);
  }

  @Test
  void ledger_isThatOfTheOracle_daysInSeconds() {
    Random random = new Random(5_400);
    for (int i = 0; i < 500; i++) {
      check(new OracleCase(random, false), i);
    }
  }

  private static char[] check(OracleCase c, int number) {
    StepOracle oracle = new StepOracle(c);
    EngineOfCase engine = new EngineOfCase(c);
    DowntimeLedger ledger = engine.ledger();

    for (Tile<LedgerEntry> tile : ledger.tiles()) {
      check(c, oracle, tile, "case " + number);
    }
    Clock clock = engine.terms().contract().promises().get(0).clock();
    Uptime uptime = UptimeCalculator.calculate(ledger, clock.denominator(), c.zone);
    assertThat(uptime.totals().counted())
        .as("counted of case %s", number)
        .isEqualTo(Fraction.of(oracle.counted() * c.step, 4));
    assertThat(uptime.totals().denominator())
        .as("denominator of case %s", number)
        .isEqualTo(Fraction.of(oracle.denominator() * c.step));
    assertThat(uptime.totals().all())
        .as("states of case %s add up to the period", number)
        .isEqualTo(Fraction.of((long) (c.to - c.from) * c.step));
    return Arrays.copyOfRange(oracle.state, c.from, c.to);
  }

  private static void check(OracleCase c, StepOracle oracle, Tile<LedgerEntry> tile, String name) {
    int from = step(c, Duration.between(c.start, tile.span().from()));
    int to = step(c, Duration.between(c.start, tile.span().to()));
    LedgerEntry entry = tile.value();
    char state = LETTER.get(entry.state());
    int quarters = entry.weight().times(4).numerator().intValueExact();
    for (int t = from; t < to; t++) {
      if (oracle.state[t] != state
          || oracle.weight[t] != quarters
          || oracle.inDenominator[t] != entry.inDenominator()) {
        assertThat(entry + " at " + tile.span())
            .as("%s, step %s", name, t)
            .isEqualTo(oracle.state[t] + " " + oracle.weight[t] + " " + oracle.inDenominator[t]);
      }
    }
  }

  private static int step(OracleCase c, Duration since) {
    return (int) (since.getSeconds() / c.step);
  }
}
