package dev.nines.benchmarks;

import dev.nines.contract.Contract;
import dev.nines.model.Facts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A kind of promise.
 *
 * @param name what it is called in the table
 * @param promise its sections, as in a contract file
 * @param rest what stands beside the promises
 * @param series which data it looks at; empty for outages
 */
record Terms(String name, String promise, String rest, String series) {

  private static final String BANDS =
      "target: 99.9, credit: {bands: [{below: 99.9, at-least: 99.0, percent: 10},"
          + " {below: 99.0, percent: 25}]}";
  private static final String YEAR = "clock: {period: calendar-year}, ";

  private static Terms of(String name, String promise) {
    return new Terms(name, promise, "", "");
  }

  /** Returns the kinds that look at outages alone. */
  static List<Terms> ofOutages() {
    return List.of(
        of("uptime", YEAR + BANDS),
        of("uptime by months", BANDS),
        of("uptime by days", "clock: {period: calendar-day}, " + BANDS),
        of("uptime of trailing 30 days", "clock: {period: {trailing: 30 days}}, " + BANDS),
        of(
            "uptime averaged over 12 months",
            "indicator: {is: uptime, averaged-over: 12 periods}, " + BANDS),
        of(
            "each outage, blocks",
            YEAR
                + "indicator: each-outage, target: {at-most: 5 minutes}, credit: {by: each-outage,"
                + " blocks: {each: 1 minute, percent: 1}, limits: [{cap: 10 %, per: outage}]}"),
        of(
            "each outage, pro rata of the share affected",
            YEAR
                + "target: 99.9, credit: {by: each-outage, pro-rata: {times: 10},"
                + " base: {share: affected}}"),
        of(
            "longest outage",
            YEAR
                + "indicator: longest-outage, target: {at-most: 5 minutes},"
                + " credit: {by: longest-outage, fixed: {percent: 5}}"),
        of(
            "number of outages",
            YEAR
                + "indicator: outages, target: {at-most: 5},"
                + " credit: {by: outages, fixed: {percent: 5}}"),
        of(
            "downtime, excess",
            YEAR
                + "indicator: downtime, target: {at-most: 4 hours},"
                + " credit: {by: downtime, pro-rata: {times: 10, of: excess}}"),
        of(
            "minimum, causes, hours",
            YEAR
                + "qualify: {minimum: {at-least: 5 minutes}, causes-excluded: [customer],"
                + " service-hours: {days: MON-SAT, from: 08:00, to: 18:00}}, "
                + BANDS),
        of(
            "slots by downtime",
            YEAR
                + "observe: {slots: {length: 1 minute, bad: {downtime: {above: 30 seconds}}}}, "
                + BANDS),
        of(
            "time to restore",
            YEAR
                + "observe: {times: {from: impact-start, to: impact-end}}, indicator: each,"
                + " target: {at-most: 5 minutes}, credit: {by: each, fixed: {percent: 1}}"),
        of(
            "right of hours in any 30 days",
            BANDS
                + ", escalation: [{right: terminate, downtime: {above: 100 hours}, in-any: 30 days}]"),
        of(
            "right of outages in any 30 days",
            BANDS
                + ", escalation: [{right: terminate, outages: {at-least: 3000},"
                + " lasting: {above: 5 minutes}, in-any: 30 days}]"),
        of("claim from each outage", YEAR + BANDS + ", claim: {within: 30 days, from: outage-end}"),
        of("claim from a mark", YEAR + BANDS + ", claim: {within: 30 days, from: reported}"),
        of(
            "limits over 12 months",
            "clock: {period: calendar-day}, target: 99.9, credit: {fixed: {percent: 1},"
                + " limits: [{cap: 100 %, per: {trailing: 12 months}}]}"),
        new Terms(
            "two promises, highest per incident",
            BANDS,
            "  - {id: second, indicator: longest-outage, target: {at-most: 5 minutes},"
                + " credit: {by: longest-outage, fixed: {percent: 5}}}\n"
                + "combine: {highest: [p, second], per: incident}\n",
            ""));
  }

  /** Returns the kinds in which maintenance grows with the outages. */
  static List<Terms> ofMaintenance() {
    return List.of(
        of("maintenance", YEAR + BANDS),
        of(
            "maintenance with allowances",
            YEAR
                + "qualify: {maintenance: [{notice: 1 hour, allowance: {time: 8 hours,"
                + " per: calendar-quarter}}, {allowance: {time: 2 hours, per: calendar-month}}]}, "
                + BANDS),
        of(
            "maintenance with allowances by days",
            "clock: {period: calendar-day}, qualify: {maintenance: [{notice: 1 hour,"
                + " allowance: {time: 8 hours, per: calendar-quarter}}]}, "
                + BANDS),
        of(
            "maintenance out of the denominator",
            "clock: {denominator: minus-maintenance}, qualify: {maintenance: [{window:"
                + " {days: SUN, from: 02:00, to: 06:00}}]}, "
                + BANDS));
  }

  /** Returns the kinds that look at series, with as many outages beside as there are rows. */
  static List<Terms> ofSeries() {
    return List.of(
        new Terms(
            "requests by slots", "observe: {requests: {slot: 1 minute}}, " + BANDS, "", "requests"),
        new Terms(
            "slots by error rate",
            "observe: {slots: {length: 1 minute, bad: {error-rate: {above: 5}}}}, " + BANDS,
            "",
            "requests"),
        new Terms(
            "metric, 95th percentile",
            YEAR
                + "observe: {metric: {name: latency}}, indicator: p95,"
                + " target: {at-most: 200}, credit: {by: p95, fixed: {percent: 5}}",
            "",
            "metrics"),
        new Terms(
            "metric, while up",
            YEAR
                + "observe: {metric: {name: latency, while: up}}, indicator: p95,"
                + " target: {at-most: 200}, credit: {by: p95, fixed: {percent: 5}}",
            "",
            "metrics"),
        new Terms(
            "states, unknown carried",
            YEAR + "qualify: {unknown-time: {carry: 10 minutes, then: down}}, " + BANDS,
            "",
            "states"));
  }

  /** Returns the kinds in which the number of services grows. */
  static List<Terms> ofServices() {
    return Stream.of(
            "each", "any-down", "all-down", "{down-when: 2}", "worst", "mean", "ratio-of-sums")
        .map(over -> of(over, "over: " + over + ", " + BANDS))
        .toList();
  }

  /** Returns the kinds in which groups of services grow, half of them in either. */
  static List<Terms> ofGroups() {
    return Stream.of("all-down", "mean", "ratio-of-sums")
        .map(rule -> new Terms("groups of any-down under " + rule, "", rule, "groups"))
        .toList();
  }

  /** Returns the kinds whose right looks at any 30 days of several services. */
  static List<Terms> ofRights() {
    return Stream.of("mean", "worst", "ratio-of-sums")
        .map(
            over ->
                of(
                    "right of uptime in any 30 days over " + over,
                    "over: "
                        + over
                        + ", "
                        + BANDS
                        + ", escalation: [{right: terminate, uptime: {below: 90}, in-any: 30 days}]"))
        .toList();
  }

  /** Returns the kind whose windows are cut by waiting for the customer. */
  static Terms ofWaiting() {
    return of("windows", "observe: {outages: {waiting: excluded}}, " + BANDS);
  }

  /** Returns the kinds in which services without data grow. */
  static List<Terms> ofStates() {
    return Stream.of("any-down", "{down-when: 2}")
        .map(over -> of(over, "over: " + over + ", qualify: {unknown-time: removed}, " + BANDS))
        .toList();
  }

  /** Returns a kind of outages by its name. */
  static Terms named(String name) {
    return ofOutages().stream()
        .filter(terms -> terms.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Returns a contract of this kind over some services. */
  Contract contract(int services) {
    if (series.equals("groups")) {
      String first = ids(0, services / 2);
      String second = ids(services / 2, services);
      return Load.contract(
          services,
          "  - {id: p, over: {%s: [{any-down: [%s]}, {all-down: [%s]}]}, %s}\n"
              .formatted(rest, first, second, BANDS));
    }
    return Load.contract(services, "  - {id: p, " + promise + "}\n" + rest);
  }

  private static String ids(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "s" + i).collect(Collectors.joining(", "));
  }

  /** Returns as many rows of its data as outages. */
  Facts facts(int size) {
    return Load.facts(1, size, 0).and(Load.rows(series, size));
  }
}
