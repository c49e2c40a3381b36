package dev.nines.spark;

import java.time.Instant;
import java.util.Iterator;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Rows of probes with their times as numbers, by which Spark sorts them. */
final class TimedRows {

  static final Encoder<Row> ENCODER =
      Encoders.row(
          new StructType()
              .add("service", "string")
              .add("location", "string")
              .add("status", "string")
              .add("seconds", "long")
              .add("nanos", "int"));

  static final FlatMapFunction<Row, Row> ROWS = TimedRows::timed;

  private TimedRows() {}

  private static Iterator<Row> timed(Row row) {
    Probe probe = new Probe();
    probe.setService(row.getAs("service"));
    probe.setLocation(row.getAs("location"));
    probe.setStatus(row.getAs("status"));
    probe.setTimestamp(row.getAs("timestamp"));
    return RowCheck.time(probe).stream().map(at -> timed(probe, at)).iterator();
  }

  private static Row timed(Probe probe, Instant at) {
    return RowFactory.create(
        probe.getService(),
        probe.getLocation(),
        probe.getStatus(),
        at.getEpochSecond(),
        at.getNano());
  }

  // rows inside one stage do not know the names of their columns
  static Probe probe(Row row) {
    Probe probe = new Probe();
    probe.setService(row.getString(0));
    probe.setLocation(row.getString(1));
    probe.setStatus(row.getString(2));
    return probe;
  }

  static Instant at(Row row) {
    return Instant.ofEpochSecond(row.getLong(3), row.getInt(4));
  }
}
