package dev.nines.benchmarks;

import dev.nines.SlaReporting;
import dev.nines.contract.Contract;
import dev.nines.model.Facts;
import dev.nines.time.PeriodExpression;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.Year;

/**
 * Prints the processor time of growing loads, the best of three runs each: what a shared machine
 * does beside does not enter it. Twice the load should take 2 to 2.3 times as long.
 */
public final class Scaling {

  private static final Instant AS_OF = Instant.parse("2026-02-01T00:00:00Z");
  private static final PeriodExpression YEAR = new PeriodExpression.CalendarYear(Year.of(2025));

  private Scaling() {}

  /** Runs all loads. */
  public static void main(String[] args) {
    for (String period : new String[] {"calendar-month", "calendar-year"}) {
      for (int windows = 2_500; windows <= 20_000; windows *= 2) {
        print(
            "1 service, " + windows + " windows, 500 maintenance, " + period,
            Load.contract(period, 1),
            Load.facts(1, windows, 500));
      }
    }
    for (int services = 100; services <= 800; services *= 2) {
      print(
          services + " services x 12 months, 100 windows each, one contract",
          Load.contract("calendar-month", services),
          Load.facts(services, 100, 0));
    }
    print(
        "1 service x 12 months, 100 windows, own contract",
        Load.contract("calendar-month", 1),
        Load.facts(1, 100, 0));
  }

  private static void print(String name, Contract contract, Facts facts) {
    long best = Long.MAX_VALUE;
    for (int run = 0; run < 4; run++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      SlaReporting.calculate(contract, facts, YEAR, AS_OF).value().orElseThrow();
      long time = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      best = run == 0 ? best : Math.min(best, time);
    }
    System.out.printf("%8d ms  %s%n", best / 1_000_000, name);
  }
}
