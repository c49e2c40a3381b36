package dev.nines.samples.recalculation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A contract of the common clause kinds and its incidents, all from one seed; its figures can be
 * drawn anew while clauses and incidents stay of the same kinds.
 */
final class RandomContract {

  /** The months, two of them with a change of the clocks. */
  private static final List<String> MONTHS = List.of("2025-03", "2025-07", "2025-11");

  private static final List<String> ZONES = List.of("UTC", "America/Chicago", "Europe/Berlin");

  private final Random kinds;
  private final Random figures;
  private final String month;
  private final int incidents;

  /**
   * Makes a contract.
   *
   * @param seed decides which clauses it has
   * @param variant decides the figures in them
   */
  RandomContract(long seed, long variant) {
    kinds = new Random(seed);
    figures = new Random(seed * 31 + variant);
    month = pick(MONTHS);
    incidents = kinds.nextInt(6);
  }

  String period() {
    return month;
  }

  /** Returns the incident file. */
  String facts() {
    StringBuilder text = new StringBuilder("zone: UTC\nincidents:\n");
    for (int number = 0; number < incidents; number++) {
      int from = (number * 4 + 2) * 1_440 + figures.nextInt(1_000);
      String level = pick(List.of("major_outage", "partial_outage", "degraded_performance"));
      String cause = pick(List.of("provider", "provider", "customer"));
      text.append("- {id: i").append(number).append(", impact: [{services: [app], level: ");
      text.append(level).append(", cause: ").append(cause);
      text.append(", from: ").append(at(from, figures.nextInt(60)));
      text.append(", to: ").append(at(from + 1 + figures.nextInt(300), figures.nextInt(60)));
      text.append("}]}\n");
    }
    if (incidents == 0) {
      return "zone: UTC\nincidents: []\n";
    }
    return text
        + "maintenance:\n- {id: m, services: [app], kind: planned, from: "
        + month
        + "-06T08:00:00Z, to: "
        + month
        + "-06T14:00:00Z, announced: 2025-01-01T00:00:00Z}\n";
  }

  private String at(int minutes, int seconds) {
    return String.format(
        "%s-%02dT%02d:%02d:%02dZ",
        month, minutes / 1_440 + 1, minutes / 60 % 24, minutes % 60, seconds);
  }

  /** Returns the contract file. */
  String contract() {
    List<String> lines = new ArrayList<>();
    lines.add("contract: random");
    lines.add("provider: Provider");
    lines.add("customer: Customer");
    lines.add("currency: " + pick(List.of("USD", "EUR", "JPY")));
    lines.add("zone: " + pick(ZONES));
    lines.add("services: {app: {fee: " + (100 + figures.nextInt(9_000)) + ".5}}");
    lines.add("promises:");
    int promises = 1 + kinds.nextInt(2);
    for (int number = 1; number <= promises; number++) {
      promise(lines, "p" + number);
    }
    lines.add("combine: " + pick(List.of("add", "highest", "lowest")));
    if (kinds.nextInt(3) == 0) {
      lines.add("limits: [{cap: " + (5 + kinds.nextInt(60)) + " %, per: period}]");
    }
    return lines.stream().collect(Collectors.joining("\n")) + "\n";
  }

  private void promise(List<String> lines, String id) {
    lines.add("  - id: " + id);
    lines.add("    target: 99." + (5 + figures.nextInt(5)));
    lines.add(
        "    clock: {denominator: "
            + pick(
                List.of(
                    "actual",
                    "actual",
                    "minus-excluded",
                    "minus-maintenance",
                    "43200 minutes",
                    "days-of-24h"))
            + "}");
    lines.add(
        "    observe: {outages: {weights: {major_outage: 1, partial_outage: 0.5, degraded_performance: 0.25}}}");
    lines.add("    qualify:");
    lines.add("      maintenance: " + pick(List.of("excluded", "counts")));
    lines.add("      causes-excluded: " + pick(List.of("[]", "[customer]")));
    lines.add("      minimum: " + minimum());
    boolean rounds = kinds.nextInt(4) == 0;
    if (rounds) {
      lines.add(
          "    indicator: {is: uptime, round: {to: 0.01, mode: "
              + pick(List.of("half-up", "up", "down"))
              + "}}");
    }
    lines.add("    credit:");
    remedy(lines, rounds);
    limits(lines);
    lines.add("      rounding: " + pick(List.of("half-up", "up", "down")));
  }

  private String minimum() {
    int minutes = 1 + figures.nextInt(60);
    return switch (kinds.nextInt(4)) {
      case 0 -> "none";
      case 1 -> "{above: " + minutes + " minutes}";
      case 2 -> "{at-least: " + minutes + " minutes, counts: excess}";
      default -> "{at-least: " + minutes + " minutes}";
    };
  }

  private void remedy(List<String> lines, boolean rounds) {
    int kind = kinds.nextInt(rounds ? 2 : 5);
    int percent = 1 + figures.nextInt(20);
    if (kind == 0) {
      lines.add("      by: uptime");
      lines.add("      bands:");
      lines.add(
          "        - {below: 99.9, at-least: 99."
              + figures.nextInt(5)
              + ", percent: "
              + percent
              + "}");
      lines.add("        - {below: 99.0, percent: " + (percent + 15) + "}");
    } else if (kind == 1) {
      lines.add("      linear: {each: 0.1, percent: " + percent + ", part: " + part() + "}");
    } else if (kind == 2) {
      lines.add("      by: downtime");
      lines.add(
          "      blocks: {each: "
              + (10 + figures.nextInt(50))
              + " minutes, percent: "
              + percent
              + ", part: "
              + part()
              + ", of: "
              + pick(List.of("all", "excess"))
              + "}");
    } else if (kind == 3) {
      lines.add(
          "      pro-rata: {times: "
              + (1 + figures.nextInt(10))
              + ", of: "
              + pick(List.of("all", "excess"))
              + "}");
    } else {
      lines.add("      fixed: {percent: " + percent + "}");
    }
    lines.add("      base: {share: " + (50 + figures.nextInt(51)) + " %}");
  }

  private String part() {
    return pick(List.of("ignored", "counts", "proportional"));
  }

  private void limits(List<String> lines) {
    switch (kinds.nextInt(4)) {
      case 0 ->
          lines.add("      limits: [{cap: " + (10 + figures.nextInt(30)) + " %, per: period}]");
      case 1 -> lines.add("      limits: [{cap: 50.00, per: period}]");
      default -> {}
    }
    if (kinds.nextInt(4) == 0) {
      lines.add("      least: " + pick(List.of("{above: 2.00}", "{raise-to: 3.00}")));
    }
  }

  private <T> T pick(List<T> of) {
    return of.get(kinds.nextInt(of.size()));
  }
}
