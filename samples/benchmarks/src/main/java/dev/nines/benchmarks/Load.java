package dev.nines.benchmarks;

import dev.nines.contract.Contract;
import dev.nines.model.Facts;
import dev.nines.problem.Checked;
import dev.nines.source.SourceInput;
import dev.nines.source.SourceReaders;
import dev.nines.source.contract.ContractFiles;
import dev.nines.source.contract.ContractReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;

/** Makes contracts and a year of records; the same seed makes the same load. */
final class Load {

  private static final Instant YEAR = Instant.parse("2025-01-01T06:00:00Z");
  private static final long SECONDS = 365L * 86_400;

  private Load() {}

  /** Returns a contract of monthly or yearly uptime with bands, maintenance and a minimum. */
  static Contract contract(String period, int services) {
    return contract(
        services,
        """
          - id: uptime
            over: each
            clock: {period: %s}
            qualify:
              minimum: {at-least: 2 minutes}
              maintenance: [{notice: 1 hour, allowance: {time: 8 hours, per: calendar-quarter}}]
            target: 99.9
            credit:
              bands:
                - {below: 99.9, at-least: 99.0, percent: 10}
                - {below: 99.0, percent: 25}
              limits: [{cap: 100 %%, per: calendar-year}]
        """
            .formatted(period));
  }

  /** Returns a contract over services with promises as they stand in a contract file. */
  static Contract contract(int services, String promises) {
    StringBuilder text =
        new StringBuilder("contract: load\ncurrency: USD\nzone: America/Chicago\nservices:\n");
    for (int i = 0; i < services; i++) {
      text.append("  s").append(i).append(": {fee: 1000.00}\n");
    }
    text.append("promises:\n").append(promises);
    return value(ContractReader.read("load.yaml", text.toString(), ContractFiles.none())).latest();
  }

  /** Returns impact and announced maintenance of every service, spread over the year. */
  static Facts facts(int services, int windows, int maintenance) {
    Random random = new Random(windows);
    StringBuilder text = new StringBuilder("incidents:\n");
    for (int s = 0; s < services; s++) {
      for (int i = 0; i < windows; i++) {
        Instant from = YEAR.plusSeconds((long) (random.nextDouble() * SECONDS));
        text.append(
            "- {id: I%d-%d, impact: [{services: [s%d], level: major_outage, from: %s, to: %s}]}%n"
                .formatted(s, i, s, from, from.plusSeconds(30 + random.nextInt(900))));
      }
    }
    text.append(maintenance == 0 ? "" : "maintenance:\n");
    for (int s = 0; s < services; s++) {
      for (int i = 0; i < maintenance; i++) {
        Instant from = YEAR.plusSeconds((long) (random.nextDouble() * SECONDS));
        text.append(
            "- {id: M%d-%d, services: [s%d], from: %s, to: %s, announced: %s}%n"
                .formatted(s, i, s, from, from.plusSeconds(3_600), from.minusSeconds(86_400)));
      }
    }
    return read(text);
  }

  private static Facts read(StringBuilder text) {
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    return value(SourceReaders.installed().read(SourceInput.of("load.yaml", bytes), "incidents"));
  }

  /** Returns impact of one service that all overlaps in the middle of the year. */
  static Facts overlapping(int windows) {
    return overlapping(windows, windows);
  }

  /** Returns impact of one service, evenly over the year, of which so much is at any time. */
  static Facts overlapping(int windows, int depth) {
    long step = SECONDS / 2 / windows;
    StringBuilder text = new StringBuilder("incidents:\n");
    for (int i = 0; i < windows; i++) {
      Instant from = YEAR.plusSeconds(step * i);
      text.append(
          "- {id: I%d, impact: [{services: [s0], level: major_outage, from: %s, to: %s}]}%n"
              .formatted(i, from, from.plusSeconds(step * depth)));
    }
    return read(text);
  }

  /** Returns the same, each window cut in two by waiting for the customer. */
  static Facts cutByWaiting(int windows) {
    long step = SECONDS / 2 / windows;
    StringBuilder text = new StringBuilder("incidents:\n");
    for (int i = 0; i < windows; i++) {
      Instant from = YEAR.plusSeconds(step * i);
      text.append(
          "- {id: I%d, waiting: [{from: %s, to: %s}], impact: [{services: [s0], from: %s, to: %s}]}%n"
              .formatted(
                  i,
                  from.plusSeconds(1),
                  from.plusSeconds(2),
                  from,
                  from.plusSeconds(step * windows)));
    }
    return read(text);
  }

  /** Returns impact of services, of which half are down at any time. */
  static Facts halfDown(int services, int windows) {
    Random random = new Random(windows);
    long each = SECONDS / windows;
    StringBuilder text = new StringBuilder("incidents:\n");
    for (int s = 0; s < services; s++) {
      for (int i = 0; i < windows; i++) {
        Instant from = YEAR.plusSeconds(each * i + random.nextInt((int) each / 2));
        text.append(
            "- {id: I%d-%d, impact: [{services: [s%d], from: %s, to: %s}]}%n"
                .formatted(s, i, s, from, from.plusSeconds(each / 2)));
      }
    }
    return read(text);
  }

  /** Returns states of services, of which every second one is said to be unknown at first. */
  static Facts unknown(int services) {
    StringBuilder text = new StringBuilder("timestamp,service,state\n");
    for (int s = 0; s < services; s++) {
      for (int quarter = 0; quarter <= 4; quarter++) {
        String state = s % 2 == 0 && quarter < 2 ? "unknown" : "up";
        text.append("%s,s%d,%s%n".formatted(YEAR.plusSeconds(SECONDS / 4 * quarter), s, state));
      }
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    return value(SourceReaders.installed().read(SourceInput.of("unknown.csv", bytes), "states"));
  }

  /** Returns states of services, of which every second one has none in the first half. */
  static Facts gaps(int services) {
    StringBuilder text = new StringBuilder("timestamp,service,state\n");
    for (int s = 0; s < services; s++) {
      for (int quarter = s % 2 == 0 ? 2 : 0; quarter <= 4; quarter++) {
        text.append("%s,s%d,up%n".formatted(YEAR.plusSeconds(SECONDS / 4 * quarter), s));
      }
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    return value(SourceReaders.installed().read(SourceInput.of("gaps.csv", bytes), "states"));
  }

  /** Returns rows of a series, evenly over the year: requests, metrics or states. */
  static Facts rows(String kind, int count) {
    Random random = new Random(count);
    StringBuilder text =
        new StringBuilder(
            switch (kind) {
              case "requests" -> "timestamp,service,total,failed\n";
              case "metrics" -> "timestamp,service,metric,value\n";
              default -> "timestamp,service,state\n";
            });
    for (int i = 0; i < count; i++) {
      Instant at = YEAR.plusSeconds(SECONDS / count * i);
      text.append(
          switch (kind) {
            case "requests" -> "%s,s0,%d,%d%n".formatted(at, 100, random.nextInt(10));
            case "metrics" -> "%s,s0,latency,%d%n".formatted(at, 50 + random.nextInt(200));
            default -> "%s,s0,%s%n".formatted(at, random.nextInt(9) == 0 ? "unknown" : "up");
          });
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    return value(SourceReaders.installed().read(SourceInput.of("rows.csv", bytes), kind));
  }

  private static <T> T value(Checked<T> checked) {
    return checked.value().orElseThrow(() -> new IllegalStateException(checked.problems() + ""));
  }
}
