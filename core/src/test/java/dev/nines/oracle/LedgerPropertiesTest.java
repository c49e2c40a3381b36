package dev.nines.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.downtime.DowntimeLedger;
import dev.nines.downtime.LedgerEntry;
import dev.nines.downtime.LedgerState;
import dev.nines.downtime.Outage;
import dev.nines.money.Fraction;
import dev.nines.time.Interval;
import dev.nines.time.IntervalSet;
import dev.nines.time.Tile;
import dev.nines.uptime.Ratio;
import dev.nines.uptime.Spared;
import dev.nines.uptime.Uptime;
import dev.nines.uptime.UptimeCalculator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must hold of every ledger, on random contracts and records. */
class LedgerPropertiesTest {

  private static final int CASES = 300;

  /** Runs a property over random cases; half are months in minutes, half are days in seconds. */
  private static void forAll(int seed, Consumer<Random> property) {
    for (int i = 0; i < Cases.of(CASES); i++) {
      property.accept(new Random(31L * seed + i));
    }
  }

  private static OracleCase anyCase(Random random) {
    return new OracleCase(random, random.nextBoolean());
  }

  @Test
  void ledger_tilesItsPeriod() {
    forAll(
        1,
        random -> {
          EngineOfCase engine = new EngineOfCase(anyCase(random));
          DowntimeLedger ledger = engine.ledger();
          Instant reached = engine.period().from();
          for (Tile<LedgerEntry> tile : ledger.tiles()) {
            assertThat(tile.span().from()).isEqualTo(reached);
            assertThat(tile.span().isEmpty()).isFalse();
            reached = tile.span().to();
          }
          assertThat(reached).isEqualTo(engine.period().to());
          Duration sum =
              Stream.of(LedgerState.values())
                  .map(ledger::lengthOf)
                  .reduce(Duration.ZERO, Duration::plus);
          assertThat(sum).isEqualTo(engine.period().length());
        });
  }

  @Test
  void outages_countWhatTheLedgerCounts() {
    forAll(
        2,
        random -> {
          OracleCase c = anyCase(random);
          c.unknown = "up";
          DowntimeLedger ledger = new EngineOfCase(c).ledger();
          Fraction ofOutages =
              ledger.outages().stream().map(o -> o.counted()).reduce(Fraction.ZERO, Fraction::plus);
          assertThat(ofOutages).isEqualTo(ledger.countedSeconds());
        });
  }

  @Test
  void union_commutesAndAssociates() {
    forAll(
        3,
        random -> {
          IntervalSet a = set(random);
          IntervalSet b = set(random);
          IntervalSet c = set(random);
          assertThat(a.union(b)).isEqualTo(b.union(a));
          assertThat(a.union(b).union(c)).isEqualTo(a.union(b.union(c)));
          assertThat(a.union(a)).isEqualTo(a);
          assertThat(a.union(b).length().plus(a.intersection(b).length()))
              .isEqualTo(a.length().plus(b.length()));
          assertThat(a.minus(b).union(a.intersection(b))).isEqualTo(a);
        });
  }

  private static IntervalSet set(Random random) {
    List<Interval> parts = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      Instant from = Instant.ofEpochSecond(random.nextInt(50));
      parts.add(Interval.of(from, from.plusSeconds(random.nextInt(20))));
    }
    return IntervalSet.unionOf(parts);
  }

  // carried unknown time begins anew with a period and is left out here
  @Test
  void splittingAPeriod_keepsTotals() {
    forAll(
        4,
        random -> {
          OracleCase c = anyCase(random);
          c.unknown = c.unknown.equals("carry") ? "down" : c.unknown;
          EngineOfCase engine = new EngineOfCase(c);
          Instant middle = engine.at(c.from + 1 + random.nextInt(c.to - c.from - 1));
          DowntimeLedger whole = engine.ledger();
          DowntimeLedger first = engine.ledger(Interval.of(engine.period().from(), middle));
          DowntimeLedger second = engine.ledger(Interval.of(middle, engine.period().to()));

          for (LedgerState state : LedgerState.values()) {
            assertThat(first.lengthOf(state).plus(second.lengthOf(state)))
                .isEqualTo(whole.lengthOf(state));
          }
          assertThat(first.countedSeconds().plus(second.countedSeconds()))
              .isEqualTo(whole.countedSeconds());
          assertThat(
                  first
                      .secondsWhere(LedgerEntry::inDenominator)
                      .plus(second.secondsWhere(LedgerEntry::inDenominator)))
              .isEqualTo(whole.secondsWhere(LedgerEntry::inDenominator));
        });
  }

  // An incident says more of unknown time than nothing does, and excluded impact outside service
  // hours is excluded first: both are known to move a figure the other way.
  @Test
  void addingAnIncident_neverRaisesUptime() {
    forAll(
        5,
        random -> {
          OracleCase c = anyCase(random);
          c.unknown = "up";
          c.days = Set.of();
          Optional<Fraction> before = uptime(c);
          int at = random.nextInt(c.length - 1);
          int to = Math.min(c.length, at + 1 + random.nextInt(500));
          String cause = random.nextBoolean() ? "" : "customer";
          c.impacts.add(
              new OracleCase.Impact(random.nextInt(c.services), at, to, random.nextInt(4), cause));
          assertNotAbove(uptime(c), before);
        });
  }

  // Taking degraded time out of the denominator at full length, or spending an allowance on it, can
  // lower a figure: the rules of the contract say so.
  @Test
  void addingAnExclusion_neverLowersUptime() {
    forAll(
        6,
        random -> {
          OracleCase c = anyCase(random);
          c.denominator = random.nextBoolean() ? "actual" : "days-of-24h";
          c.rules.clear();
          c.rules.add(new OracleCase.Rule("", 0, 0, false, 0, 0));
          Optional<Fraction> before = uptime(c);
          if (random.nextBoolean()) {
            c.causes = Set.of("customer", "provider");
          } else {
            int at = random.nextInt(c.length - 1);
            int to = Math.min(c.length, at + 1 + random.nextInt(c.length / 2));
            c.work.add(new OracleCase.Work(random.nextInt(c.services), at, to, "planned", 0));
          }
          assertNotAbove(before, uptime(c));
        });
  }

  private static void assertNotAbove(Optional<Fraction> low, Optional<Fraction> high) {
    if (low.isPresent() && high.isPresent()) {
      assertThat(low.get()).isLessThanOrEqualTo(high.get());
    }
  }

  private static Optional<Fraction> uptime(OracleCase c) {
    EngineOfCase engine = new EngineOfCase(c);
    return UptimeCalculator.calculate(engine.ledger(), engine.denominator(), c.zone)
        .ratio()
        .map(Ratio::toFraction);
  }

  @Test
  void orderOfInput_doesNotMatter() {
    forAll(
        7,
        random -> {
          OracleCase c = anyCase(random);
          List<String> before = states(c);
          Collections.shuffle(c.impacts, random);
          Collections.shuffle(c.work, random);
          Collections.shuffle(c.seen, random);
          assertThat(states(c)).isEqualTo(before);
        });
  }

  private static List<String> states(OracleCase c) {
    return new EngineOfCase(c)
            .ledger()
            .entries()
            .map(entry -> entry.state() + " " + entry.weight())
            .merged()
            .tiles()
            .stream()
            .map(Object::toString)
            .toList();
  }

  @Test
  void uptimeWithoutOutages_isThatOfTheLedgerWithoutThem() {
    forAll(
        8,
        random -> {
          OracleCase c = anyCase(random);
          EngineOfCase engine = new EngineOfCase(c);
          DowntimeLedger ledger = engine.ledger();
          Uptime whole = UptimeCalculator.calculate(ledger, engine.denominator(), c.zone);
          Set<Outage> gone = new HashSet<>(ledger.outages());
          gone.removeIf(outage -> random.nextBoolean());
          Spared spared =
              gone.stream()
                  .map(outage -> Spared.of(outage, ledger))
                  .reduce(Spared.NOTHING, Spared::plus);
          assertThat(whole.without(spared))
              .isEqualTo(
                  UptimeCalculator.calculate(
                      ledger.without(gone::contains), engine.denominator(), c.zone));
        });
  }
}
