package dev.nines.oracle;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A random contract and what was recorded, in plain numbers: times are steps from a start. */
final class OracleCase {

  static final List<String> ZONES =
      List.of(
          "America/Chicago",
          "Europe/Berlin",
          "Australia/Lord_Howe",
          "UTC",
          "Asia/Kolkata",
          "America/St_Johns");

  record Impact(int service, int from, int to, int level, String cause) {}

  record Work(int service, int from, int to, String kind, int announced) {}

  record Seen(int service, int from, int to, String state) {}

  record Rule(String kind, int notice, int allowance, boolean quarter, int hourFrom, int hourTo) {}

  static final int NEVER = Integer.MIN_VALUE;

  final ZoneId zone;
  final Instant start;
  final int step;
  final int length;
  final int from;
  final int to;
  final int services;
  final int rank;
  final boolean all;
  final List<Impact> impacts = new ArrayList<>();
  final List<Work> work = new ArrayList<>();
  final List<Seen> seen = new ArrayList<>();
  final List<Rule> rules = new ArrayList<>();
  int minimum;
  boolean included;
  boolean excess;
  boolean joins = true;
  Set<String> causes = Set.of();
  String unknown = "up";
  int carry;
  int hourFrom;
  int hourTo;
  Set<DayOfWeek> days = Set.of();
  LocalDate holiday;
  String denominator = "actual";
  int providedFrom = NEVER;
  boolean assumeUp;

  /** Makes a case: a month in minutes, or a day in seconds, always over a clock change or edge. */
  OracleCase(Random random, boolean month) {
    zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    LocalDate first = firstDay(random, month);
    LocalDate after = month ? first.plusMonths(1) : first.plusDays(1);
    step = month ? 60 : 1;
    Instant periodStart = first.atStartOfDay(zone).toInstant();
    Instant periodEnd = after.atStartOfDay(zone).toInstant();
    int margin = month ? 3 * 1_440 : 7_200;
    start = periodStart.minusSeconds((long) margin * step);
    from = margin;
    to = from + (int) ((periodEnd.getEpochSecond() - periodStart.getEpochSecond()) / step);
    length = to + margin;
    services = 1 + random.nextInt(3);
    all = services > 1 && random.nextInt(3) == 0;
    rank = all ? services : 1 + random.nextInt(services);
    terms(random, month);
    records(random, month, after);
  }

  private static LocalDate firstDay(Random random, boolean month) {
    int[][] edges = {
      {2025, 3, 9}, {2025, 11, 2}, {2025, 10, 26}, {2025, 4, 6}, {2024, 2, 29}, {2025, 7, 31}
    };
    int[] edge = edges[random.nextInt(edges.length)];
    return LocalDate.of(edge[0], edge[1], month ? 1 : edge[2]);
  }

  private void terms(Random random, boolean month) {
    if (random.nextBoolean()) {
      minimum = 1 + random.nextInt(month ? 120 : 900);
      included = random.nextBoolean();
      excess = random.nextInt(3) == 0;
      joins = random.nextInt(3) > 0;
    }
    causes = random.nextBoolean() ? Set.of("customer") : Set.of();
    unknown = List.of("up", "down", "removed", "carry").get(random.nextInt(4));
    carry = 1 + random.nextInt(300);
    denominator =
        List.of("actual", "minus-excluded", "minus-maintenance", "days-of-24h")
            .get(random.nextInt(4));
    assumeUp = random.nextBoolean();
    for (int i = random.nextInt(3); i > 0; i--) {
      rules.add(rule(random, month));
    }
    if (random.nextInt(3) == 0) {
      hourFrom = 5 + random.nextInt(4);
      hourTo = 15 + random.nextInt(8);
      days = Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY, DayOfWeek.SUNDAY);
      holiday = LocalDate.ofInstant(start.plusSeconds((long) from * step), zone).plusDays(7);
    }
  }

  private static Rule rule(Random random, boolean month) {
    boolean hours = random.nextInt(4) == 0;
    return new Rule(
        random.nextBoolean() ? "" : "planned",
        random.nextInt(3) == 0 ? 0 : random.nextInt(40),
        random.nextBoolean() ? 0 : 1 + random.nextInt(month ? 400 : 2_000),
        random.nextBoolean(),
        hours ? 5 + random.nextInt(4) : 0,
        hours ? 12 + random.nextInt(8) : 0);
  }

  private void records(Random random, boolean month, LocalDate after) {
    for (int service = 0; service < services; service++) {
      for (int i = random.nextInt(7); i > 0; i--) {
        impacts.add(impact(random, service));
      }
      for (int i = random.nextInt(4); i > 0; i--) {
        work.add(work(random, service));
      }
      if (random.nextInt(3) == 0) {
        watch(random, service);
      }
    }
    if (random.nextInt(5) == 0) {
      LocalDate day = month ? after.minusDays(1 + random.nextInt(20)) : after.minusDays(1);
      providedFrom =
          (int) ((day.atStartOfDay(zone).toEpochSecond() - start.getEpochSecond()) / step);
    }
  }

  private Impact impact(Random random, int service) {
    int at = random.nextInt(length - 1);
    String cause = List.of("", "provider", "customer").get(random.nextInt(3));
    return new Impact(service, at, end(random, at), random.nextInt(4), cause);
  }

  private Work work(Random random, int service) {
    int at = random.nextInt(length - 1);
    int lead = random.nextInt(60) * 3_600 / step;
    int announced = random.nextInt(4) == 0 ? NEVER : at - lead + random.nextInt(200);
    String kind = random.nextBoolean() ? "planned" : "emergency";
    return new Work(service, at, end(random, at), kind, announced);
  }

  private int end(Random random, int at) {
    int span = random.nextInt(3) == 0 ? length / 4 : 200;
    return Math.min(length, at + 1 + random.nextInt(span));
  }

  private void watch(Random random, int service) {
    int at = 0;
    while (at < length) {
      int next = Math.min(length, at + 1 + random.nextInt(length / 3));
      if (random.nextInt(3) > 0) {
        seen.add(new Seen(service, at, next, random.nextInt(6) == 0 ? "down" : "up"));
      }
      at = next;
    }
    if (seen.stream().noneMatch(s -> s.service() == service)) {
      seen.add(new Seen(service, 0, length, "up"));
    }
  }
}
