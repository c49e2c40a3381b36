package dev.nines.benchmarks;

import dev.nines.SlaReporting;
import dev.nines.contract.Contract;
import dev.nines.model.Facts;
import dev.nines.time.PeriodExpression;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.Year;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Many services, twelve months, a hundred windows each; one contract for each or one for all. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 1)
@Measurement(iterations = 2)
public class FleetBenchmark {

  private static final Instant AS_OF = Instant.parse("2026-02-01T00:00:00Z");
  private static final PeriodExpression YEAR = new PeriodExpression.CalendarYear(Year.of(2025));
  private static final int ALIKE = 50;

  @Param({"1000", "10000"})
  private int services;

  private Contract own;
  private Facts[] facts;

  /** Makes fifty different years, which the services take in turn. */
  @Setup
  public void load() {
    own = Load.contract("calendar-month", 1);
    facts = new Facts[ALIKE];
    for (int i = 0; i < ALIKE; i++) {
      facts[i] = Load.facts(1, 100 + i - ALIKE / 2, 0);
    }
  }

  /** Reckons a year of every service, each under a contract of its own. */
  @Benchmark
  public BigDecimal contractForEach() {
    BigDecimal owed = BigDecimal.ZERO;
    for (int i = 0; i < services; i++) {
      owed =
          owed.add(
              SlaReporting.calculate(own, facts[i % ALIKE], YEAR, AS_OF)
                  .value()
                  .orElseThrow()
                  .credit()
                  .orElseThrow()
                  .amount());
    }
    return owed;
  }
}
