package dev.nines.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/**
 * Writes a fleet into an empty folder: the fleet file, and contract and incidents of each customer,
 * two services each. The same numbers make the same files.
 *
 * <p>{@code FleetFiles DIR CUSTOMERS OUTAGES [BAD]}: how many customers, how many outages each has
 * in July 2025, and how many of the customers have a contract that is wrong.
 */
public final class FleetFiles {

  private static final Instant JULY = Instant.parse("2025-07-01T05:00:00Z");
  private static final int SECONDS = 31 * 86_400;
  private static final List<String> CAUSES =
      List.of("network", "database", "deployment", "third-party");
  private static final List<String> ZONES =
      List.of("America/Chicago", "Europe/Berlin", "UTC", "Asia/Tokyo");

  private FleetFiles() {}

  /**
   * Writes the files.
   *
   * @throws IOException if the folder cannot be written
   */
  public static void main(String[] args) throws IOException {
    int customers = Integer.parseInt(args[1]);
    int outages = Integer.parseInt(args[2]);
    int bad = args.length > 3 ? Integer.parseInt(args[3]) : 0;
    write(Path.of(args[0]), customers, outages, bad);
  }

  static void write(Path folder, int customers, int outages, int bad) throws IOException {
    Files.createDirectories(folder.resolve("contracts"));
    Files.createDirectories(folder.resolve("data"));
    StringBuilder fleet = new StringBuilder("fleet: Example Hosting\ndefaults:\n");
    fleet.append("  contract: contracts/{id}.yaml\n  data: data/{id}.yaml\ncustomers:\n");
    for (int i = 0; i < customers; i++) {
      String id = "c%05d".formatted(i);
      fleet.append("  - id: ").append(id).append('\n');
      // spread over the run
      boolean wrong = bad > 0 && i % (customers / bad) == 0;
      Files.writeString(folder.resolve("contracts/" + id + ".yaml"), contract(i, id, wrong));
      Files.writeString(folder.resolve("data/" + id + ".yaml"), incidents(i, outages));
    }
    Files.writeString(folder.resolve("fleet.yaml"), fleet.toString());
  }

  private static String contract(int number, String id, boolean wrong) {
    return """
        contract: %1$s-2025
        provider: Example Hosting
        customer: {id: %1$s, name: "Customer %2$d, Inc."}
        currency: USD
        zone: %3$s
        services:
          shop: {name: Web shop %2$d, fee: %4$d.00}
          api: {name: Orders API %2$d, fee: %5$d.00}
        %6$s:
          - id: uptime
            over: each
            target: 99.9
            credit:
              bands:
                - {below: 99.9, at-least: 99.0, percent: 10}
                - {below: 99.0, at-least: 95.0, percent: 25}
                - {below: 95.0, percent: 100}
            claim: {within: 30 days, from: period-end}
        """
        .formatted(
            id,
            number,
            ZONES.get(number % ZONES.size()),
            500 + number % 1_000,
            200 + number % 700,
            wrong ? "promise" : "promises");
  }

  private static String incidents(int number, int outages) {
    Random random = new Random(number);
    StringBuilder text = new StringBuilder("zone: UTC\nincidents:\n");
    int apart = SECONDS / outages;
    for (int i = 0; i < outages; i++) {
      Instant from = JULY.plusSeconds((long) apart * i + random.nextInt(apart / 2));
      Instant to = from.plusSeconds(60 + random.nextInt(Math.min(7_200, apart / 2)));
      String cause = CAUSES.get(random.nextInt(CAUSES.size()));
      text.append(
          """
            - id: INC-%d-%d
              title: Checkout answers with errors after a change of the %s
              status: resolved
              impact:
                - services: [%s]
                  level: major_outage
                  cause: %s
                  from: %s
                  to: %s
          """
              .formatted(number, i + 1, cause, i % 2 == 0 ? "shop" : "api", cause, from, to));
    }
    return text.toString();
  }
}
