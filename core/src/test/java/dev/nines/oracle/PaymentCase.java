package dev.nines.oracle;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** A random credit clause in plain words and numbers. */
final class PaymentCase {

  /** From one edge to another; an empty edge is none. */
  record Range(String low, boolean lowIn, String high, boolean highIn) {}

  /** What is paid once: percent, amount, points, or days, hours, months of service. */
  record Pay(String kind, String number) {}

  record Band(Range range, Pay pay) {}

  /** At most a percent of the fee, an amount, or days; per outage, period or quarter. */
  record Cap(String kind, String number, String per, String of) {}

  final YearMonth month;
  final String currency;
  final String feeKind;
  final Map<YearMonth, String> fees = new LinkedHashMap<>();
  final Map<YearMonth, String> given = new LinkedHashMap<>();
  final String promised;
  final String target;
  final boolean targetIn;
  final String roundTo;
  final String roundMode;
  final String looksAt;
  final String remedy;
  final List<Band> bands = new ArrayList<>();
  final Pay pay;
  final String each;
  final String part;
  final String after;
  final boolean excess;
  final String atStart;
  final String times;
  final boolean always;
  final String feeOf;
  final String share;
  final boolean shareAffected;
  final String covers;
  final List<Cap> caps = new ArrayList<>();
  final String least;
  final boolean leastRaises;
  final String rounding;

  /** Makes a clause; one that looks at each outage needs a promise on each outage. */
  PaymentCase(Random random, YearMonth month, boolean byOutage) {
    this.month = month;
    currency = pick(random, "USD", "USD", "JPY", "BHD");
    feeKind = pick(random, "month", "months", "year", "hour", "once", "data");
    IntStream.range(-3, 6).forEach(i -> fees.put(month.plusMonths(i), money(random)));
    IntStream.range(1, 6)
        .filter(i -> random.nextInt(3) == 0)
        .forEach(i -> given.put(month.minusMonths(i), money(random)));
    promised = byOutage ? "each-outage" : pick(random, "uptime", "uptime", "downtime");
    boolean uptime = promised.equals("uptime");
    target = uptime ? percent(random) : String.valueOf(random.nextInt(200) * 60);
    targetIn = random.nextInt(4) > 0;
    roundTo = uptime && random.nextInt(3) == 0 ? pick(random, "0.1", "0.01", "1", "0.25") : "";
    roundMode = pick(random, "half-up", "half-even", "up", "down");
    remedy = pick(random, "bands", "bands", "blocks", "linear", "pro-rata", "fixed");
    looksAt = looksAt(random, byOutage);
    pay = pay(random);
    each = each(random);
    part = pick(random, "ignored", "counts", "proportional");
    after = random.nextBoolean() ? "0" : String.valueOf(60 * random.nextInt(90));
    excess = random.nextInt(3) == 0;
    atStart = random.nextInt(3) == 0 ? pick(random, "1", "2.5", "10") : "0";
    times = pick(random, "1", "2", "10", "0.5", "100");
    always = random.nextInt(4) == 0;
    feeOf = pick(random, "this-period", "this-period", "previous-period", "next-period");
    share = pick(random, "100", "100", "50", "33.3");
    shareAffected = byOutage && random.nextInt(3) == 0;
    covers = pick(random, "denominator", "denominator", "720 hours", "30 days", "365 days");
    makeBands(random);
    for (int i = random.nextInt(4); i > 0; i--) {
      caps.add(cap(random));
    }
    least = random.nextInt(3) == 0 ? pick(random, "1.00", "5.00", "0.50") : "";
    leastRaises = random.nextBoolean();
    rounding = pick(random, "half-up", "half-even", "up", "down");
  }

  static String pick(Random random, String... words) {
    return words[random.nextInt(words.length)];
  }

  private static String money(Random random) {
    return random.nextInt(3) == 0
        ? random.nextInt(20) * 500 + ".00"
        : random.nextInt(9_000) + "." + (10 + random.nextInt(90));
  }

  // near the figures of the random ledgers, which lie anywhere, and near those of real contracts
  private static String percent(Random random) {
    return random.nextInt(3) == 0
        ? pick(random, "99.9", "99.95", "99.5", "100", "99")
        : 40 + random.nextInt(60) + "." + random.nextInt(10);
  }

  private String looksAt(Random random, boolean byOutage) {
    if (byOutage) {
      return "each-outage";
    }
    return switch (remedy) {
      case "bands" -> pick(random, "uptime", "uptime", "downtime", "downtime-share");
      case "blocks", "pro-rata" -> "downtime";
      default -> promised;
    };
  }

  private String each(Random random) {
    if (remedy.equals("linear") && promised.equals("uptime")) {
      return pick(random, "0.1", "0.5", "1", "0.03");
    }
    return String.valueOf(60 * (1 + random.nextInt(120)));
  }

  private static Pay pay(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> new Pay("amount", pick(random, "50.00", "12.34", "1000.00"));
      case 1 -> new Pay("days", pick(random, "1", "3", "15"));
      case 2 -> new Pay("hours", pick(random, "1", "24", "7"));
      case 3 -> new Pay("months", "1");
      default -> new Pay("percent", pick(random, "5", "10", "25", "100", "0.7"));
    };
  }

  // edges of any kind in any order: gaps, overlaps, shared and reversed ends
  private void makeBands(Random random) {
    boolean points = random.nextInt(8) == 0;
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      bands.add(new Band(range(random), points ? points(random) : pay(random)));
    }
  }

  private static Pay points(Random random) {
    return new Pay("points", pick(random, "1", "2", "5.5"));
  }

  private Range range(Random random) {
    int low = edge(random);
    int high = low + 1 + edge(random) / 2;
    boolean open = random.nextInt(3) == 0;
    boolean below = random.nextBoolean();
    return new Range(
        open && below ? "" : text(low),
        random.nextBoolean(),
        open && !below ? "" : text(high),
        random.nextBoolean());
  }

  private int edge(Random random) {
    return random.nextInt(5) == 0 ? 999 : random.nextInt(1_000);
  }

  private String text(int edge) {
    boolean percent = looksAt.equals("uptime") || looksAt.equals("downtime-share");
    if (percent) {
      return edge / 10 + "." + edge % 10;
    }
    // an outage is hours long, the downtime of a month days
    return String.valueOf(edge * (looksAt.equals("downtime") ? 1_800 : 30));
  }

  private Cap cap(Random random) {
    String per = pick(random, "outage", "period", "period", "calendar-quarter");
    String of = pick(random, "this-period", "this-period", "previous-period", "next-period");
    return switch (random.nextInt(4)) {
      case 0 -> new Cap("amount", pick(random, "500.00", "99.99", "2000.00"), per, of);
      case 1 -> new Cap("days", pick(random, "1", "15"), per, of);
      default -> new Cap("percent", pick(random, "10", "30", "100", "50"), per, of);
    };
  }
}
