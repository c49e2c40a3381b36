package dev.nines.source.incident;

import dev.nines.model.FurtherRows;
import dev.nines.model.Observation;
import dev.nines.model.ObservedState;
import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.model.StateSample;
import dev.nines.model.StateSeries;
import dev.nines.source.SourceInput;
import dev.nines.source.incident.RecordMappings.Span;
import dev.nines.source.time.FileZone;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.ScalarKind;
import dev.nines.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what monitoring observed, entry by entry: a stretch; with {@code samples}, so many samples
 * from {@code from} to {@code to}, both included, at an even distance or no further apart than from
 * {@code widest-from} to {@code widest-to}; without {@code to}, a change that holds to the next
 * one.
 */
final class ObservedMappings {

  // what a file of a reasonable size could have said row by row
  private static final long MOST = 10_000_000;

  // more are kept as their first one
  private static final long ONE_BY_ONE = 10_000;

  private static final ScalarKind<Long> COUNT =
      ScalarKind.of(
          "a whole number from 1 to " + MOST,
          text -> ScalarKind.WHOLE.read().apply(text).filter(n -> n >= 1 && n <= MOST));

  private record Key(String service, String location, StateSeries.Kind kind) {}

  private record Entry(
      String service,
      Span span,
      ObservedState state,
      String word,
      boolean soft,
      Optional<Interval> widest) {}

  private final SourceInput input;
  private final TimeNodes times;
  private final List<Observation> observed = new ArrayList<>();
  private final Map<Key, List<StateSample>> rows = new LinkedHashMap<>();

  ObservedMappings(SourceInput input, FileZone zone) {
    this.input = input;
    this.times = new TimeNodes(zone);
  }

  /** Returns the stretches that were added. */
  List<Observation> observed() {
    return List.copyOf(observed);
  }

  /** Returns the series of the rows that were added. */
  List<StateSeries> series() {
    List<StateSeries> all = new ArrayList<>();
    rows.forEach((key, samples) -> all.add(series(key, samples)));
    return all;
  }

  private static StateSeries series(Key key, List<StateSample> samples) {
    List<StateSample> ordered = new ArrayList<>(samples);
    ordered.sort(Comparator.comparing(StateSample::at));
    Provenance first = ordered.get(0).provenance();
    return new StateSeries(key.service(), key.location(), key.kind(), ordered, first);
  }

  /** Adds an entry; what cannot be read is reported and left out. */
  void add(MappingReader mapping) {
    Optional<String> named = mapping.text("service");
    Span span = Span.withOpenEnd(times.in(mapping));
    Optional<ObservedState> state = mapping.require("state").flatMap(node -> node.as(Words.STATE));
    Optional<String> word = mapping.text("word");
    String location = mapping.text("location").orElse("");
    boolean soft = mapping.as("soft", ScalarKind.YES_NO).orElse(false);
    boolean sampled = mapping.has("samples");
    Optional<Long> count = mapping.as("samples", COUNT);
    Optional<Interval> widest = widest(mapping);
    Provenance place = Origins.of(mapping, "");
    mapping.finish();
    if (state.isEmpty() || span.from().isEmpty() || (sampled && count.isEmpty())) {
      return;
    }
    String service = input.service().or(() -> named).orElse("");
    Entry entry =
        new Entry(service, span, state.get(), word.orElse(state.get().word()), soft, widest);
    if (count.isPresent()) {
      samples(entry, location, count.get(), place);
    } else {
      stretchOrChange(entry, location, place);
    }
  }

  private Optional<Interval> widest(MappingReader mapping) {
    Optional<Instant> from = times.time(mapping, "widest-from").map(RecordedTime::at);
    Optional<Instant> to = times.time(mapping, "widest-to").map(RecordedTime::at);
    return from.flatMap(f -> to.filter(f::isBefore).map(t -> Interval.of(f, t)));
  }

  private void stretchOrChange(Entry entry, String location, Provenance place) {
    RecordedTime from = entry.span().from().orElseThrow();
    entry
        .span()
        .to()
        .ifPresentOrElse(
            to ->
                observed.add(
                    new Observation(entry.service(), from, to, entry.state(), entry.word(), place)),
            () -> row(StateSeries.Kind.CHANGES, entry, location, from.at(), place));
  }

  private void samples(Entry entry, String location, long count, Provenance place) {
    Instant from = entry.span().from().orElseThrow().at();
    Instant to = entry.span().to().map(RecordedTime::at).orElse(from);
    Duration distance = Duration.between(from, to).dividedBy(Math.max(1, count - 1));
    if (count > 1 && (entry.widest().isPresent() || count > ONE_BY_ONE)) {
      Interval widest = entry.widest().orElse(Interval.of(from, from.plus(distance)));
      row(entry, location, new FurtherRows(count - 1, to, widest), place);
      return;
    }
    Provenance further = new Provenance(place.location(), "");
    for (long i = 0; i < count; i++) {
      Instant at = from.plus(distance.multipliedBy(i));
      row(StateSeries.Kind.SAMPLES, entry, location, at, i == 0 ? place : further);
    }
  }

  private void row(Entry entry, String location, FurtherRows further, Provenance place) {
    Instant from = entry.span().from().orElseThrow().at();
    rows.computeIfAbsent(
            new Key(entry.service(), location, StateSeries.Kind.SAMPLES), key -> new ArrayList<>())
        .add(
            new StateSample(
                from, entry.state(), entry.word(), entry.soft(), Optional.of(further), place));
  }

  private void row(
      StateSeries.Kind kind, Entry entry, String location, Instant at, Provenance place) {
    rows.computeIfAbsent(new Key(entry.service(), location, kind), key -> new ArrayList<>())
        .add(new StateSample(at, entry.state(), entry.word(), entry.soft(), place));
  }
}
