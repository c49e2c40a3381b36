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

/** One service, a year, many windows: the time should grow as n log n. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class EngineBenchmark {

  private static final Instant AS_OF = Instant.parse("2026-02-01T00:00:00Z");
  private static final PeriodExpression YEAR = new PeriodExpression.CalendarYear(Year.of(2025));

  @Param({"2500", "5000", "10000", "20000"})
  private int windows;

  @Param({"calendar-month", "calendar-year"})
  private String period;

  private Contract contract;
  private Facts facts;

  /** Makes the year. */
  @Setup
  public void load() {
    contract = Load.contract(period, 1);
    facts = Load.facts(1, windows, 500);
  }

  /** Reckons all periods of the year: ledger, uptime, verdict, credit, effect of each outage. */
  @Benchmark
  public SlaResult yearOfOneService() {
    return SlaReporting.calculate(contract, facts, YEAR, AS_OF).value().orElseThrow();
  }
}
