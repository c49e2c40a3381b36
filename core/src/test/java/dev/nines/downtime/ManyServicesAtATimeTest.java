package dev.nines.downtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Contract;
import dev.nines.model.Facts;
import dev.nines.money.Fraction;
import dev.nines.source.SourceInput;
import dev.nines.source.SourceReaders;
import dev.nines.testing.Agreements;
import dev.nines.time.Interval;
import dev.nines.time.IntervalSet;
import dev.nines.time.Tile;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What entries name and weigh where many records of five services are on at the same time, of which
 * one may mean several services or be cut in parts, looked for in all of them.
 */
class ManyServicesAtATimeTest {

  private static final Instant START = Instant.parse("2025-07-01T00:00:00Z");
  private static final Interval JULY = Interval.of(START, Instant.parse("2025-08-01T00:00:00Z"));
  private static final int SERVICES = 5;
  private static final String TERMS =
      """
      contract: c
      services: {s0: {}, s1: {}, s2: {}, s3: {}, s4: {}}
      promises:
        - id: p
          target: 99
          over: %s
          observe: {outages: {waiting: excluded, weights: {partial_outage: 0.5, slow: 0}}}
          qualify: {maintenance: excluded, causes-excluded: [customer]}
      """;

  // a record of some services in a part of the month; in half weights
  private record Part(
      String id, List<Integer> services, Interval span, int weight, boolean excused) {

    boolean isOn(int service, Instant at) {
      return services.contains(service) && span.overlaps(Interval.of(at, at.plusNanos(1)));
    }
  }

  private static final class Records {

    private final Random random;
    private final List<Part> impact = new ArrayList<>();
    private final List<Part> work = new ArrayList<>();
    private final List<Part> unknown = new ArrayList<>();
    private final StringBuilder incidents = new StringBuilder("incidents:\n");
    private final StringBuilder maintenance = new StringBuilder("maintenance:\n");
    private final StringBuilder observed = new StringBuilder("observed:\n");

    Records(int seed, int count) {
      random = new Random(seed);
      IntStream.range(0, count).forEach(this::addIncident);
      IntStream.range(0, 6).forEach(this::addWork);
      addSeries(3);
      addSeries(4);
    }

    private Interval span() {
      Instant from = START.plusSeconds(3_600L * random.nextInt(650));
      return Interval.of(from, from.plusSeconds(3_600L * (3 + random.nextInt(300))));
    }

    private List<Integer> some() {
      int count = 1 + random.nextInt(3);
      return IntStream.range(0, SERVICES)
          .boxed()
          .sorted(Comparator.comparing(i -> random.nextInt()))
          .limit(count)
          .toList();
    }

    // waiting in the middle cuts every second one in two
    private void addIncident(int number) {
      Interval all = span();
      List<Integer> services = some();
      int weight = random.nextInt(3);
      boolean excused = random.nextInt(3) == 0;
      Interval waiting =
          Interval.of(
              all.from().plusSeconds(3_600),
              all.from().plusSeconds(3_600L * (1 + random.nextInt(2))));
      List<Interval> parts = IntervalSet.of(all).minus(IntervalSet.of(waiting)).intervals();
      parts.forEach(span -> impact.add(new Part("I" + number, services, span, weight, excused)));
      incidents.append(
          "- {id: I%d, waiting: [%s], impact: [{services: %s, from: %s, to: %s, level: %s%s}]}%n"
              .formatted(
                  number,
                  waiting.isEmpty()
                      ? ""
                      : "{from: %s, to: %s}".formatted(waiting.from(), waiting.to()),
                  words(services),
                  all.from(),
                  all.to(),
                  List.of("slow", "partial_outage", "major_outage").get(weight),
                  excused ? ", cause: customer" : ""));
    }

    private void addWork(int number) {
      Part part = new Part("M" + number, some(), span(), 0, false);
      work.add(part);
      maintenance.append(
          "- {id: M%d, services: %s, from: %s, to: %s, announced: 2025-06-01T00:00:00Z}%n"
              .formatted(number, words(part.services()), part.span().from(), part.span().to()));
    }

    // a day each of what two monitors say; what neither knows is unknown
    private void addSeries(int service) {
      for (int row = 0; row < 2 * 31; row++) {
        Instant from = START.plusSeconds(86_400L * (row / 2));
        boolean known = random.nextInt(3) == 0;
        Interval span = Interval.of(from, from.plusSeconds(86_400));
        String word = "word-" + service + "-" + row;
        unknown.add(new Part(known ? "" : word, List.of(service), span, 0, false));
        observed.append(
            "- {service: s%d, from: %s, to: %s, state: %s, source: %s}%n"
                .formatted(service, from, span.to(), known ? "up" : "unknown", word));
      }
    }

    private static List<String> words(List<Integer> services) {
      return services.stream().map(service -> "s" + service).toList();
    }

    Facts facts() {
      byte[] bytes =
          ("zone: UTC\n" + incidents + maintenance + observed).getBytes(StandardCharsets.UTF_8);
      return SourceReaders.installed()
          .read(SourceInput.of("records.yaml", bytes), "incidents")
          .value()
          .orElseThrow();
    }

    List<Part> on(List<Part> parts, int service, Instant at) {
      return parts.stream()
          .filter(part -> part.isOn(service, at))
          .sorted(Comparator.comparing(part -> part.span().from()))
          .toList();
    }

    boolean isUnknown(int service, Instant at) {
      return service > 2
          && on(unknown, service, at).stream().noneMatch(part -> part.id().isEmpty());
    }
  }

  private static int greatest(int rank, int... weights) {
    return Arrays.stream(weights).sorted().toArray()[weights.length - rank];
  }

  static Stream<Arguments> rules() {
    return Stream.of(
        rule("any-down", w -> greatest(1, w)),
        rule("all-down", w -> greatest(5, w)),
        rule("{down-when: 2}", w -> greatest(2, w)),
        rule(
            "{all-down: [s0, s3, {any-down: [s1, s2, s4]}]}",
            w -> Math.min(Math.min(w[0], w[3]), greatest(1, w[1], w[2], w[4]))),
        rule(
            "{any-down: [s0, {all-down: [s1, s2]}, {all-down: [s3, s4]}]}",
            w -> greatest(1, w[0], Math.min(w[1], w[2]), Math.min(w[3], w[4]))),
        rule(
            "{down-when: 2, of: [s0, {any-down: [s1, s2]}, {all-down: [s3, s4]}]}",
            w -> greatest(2, w[0], Math.max(w[1], w[2]), Math.min(w[3], w[4]))));
  }

  private static Arguments rule(String over, ToIntFunction<int[]> weight) {
    return Arguments.of(over, weight);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void eachEntry_namesAndWeighsWhatIsOn(String over, ToIntFunction<int[]> rule) {
    Contract contract = Agreements.read(TERMS.formatted(over)).latest();
    List<String> services = contract.promises().get(0).services();
    Set<LedgerState> seen = EnumSet.noneOf(LedgerState.class);
    for (int seed = 0; seed < 3; seed++) {
      Records records = new Records(seed, 15 + 20 * seed);
      LedgerRequest request =
          new LedgerRequest(
              contract,
              contract.promises().get(0),
              services,
              Attribution.attribute(records.facts(), contract.services()).services(),
              JULY,
              JULY.to());
      Expected expected =
          new Expected(records, services.stream().map(s -> s.charAt(1) - '0').toList(), rule);
      for (Tile<LedgerEntry> tile : DowntimeCalculator.calculate(request).ledger().tiles()) {
        seen.add(tile.value().state());
        for (Instant at : List.of(tile.span().from(), tile.span().to().minusSeconds(1))) {
          assertThat(words(tile.value())).as("%s", at).isEqualTo(expected.at(at));
        }
      }
    }
    assertThat(seen).contains(LedgerState.UP, LedgerState.DEGRADED, LedgerState.EXCLUDED);
  }

  private static String words(LedgerEntry entry) {
    return "%s %s of %s %s"
        .formatted(
            entry.state().word(),
            entry.weight().times(Fraction.of(2)),
            entry.ceiling().times(Fraction.of(2)),
            entry.because().stream().map(ManyServicesAtATimeTest::words).toList());
  }

  private static String words(Reason reason) {
    return reason.rule()
        + " "
        + (reason.rule().equals(Reason.UNKNOWN_TIME)
            ? reason.fact().map(fact -> fact.text()).orElse("")
            : reason.incident());
  }

  // the rules of CALCULATION 2 for one instant
  private record Expected(Records records, List<Integer> services, ToIntFunction<int[]> rule) {

    String at(Instant at) {
      int raw = combined(at, s -> heaviest(s, at, part -> true));
      int net = combined(at, s -> net(s, at));
      int ceiling = combined(at, s -> isSilent(s, at) ? 2 : net(s, at));
      if (raw > 0) {
        return net == 0
            ? words("excluded", 0, 0, excuses(at), impacts(at))
            : words(
                net == 2 ? "down" : "degraded",
                net,
                Math.max(net, ceiling),
                impacts(at),
                excuses(at));
      }
      return ceiling > 0
          ? words("unknown", 0, ceiling, unknown(at), work(at))
          : words("up", 0, 0, weightless(at), work(at));
    }

    private int combined(Instant at, ToIntFunction<Integer> weight) {
      return rule.applyAsInt(IntStream.range(0, SERVICES).map(s -> weight.applyAsInt(s)).toArray());
    }

    private int heaviest(int service, Instant at, Predicate<Part> of) {
      return records.on(records.impact, service, at).stream()
          .filter(of)
          .mapToInt(Part::weight)
          .max()
          .orElse(0);
    }

    private int net(int service, Instant at) {
      return records.on(records.work, service, at).isEmpty()
          ? heaviest(service, at, part -> !part.excused())
          : 0;
    }

    private boolean isSilent(int service, Instant at) {
      return records.isUnknown(service, at) && heaviest(service, at, part -> true) == 0;
    }

    private List<String> each(IntFunction<Stream<String>> of) {
      return services.stream().flatMap(of::apply).distinct().toList();
    }

    private List<String> impacts(Instant at) {
      return each(s -> records.on(records.impact, s, at).stream().map(Expected::impact));
    }

    private static String impact(Part part) {
      return (part.weight() > 0 ? Reason.IMPACT : Reason.WEIGHTS) + " " + part.id();
    }

    private List<String> weightless(Instant at) {
      return impacts(at).stream().filter(word -> word.startsWith(Reason.WEIGHTS + " ")).toList();
    }

    private List<String> work(Instant at) {
      return each(s -> maintenance(s, at));
    }

    // the first announced
    private Stream<String> maintenance(int service, Instant at) {
      return records.work.stream()
          .filter(part -> part.isOn(service, at))
          .limit(1)
          .map(part -> Reason.MAINTENANCE + " " + part.id());
    }

    private List<String> excuses(Instant at) {
      return each(
          s ->
              records.on(records.work, s, at).isEmpty()
                  ? records.on(records.impact, s, at).stream()
                      .filter(part -> part.excused() && part.weight() > 0)
                      .map(part -> Reason.CAUSE + " " + part.id())
                  : maintenance(s, at));
    }

    private List<String> unknown(Instant at) {
      List<String> told =
          each(
              s ->
                  isSilent(s, at)
                      ? records.on(records.unknown, s, at).stream()
                          .map(part -> Reason.UNKNOWN_TIME + " " + part.id())
                      : Stream.of());
      return told.isEmpty() ? List.of(Reason.UNKNOWN_TIME + " ") : told;
    }

    private static String words(
        String state, int weight, int ceiling, List<String> first, List<String> second) {
      return "%s %d of %d %s"
          .formatted(
              state, weight, ceiling, Stream.of(first, second).flatMap(List::stream).toList());
    }
  }
}
