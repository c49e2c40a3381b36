package dev.nines.spark;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.input_file_block_start;
import static org.apache.spark.sql.functions.input_file_name;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udaf;
import static org.apache.spark.sql.functions.xxhash64;

import dev.nines.model.StateSeries;
import dev.nines.source.probe.ProbeRuns;
import dev.nines.source.series.StateChanges;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.LongAccumulator;
import scala.Tuple2;

/**
 * Makes state changes of probes: one pass in whatever order partitions come; the series of which
 * rows stand among one another, or that change their pace, are sorted and collected once more.
 */
final class ProbesJob {

  private static final Encoder<Change> CHANGES = Encoders.bean(Change.class);
  private static final Encoder<Tuple2<String, String>> NAMES =
      Encoders.tuple(Encoders.STRING(), Encoders.STRING());

  private final StaleRule rule;
  private final LongAccumulator leftOut;

  /**
   * Prepares a job.
   *
   * @param session where it runs
   * @param rule how long a probe holds
   */
  ProbesJob(SparkSession session, StaleRule rule) {
    this.rule = Objects.requireNonNull(rule, "rule");
    this.leftOut = session.sparkContext().longAccumulator("rows left out");
  }

  /**
   * What came of a job.
   *
   * @param changes the state changes, in no order
   * @param series how many series there are
   * @param sorted how many of them had to be sorted
   * @param leftOut how many rows could not be read
   */
  record Result(Dataset<Change> changes, long series, long sorted, long leftOut) {}

  /** Returns the changes of probes with the columns of {@link Probe}. */
  Result run(Dataset<Row> probes) {
    Dataset<Row> merged = merged(probes).persist(StorageLevel.MEMORY_AND_DISK());
    long series = merged.count();
    long unread = leftOut.value();
    Dataset<Row> open = merged.filter(isOpen(rule)).select("service", "location");
    long sorted = open.count();
    Dataset<Change> changes = merged.filter(isWhole(rule)).flatMap(changes(rule), CHANGES);
    return sorted == 0
        ? new Result(changes, series, 0, unread)
        : new Result(changes.union(sorted(probes, open)), series, sorted, unread);
  }

  private Dataset<Row> merged(Dataset<Row> probes) {
    return probes
        .groupBy("service", "location")
        .agg(
            udaf(new ProbeAggregator(rule, leftOut), Encoders.bean(Probe.class))
                .apply(
                    // the columns of a bean are in alphabetical order
                    col("block"), col("location"), col("service"), col("status"), col("timestamp"))
                .as("runs"));
  }

  private static ProbeRuns runs(Row row) {
    return ProbeRuns.of(row.<byte[]>getAs("runs"));
  }

  private static boolean isOpen(ProbeRuns runs, StaleRule rule) {
    return !runs.disordered().isEmpty() || runs.finer(rule.keeping()).isPresent();
  }

  private static FilterFunction<Row> isOpen(StaleRule rule) {
    return row -> isOpen(runs(row), rule);
  }

  private static FilterFunction<Row> isWhole(StaleRule rule) {
    return row -> !isOpen(runs(row), rule);
  }

  private static FlatMapFunction<Row, Change> changes(StaleRule rule) {
    return row -> changes(runs(row), rule).iterator();
  }

  private static Stream<Change> changes(ProbeRuns runs, StaleRule rule) {
    List<StateSeries> series = runs.series("probes", rule.keeping());
    return series.stream().flatMap(s -> StateChanges.of(s, rule.rule()).stream()).map(Change::of);
  }

  // Spark sorts the rows of each series outside memory, and hands them on one by one
  private Dataset<Change> sorted(Dataset<Row> probes, Dataset<Row> names) {
    Dataset<Row> theirs =
        probes.join(broadcast(names), new String[] {"service", "location"}, "left_semi");
    StaleRule held = rule;
    return timed(theirs)
        .groupByKey(
            (MapFunction<Row, Tuple2<String, String>>)
                row -> new Tuple2<>(row.getString(0), row.getString(1)),
            NAMES)
        .flatMapSortedGroups(
            new Column[] {col("seconds"), col("nanos")},
            (FlatMapGroupsFunction<Tuple2<String, String>, Row, Change>)
                (name, rows) -> inOrder(rows, held),
            CHANGES);
  }

  private static Dataset<Row> timed(Dataset<Row> probes) {
    return probes.flatMap(TimedRows.ROWS, TimedRows.ENCODER);
  }

  private static Iterator<Change> inOrder(Iterator<Row> rows, StaleRule rule) {
    SortedProbes sorted = new SortedProbes(rule.keeping());
    rows.forEachRemaining(row -> sorted.add(TimedRows.probe(row), TimedRows.at(row)));
    return changes(sorted.runs(), rule).iterator();
  }

  /** Returns the columns that a job takes, of a table that may lack a location. */
  static Dataset<Row> columns(Dataset<Row> table) {
    List<Column> columns = new ArrayList<>();
    boolean hasLocation = List.of(table.columns()).contains("location");
    columns.add(coalesce(col("service"), lit("")).as("service"));
    columns.add(
        hasLocation ? coalesce(col("location"), lit("")).as("location") : lit("").as("location"));
    columns.add(col("timestamp").cast("string").as("timestamp"));
    columns.add(col("status").cast("string").as("status"));
    // Spark puts the ends of several files into one partition
    columns.add(xxhash64(input_file_name(), input_file_block_start()).as("block"));
    return table.select(columns.toArray(Column[]::new));
  }
}
