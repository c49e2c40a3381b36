package dev.nines.source.uptimerobot;

import dev.nines.model.ObservedState;
import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.model.StateSample;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.source.api.ApiRecord;
import dev.nines.source.tool.Elapsed;
import dev.nines.source.tool.EpochTime;
import dev.nines.source.tool.OneWay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the log of one monitor: 1 is down, 2 up, 98 started and 99 paused, and a monitor that only
 * started or is paused knows nothing. Each entry holds for its duration; what lies behind the last
 * one is unknown.
 */
final class MonitorLog {

  private static final String ALLOWED = "one of 1 (down), 2 (up), 98 (started), 99 (paused)";

  private enum Type {
    DOWN(ObservedState.DOWN),
    UP(ObservedState.UP),
    STARTED(ObservedState.UNKNOWN),
    PAUSED(ObservedState.UNKNOWN);

    private final ObservedState state;

    Type(ObservedState state) {
      this.state = state;
    }
  }

  private static final Map<String, Type> TYPES =
      Map.of("1", Type.DOWN, "2", Type.UP, "98", Type.STARTED, "99", Type.PAUSED);

  private record Entry(Type type, RecordedTime at, Optional<Long> seconds, ApiRecord record) {}

  private final ProblemLog log;

  MonitorLog(ProblemLog log) {
    this.log = log;
  }

  List<StateSample> samples(List<ApiRecord> records) {
    OneWay order = new OneWay(log);
    List<Entry> entries = new ArrayList<>();
    for (ApiRecord record : records) {
      entry(record).ifPresent(entries::add);
    }
    entries.forEach(entry -> order.next(entry.at()));
    entries.sort(Comparator.comparing(entry -> entry.at().at()));
    return changes(once(entries));
  }

  private Optional<Entry> entry(ApiRecord record) {
    Optional<Type> type = record.text("type").map(TYPES::get);
    Optional<RecordedTime> at = EpochTime.seconds(record, "datetime");
    if (type.isEmpty()) {
      String found = record.text("type").orElse("");
      String message =
          "\"type\" is \"%s\"; allowed is %s. The entry is left out.".formatted(found, ALLOWED);
      log.add(
          new Problem(ProblemCode.ROW_DAMAGED, record.locationOf("type"), found, ALLOWED, message));
    }
    return type.flatMap(
        t -> at.map(a -> new Entry(t, a, Elapsed.number(record, "duration"), record)));
  }

  private List<Entry> once(List<Entry> entries) {
    Map<String, Entry> kept = new LinkedHashMap<>();
    for (Entry entry : entries) {
      Entry same = kept.putIfAbsent(entry.at().at() + " " + entry.type(), entry);
      if (same != null) {
        log.add(twice(entry, same));
      }
    }
    return List.copyOf(kept.values());
  }

  private static Problem twice(Entry entry, Entry other) {
    String message =
        "The entry says the same of the same time as line %s; it counts once."
            .formatted(Integer.toString(other.record().location().line()));
    return new Problem(
        ProblemCode.DUPLICATE_RECORD, entry.record().location(), entry.at().text(), "", message);
  }

  private List<StateSample> changes(List<Entry> entries) {
    List<StateSample> samples = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      samples.add(sample(entry));
      if (i + 1 < entries.size()) {
        compare(entry, entries.get(i + 1));
      } else {
        entry.seconds().ifPresent(seconds -> samples.add(last(entry, seconds)));
      }
    }
    return samples;
  }

  private static StateSample sample(Entry entry) {
    String word = entry.type().name().toLowerCase(Locale.ROOT);
    String detail =
        entry.record().record("reason").flatMap(reason -> reason.text("detail")).orElse("");
    String text = (entry.at().text() + " " + word + " " + detail).strip();
    return new StateSample(
        entry.at().at(), entry.type().state, word, new Provenance(entry.record().location(), text));
  }

  // the newest entry had lasted so long when the file was made
  private static StateSample last(Entry entry, long seconds) {
    return new StateSample(
        entry.at().at().plusSeconds(seconds),
        ObservedState.UNKNOWN,
        "end of the log",
        new Provenance(entry.record().locationOf("duration"), "duration " + seconds));
  }

  private void compare(Entry entry, Entry next) {
    entry
        .seconds()
        .flatMap(
            seconds ->
                Elapsed.contradiction(
                    "duration",
                    seconds,
                    entry.at(),
                    next.at(),
                    entry.record().locationOf("duration")))
        .ifPresent(log::add);
  }
}
