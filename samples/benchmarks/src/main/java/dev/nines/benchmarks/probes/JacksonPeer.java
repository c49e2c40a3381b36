package dev.nines.benchmarks.probes;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Prints {@code service,seconds} of the downtime by Jackson CSV and {@link Instant#parse}. */
public final class JacksonPeer {

  private static final long END = Instant.parse("2025-08-01T00:00:00Z").getEpochSecond();

  private static final class Series {
    private boolean isDown;
    private long since;
    private long seconds;

    private void add(long at, boolean down) {
      if (isDown) {
        seconds += at - since;
      }
      isDown = down;
      since = at;
    }
  }

  private JacksonPeer() {}

  /** Reads the file that is named first. */
  public static void main(String[] args) throws IOException {
    Map<String, Series> all = new HashMap<>();
    try (MappingIterator<String[]> rows =
        new CsvMapper()
            .readerFor(String[].class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .readValues(new File(args[0]))) {
      rows.next();
      while (rows.hasNext()) {
        String[] row = rows.next();
        all.computeIfAbsent(row[1], s -> new Series())
            .add(Instant.parse(row[0]).getEpochSecond(), row[2].equals("down"));
      }
    }
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    all.values().forEach(series -> series.add(END, false));
    new TreeMap<>(all).forEach((service, series) -> out.println(service + "," + series.seconds));
    out.flush();
  }
}
