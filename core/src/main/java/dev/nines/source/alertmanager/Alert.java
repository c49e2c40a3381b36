package dev.nines.source.alertmanager;

import dev.nines.model.ImpactWindow;
import dev.nines.model.IncidentStatus;
import dev.nines.model.LabelSet;
import dev.nines.model.Marks;
import dev.nines.model.RecordedTime;
import dev.nines.problem.ProblemLog;
import dev.nines.source.api.ApiRecord;
import dev.nines.source.tool.IncidentDraft;
import dev.nines.source.tool.Reading;
import dev.nines.source.tool.Spans;
import dev.nines.source.tree.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One alert as it was told once. It fires from its start, which lies behind the time for which its
 * rule waits, to its end; a firing alert has no end, whatever stands there: the zero time, or the
 * time at which it would be taken for over.
 *
 * @param labels its labels
 * @param from since when it fires
 * @param to when it was over; absent while it fires
 * @param record where it stands
 */
record Alert(LabelSet labels, RecordedTime from, Optional<RecordedTime> to, ApiRecord record) {

  static Optional<Alert> read(ApiRecord record, ProblemLog log) {
    Optional<RecordedTime> from = record.time("startsAt");
    boolean over =
        record.mapping().entries().stream()
            .anyMatch(
                entry ->
                    entry.key().equals("status")
                        && entry.value() instanceof Node.Scalar word
                        && word.text().equals("resolved"));
    Optional<RecordedTime> to = over ? record.time("endsAt") : Optional.empty();
    if (over && to.isEmpty()) {
      Spans.isWhole(record, from, to, log);
      return Optional.empty();
    }
    return from.filter(f -> to.map(t -> Spans.isOrdered(f, t, log)).orElse(true))
        .map(f -> new Alert(labels(record), f, to, record));
  }

  private static LabelSet labels(ApiRecord record) {
    Map<String, String> labels = new TreeMap<>();
    record
        .record("labels")
        .ifPresent(
            set ->
                set.mapping()
                    .entries()
                    .forEach(e -> set.text(e.key()).ifPresent(v -> labels.put(e.key(), v))));
    return new LabelSet(labels);
  }

  /** Returns the fingerprint, else the labels, with the start. */
  String id() {
    return record.text("fingerprint").orElseGet(labels::word) + "-" + from.at();
  }

  /** Returns this alert as a later telling has it; that it is over is never taken back. */
  Alert withLaterWord(Alert later) {
    return later.to.isPresent() || to.isEmpty() ? later : this;
  }

  void addTo(Reading reading) {
    IncidentDraft draft = reading.incident(id(), record);
    Map<String, String> named = labels.labels();
    Optional<ApiRecord> annotations = record.record("annotations");
    draft.title(
        annotations
            .flatMap(a -> a.text("summary"))
            .or(() -> Optional.ofNullable(named.get("alertname"))));
    draft.isAt(record);
    draft.severity(Optional.ofNullable(named.get("severity")));
    draft.status(
        Optional.of(to.isPresent() ? IncidentStatus.RESOLVED : IncidentStatus.INVESTIGATING));
    annotations.ifPresent(a -> draft.section("summary", "", a, "description"));
    draft.mark(Marks.DETECTED, Optional.of(from));
    draft.mark(Marks.RESOLVED, to);
    List<String> services = reading.services(named.isEmpty() ? List.of() : List.of(labels.word()));
    draft.services(services);
    draft.impact(
        new ImpactWindow(
            services,
            Optional.empty(),
            from,
            to,
            Optional.empty(),
            Optional.empty(),
            record.provenance("startsAt")));
  }
}
