package dev.nines.benchmarks;

import com.google.common.collect.Range;
import com.google.common.collect.TreeRangeSet;
import dev.nines.time.IntervalSet;
import dev.nines.time.IntervalSetBuilder;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
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
import org.threeten.extra.Interval;

/**
 * The union of a million windows of 10,000 services, less 60 windows of maintenance: each service's
 * windows are made into a set and the seconds that are left are added up. The windows are numbers
 * at first, of which each library makes what it takes.
 *
 * <p>The collector is that with which the launcher starts Nines; the heap is small, so that memory
 * that no process has touched before, which is slow, is not measured. {@link #main} measures the
 * same in turn by the processor time of one thread, which other work on a machine enters less.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms512m", "-Xmx512m"})
public class IntervalBenchmark {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  // so many rounds come first, for the compiler
  private static final int COMPILED = 6;
  private static final int SERVICES = 10_000;
  private static final int WINDOWS = 100;
  private static final long BEGIN = 1_751_328_000L;
  private static final long MONTH = 31 * 86_400L;

  /** Whether the windows of a service come in order of their starts. */
  @Param({"false", "true"})
  public boolean sorted;

  private long[][] from;
  private long[][] to;
  private final long[] maintenanceFrom = new long[60];
  private final long[] maintenanceTo = new long[60];

  /** Makes the windows, the same each time. */
  @Setup
  public void make() {
    Random random = new Random(1);
    from = new long[SERVICES][WINDOWS];
    to = new long[SERVICES][WINDOWS];
    for (int service = 0; service < SERVICES; service++) {
      for (int i = 0; i < WINDOWS; i++) {
        from[service][i] = BEGIN + (long) (random.nextDouble() * MONTH);
      }
      if (sorted) {
        Arrays.sort(from[service]);
      }
      for (int i = 0; i < WINDOWS; i++) {
        to[service][i] = from[service][i] + 1 + random.nextInt(7200);
      }
    }
    for (int i = 0; i < maintenanceFrom.length; i++) {
      maintenanceFrom[i] = BEGIN + i * (MONTH / 60);
      maintenanceTo[i] = maintenanceFrom[i] + 3600;
    }
  }

  /** Of Nines, through numbers. */
  @Benchmark
  public long nines() {
    IntervalSet maintenance = set(maintenanceFrom, maintenanceTo);
    long seconds = 0;
    for (int service = 0; service < SERVICES; service++) {
      IntervalSet down = set(from[service], to[service]);
      seconds += down.minus(maintenance).length().getSeconds();
    }
    return seconds;
  }

  private static IntervalSet set(long[] from, long[] to) {
    IntervalSetBuilder windows = new IntervalSetBuilder(from.length);
    for (int i = 0; i < from.length; i++) {
      windows.add(from[i], to[i]);
    }
    return windows.union();
  }

  /** Of Nines, through instants. */
  @Benchmark
  public long ninesInstants() {
    IntervalSet maintenance = setOfInstants(maintenanceFrom, maintenanceTo);
    long seconds = 0;
    for (int service = 0; service < SERVICES; service++) {
      IntervalSet down = setOfInstants(from[service], to[service]);
      seconds += down.minus(maintenance).length().getSeconds();
    }
    return seconds;
  }

  private static IntervalSet setOfInstants(long[] from, long[] to) {
    IntervalSetBuilder windows = new IntervalSetBuilder(from.length);
    for (int i = 0; i < from.length; i++) {
      windows.add(Instant.ofEpochSecond(from[i]), Instant.ofEpochSecond(to[i]));
    }
    return windows.union();
  }

  /** Of Guava, through numbers, which is what it is fastest with. */
  @Benchmark
  public long guavaLongs() {
    long seconds = 0;
    for (int service = 0; service < SERVICES; service++) {
      TreeRangeSet<Long> down = TreeRangeSet.create();
      for (int i = 0; i < WINDOWS; i++) {
        down.add(Range.closedOpen(from[service][i], to[service][i]));
      }
      for (int i = 0; i < maintenanceFrom.length; i++) {
        down.remove(Range.closedOpen(maintenanceFrom[i], maintenanceTo[i]));
      }
      for (Range<Long> range : down.asRanges()) {
        seconds += range.upperEndpoint() - range.lowerEndpoint();
      }
    }
    return seconds;
  }

  /** Of Guava, through instants. */
  @Benchmark
  public long guavaInstants() {
    long seconds = 0;
    for (int service = 0; service < SERVICES; service++) {
      TreeRangeSet<Instant> down = TreeRangeSet.create();
      for (int i = 0; i < WINDOWS; i++) {
        down.add(range(from[service][i], to[service][i]));
      }
      for (int i = 0; i < maintenanceFrom.length; i++) {
        down.remove(range(maintenanceFrom[i], maintenanceTo[i]));
      }
      for (Range<Instant> range : down.asRanges()) {
        seconds += range.upperEndpoint().getEpochSecond() - range.lowerEndpoint().getEpochSecond();
      }
    }
    return seconds;
  }

  private static Range<Instant> range(long from, long to) {
    return Range.closedOpen(Instant.ofEpochSecond(from), Instant.ofEpochSecond(to));
  }

  /**
   * Of ThreeTen-Extra, which has no sets: a sorted list of intervals, joined and cut one by one.
   */
  @Benchmark
  public long threeTenExtra() {
    List<Interval> maintenance = union(maintenanceFrom, maintenanceTo);
    long seconds = 0;
    for (int service = 0; service < SERVICES; service++) {
      List<Interval> down = union(from[service], to[service]);
      int first = 0;
      for (Interval one : down) {
        long covered = 0;
        while (first < maintenance.size() && maintenance.get(first).isBefore(one)) {
          first++;
        }
        for (int i = first; i < maintenance.size() && !maintenance.get(i).isAfter(one); i++) {
          covered += maintenance.get(i).intersection(one).toDuration().getSeconds();
        }
        seconds += one.toDuration().getSeconds() - covered;
      }
    }
    return seconds;
  }

  private static List<Interval> union(long[] from, long[] to) {
    List<Interval> sorted = new ArrayList<>(from.length);
    for (int i = 0; i < from.length; i++) {
      sorted.add(Interval.of(Instant.ofEpochSecond(from[i]), Instant.ofEpochSecond(to[i])));
    }
    sorted.sort(Comparator.comparing(Interval::getStart));
    List<Interval> joined = new ArrayList<>();
    for (Interval next : sorted) {
      int last = joined.size() - 1;
      if (last >= 0 && joined.get(last).isConnected(next)) {
        joined.set(last, joined.get(last).union(next));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  /**
   * Prints the median processor time of each library in turn, in milliseconds.
   *
   * @param args how many rounds; 25 where it is left out
   */
  public static void main(String[] args) {
    int rounds = args.length == 0 ? 25 : Integer.parseInt(args[0]);
    for (boolean sorted : new boolean[] {false, true}) {
      IntervalBenchmark benchmark = new IntervalBenchmark();
      benchmark.sorted = sorted;
      benchmark.make();
      System.out.println(sorted ? "in order of their starts" : "in any order");
      Map<String, LongSupplier> libraries = new LinkedHashMap<>();
      libraries.put("Nines", benchmark::nines);
      libraries.put("Nines, instants", benchmark::ninesInstants);
      libraries.put("Guava", benchmark::guavaLongs);
      libraries.put("Guava, instants", benchmark::guavaInstants);
      libraries.put("ThreeTen-Extra", benchmark::threeTenExtra);
      inTurn(libraries, rounds);
    }
  }

  private static void inTurn(Map<String, LongSupplier> libraries, int rounds) {
    Map<String, List<Long>> times = new LinkedHashMap<>();
    Set<Long> results = new HashSet<>();
    for (int round = -COMPILED; round < rounds; round++) {
      for (Map.Entry<String, LongSupplier> library : libraries.entrySet()) {
        long start = THREADS.getCurrentThreadCpuTime();
        results.add(library.getValue().getAsLong());
        long time = THREADS.getCurrentThreadCpuTime() - start;
        if (round >= 0) {
          times.computeIfAbsent(library.getKey(), name -> new ArrayList<>()).add(time);
        }
      }
    }
    if (results.size() > 1) {
      throw new IllegalStateException("results differ: " + results);
    }
    double nines = median(times.get("Nines"));
    times.forEach(
        (name, all) ->
            System.out.printf(
                Locale.ROOT,
                "  %-16s %6.1f ms %6.2f%n",
                name,
                median(all) / 1e6,
                median(all) / nines));
  }

  private static double median(List<Long> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
  }
}
