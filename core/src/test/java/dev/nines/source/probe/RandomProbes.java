package dev.nines.source.probe;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Files of probes of every shape, the same for the same seed. */
final class RandomProbes {

  private static final Instant BEGIN = Instant.parse("2025-07-01T00:00:00Z");

  private final Random random;
  private final boolean isPlain;
  private final List<String> columns;
  private final int timeForm;
  private final String lineEnd;
  private final int services;

  RandomProbes(long seed, boolean isPlain) {
    this.random = new Random(seed);
    this.isPlain = isPlain;
    this.columns = columns();
    this.timeForm = isPlain ? 0 : random.nextInt(6);
    this.lineEnd = !isPlain && random.nextInt(3) == 0 ? "\r\n" : "\n";
    this.services = 1 + random.nextInt(4);
  }

  private List<String> columns() {
    List<String> names = new ArrayList<>(List.of("timestamp", "service", "status", "latency_ms"));
    if (isPlain) {
      return names;
    }
    if (random.nextInt(2) == 0) {
      names.remove("latency_ms");
    }
    if (random.nextInt(3) == 0) {
      names.add("location");
    }
    if (random.nextInt(3) == 0) {
      Collections.shuffle(names, random);
    }
    return names;
  }

  /** Returns the bytes of a file with so many ticks. */
  byte[] file(int ticks) {
    List<String> rows = new ArrayList<>();
    boolean isJittered = random.nextInt(2) == 0;
    int step = 30;
    int[] down = new int[services];
    long at = BEGIN.getEpochSecond();
    for (int tick = 0; tick < ticks; tick++) {
      step = random.nextInt(400) == 0 ? 1 + random.nextInt(200) : step;
      at += random.nextInt(150) == 0 ? step * (long) random.nextInt(30) : step;
      for (int service = 0; service < services; service++) {
        down[service] = random.nextInt(25) == 0 ? random.nextInt(3) : down[service];
        long late = isJittered ? random.nextInt(10) : 0;
        rows.add(row(at + late, service, down[service]));
      }
    }
    if (!isPlain) {
      damage(rows);
    }
    String mark = !isPlain && random.nextInt(4) == 0 ? "\uFEFF" : "";
    String end = random.nextBoolean() ? lineEnd : "";
    String text = String.join(",", columns) + lineEnd + String.join(lineEnd, rows) + end;
    return (mark + text).getBytes(StandardCharsets.UTF_8);
  }

  private String row(long at, int service, int state) {
    return columns.stream().map(c -> cell(c, at, service, state)).collect(Collectors.joining(","));
  }

  private String cell(String column, long at, int service, int state) {
    return switch (column) {
      case "timestamp" -> quoted(time(at));
      case "service" -> quoted((service == 2 ? "caf\u00e9 " : "a-much-longer-name-") + service);
      case "status" -> quoted(word(state));
      case "latency_ms" -> latency();
      default -> random.nextInt(8) == 0 ? "" : "place";
    };
  }

  private String time(long at) {
    Instant time = Instant.ofEpochSecond(at);
    return switch (timeForm) {
      case 1 -> time.plusMillis(120).toString();
      case 2 -> time.atOffset(ZoneOffset.ofHours(2)).toString();
      case 3 -> Long.toString(at);
      case 4 -> at + "250";
      case 5 -> time.toString().replace('T', ' ').replace("Z", " UTC");
      default -> time.toString();
    };
  }

  private String word(int state) {
    if (!isPlain && random.nextInt(300) == 0) {
      return random.nextBoolean() ? "fine" : "UP";
    }
    return state == 0 ? "up" : state == 1 ? "down" : isPlain ? "degraded" : "unknown";
  }

  private String latency() {
    if (isPlain || random.nextInt(50) > 0) {
      return Integer.toString(random.nextInt(5000));
    }
    return List.of("", "12.5", "-3", "fast", "123456789012").get(random.nextInt(5));
  }

  private String quoted(String cell) {
    int kind = isPlain ? 9 : random.nextInt(60);
    return kind == 0 ? '"' + cell + '"' : kind == 1 ? " " + cell : kind == 2 ? cell + "\t" : cell;
  }

  private void damage(List<String> rows) {
    if (random.nextBoolean()) {
      rows.add(random.nextInt(rows.size()), "");
      int cut = random.nextInt(rows.size());
      rows.set(cut, rows.get(cut).substring(0, rows.get(cut).length() / 2));
      rows.add(random.nextInt(rows.size()), String.join(",", columns));
    }
    if (random.nextInt(3) == 0) {
      Collections.swap(rows, random.nextInt(rows.size()), random.nextInt(rows.size()));
      rows.add(random.nextInt(rows.size()), rows.get(random.nextInt(rows.size())));
    }
  }
}
