package dev.nines.downtime;

import dev.nines.contract.Contract;
import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.model.MetricSample;
import dev.nines.model.Observation;
import dev.nines.model.RequestCount;
import dev.nines.problem.Checked;
import dev.nines.source.SourceInput;
import dev.nines.source.SourceReaders;
import dev.nines.testing.Agreements;
import dev.nines.testing.Records;
import dev.nines.time.Interval;
import dev.nines.time.Tile;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Thursday 10 July 2025, UTC, of the service app under a promise as its file has it. */
final class Day {

  static final Instant MIDNIGHT = Instant.parse("2025-07-10T00:00:00Z");

  private static final Interval WHOLE = Interval.of(MIDNIGHT, MIDNIGHT.plus(1, ChronoUnit.DAYS));

  private Day() {}

  /** Returns an instant of the day, such as {@code 10:05}. */
  static Instant at(String time) {
    return MIDNIGHT.plusSeconds(LocalTime.parse(time).toSecondOfDay());
  }

  static Incident down(String id, String from, String to) {
    return level(id, "major_outage", from, to);
  }

  static Incident level(String id, String level, String from, String to) {
    return Records.incident(id, Records.window("app", level, at(from), at(to), 7));
  }

  static Facts incidents(Incident... incidents) {
    return Facts.ofRecords(List.of(incidents), List.of(), List.of());
  }

  static Facts observed(Observation... observed) {
    return Facts.ofRecords(List.of(), List.of(), List.of(observed));
  }

  /** Returns maintenance announced a week before. */
  static Facts maintenance(String from, String to) {
    var announced = Optional.of(MIDNIGHT.minus(7, ChronoUnit.DAYS));
    return Facts.ofRecords(
        List.of(),
        List.of(Records.maintenance("app", "planned", at(from), at(to), announced)),
        List.of());
  }

  /** Returns what an incident file says, its clock times being those of the day. */
  static Facts file(String yaml) {
    String dated = yaml.replaceAll("\\b(\\d\\d:\\d\\d)\\b", "2025-07-10 $1");
    byte[] bytes = ("zone: UTC\n" + dated).getBytes(StandardCharsets.UTF_8);
    Checked<Facts> facts = SourceReaders.installed().read(SourceInput.of("facts.yaml", bytes));
    return facts.value().orElseThrow(() -> new AssertionError(facts.problems().toString()));
  }

  /** Returns request counts, each as time, total and failed: {@code 10:05 20 1}. */
  static Facts requests(String... rows) {
    return Facts.ofRequests(Stream.of(rows).map(row -> request(row.split(" "))).toList());
  }

  private static RequestCount request(String[] row) {
    return new RequestCount(
        "app",
        Records.time(at(row[0]), 5),
        Long.parseLong(row[1]),
        Long.parseLong(row[2]),
        Records.provenance(5));
  }

  /** Returns samples, each as time and value, and with the name of its metric if it has one. */
  static Facts samples(String... rows) {
    return Facts.ofMetrics(Stream.of(rows).map(row -> sample(row.split(" "))).toList());
  }

  private static MetricSample sample(String[] row) {
    return new MetricSample(
        row.length == 2 ? "" : row[2],
        "app",
        Records.time(at(row[0]), 6),
        new BigDecimal(row[1]),
        Records.provenance(6));
  }

  static DowntimeLedger ledger(String promise, Facts facts) {
    Contract contract =
        Agreements.read(
                "contract: c\nservices: {app: {}}\npromises:\n  - id: uptime\n"
                    + ("target: 99.9\n" + promise).indent(4))
            .latest();
    return DowntimeCalculator.calculate(
            new LedgerRequest(
                contract,
                contract.promises().get(0),
                List.of("app"),
                Attribution.attribute(facts, contract.services()).services(),
                WHOLE,
                WHOLE.to()))
        .ledger();
  }

  /** Returns the entries that say more than that the service is up. */
  static List<String> entries(DowntimeLedger ledger) {
    return ledger.tiles().stream()
        .filter(tile -> !plainlyUp(tile.value()))
        .map(Day::words)
        .toList();
  }

  private static boolean plainlyUp(LedgerEntry entry) {
    return entry.state() == LedgerState.UP && entry.because().isEmpty();
  }

  private static String words(Tile<LedgerEntry> tile) {
    return "%s-%s %s: %s"
        .formatted(
            time(tile.span().from()),
            time(tile.span().to()),
            tile.value().state().word(),
            String.join(", ", tile.value().because().stream().map(Day::words).toList()));
  }

  private static String words(Reason reason) {
    return Stream.of(reason.rule(), reason.incident(), reason.detail())
        .filter(word -> !word.isEmpty())
        .reduce((a, b) -> a + " " + b)
        .orElseThrow();
  }

  private static String time(Instant instant) {
    return instant.equals(WHOLE.to()) ? "24:00" : "" + LocalTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
