package dev.nines.downtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Contract;
import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.money.Fraction;
import dev.nines.testing.Records;
import dev.nines.testing.Terms;
import dev.nines.time.Interval;
import dev.nines.time.Tile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What entries name and weigh where many windows are on at the same time, looked for in all. */
class ManyAtATimeTest {

  private static final Instant START = Instant.parse("2025-07-01T05:00:00Z");
  private static final Interval JULY = Interval.of(START, Instant.parse("2025-08-01T05:00:00Z"));
  private static final List<String> LEVELS =
      List.of("major_outage", "partial_outage", "degraded_performance");

  private record Window(String id, boolean ofCustomer, String level, Interval span) {

    static Window random(Random random, int number) {
      Instant from = START.plusSeconds(60L * random.nextInt(20_000));
      return new Window(
          "I" + number,
          random.nextInt(3) == 0,
          LEVELS.get(random.nextInt(3)),
          Interval.of(from, from.plusSeconds(60L * (1 + random.nextInt(12_000)))));
    }

    Incident incident() {
      var window = Records.window("app", level, span.from(), span.to(), 7);
      return Records.incident(id, ofCustomer ? Records.causedBy("customer", window) : window);
    }

    int weight() {
      return switch (level) {
        case "major_outage" -> 2;
        case "partial_outage" -> 1;
        default -> 0;
      };
    }
  }

  @Test
  void eachEntry_namesAndWeighsWhatIsOn() {
    for (int seed = 0; seed < 8; seed++) {
      Random random = new Random(seed);
      List<Window> windows =
          Stream.iterate(0, i -> i + 1)
              .limit(60)
              .map(i -> Window.random(random, i))
              .sorted(Comparator.comparing(window -> window.span().from()))
              .toList();
      for (Tile<LedgerEntry> tile : ledger(windows).tiles()) {
        check(tile, windows);
      }
    }
  }

  private static DowntimeLedger ledger(List<Window> windows) {
    List<Incident> incidents = windows.stream().map(Window::incident).toList();
    Facts facts = Facts.ofRecords(incidents, List.of(), List.of());
    Map<String, Fraction> weights =
        Map.of(
            "major_outage", Fraction.ONE,
            "partial_outage", Fraction.of(1, 2),
            "degraded_performance", Fraction.ZERO);
    Contract contract = Terms.of().weights(weights).causesExcluded("customer").contract();
    return DowntimeCalculator.calculate(
            new LedgerRequest(
                contract,
                contract.promises().get(0),
                contract.promises().get(0).services(),
                Attribution.attribute(facts, contract.services()).services(),
                JULY,
                JULY.to()))
        .ledger();
  }

  private static void check(Tile<LedgerEntry> tile, List<Window> windows) {
    List<Window> on =
        windows.stream().filter(window -> window.span().overlaps(tile.span())).toList();
    assertThat(on).allMatch(window -> window.span().encloses(tile.span()));
    int counted = heaviest(on, window -> !window.ofCustomer());
    boolean excluded = counted == 0 && heaviest(on, window -> true) > 0;
    List<String> excused =
        on.stream().filter(w -> w.ofCustomer() && w.weight() > 0).map(Window::id).toList();
    List<String> named = new ArrayList<>(excluded ? excused : List.of());
    on.forEach(window -> named.add(window.id()));
    named.addAll(counted > 0 ? excused : List.of());

    LedgerEntry entry = tile.value();
    assertThat(entry.because().stream().map(Reason::incident)).as("%s", tile).isEqualTo(named);
    assertThat(entry.weight()).as("%s", tile).isEqualTo(Fraction.of(counted, 2));
    assertThat(entry.state() == LedgerState.EXCLUDED).as("%s", tile).isEqualTo(excluded);
  }

  private static int heaviest(List<Window> on, Predicate<Window> of) {
    return on.stream().filter(of).mapToInt(Window::weight).max().orElse(0);
  }
}
