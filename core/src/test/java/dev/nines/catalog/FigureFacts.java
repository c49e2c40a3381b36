package dev.nines.catalog;

import dev.nines.contract.CoveredService;
import dev.nines.model.Audience;
import dev.nines.model.Charge;
import dev.nines.model.Facts;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.IncidentKind;
import dev.nines.model.Marks;
import dev.nines.model.MetricSample;
import dev.nines.model.RecordedTime;
import dev.nines.model.RequestCount;
import dev.nines.money.Fraction;
import dev.nines.testing.Records;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes facts of the short words of {@code figures.txt}, which explains them. */
final class FigureFacts {

  private static final YearMonth FIRST = YearMonth.of(2024, 1);

  private final List<Incident> incidents = new ArrayList<>();
  private final List<RequestCount> requests = new ArrayList<>();
  private final List<MetricSample> metrics = new ArrayList<>();
  private int line;

  private FigureFacts() {}

  static Facts of(String text, List<CoveredService> services) {
    FigureFacts made = new FigureFacts();
    for (String fact : text.split(";")) {
      made.line++;
      made.add(List.of(fact.strip().split(" ")));
    }
    return new Facts(
        made.incidents,
        List.of(),
        List.of(),
        List.of(),
        made.requests,
        made.metrics,
        charges(services),
        List.of(),
        List.of());
  }

  // 1000.00 for every service in every month of two years
  private static List<Charge> charges(List<CoveredService> services) {
    return IntStream.range(0, 24)
        .mapToObj(FIRST::plusMonths)
        .flatMap(
            month ->
                services.stream()
                    .map(
                        service ->
                            new Charge(
                                month,
                                service.id(),
                                new BigDecimal("1000.00"),
                                Records.provenance(1))))
        .toList();
  }

  private void add(List<String> words) {
    switch (words.get(0)) {
      case "down" -> down(words);
      case "requests" -> requests(words);
      case "metric" -> metric(words);
      case "times" -> times(words);
      default -> throw new IllegalArgumentException(words.toString());
    }
  }

  private void down(List<String> words) {
    Instant from = Instant.parse(words.get(2));
    List<String> rest = words.subList(4, words.size());
    Optional<Fraction> affected =
        rest.stream()
            .filter(word -> word.startsWith("affected="))
            .map(word -> Fraction.parse(word.substring("affected=".length())))
            .findFirst();
    ImpactWindow window =
        new ImpactWindow(
            List.of(words.get(1)),
            Optional.of("major_outage"),
            time(from),
            Optional.of(time(from.plus(Duration.parse(words.get(3))))),
            Optional.empty(),
            affected,
            Records.provenance(line));
    incidents.add(Records.incident("I" + line, IncidentKind.REAL, marks(rest), List.of(window)));
  }

  private void requests(List<String> words) {
    String[] counts = words.get(5).split("/");
    steps(words, 2)
        .forEach(
            at ->
                requests.add(
                    new RequestCount(
                        words.get(1),
                        time(at),
                        Long.parseLong(counts[1]),
                        Long.parseLong(counts[0]),
                        Records.provenance(line))));
  }

  private void metric(List<String> words) {
    steps(words, 3)
        .forEach(
            at ->
                metrics.add(
                    new MetricSample(
                        words.get(2),
                        words.get(1),
                        time(at),
                        new BigDecimal(words.get(6)),
                        Records.provenance(line))));
  }

  // START STEP xN at a place of the words
  private static List<Instant> steps(List<String> words, int place) {
    Instant start = Instant.parse(words.get(place));
    Duration step = Duration.parse(words.get(place + 1));
    int count = Integer.parseInt(words.get(place + 2).substring(1));
    return IntStream.range(0, count).mapToObj(i -> start.plus(step.multipliedBy(i))).toList();
  }

  // an incident of a service with marks and no impact
  private void times(List<String> words) {
    List<String> rest = words.subList(2, words.size());
    Optional<String> severity = rest.stream().filter(word -> !word.contains("=")).findFirst();
    Instant at = Instant.parse(rest.get(0).split("=")[1]);
    ImpactWindow window = Records.window(words.get(1), "none", at, at.plusSeconds(1), line);
    incidents.add(
        new Incident(
            "I" + line,
            "Title",
            Optional.empty(),
            Optional.empty(),
            severity,
            IncidentKind.REAL,
            Optional.empty(),
            Audience.CUSTOMER,
            List.of(window),
            List.of(),
            marks(rest),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Records.provenance(line)));
  }

  private Marks marks(List<String> words) {
    Map<String, List<RecordedTime>> times = new LinkedHashMap<>();
    for (String word : words) {
      String[] parts = word.split("=");
      if (parts.length == 2 && !parts[0].equals("affected")) {
        times.put(parts[0], List.of(time(Instant.parse(parts[1]))));
      }
    }
    return new Marks(times);
  }

  private RecordedTime time(Instant at) {
    return Records.time(at, line);
  }
}
