package dev.nines.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.to_utc_timestamp;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Reads probes from CSV (plain or packed) and Parquet files, and writes state changes. */
final class ProbeFiles {

  private static final String CORRUPT = "_corrupt_record";
  private static final List<String> NEEDED = List.of("timestamp", "service", "status");

  private ProbeFiles() {}

  /**
   * Returns the rows of files, which all have the same columns.
   *
   * @param format {@code csv} or {@code parquet}
   * @param paths files, folders or patterns
   * @throws IllegalArgumentException if a column is missing or its times have no zone
   */
  static Dataset<Row> read(SparkSession session, String format, List<String> paths) {
    String[] all = paths.toArray(String[]::new);
    Dataset<Row> table = named(format.equals("csv") ? csv(session, all) : parquet(session, all));
    List<String> names = List.of(table.columns());
    if (!names.containsAll(NEEDED)) {
      throw new IllegalArgumentException(
          "the columns are " + names + "; they must be timestamp, service, status[, location]");
    }
    DataType times = table.schema().apply("timestamp").dataType();
    if (times.equals(DataTypes.TimestampNTZType)) {
      throw new IllegalArgumentException("the times have no zone, so nobody knows when they were");
    }
    Dataset<Row> texts = times.equals(DataTypes.TimestampType) ? inUtc(session, table) : table;
    return ProbesJob.columns(texts);
  }

  // without the rows that have too few or too many cells, which are counted as any other damage
  private static Dataset<Row> csv(SparkSession session, String[] paths) {
    StructType head = session.read().option("header", true).csv(paths).schema();
    Dataset<Row> table =
        session
            .read()
            .schema(head.add(CORRUPT, "string"))
            .option("header", true)
            .option("enforceSchema", false)
            .option("columnNameOfCorruptRecord", CORRUPT)
            .option("escape", "\"")
            .option("ignoreLeadingWhiteSpace", true)
            .option("ignoreTrailingWhiteSpace", true)
            .csv(paths);
    String status =
        Arrays.stream(head.fieldNames())
            .filter(name -> name.strip().equalsIgnoreCase("status"))
            .findFirst()
            .orElse(CORRUPT);
    Column whole = when(col(CORRUPT).isNull(), col(status));
    return status.equals(CORRUPT) ? table : table.withColumn(status, whole).drop(CORRUPT);
  }

  private static Dataset<Row> parquet(SparkSession session, String[] paths) {
    Dataset<Row> table = session.read().parquet(paths);
    return List.of(table.columns()).contains("status")
        ? table.withColumn("status", lower(trim(col("status").cast("string"))))
        : table;
  }

  private static Dataset<Row> named(Dataset<Row> table) {
    return table.toDF(
        Arrays.stream(table.columns())
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .toArray(String[]::new));
  }

  private static Dataset<Row> inUtc(SparkSession session, Dataset<Row> table) {
    Column utc =
        to_utc_timestamp(col("timestamp"), session.conf().get("spark.sql.session.timeZone"));
    Column text = concat(date_format(utc, "yyyy-MM-dd'T'HH:mm:ss.SSSSSS"), lit("Z"));
    return table.withColumn("timestamp", text);
  }

  /** Writes changes as CSV, sorted, into a folder that must not be there yet. */
  static void write(Dataset<Change> changes, int files, String folder) {
    Column[] order = {col("service"), col("location"), col("nanos")};
    Dataset<Change> parted =
        files == 1
            ? changes.repartition(1)
            : changes.repartitionByRange(files, col("service"), col("location"));
    parted
        .sortWithinPartitions(order)
        .select("timestamp", "service", "state", "location")
        .write()
        .option("header", true)
        .option("escape", "\"")
        .option("emptyValue", "")
        .option("ignoreLeadingWhiteSpace", false)
        .option("ignoreTrailingWhiteSpace", false)
        .csv(folder);
  }
}
