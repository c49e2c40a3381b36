package dev.nines.spark;

import dev.nines.source.Keeping;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.expressions.Aggregator;
import org.apache.spark.util.LongAccumulator;

/**
 * Aggregates probes into what they say, {@link dev.nines.source.probe.ProbeRuns} as bytes: inside
 * each partition row by row, then merged in whatever order the partitions come.
 */
final class ProbeAggregator extends Aggregator<Probe, ProbeBuffer, byte[]> {

  private static final long serialVersionUID = 1;

  private final StaleRule rule;
  private final LongAccumulator leftOut;
  private transient Keeping keeping;

  /**
   * Makes an aggregator.
   *
   * @param rule how long a probe holds
   * @param leftOut counts the rows that cannot be read
   */
  ProbeAggregator(StaleRule rule, LongAccumulator leftOut) {
    this.rule = Objects.requireNonNull(rule, "rule");
    this.leftOut = Objects.requireNonNull(leftOut, "leftOut");
  }

  @Override
  public ProbeBuffer zero() {
    return new ProbeBuffer();
  }

  @Override
  public ProbeBuffer reduce(ProbeBuffer buffer, Probe probe) {
    if (keeping == null) {
      keeping = rule.keeping();
    }
    Optional<Instant> at = RowCheck.time(probe);
    if (at.isPresent()) {
      buffer.add(probe, at.get(), keeping);
    } else {
      leftOut.add(1);
    }
    return buffer;
  }

  @Override
  public ProbeBuffer merge(ProbeBuffer one, ProbeBuffer other) {
    one.merge(other);
    return one;
  }

  @Override
  public byte[] finish(ProbeBuffer buffer) {
    return buffer.runs().bytes();
  }

  @Override
  public Encoder<ProbeBuffer> bufferEncoder() {
    return Encoders.javaSerialization(ProbeBuffer.class);
  }

  @Override
  public Encoder<byte[]> outputEncoder() {
    return Encoders.BINARY();
  }
}
