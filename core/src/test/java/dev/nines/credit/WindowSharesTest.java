package dev.nines.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Contract;
import dev.nines.contract.Figure;
import dev.nines.downtime.DowntimeLedger;
import dev.nines.downtime.LedgerEntry;
import dev.nines.downtime.LedgerState;
import dev.nines.downtime.Seconds;
import dev.nines.money.Fraction;
import dev.nines.testing.Agreements;
import dev.nines.time.Interval;
import dev.nines.time.Tile;
import dev.nines.time.Tiling;
import dev.nines.uptime.Ratio;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares of windows, against those that are added up ledger by ledger and entry by entry. */
class WindowSharesTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  // the last Sunday of October 2025 has 25 hours in Berlin
  private static final Instant START = Instant.parse("2025-10-19T22:00:00Z");
  private static final int HOURS = 14 * 24 + 1;
  private static final Interval SPAN = hours(0, HOURS);

  private static Interval hours(long from, long to) {
    return Interval.of(START.plusSeconds(3_600 * from), START.plusSeconds(3_600 * to));
  }

  private static LedgerEntry entry(LedgerState state, Fraction weight, boolean in) {
    return new LedgerEntry(state, weight, weight, in, List.of(), Fraction.ZERO);
  }

  // nights are outside for all; each is down, degraded and out of the denominator here and there
  private static DowntimeLedger ledger(Random random, boolean ownDenominator) {
    List<Tile<LedgerEntry>> tiles = new ArrayList<>();
    for (int hour = 0; hour < HOURS; hour++) {
      boolean night = hour % 24 < 6;
      LedgerEntry day =
          switch (random.nextInt(5)) {
            case 0 -> entry(LedgerState.DOWN, Fraction.ONE, true);
            case 1 -> entry(LedgerState.DEGRADED, Fraction.of(1, 3), true);
            case 2 -> entry(LedgerState.EXCLUDED, Fraction.ZERO, !ownDenominator);
            default -> entry(LedgerState.UP, Fraction.ZERO, true);
          };
      tiles.add(
          new Tile<>(
              hours(hour, hour + 1),
              night ? entry(LedgerState.OUTSIDE, Fraction.ZERO, false) : day));
    }
    return new DowntimeLedger(new Tiling<>(SPAN, tiles), List.of());
  }

  private static Contract contract(String over, String denominator) {
    return Agreements.read(
            """
            contract: c
            zone: Europe/Berlin
            services: {s0: {}, s1: {}, s2: {}, s3: {}}
            promises: [{id: p, target: 99.9, over: %s, clock: {denominator: %s}}]
            """
                .formatted(over, denominator))
        .latest();
  }

  @ParameterizedTest(name = "{0} of {1}, of {2} ledgers")
  @CsvSource({
    "mean, actual, 4",
    "worst, actual, 4",
    "ratio-of-sums, actual, 4",
    "mean, minus-excluded, 4",
    "worst, minus-excluded, 4",
    "ratio-of-sums, minus-excluded, 4",
    "mean, days-of-24h, 3",
    "worst, days-of-24h, 3",
    "ratio-of-sums, days-of-24h, 3",
    "mean, 600 minutes, 2",
    "worst, 600 minutes, 2",
    "ratio-of-sums, 600 minutes, 2",
    "mean, actual, 1"
  })
  void share_isThatOfTheLedgersOneByOne(String over, String denominator, int count) {
    Contract contract = contract(over, denominator);
    for (int seed = 0; seed < 2; seed++) {
      Random random = new Random(seed);
      List<DowntimeLedger> ledgers =
          IntStream.range(0, count)
              .mapToObj(i -> ledger(random, denominator.equals("minus-excluded")))
              .toList();
      WindowShares shares = new WindowShares(ledgers, contract.promises().get(0), BERLIN);
      for (int look = 0; look < 120; look++) {
        // forth and back, up to five days, sometimes inside one night
        long from = 4L * random.nextInt(4 * HOURS - 20) / 16;
        long to = Math.min(HOURS, from + 1 + random.nextInt(120));
        Interval window = hours(from, to);

        assertThat(shares.counted(window)).isEqualTo(counted(ledgers, window));
        assertThat(shares.share(Figure.Named.UPTIME, window).map(WindowSharesTest::words))
            .as("%s", window)
            .isEqualTo(uptime(ledgers, window, over, denominator).map(WindowSharesTest::words));
        assertThat(shares.share(Figure.Named.DOWNTIME_SHARE, window).map(Ratio::toFraction))
            .isEqualTo(
                uptime(ledgers, window, over, denominator)
                    .map(ratio -> Fraction.ONE.minus(ratio.toFraction())));
      }
    }
  }

  private static String words(Ratio ratio) {
    return ratio.numerator() + "/" + ratio.denominator();
  }

  private static Fraction counted(List<DowntimeLedger> ledgers, Interval window) {
    return Fraction.sum(
        ledgers.stream().map(ledger -> sum(ledger, window, LedgerEntry::weight)).toList());
  }

  private static Fraction sum(
      DowntimeLedger ledger, Interval window, Function<LedgerEntry, Fraction> weight) {
    Fraction sum = Fraction.ZERO;
    for (Tile<LedgerEntry> tile : ledger.tiles()) {
      Optional<Interval> common = tile.span().intersection(window);
      if (common.isPresent()) {
        sum = sum.plus(Seconds.of(common.get().length()).times(weight.apply(tile.value())));
      }
    }
    return sum;
  }

  private static Optional<Ratio> uptime(
      List<DowntimeLedger> ledgers, Interval window, String over, String denominator) {
    List<Ratio> each =
        ledgers.stream().flatMap(ledger -> uptime(ledger, window, denominator).stream()).toList();
    if (each.size() < 2) {
      return each.stream().findFirst();
    }
    return Optional.of(
        switch (over) {
          case "mean" -> mean(each);
          case "worst" -> each.stream().min(Comparator.comparing(Ratio::toFraction)).orElseThrow();
          default ->
              new Ratio(
                  Fraction.sum(each.stream().map(Ratio::numerator).toList()),
                  Fraction.sum(each.stream().map(Ratio::denominator).toList()));
        });
  }

  private static Ratio mean(List<Ratio> each) {
    Fraction mean =
        Fraction.sum(each.stream().map(Ratio::toFraction).toList())
            .dividedBy(Fraction.of(each.size()));
    return FigureCombination.mean(mean, 1);
  }

  private static Optional<Ratio> uptime(
      DowntimeLedger ledger, Interval window, String denominator) {
    Fraction in = sum(ledger, window, e -> e.inDenominator() ? Fraction.ONE : Fraction.ZERO);
    Fraction whole =
        switch (denominator) {
          case "600 minutes" -> Fraction.of(36_000);
          case "days-of-24h" -> in.plus(days(window)).minus(Seconds.of(window.length()));
          default -> in;
        };
    return whole.isPositive()
        ? Optional.of(new Ratio(whole.minus(sum(ledger, window, LedgerEntry::weight)), whole))
        : Optional.empty();
  }

  private static Fraction days(Interval window) {
    long first = window.from().atZone(BERLIN).toLocalDate().toEpochDay();
    long last = window.to().atZone(BERLIN).toLocalDate().toEpochDay();
    return Fraction.of(86_400 * (last - first));
  }
}
