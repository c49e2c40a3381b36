package dev.nines.spark;

import dev.nines.source.Keeping;
import dev.nines.source.probe.ProbeCollector;
import dev.nines.source.probe.ProbeRuns;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.time.Instant;

/**
 * What the rows of one group say so far: those of this partition in a collector, those of others
 * merged. Only the partial result is sent. Holds state.
 */
public final class ProbeBuffer implements Serializable {

  private static final long serialVersionUID = 1;

  private transient ProbeCollector collector;
  private transient long block;
  private transient ProbeRuns runs = ProbeRuns.none();

  void add(Probe probe, Instant at, Keeping keeping) {
    if (collector == null) {
      collector = new ProbeCollector(keeping);
    }
    if (probe.getBlock() != block) {
      collector.cut();
      block = probe.getBlock();
    }
    collector.add(probe.getService(), probe.getLocation(), at, probe.getStatus());
  }

  void merge(ProbeBuffer other) {
    runs = runs().merge(other.runs());
  }

  ProbeRuns runs() {
    if (collector != null) {
      runs = runs.merge(collector.runs());
      collector = null;
    }
    return runs;
  }

  private void writeObject(ObjectOutputStream out) throws IOException {
    byte[] bytes = runs().bytes();
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private void readObject(ObjectInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    runs = ProbeRuns.of(bytes);
  }
}
