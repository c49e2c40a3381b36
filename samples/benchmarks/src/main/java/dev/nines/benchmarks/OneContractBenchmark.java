package dev.nines.benchmarks;

import dev.nines.SlaReporting;
import dev.nines.contract.Contract;
import dev.nines.credit.SlaResult;
import dev.nines.model.Facts;
import dev.nines.time.PeriodExpression;
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

/** Many services under one contract, each judged alone; the time should grow with their number. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 1)
@Measurement(iterations = 2)
public class OneContractBenchmark {

  private static final Instant AS_OF = Instant.parse("2026-02-01T00:00:00Z");
  private static final PeriodExpression YEAR = new PeriodExpression.CalendarYear(Year.of(2025));

  @Param({"100", "200", "400", "800"})
  private int services;

  private Contract contract;
  private Facts facts;

  /** Makes a hundred windows for every service. */
  @Setup
  public void load() {
    contract = Load.contract("calendar-month", services);
    facts = Load.facts(services, 100, 0);
  }

  /** Reckons twelve months of all services. */
  @Benchmark
  public SlaResult contractForAll() {
    return SlaReporting.calculate(contract, facts, YEAR, AS_OF).value().orElseThrow();
  }
}
