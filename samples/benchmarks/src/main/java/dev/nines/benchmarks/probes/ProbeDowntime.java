package dev.nines.benchmarks.probes;

import dev.nines.model.Facts;
import dev.nines.model.ObservedState;
import dev.nines.model.StateSample;
import dev.nines.model.StateSeries;
import dev.nines.problem.Checked;
import dev.nines.source.Keeping;
import dev.nines.source.SourceInput;
import dev.nines.source.probe.ProbesReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/**
 * Prints {@code service,seconds} of the downtime of a file of probes: from the first row that says
 * down to the next that does not, or to the end of the month. The peers print the same.
 */
public final class ProbeDowntime {

  private static final Instant END = Instant.parse("2025-08-01T00:00:00Z");

  private ProbeDowntime() {}

  /** Reads the file that is named first. */
  public static void main(String[] args) {
    SourceInput file = SourceInput.ofFile(args[0], Path.of(args[0])).value().orElseThrow();
    Checked<Facts> facts = new ProbesReader().read(file.keeping(Keeping.usual()));
    facts.problems().forEach(System.err::println);
    TreeMap<String, Long> down = new TreeMap<>();
    for (StateSeries series : facts.value().orElseThrow().series()) {
      down.merge(series.service(), seconds(series.samples()), Long::sum);
    }
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    down.forEach((service, seconds) -> out.println(service + "," + seconds));
    out.flush();
  }

  private static long seconds(List<StateSample> rows) {
    long seconds = 0;
    for (int i = 0; i < rows.size(); i++) {
      Instant next = i + 1 < rows.size() ? rows.get(i + 1).at() : END;
      boolean isDown = rows.get(i).state() == ObservedState.DOWN;
      seconds += isDown ? next.getEpochSecond() - rows.get(i).at().getEpochSecond() : 0;
    }
    return seconds;
  }
}
