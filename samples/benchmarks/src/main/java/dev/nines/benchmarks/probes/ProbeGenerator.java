package dev.nines.benchmarks.probes;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.SplittableRandom;

/**
 * Writes a month of probes, the same for the same seed: {@code FILE regular|jittered [SERVICES]
 * [DAYS]}; by default 500 services every 30 seconds for 31 days, 44.6 million rows.
 *
 * <p>Regular probes all have the time of their tick; a jittered one is up to 9 seconds late, each
 * row by itself. A service goes down at about one tick in 5,000 and stays so for some 13 ticks.
 */
public final class ProbeGenerator {

  private static final long SEED = 20250701;
  private static final long BEGIN = Instant.parse("2025-07-01T00:00:00Z").getEpochSecond();
  private static final int STEP = 30;
  private static final int TICKS_OF_A_DAY = 86_400 / STEP;
  private static final int MEAN_TICKS_DOWN = 13;
  private static final int TICKS_BETWEEN = 5_000;

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final boolean jittered;
  private final byte[][] names;
  private final boolean[] down;

  private ProbeGenerator(int services, boolean jittered) {
    this.jittered = jittered;
    this.down = new boolean[services];
    this.names = new byte[services][];
    for (int i = 0; i < services; i++) {
      names[i] = ("," + "svc-%04d".formatted(i) + ",").getBytes(StandardCharsets.US_ASCII);
    }
  }

  /** Writes the file. */
  public static void main(String[] args) throws IOException {
    int services = args.length > 2 ? Integer.parseInt(args[2]) : 500;
    int days = args.length > 3 ? Integer.parseInt(args[3]) : 31;
    ProbeGenerator generator = new ProbeGenerator(services, args[1].equals("jittered"));
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(Path.of(args[0])), 1 << 20)) {
      generator.write(out, days * TICKS_OF_A_DAY);
    }
  }

  private void write(OutputStream out, int ticks) throws IOException {
    out.write("timestamp,service,status,latency_ms\n".getBytes(StandardCharsets.US_ASCII));
    for (int tick = 0; tick < ticks; tick++) {
      long at = BEGIN + (long) tick * STEP;
      byte[] time = time(at);
      for (int service = 0; service < names.length; service++) {
        out.write(jittered ? time(at + random.nextInt(10)) : time);
        out.write(names[service]);
        row(out, service);
      }
    }
  }

  private void row(OutputStream out, int service) throws IOException {
    int chance = down[service] ? MEAN_TICKS_DOWN : TICKS_BETWEEN;
    down[service] ^= random.nextInt(chance) == 0;
    String rest =
        (down[service] ? "down," : "up,") + (down[service] ? 1000 : 90 + random.nextInt(310));
    out.write((rest + "\n").getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] time(long second) {
    return Instant.ofEpochSecond(second).toString().getBytes(StandardCharsets.US_ASCII);
  }
}
