package dev.nines.oracle;

import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Reckons a case step by step. Weights are quarters, so that all numbers are whole.
 *
 * <p>Written from CALCULATION.md alone, with loops over arrays and nothing of the engine.
 */
final class StepOracle {

  /** What the levels 0 to 3 weigh, in quarters. */
  static final int[] WEIGHT = {4, 2, 1, 0};

  private final OracleCase c;
  private final int n;
  private final int[][] raw;
  private final int[][] innocent;
  private final boolean[][] watched;
  private final boolean[][][] accepted;
  private final ZonedDateTime[] local;

  // scratch of one step, kept to spare millions of small arrays
  private final int[] net;
  private final int[] worst;
  private final int[] maintenance;
  private final int[] sorted;

  final char[] state;
  final int[] weight;
  final boolean[] inDenominator;

  StepOracle(OracleCase c) {
    this.c = c;
    n = c.length;
    raw = new int[c.services][n];
    innocent = new int[c.services][n];
    watched = new boolean[c.services][n];
    accepted = new boolean[c.services][c.rules.size()][n];
    local = new ZonedDateTime[n];
    net = new int[c.services];
    worst = new int[c.services];
    maintenance = new int[c.services];
    sorted = new int[c.services];
    state = new char[n];
    weight = new int[n];
    inDenominator = new boolean[n];
    record();
    reckon();
  }

  private ZonedDateTime local(int t) {
    if (local[t] == null) {
      local[t] = c.start.plusSeconds((long) t * c.step).atZone(c.zone);
    }
    return local[t];
  }

  private void record() {
    for (OracleCase.Impact i : c.impacts) {
      add(i.service(), i.from(), i.to(), WEIGHT[i.level()], c.causes.contains(i.cause()));
    }
    boolean[] monitored = new boolean[c.services];
    for (OracleCase.Seen s : c.seen) {
      monitored[s.service()] = true;
      for (int t = s.from(); t < s.to(); t++) {
        watched[s.service()][t] = true;
      }
      if (s.state().equals("down")) {
        add(s.service(), s.from(), s.to(), 4, false);
      }
    }
    for (int s = 0; s < c.services; s++) {
      for (int t = 0; t < n; t++) {
        watched[s][t] |= !monitored[s];
      }
    }
    for (int r = 0; r < c.rules.size(); r++) {
      for (OracleCase.Work w : c.work) {
        accept(r, w);
      }
    }
  }

  private void add(int service, int from, int to, int quarters, boolean excused) {
    for (int t = from; t < to; t++) {
      raw[service][t] = Math.max(raw[service][t], quarters);
      if (!excused) {
        innocent[service][t] = Math.max(innocent[service][t], quarters);
      }
    }
  }

  private void accept(int r, OracleCase.Work w) {
    OracleCase.Rule rule = c.rules.get(r);
    if (!rule.kind().isEmpty() && !rule.kind().equals(w.kind())) {
      return;
    }
    int notice = rule.notice() * 3_600 / c.step;
    boolean inTime =
        w.announced() == OracleCase.NEVER ? notice == 0 : w.announced() <= w.from() - notice;
    for (int t = w.from(); inTime && t < w.to(); t++) {
      accepted[w.service()][r][t] |= rule.hourTo() == 0 || inHours(rule, local(t).getHour());
    }
  }

  private static boolean inHours(OracleCase.Rule rule, int hour) {
    return hour >= rule.hourFrom() && hour < rule.hourTo();
  }

  private boolean provided(int t) {
    return c.providedFrom == OracleCase.NEVER || t >= c.providedFrom;
  }

  // only the first service can be provided late
  private boolean provided(int service, int t) {
    return service > 0 || provided(t);
  }

  private int combine(int[] weights, int t) {
    int members = 0;
    for (int s = 0; s < c.services; s++) {
      if (provided(s, t)) {
        sorted[members++] = weights[s];
      }
    }
    Arrays.sort(sorted, 0, members);
    int k = c.all ? members : c.rank;
    return members == 0 || k > members ? 0 : sorted[members - k];
  }

  private boolean anyMaintenance(int t) {
    for (boolean[][] service : accepted) {
      for (boolean[] rule : service) {
        if (rule[t]) {
          return true;
        }
      }
    }
    return false;
  }

  private void reckon() {
    int[] combined = new int[n];
    int[] weights = new int[c.services];
    for (int t = 0; t < n; t++) {
      for (int s = 0; s < c.services; s++) {
        weights[s] = raw[s][t];
      }
      combined[t] = combine(weights, t);
    }
    boolean[] counting = counting(combined);
    boolean[][] usedUp = usedUp(counting);
    for (int t = 0; t < n; t++) {
      decide(t, combined[t], counting[t], usedUp);
    }
    weighUnknown();
  }

  private boolean[] counting(int[] combined) {
    boolean[] counting = new boolean[n];
    int t = 0;
    while (t < n) {
      if (combined[t] == 0) {
        t++;
        continue;
      }
      int begin = t;
      boolean maintained = anyMaintenance(t);
      while (t < n && combined[t] > 0 && (c.joins || anyMaintenance(t) == maintained)) {
        t++;
      }
      int length = t - begin;
      boolean counts = c.minimum == 0 || length > c.minimum || (length == c.minimum && c.included);
      int skip = c.minimum > 0 && c.excess ? c.minimum : 0;
      for (int i = begin + skip; counts && i < t; i++) {
        counting[i] = true;
      }
    }
    return counting;
  }

  private boolean[][] usedUp(boolean[] counting) {
    boolean[][] usedUp = new boolean[c.rules.size()][n];
    boolean[] taken = new boolean[n];
    for (int r = 0; r < c.rules.size(); r++) {
      OracleCase.Rule rule = c.rules.get(r);
      Map<String, Integer> used = new HashMap<>();
      for (int t = 0; t < n; t++) {
        boolean wants = false;
        for (int s = 0; s < c.services; s++) {
          wants |= provided(s, t) && accepted[s][r][t] && raw[s][t] > 0;
        }
        if (!wants || !counting[t] || taken[t]) {
          continue;
        }
        int part = rule.quarter() ? (local(t).getMonthValue() - 1) / 3 : local(t).getMonthValue();
        String span = local(t).getYear() + "-" + part;
        int before = used.getOrDefault(span, 0);
        if (rule.allowance() > 0 && before >= rule.allowance()) {
          usedUp[r][t] = true;
        } else {
          used.put(span, before + 1);
          taken[t] = true;
        }
      }
    }
    return usedUp;
  }

  private boolean maintained(int service, int t, boolean[][] usedUp) {
    for (int r = 0; r < c.rules.size(); r++) {
      if (accepted[service][r][t] && !usedUp[r][t]) {
        return true;
      }
    }
    return false;
  }

  private void decide(int t, int combined, boolean counting, boolean[][] usedUp) {
    boolean anyProvided = false;
    for (int s = 0; s < c.services; s++) {
      anyProvided |= provided(s, t);
      maintenance[s] = maintained(s, t, usedUp) ? 1 : 0;
      net[s] = maintenance[s] == 1 ? 0 : innocent[s][t];
      worst[s] = raw[s][t] == 0 && !watched[s][t] ? 4 : net[s];
    }
    if (!anyProvided) {
      put(t, c.assumeUp ? 'U' : 'O', 0, c.assumeUp);
      return;
    }
    boolean promised = promised(t);
    boolean idle = c.denominator.equals("minus-maintenance") && combine(maintenance, t) > 0;
    int counted = combine(net, t);
    if (combined > 0 && counting && counted == 0) {
      put(t, 'E', 0, !idle && !c.denominator.equals("minus-excluded"));
    } else if (!promised) {
      put(t, 'O', 0, false);
    } else if (combined > 0 && counting) {
      put(t, counted == 4 ? 'D' : 'G', counted, true);
    } else if (combined > 0) {
      put(t, 'U', 0, !idle);
    } else {
      int ceiling = combine(worst, t);
      put(t, ceiling > 0 ? '?' : 'U', ceiling, !idle);
    }
  }

  private boolean promised(int t) {
    if (c.days.isEmpty()) {
      return true;
    }
    int hour = local(t).getHour();
    return c.days.contains(local(t).getDayOfWeek())
        && !local(t).toLocalDate().equals(c.holiday)
        && hour >= c.hourFrom
        && hour < c.hourTo;
  }

  private void put(int t, char what, int quarters, boolean in) {
    state[t] = what;
    weight[t] = quarters;
    inDenominator[t] = in;
  }

  // an unknown step holds its ceiling until here
  private void weighUnknown() {
    int last = 0;
    int since = c.from;
    for (int t = c.from; t < c.to; t++) {
      if (state[t] != '?') {
        last = weight[t];
        since = t + 1;
        continue;
      }
      int ceiling = weight[t];
      switch (c.unknown) {
        case "down" -> weight[t] = ceiling;
        case "carry" -> weight[t] = t - since < c.carry ? Math.min(last, ceiling) : ceiling;
        default -> weight[t] = 0;
      }
      inDenominator[t] &= !c.unknown.equals("removed");
    }
  }

  /** Returns the counted quarters of steps in the period. */
  long counted() {
    long sum = 0;
    for (int t = c.from; t < c.to; t++) {
      sum += weight[t];
    }
    return sum;
  }

  /** Returns the steps of the denominator. */
  long denominator() {
    long out = 0;
    for (int t = c.from; t < c.to; t++) {
      out += inDenominator[t] ? 0 : 1;
    }
    long whole = c.to - c.from;
    if (c.denominator.equals("days-of-24h")) {
      long days = local(c.to).toLocalDate().toEpochDay() - local(c.from).toLocalDate().toEpochDay();
      whole = days * 86_400 / c.step;
    }
    return whole - out;
  }
}
